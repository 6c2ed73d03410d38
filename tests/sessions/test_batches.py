"""Several people's turns in one commit: what one of them spoils is the others' no loss."""

from typing import Any

from sessions.actor import FACILITATOR
from sessions.events import ContributionSubmitted, PointsPlaced
from sessions.refusals import BudgetSpent, KeyReused, NotFound
from sessions.store import Done, Outcome, Request
from sessions.turn import Turn
from sessions.verbs.ballots import place_points
from sessions.verbs.contributions import edit_contribution, submit_contribution
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.moderation import hide_contribution
from tests.scenes import Person, Scene


def test_a_turn_refused_after_it_has_written_leaves_no_trace_and_spoils_nobodys(scene: Scene) -> None:
    anna, bert = scene.join('Anna Weber'), scene.join('Bert Adler')
    scene.open('Challenges')
    card = anna.write('Nobody answers')
    before = scene.seq

    # the field is looked for after the text was set
    outcomes = take(
        scene,
        write(bert, 'Forms on paper', key='first'),
        Request(
            verb=edit_contribution,
            actor=anna.actor,
            details={'contribution_id': card, 'text': 'Nobody ever answers', 'field_id': 'X' * 12},
        ),
        write(bert, 'No bus after six', key='second'),
    )

    assert [kind_of(outcome) for outcome in outcomes] == [ContributionSubmitted, NotFound, ContributionSubmitted]
    assert scene.wall == ['Nobody answers', 'Forms on paper', 'No bus after six']
    assert [entry.seq for entry in scene.journal][-2:] == [before + 1, before + 2]
    assert scene.seq == before + 2


def test_a_fault_in_one_turn_is_its_askers_alone(scene: Scene) -> None:
    anna, bert = scene.join('Anna Weber'), scene.join('Bert Adler')
    scene.open('Challenges')

    def stumble(turn: Turn) -> Any:
        raise ZeroDivisionError

    outcomes = take(
        scene, write(anna, 'Wifi'), Request(verb=stumble, actor=bert.actor), write(bert, 'Bus', key='the same')
    )

    assert [kind_of(outcome) for outcome in outcomes] == [
        ContributionSubmitted,
        ZeroDivisionError,
        ContributionSubmitted,
    ]
    assert scene.wall == ['Wifi', 'Bus']


def test_the_same_key_twice_in_one_commit_is_one_card(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')

    first, again, other = take(
        scene, write(anna, 'Wifi', key='k'), write(anna, 'Wifi', key='k'), write(anna, 'Bus', key='k')
    )

    assert isinstance(first, Done)
    assert again == first
    assert isinstance(other, KeyReused)
    assert scene.wall == ['Wifi']


def test_a_budget_holds_within_one_commit(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    cards = anna.write_all(['Queues', 'Forms', 'Wifi', 'Bus'])
    scene.open('Weigh')

    outcomes = take(scene, *(give(scene, anna, card, 2) for card in cards))

    assert [kind_of(outcome) for outcome in outcomes] == [PointsPlaced, PointsPlaced, BudgetSpent, BudgetSpent]
    assert anna.ballot == {'Queues': 2, 'Forms': 2}


def test_points_on_a_card_that_was_hidden_a_moment_before_are_refused(scene: Scene) -> None:
    anna, bert = scene.join('Anna Weber'), scene.join('Bert Adler')
    scene.open('Challenges')
    card = anna.write('Queues')
    scene.open('Weigh')

    given, hidden, late = take(
        scene,
        give(scene, anna, card, 1),
        Request(verb=hide_contribution, actor=FACILITATOR, details={'contribution_id': card}),
        give(scene, bert, card, 1),
    )

    assert isinstance(given, Done)
    assert isinstance(hidden, Done)
    assert not isinstance(late, Done)


def test_cards_are_numbered_on_after_an_import_in_the_same_commit(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')

    take(scene, write(anna, 'First'), imported('Second', 'Third'), write(anna, 'Fourth'))

    assert [(card.number, card.text) for card in scene.picture.contributions] == [
        (1, 'First'),
        (2, 'Second'),
        (3, 'Third'),
        (4, 'Fourth'),
    ]


def take(scene: Scene, *requests: Request) -> list[Outcome]:
    """Has turns taken in one commit."""
    for request in requests:
        if request.verb is submit_contribution:
            request.details['step_id'] = scene.step('Challenges').id
            request.details['field_id'] = scene.field('Administration').id
    return scene.store.perform_all(scene.workshop_id, requests)


def write(person: Person, text: str, *, key: str | None = None) -> Request:
    return Request(verb=submit_contribution, actor=person.actor, details={'text': text}, key=key)


def give(scene: Scene, person: Person, card: str, points: int) -> Request:
    details = {'round_id': scene.round.id, 'item_id': card, 'points': points}
    return Request(verb=place_points, actor=person.actor, details=details)


def kind_of(outcome: Outcome) -> type:
    return type(outcome.event) if isinstance(outcome, Done) else type(outcome)


def imported(*texts: str) -> Request:
    cards = [ImportedCard(text=text) for text in texts]
    return Request(verb=import_contributions, actor=FACILITATOR, details={'source': 'starter.csv', 'cards': cards})
