"""The stage of a goals step: clusters become goals, worded, agreed upon, and set against the core goals."""

from sessions.faces.console import goal_table_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.consents import close_consent_round, open_consent_round
from sessions.verbs.goals import adopt_goal, edit_goal, remove_goal, set_goal_service
from sessions.verbs.goals_step import show_goals
from sessions.verbs.service_ratings import adopt_service_ratings, close_service_rating, open_service_rating
from sessions.verbs.variants import add_variant, choose_variant, edit_variant, remove_variant
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.elements.goal_table import GoalTable


def build_goals(desk: Desk, _step: Step) -> Panel:
    grants = _goal_grants(desk) | _variant_grants(desk) | _room_grants(desk)
    spoken = desk.picture.workshop.language
    table = GoalTable(goal_table_view(desk.picture), wording=desk._, spoken=spoken, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        table.show(goal_table_view(picture))

    return draw


def _goal_grants(desk: Desk) -> dict[str, Grant]:
    return {
        'adopt': lambda wish: desk.take(
            adopt_goal, cluster_ids=wish.ids('clusters'), field_id=wish.optional_id('field_id'), **wish.words()
        ),
        'reword': lambda wish: desk.take(edit_goal, goal_id=wish.id('goal'), **wish.words()),
        'rest_on': lambda wish: desk.take(edit_goal, goal_id=wish.id('goal'), cluster_ids=wish.ids('clusters')),
        'serve': lambda wish: desk.take(
            set_goal_service, goal_id=wish.id('goal'), core_goal_id=wish.id('core_goal'), level=wish.number('level')
        ),
        'remove': lambda wish: desk.take(remove_goal, goal_id=wish.id('goal')),
        'show': lambda wish: desk.take(show_goals, shown=wish.optional_id('shown')),
    }


def _variant_grants(desk: Desk) -> dict[str, Grant]:
    return {
        'add_variant': lambda wish: desk.take(add_variant, goal_id=wish.id('goal'), **wish.words()),
        'edit_variant': lambda wish: desk.take(edit_variant, variant_id=wish.id('variant'), **wish.words()),
        'choose_variant': lambda wish: desk.take(choose_variant, variant_id=wish.id('variant')),
        'remove_variant': lambda wish: desk.take(remove_variant, variant_id=wish.id('variant')),
    }


def _room_grants(desk: Desk) -> dict[str, Grant]:
    """What the phones are asked."""
    return {
        'ask_consent': lambda wish: desk.take(open_consent_round, goal_id=wish.id('goal')),
        'close_consent': lambda wish: desk.take(close_consent_round, round_id=wish.id('round')),
        'open_rating': lambda _wish: desk.take(open_service_rating),
        'close_rating': lambda _wish: desk.take(close_service_rating),
        'adopt_ratings': lambda _wish: desk.take(adopt_service_ratings),
    }
