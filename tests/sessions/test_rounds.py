"""Votes are opened, closed, revealed and held again."""

import pytest

from sessions.faces.console import cards_view, cluster_table_view
from sessions.refusals import (
    RoundClosed,
    RoundNotOpen,
    RoundStillOpen,
)
from sessions.verbs.agenda import edit_step
from sessions.verbs.ballots import place_points
from sessions.verbs.rounds import close_round, open_round, reopen_round, reveal_round
from tests.scenes import Person, Scene
from tests.sessions.five_cards import BUS, COUNTER, DOCTOR, FORMS, WIFI, write_five_cards


@pytest.fixture
def anna(scene: Scene) -> Person:
    return scene.join('Anna Weber')


@pytest.fixture
def cards(anna: Person) -> dict[str, str]:
    return write_five_cards(anna)


def test_a_round_of_another_step_takes_no_points(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    round_id = scene.round.id
    scene.open('Group')

    with pytest.raises(RoundClosed):
        anna.do(place_points, round_id=round_id, item_id=cards[COUNTER], points=1)


def test_going_back_to_the_vote_keeps_its_points_and_goes_on(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    anna.give(cards[COUNTER], 2)
    scene.open('Challenges')
    scene.open('Weigh')

    assert anna.ballot == {COUNTER: 2}
    anna.give(cards[WIFI], 1)
    scene.lead(reveal_round)
    assert scene.totals == {COUNTER: 2, WIFI: 1}
    assert len(scene.picture.tallies) == 1


def test_going_back_to_a_revealed_vote_leaves_it_closed(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    anna.give(cards[COUNTER], 2)
    scene.lead(reveal_round)
    scene.open('Challenges')
    scene.open('Weigh')

    with pytest.raises(RoundClosed):
        anna.give(cards[WIFI], 1)
    assert scene.totals == {COUNTER: 2}


def test_the_totals_of_a_secret_vote_are_not_even_loaded(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    for text, points in ((COUNTER, 2), (WIFI, 2), (BUS, 1)):
        anna.give(cards[text], points)

    for state in ('open', 'closed'):
        picture = scene.picture
        assert [(tally.voters, tally.points) for tally in picture.tallies] == [(1, {})], state
        assert scene.board['stage']['ranking'] == []
        assert scene.phone['task']['totals'] is None
        assert {card['points'] for card in cards_view(picture, 'challenge')['cards']} == {None}
        assert {card['points'] for card in cluster_table_view(picture, scene.step('Group'))['cards']} == {None}
        if state == 'open':
            scene.lead(close_round)

    scene.lead(reveal_round)
    assert scene.totals == {COUNTER: 2, WIFI: 2, BUS: 1}
    assert [(item['text'], item['points']) for item in scene.board['stage']['ranking']] == [
        (COUNTER, [2]),
        (WIFI, [2]),
        (BUS, [1]),
        (FORMS, [0]),
        (DOCTOR, [0]),
    ]
    assert scene.phone['task']['totals'] == {cards[COUNTER]: 2, cards[WIFI]: 2, cards[BUS]: 1}


def test_a_second_round_starts_from_nothing_and_stands_beside_the_first(
    scene: Scene, anna: Person, cards: dict[str, str]
) -> None:
    anna.give(cards[COUNTER], 2)
    with pytest.raises(RoundStillOpen):
        scene.lead(open_round)
    scene.lead(reveal_round)
    first = scene.round
    scene.lead(open_round)

    assert anna.ballot == {}
    with pytest.raises(RoundClosed):
        anna.do(place_points, round_id=first.id, item_id=cards[COUNTER], points=0)
    anna.give(cards[WIFI], 2)
    anna.give(cards[COUNTER], 1)
    assert scene.totals == {}
    # while the second is secret, the first still stands on the wall
    assert [item['points'] for item in scene.board['stage']['ranking']] == []
    scene.lead(reveal_round)

    assert [(tally.round.number, tally.voters) for tally in scene.picture.tallies] == [(1, 1), (2, 1)]
    assert [(item['text'], item['points']) for item in scene.board['stage']['ranking']][:2] == [
        (WIFI, [0, 2]),
        (COUNTER, [2, 1]),
    ]


def test_an_open_vote_shows_its_totals_at_once_and_a_second_round_ends_the_first(
    scene: Scene, anna: Person, cards: dict[str, str]
) -> None:
    scene.open('Group')
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'secret': False})
    scene.open('Weigh')
    # the vote goes on by the rules it was opened with
    anna.give(cards[COUNTER], 2)
    assert scene.totals == {}
    scene.lead(reveal_round)
    scene.lead(open_round)
    second = scene.round
    anna.give(cards[WIFI], 1)
    assert scene.totals == {WIFI: 1}

    scene.lead(open_round)

    assert scene.round.number == 3
    with pytest.raises(RoundClosed):
        anna.do(place_points, round_id=second.id, item_id=cards[WIFI], points=2)


def test_a_closed_vote_may_go_on_until_it_was_revealed(scene: Scene, anna: Person, cards: dict[str, str]) -> None:
    scene.lead(close_round)
    with pytest.raises(RoundNotOpen):
        scene.lead(close_round)
    scene.lead(reopen_round)
    anna.give(cards[COUNTER], 1)
    scene.lead(reveal_round)

    with pytest.raises(Exception, match='NotNow'):
        scene.lead(reopen_round)
    with pytest.raises(Exception, match='NotNow'):
        scene.lead(reveal_round)
    assert scene.totals == {COUNTER: 1}


def test_outside_of_a_vote_there_is_nothing_to_close_or_reveal(scene: Scene) -> None:
    scene.open('Challenges')
    for verb in (open_round, close_round, reopen_round, reveal_round):
        with pytest.raises(RoundNotOpen):
            scene.lead(verb)


def test_editing_the_rules_does_not_change_a_vote_that_is_open(
    scene: Scene, anna: Person, cards: dict[str, str]
) -> None:
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'budget': 1, 'cap': 1})

    anna.give(cards[COUNTER], 2)
    assert anna.ballot == {COUNTER: 2}
