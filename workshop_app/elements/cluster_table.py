"""The table on which cards are gathered: what is still free on the left, the clusters of a field on the right."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.cluster_texts import duplicate_texts, key_texts, proposal_texts
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class ClusterTable(
    ConsoleElement,
    component='cluster_table.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``cluster_table_view``"""
        super().__init__(view, texts=cluster_table_texts(wording), wording=wording, hear=hear)

    def propose(self, proposal: View) -> None:
        """Shows proposed clusters, ``proposal_view``, instead of those that were shown before."""
        self._tell('propose', proposal)

    def tell_progress(self, share: float) -> None:
        """How much of a proposal is worked out, 0 to 1."""
        self._tell('progressed', round(share, 2))

    def split(self, parts: View) -> None:
        """Shows the parts of a proposed cluster, ``parts_view``, in its place."""
        self._tell('showParts', parts)

    def fit(self, fits: View) -> None:
        """Offers the clusters that free cards fit best, ``fits_view``."""
        self._tell('offer', fits)

    def compare(self, duplicates: View) -> None:
        """Shows pairs of cards that may say the same, ``duplicates_view``."""
        self._tell('compare', duplicates)

    def _tell(self, method: str, what: object) -> None:
        # worked out for a page that may be closed by now
        if not self.is_deleted:
            self.run_method(method, what)


def cluster_table_texts(_: Wording) -> Texts:
    return (
        common_texts(_)
        | _free_texts(_)
        | _chosen_texts(_)
        | _cluster_texts(_)
        | proposal_texts(_)
        | duplicate_texts(_)
        | key_texts(_)
    )


def _free_texts(_: Wording) -> Texts:
    return {
        'fields': _('Fields of action'),
        'free': _('Still free ({n})'),
        'order': _('Order'),
        'by_points': _('by points'),
        'by_newest': _('newest first'),
        'least': _('Points'),
        'points_filter': _('any points'),
        'points_from': _('from {n} points'),
        'none_free': _('Every card of this field stands in a cluster.'),
        'no_cards': _('There are no cards in this field.'),
        'nothing_found': _('No card fits this search.'),
        'more': _('Show {n} more'),
    }


def _chosen_texts(_: Wording) -> Texts:
    return {
        'chosen': [_('{n} card chosen'), _('{n} cards chosen')],
        'choose_hint': _('Tick cards, or drag them onto a cluster.'),
        'new_cluster': _('New cluster (G)'),
        'put_into': _('Put into …'),
        'move_to_field': _('Move to field …'),
        'clear': _('Choose none'),
        'fits': _('Fits:'),
        'keep': _('Leave them in their old cluster too'),
        'keep_hint': _('While dragging: hold Ctrl'),
    }


def _cluster_texts(_: Wording) -> Texts:
    return {
        'drop_new': _('Drag cards here for a new cluster'),
        'clusters': _('Clusters'),
        'sort_hint': _('Tick cards and move them to a field, or drag them onto a field above.'),
        'none_yet': _('No cluster yet. Tick cards that belong together and press G.'),
        'rename': _('Rename'),
        'name': _('Name of the cluster'),
        'merge': _('Merge with …'),
        'dissolve': _('Dissolve'),
        'adopt': _('Adopt as goal ›'),
        'adopt_title': _('Adopt as goal'),
        'adopt_send': _('Adopt'),
        'wording': _('What will be different by when, and how will we tell?'),
        'goals': [_('Goal {signs}'), _('Goals {signs}')],
        'of_cluster': _('{what}: {name}'),
        'more_cards': _('+ {n} more'),
        'fewer': _('Show fewer'),
        'empty': _('No cards yet'),
        'take_out': _('Take out: {text}'),
        'also_in': _('also in {names}'),
        'new_name': _('New cluster'),
    }
