"""What a facilitator does with goals in the town of ``tests.town``: variants, consent rounds, ratings."""

from typing import Any

from sessions.verbs import consents, contributions, goals, goals_step, service_ratings, variants
from tests.sessions.deed import Deed
from tests.town import Town


def of_online(**details: Any) -> Any:
    return lambda town: {'goal_id': town.online} | details


def add_variant(town: Town) -> None:
    town.scene.lead(variants.add_variant, goal_id=town.online, wording='No counter')


def variant(town: Town, number: int) -> dict[str, Any]:
    """The variant of A1 with this number."""
    goal = town.scene.picture.goal_by_id[town.online]
    return {'variant_id': town.scene.picture.variants_of(goal)[number - 1].id}


def ask(town: Town) -> None:
    """A round on A1 in which both answer."""
    round_id = town.scene.lead(consents.open_consent_round, goal_id=town.online).round_id
    town.anna.do(consents.give_consent, round_id=round_id, stance='agree')
    town.bert.do(consents.give_consent, round_id=round_id, stance='objection', reason='Not everybody is online')


def rate(town: Town) -> None:
    """Both rate A1, and the rating is closed."""
    round_id = town.scene.lead(service_ratings.open_service_rating).round_id
    for person, level in ((town.anna, 3), (town.bert, 0)):
        for core_goal_id in (town.people_first, town.no_paper):
            cell = {'round_id': round_id, 'goal_id': town.online, 'core_goal_id': core_goal_id}
            person.do(service_ratings.rate_service, **cell, level=level)
    town.scene.lead(service_ratings.close_service_rating)


def asked_and_withdrawn(town: Town) -> None:
    ask(town)
    town.scene.lead(consents.close_consent_round, round_id=town.scene.picture.consents[-1].round.id)
    add_variant(town)
    town.scene.open('Project ideas')
    town.bert.do(contributions.withdraw_contribution, contribution_id=town.project)


PARTS = {'who': 'The town hall', 'change': 'is online', 'by': '2028', 'seen': 'nobody queues'}

GOAL_TURNS = {
    'GoalRemoved, with rounds and variants': Deed(
        goals.remove_goal, of_online(), step='Goals', first=asked_and_withdrawn, among_people=True
    ),
    'GoalsShown': Deed(goals_step.show_goals, lambda town: {'shown': town.online}, step='Goals'),
    'VariantAdded': Deed(variants.add_variant, of_online(wording='No counter')),
    'VariantEdited': Deed(variants.edit_variant, lambda town: variant(town, 1) | {'parts': PARTS}, first=add_variant),
    'VariantChosen': Deed(variants.choose_variant, lambda town: variant(town, 2), first=add_variant),
    'VariantRemoved': Deed(variants.remove_variant, lambda town: variant(town, 2), first=add_variant),
    'ConsentRoundOpened': Deed(consents.open_consent_round, of_online(), step='Goals'),
    'ConsentRoundClosed': Deed(
        consents.close_consent_round,
        lambda town: {'round_id': town.scene.picture.consents[-1].round.id},
        step='Goals',
        first=ask,
        among_people=True,
    ),
    'ServiceRatingOpened': Deed(service_ratings.open_service_rating, step='Goals'),
    'ServiceRatingClosed': Deed(
        service_ratings.close_service_rating,
        step='Goals',
        first=lambda town: (rate(town), town.scene.lead(service_ratings.open_service_rating)),
        among_people=True,
    ),
    'ServiceRatingsAdopted': Deed(service_ratings.adopt_service_ratings, step='Goals', first=rate, among_people=True),
}
