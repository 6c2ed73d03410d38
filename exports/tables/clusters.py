from collections import defaultdict

from exports.tables.rounds import points_columns
from exports.tables.table import Table, build_frame, text, whole
from sessions.picture import Picture
from sessions.wording import Wording
from sessions.words import VoteSubject


def clusters_table(picture: Picture, _: Wording) -> Table:
    """Each cluster with the cards on the wall that it gathers, and the goals that rest on it."""
    clusters = picture.clusters
    field_column = _('Field of action')
    fields = {field.id: field.name for field in picture.fields}
    signs: dict[str, list[str]] = defaultdict(list)
    for goal in picture.goals:
        for cluster_id in picture.goal_clusters[goal.id]:
            signs[cluster_id].append(picture.sign_of(goal))
    columns = [
        text(_('ID'), [cluster.id for cluster in clusters]),
        text(field_column, [fields.get(cluster.field_id or '') for cluster in clusters]),
        text(_('Cluster'), [cluster.name for cluster in clusters]),
        whole(_('Cards'), [len(picture.shown_members(cluster)) for cluster in clusters]),
        whole(_('Points of its cards'), [picture.points_of_cluster(cluster) for cluster in clusters]),
        text(_('Goals'), [', '.join(signs[cluster.id]) or None for cluster in clusters]),
        *points_columns(picture.tallies_over(VoteSubject.CLUSTERS), [cluster.id for cluster in clusters], _),
    ]
    return Table(
        name=_('Clusters'),
        about=_('What was put together, and the goals that rest on it.'),
        frame=build_frame(columns),
        field_column=field_column,
    )
