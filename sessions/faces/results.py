"""The chain that comes out: core goals, fields, goals, projects."""

from sessions.faces.parts import View, card_view, field_view, goal_view, project_view, ranking
from sessions.picture import Picture
from sessions.tables import FieldOfAction
from sessions.views import cards_on_wall
from sessions.words import ContributionKind, VoteSubject


def results_view(picture: Picture) -> View:
    """Shown on board, phones and the results page alike."""
    return {
        'core_goals': [
            {'wording': core_goal.wording, 'goals': sum(picture.service(goal, core_goal) > 0 for goal in picture.goals)}
            for core_goal in picture.core_goals
        ],
        'fields': [_field(picture, field) for field in picture.fields],
        'ideas': [project_view(picture, card) for card in picture.loose_projects],
        'proposals': ranked(ranking(picture, VoteSubject.FIELD_PROPOSALS)),
        'counts': {
            'challenges': len(picture.shown(ContributionKind.CHALLENGE)),
            'starting_points': len(picture.shown(ContributionKind.STARTING_POINT)),
            'goals': len(picture.goals),
            'projects': len(picture.shown(ContributionKind.PROJECT_IDEA)),
            'participants': picture.participants,
            'points': sum(sum(tally.points.values()) for tally in picture.tallies),
        },
    }


def ranked(items: list[View]) -> list[View]:
    """A ranking with its ranks: as many points in the latest round are the same rank, and the one after it is skipped.

    :param items: highest first, as ``ranking`` has them; without a revealed round nothing has a rank
    """
    ranks: list[int] = []
    for place, item in enumerate(items):
        tied = place > 0 and item['points'][-1:] == items[place - 1]['points'][-1:]
        ranks.append(ranks[-1] if tied else place + 1)
    return [item | {'rank': rank if item['points'] else None} for item, rank in zip(items, ranks, strict=True)]


def _field(picture: Picture, field: FieldOfAction) -> View:
    starting_points = [
        card for card in cards_on_wall(picture, ContributionKind.STARTING_POINT) if card.field_id == field.id
    ]
    return field_view(field) | {
        'goals': [
            goal_view(picture, goal)
            | {
                'serves': [picture.service(goal, core_goal) for core_goal in picture.core_goals],
                'projects': [project_view(picture, project) for project in picture.projects_of(goal)],
            }
            for goal in picture.goals_of(field)
        ],
        'starting_points': [card_view(picture, card) for card in starting_points],
    }
