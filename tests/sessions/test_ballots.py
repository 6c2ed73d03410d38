"""How many points a person may give."""

import json

import pytest

from sessions.refusals import (
    BudgetSpent,
    CapReached,
    FieldBudgetSpent,
    InputPaused,
    NotJoined,
    NotOnBallot,
    PointsOutOfRange,
    RoundClosed,
    WorkshopClosed,
)
from sessions.verbs.agenda import edit_step, pause_input, resume_input
from sessions.verbs.ballots import place_points
from sessions.verbs.moderation import hide_contribution, move_contributions, show_contribution
from sessions.verbs.rounds import close_round, reveal_round
from sessions.verbs.workshops import close_workshop
from sessions.wording import wording
from tests.scenes import Person, Scene
from tests.sessions.five_cards import BUS, COUNTER, DOCTOR, FORMS, WIFI, write_five_cards


@pytest.fixture
def anna(scene: Scene) -> Person:
    return scene.join('Anna Weber')


@pytest.fixture
def cards(anna: Person) -> dict[str, str]:
    return write_five_cards(anna)


def test_five_points_are_placed_and_a_sixth_is_refused(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    for text, points in ((COUNTER, 2), (WIFI, 2), (BUS, 1)):
        anna.give(cards[text], points)

    with pytest.raises(BudgetSpent) as refused:
        anna.give(cards[DOCTOR], 1)

    assert refused.value.say(wording('en')) == 'All 5 points are placed. Take one back first.'
    assert anna.ballot == {COUNTER: 2, WIFI: 2, BUS: 1}


def test_a_card_takes_two_points_of_one_person_and_not_three(anna: Person, cards: dict[str, str]) -> None:
    anna.give(cards[COUNTER], 2)

    with pytest.raises(CapReached) as refused:
        anna.give(cards[COUNTER], 3)

    assert refused.value.say(wording('en')) == 'At most 2 points are possible on one thing.'
    assert anna.ballot == {COUNTER: 2}


def test_points_go_up_and_down_until_the_round_closes(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    for points in (1, 2, 1, 0, 2):
        anna.give(cards[COUNTER], points)
    anna.give(cards[BUS], 1)
    anna.give(cards[BUS], 0)

    assert anna.ballot == {COUNTER: 2}

    scene.lead(close_round)
    with pytest.raises(RoundClosed) as refused:
        anna.give(cards[COUNTER], 0)
    assert refused.value.say(wording('en')) == 'This vote is closed. Your points are counted as they stood.'
    assert anna.ballot == {COUNTER: 2}


def test_a_point_taken_back_can_be_placed_elsewhere(anna: Person, cards: dict[str, str]) -> None:
    for text, points in ((COUNTER, 2), (WIFI, 2), (BUS, 1), (COUNTER, 1), (DOCTOR, 1)):
        anna.give(cards[text], points)

    assert anna.ballot == {COUNTER: 1, WIFI: 2, BUS: 1, DOCTOR: 1}


def test_the_same_points_sent_twice_count_once(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    anna.give(cards[COUNTER], 2)
    anna.give(cards[COUNTER], 2)
    scene.lead(reveal_round)

    assert scene.totals == {COUNTER: 2}
    assert scene.picture.tallies[-1].voters == 1


def test_everybody_has_an_own_budget(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    bert, cem = scene.join_all('Bert Adler', 'Cem Yılmaz')
    for person in (anna, bert, cem):
        person.give(cards[WIFI], 2)
        person.give(cards[BUS], 2)
        person.give(cards[FORMS], 1)
    scene.lead(reveal_round)

    assert scene.totals == {WIFI: 6, BUS: 6, FORMS: 3}
    assert scene.picture.tallies[-1].voters == 3


def test_who_took_every_point_back_has_not_voted(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    anna.give(cards[COUNTER], 1)
    anna.give(cards[COUNTER], 0)
    scene.lead(reveal_round)

    assert (scene.picture.tallies[-1].voters, scene.totals) == (0, {})


@pytest.mark.parametrize('points', [-1, True, 1.5, '2', None])
def test_points_are_whole_numbers_from_zero(anna: Person, cards: dict[str, str], points: object) -> None:
    with pytest.raises(PointsOutOfRange):
        anna.give(cards[COUNTER], points)  # type: ignore[arg-type]
    assert anna.ballot == {}


def test_with_a_budget_per_field_every_field_has_its_own_points(scene: Scene, anna: Person) -> None:
    step = scene.step('Weigh')
    scene.lead(edit_step, step_id=step.id, rules={'budget': 2, 'cap': 2, 'budget_scope': 'per_field'})
    scene.open('Challenges')
    counter, forms, wifi = anna.write(COUNTER), anna.write(FORMS), anna.write(WIFI, field='Education')
    scene.open('Weigh')
    anna.give(counter, 2)
    anna.give(wifi, 2)

    with pytest.raises(FieldBudgetSpent) as refused:
        anna.give(forms, 1)

    assert refused.value.say(wording('en')) == 'All 2 points of this field of action are placed. Take one back first.'
    assert anna.ballot == {COUNTER: 2, WIFI: 2}


def test_who_has_too_many_points_in_a_field_after_a_move_may_still_take_back(scene: Scene, anna: Person) -> None:
    step = scene.step('Weigh')
    scene.lead(edit_step, step_id=step.id, rules={'budget': 2, 'cap': 2, 'budget_scope': 'per_field'})
    scene.open('Challenges')
    counter, wifi = anna.write(COUNTER), anna.write(WIFI, field='Education')
    scene.open('Weigh')
    anna.give(counter, 2)
    anna.give(wifi, 2)
    scene.lead(move_contributions, contribution_ids=[wifi], field_id=scene.field('Administration').id)

    anna.give(wifi, 1)
    assert anna.ballot == {COUNTER: 2, WIFI: 1}
    with pytest.raises(FieldBudgetSpent):
        anna.give(wifi, 2)
    anna.give(wifi, 0)
    assert anna.ballot == {COUNTER: 2}


@pytest.mark.parametrize('scope', ['overall', 'per_field'])
def test_points_on_a_hidden_card_are_given_back_and_never_spent_twice(scene: Scene, anna: Person, scope: str) -> None:
    step = scene.step('Weigh')
    scene.lead(edit_step, step_id=step.id, rules={'budget': 2, 'cap': 2, 'budget_scope': scope})
    scene.open('Challenges')
    counter, forms = anna.write(COUNTER), anna.write(FORMS)
    scene.open('Weigh')
    anna.give(counter, 2)
    scene.lead(hide_contribution, contribution_id=counter)

    with pytest.raises(NotOnBallot):
        anna.give(counter, 1)
    with pytest.raises((BudgetSpent, FieldBudgetSpent)):
        anna.give(forms, 1)
    anna.give(counter, 0)
    anna.give(forms, 2)
    scene.lead(show_contribution, contribution_id=counter)
    scene.lead(reveal_round)

    assert anna.ballot == {FORMS: 2}
    assert scene.totals == {FORMS: 2}


def test_nothing_but_what_is_up_for_the_vote_takes_points(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    elsewhere = Scene.of(scene.store, title='Another town')
    stranger = elsewhere.join('Zoe Fremd')
    elsewhere.open('Challenges')
    foreign = stranger.write('A card of another town')

    for item_id in (foreign, scene.field('Health').id, 'NOSUCHCARD00', 'ABCDEFGH2345', '', '\0', '\ud83d'):
        with pytest.raises(NotOnBallot):
            anna.give(item_id, 1)
    with pytest.raises(NotJoined):
        scene.act(stranger.actor, place_points, round_id=scene.round.id, item_id=cards[COUNTER], points=1)

    assert anna.ballot == {}


def test_a_pause_holds_the_vote(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        anna.give(cards[COUNTER], 1)

    scene.lead(resume_input)
    anna.give(cards[COUNTER], 1)
    assert anna.ballot == {COUNTER: 1}


def test_a_closed_workshop_takes_no_points(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    scene.lead(close_workshop)
    with pytest.raises(WorkshopClosed):
        anna.give(cards[COUNTER], 1)


def test_nobody_learns_from_the_journal_whose_points_they_are(
    scene: Scene, anna: Person, cards: dict[str, str]
) -> None:
    anna.give(cards[DOCTOR], 2)

    entry = scene.journal[-1]
    assert (entry.kind, entry.payload, entry.actor_id) == ('PointsPlaced', {'round_id': scene.round.id}, None)
    assert entry.changes is None
    assert cards[DOCTOR] not in json.dumps(entry.payload)
