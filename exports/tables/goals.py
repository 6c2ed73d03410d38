from exports.tables.rounds import points_columns
from exports.tables.table import Column, Table, build_frame, text, whole
from sessions.picture import Picture
from sessions.tables import Goal
from sessions.verbs.variants import LETTERS
from sessions.wording import Wording
from sessions.words import VoteSubject


def goals_table(picture: Picture, _: Wording) -> Table:
    """Each goal with the clusters it rests on and how much it serves every core goal, 0 to 3."""
    goals = goals_in_order(picture)
    field_column = _('Field of action')
    columns = [
        text(_('ID'), [goal.id for goal in goals]),
        text(_('Sign'), [picture.sign_of(goal) for goal in goals]),
        text(field_column, [picture.field_by_id[goal.field_id].name for goal in goals]),
        text(_('Goal'), [goal.wording for goal in goals]),
        text(_('Clusters'), ['\n'.join(_cluster_names(picture, goal)) or None for goal in goals]),
        whole(_('Points of its cards'), [picture.points_of_goal(goal) for goal in goals]),
        whole(_('Project ideas'), [len(picture.projects_of(goal)) for goal in goals]),
        *(
            whole(
                _('Core goal {number}: {wording}', number=number, wording=core_goal.wording),
                [picture.service(goal, core_goal) for goal in goals],
            )
            for number, core_goal in enumerate(picture.core_goals, 1)
        ),
        *points_columns(picture.tallies_over(VoteSubject.GOALS), [goal.id for goal in goals], _),
        *_wording_columns(picture, goals, _),
    ]
    return Table(
        name=_('Goals'),
        about=_('The goals, the clusters they rest on, and how much each serves the core goals (0 to 3).'),
        frame=build_frame(columns),
        field_column=field_column,
    )


def _wording_columns(picture: Picture, goals: list[Goal], _: Wording) -> list[Column]:
    """What a guided wording was made of, and the variants that were not chosen."""
    parts = {
        'who': _('Who or what'),
        'change': _('Is or does what'),
        'by': _('By when'),
        'seen': _('How we see it'),
    }
    return [
        *(
            text(header, [None if goal.parts is None else goal.parts[name] or None for goal in goals])
            for name, header in parts.items()
        ),
        text(_('Other wordings'), ['\n'.join(_other_wordings(picture, goal)) or None for goal in goals]),
    ]


def goals_in_order(picture: Picture) -> list[Goal]:
    """Field by field, V1 before V2."""
    return [goal for field in picture.fields for goal in picture.goals_of(field)]


def _cluster_names(picture: Picture, goal: Goal) -> list[str]:
    return [picture.cluster_by_id[cluster_id].name for cluster_id in picture.goal_clusters[goal.id]]


def _other_wordings(picture: Picture, goal: Goal) -> list[str]:
    return [
        f'{LETTERS[variant.number - 1]}: {variant.wording}'
        for variant in picture.variants_of(goal)
        if not variant.chosen
    ]
