"""Ranks, spread, dissent, robustness and groups, by numbers worked out by hand."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from sessions.spread import is_dissent, spread_of
from sessions.weighing.differences import GroupShare, split_groups
from sessions.weighing.differencing import exposes_few
from sessions.weighing.folding import Folding, Side, fold_voices
from sessions.weighing.poll import Group, Poll, Unnamed, Voice
from sessions.weighing.ranking import rank_things, share_ranks
from sessions.weighing.robustness import Robustness, leave_each_out

OTHER, NOT_GIVEN = Unnamed.OTHER, Unnamed.NOT_GIVEN


def poll_of(*voices: Voice, cap: int = 2) -> Poll:
    things = sorted({thing for voice in voices for thing in voice.given})
    return Poll(things=things, voices=voices, widths=dict.fromkeys(things, cap))


def people(n: int, department: Group = NOT_GIVEN, role: Group = NOT_GIVEN, **given: int) -> list[Voice]:
    return [Voice(department, role, given) for _ in range(n)]


def folded(*groups: Sequence[Voice]) -> dict[Side, dict[Group, int]]:
    return {folding.side: folding.sizes for folding in fold_voices([voice for group in groups for voice in group])}


def robustness_of(poll: Poll) -> Robustness:
    robustness = leave_each_out(poll, fold_voices(poll.voices))
    assert robustness is not None
    return robustness


def test_ties_share_their_rank_and_the_next_one_is_skipped() -> None:
    scores = {'forms': 3, 'queues': 4, 'fax': 3, 'wifi': 1, 'bus': 0}
    ranks = share_ranks({thing: Fraction(points) for thing, points in scores.items()} | {'unrated': None})
    assert ranks == {'queues': 1, 'forms': 2, 'fax': 2, 'wifi': 4, 'bus': 5, 'unrated': None}


def test_means_that_are_equal_are_a_tie_whatever_floats_make_of_them() -> None:
    voices = [*people(3, app=1, bus=1), *people(3, app=0), *people(3, bus=0), *people(3, bus=1), *people(3, bus=0)]
    poll = Poll(things=['app', 'bus'], voices=voices, widths={'app': 8, 'bus': 8}, is_rated=True)
    # 3 of 6, and 6 of 12
    assert [(place.id, place.rank, place.score) for place in rank_things(poll)] == [('app', 1, 0.5), ('bus', 1, 0.5)]


def test_a_place_tells_points_voters_and_spread() -> None:
    poll = poll_of(*people(1, queues=2, fax=1), *people(1, queues=2), *people(2, fax=1))
    queues, fax = rank_things(poll)
    # 2 2 0 0: mean 1, deviation 1, half of the cap; 1 0 1 1: variance 3/16
    assert (queues.id, queues.rank, queues.score, queues.voters, queues.spread) == ('queues', 1, 4.0, 2, 0.5)
    assert (fax.id, fax.rank, fax.score, fax.voters) == ('fax', 2, 3.0, 3)
    assert fax.spread == pytest.approx((3 / 16) ** 0.5 / 2)
    assert [queues.has_dissent, fax.has_dissent] == [True, False]


@pytest.mark.parametrize(
    ('numbers', 'width', 'spread', 'dissent'),
    [
        # one of ten gives a point: variance 0.1 - 0.01 = 0.09, just at the threshold
        ([1] + 9 * [0], 1, 0.3, False),
        # one of nine: variance 8/81
        ([1] + 8 * [0], 1, 8**0.5 / 9, True),
        ([2] + 9 * [0], 2, 0.3, False),
        # ratings: nine say 1 and one says 5, deviation 1.2 of a width of 4
        (9 * [1] + [5], 4, 0.3, False),
        (8 * [1] + [5], 4, 8**0.5 / 9, True),
        (3 * [3] + 3 * [4], 4, 0.125, False),
        (3 * [1] + 3 * [5], 4, 0.5, True),
        (10 * [2], 2, 0.0, False),
    ],
)
def test_dissent_begins_above_three_tenths_of_the_scale(
    numbers: list[int], width: int, spread: float, dissent: bool
) -> None:
    found = spread_of(len(numbers), sum(numbers), sum(number**2 for number in numbers), width=width)
    assert found == pytest.approx(spread)
    assert is_dissent(found) == dissent


def test_two_people_are_too_few_for_dissent() -> None:
    assert spread_of(2, 2, 4, width=2) is None
    assert not is_dissent(None)


def test_a_card_that_one_department_lifts_is_named_with_what_would_come_instead() -> None:
    poll = poll_of(
        *people(3, 'schools', wifi=2, queues=2),
        *people(3, 'hall', queues=2, forms=2, fax=1),
        *people(3, 'hall', hours=2, bus=1, forms=1, lamp=1),
    )
    # queues 12, forms 9, hours 6, wifi 6, bus fax lamp 3 each: rank 5 is shared
    assert {place.id: place.rank for place in rank_things(poll)} == {
        'queues': 1, 'forms': 2, 'hours': 3, 'wifi': 3, 'bus': 5, 'fax': 5, 'lamp': 5,
    }  # fmt: skip
    found = robustness_of(poll)
    assert found.tested == ['hall', 'schools']
    assert found.top == {'queues', 'forms', 'hours', 'wifi', 'bus', 'fax', 'lamp'}
    # without schools nobody wants wifi; without the hall nobody wants the rest
    assert found.falls_without['wifi'] == ['schools']
    assert found.falls_without['forms'] == ['hall']
    assert found.stays('queues')
    assert not found.stays('wifi')
    assert found.enters_without == {}


def test_what_comes_in_when_a_department_is_left_out() -> None:
    poll = poll_of(
        *people(3, 'schools', wifi=2, tablets=1),
        *people(3, 'hall', a=2, b=2, c=2, d=2, tablets=1, e=1),
    )
    # a to d 6, wifi 6, tablets 6, e 3: six share the first rank, e is seventh
    found = robustness_of(poll)
    assert found.top == {'a', 'b', 'c', 'd', 'wifi', 'tablets'}
    assert found.falls_without == {
        'wifi': ['schools'], 'a': ['hall'], 'b': ['hall'], 'c': ['hall'], 'd': ['hall'],
    }  # fmt: skip
    # without the schools: a to d 6, tablets and e 3 share the fifth rank
    assert found.enters_without == {'e': ['schools']}
    assert found.stays('tablets')


def test_small_departments_are_left_out_together_and_those_without_one_never() -> None:
    poll = poll_of(*people(4, 'hall', a=1), *people(2, 'bus', b=1), *people(1, 'schools', c=1), *people(3, c=1))
    found = robustness_of(poll)
    assert found.tested == ['hall', OTHER]
    assert found.falls_without == {'a': ['hall'], 'b': [OTHER]}


def test_groups_of_three_are_shown_and_smaller_ones_folded() -> None:
    assert folded(people(5, 'hall'), people(3, 'schools'), people(2, 'bus'), people(2, 'pool')) == {
        Side.DEPARTMENT: {'hall': 5, 'schools': 3, OTHER: 4}
    }


def test_one_that_is_left_over_takes_the_smallest_group_along() -> None:
    # the total less hall and schools would be the one from the bus
    assert folded(people(5, 'hall'), people(3, 'schools'), people(1, 'bus')) == {Side.DEPARTMENT: {'hall': 5, OTHER: 4}}


def test_who_gave_no_department_is_a_group_like_any_other() -> None:
    assert folded(people(3, 'hall'), people(3)) == {Side.DEPARTMENT: {'hall': 3, NOT_GIVEN: 3}}
    assert folded(people(4, 'hall'), people(3, 'bus'), people(2)) == {Side.DEPARTMENT: {'hall': 4, OTHER: 5}}


@pytest.mark.parametrize(
    'voices',
    [
        people(9, 'hall'),
        [*people(5, 'hall'), *people(1, 'schools')],
        [*people(2, 'hall'), *people(2, 'schools'), *people(2, 'bus')],
        people(2, 'hall'),
        [],
    ],
)
def test_where_less_than_two_groups_remain_nothing_is_split(voices: list[Voice]) -> None:
    assert fold_voices(voices) == []


def test_roles_are_folded_where_they_would_give_somebody_away() -> None:
    # all of the schools are teachers, and one teacher is not: teachers less schools is one person
    room = [*people(3, 'schools', 'teacher'), *people(1, 'hall', 'teacher'), *people(4, 'hall', 'clerk')]
    assert exposes_few({('schools', 'teacher'): 3, ('hall', 'teacher'): 1, ('hall', 'clerk'): 4})
    assert folded(room) == {Side.DEPARTMENT: {'hall': 5, 'schools': 3}}
    # three of them are enough
    room += people(2, 'hall', 'teacher')
    assert folded(room) == {
        Side.DEPARTMENT: {'hall': 7, 'schools': 3}, Side.ROLE: {'teacher': 6, 'clerk': 4}
    }  # fmt: skip


def test_what_no_adding_and_subtracting_tells_is_no_exposure() -> None:
    # a full table: each cell of one person lies on a cycle, so nobody's can be told
    cells = {(row, column): 1 for row in 'abc' for column in 'xyz'}
    assert not exposes_few(cells)
    # two by two: a/x plus b/y is no sum of rows and columns, a/x plus a/y is the row of two itself
    assert exposes_few({('a', 'x'): 1, ('a', 'y'): 1, ('b', 'x'): 4, ('b', 'y'): 4})
    assert not exposes_few({('a', 'x'): 1, ('a', 'y'): 4, ('b', 'x'): 4, ('b', 'y'): 1})
    assert exposes_few({('a', 'x'): 2, ('b', 'y'): 5})
    # around six: opposite ones cannot be told, neighbours cancel out
    ring = [('a', 'x'), ('b', 'x'), ('b', 'y'), ('c', 'y'), ('c', 'z'), ('a', 'z')]
    assert exposes_few({cell: 1 if place in {0, 3} else 4 for place, cell in enumerate(ring)})
    assert not exposes_few({cell: 1 if place in {0, 2} else 4 for place, cell in enumerate(ring)})


def test_where_groups_differ_most_stands_first() -> None:
    poll = poll_of(*people(3, 'schools', wifi=2, bus=1), *people(2, 'hall', bus=1), *people(2, 'hall', forms=1))
    splits = split_groups(poll, fold_voices(poll.voices))
    # per head: wifi 2 and 0, bus 1 and 1/2, forms 0 and 1/2, each of a cap of 2
    assert [(split.thing, split.difference) for split in splits] == [('wifi', 1.0), ('bus', 0.25), ('forms', 0.25)]
    assert splits[0].shares == [
        GroupShare(group='schools', voters=3, total=6),
        GroupShare(group='hall', voters=4, total=0),
    ]
    assert [share.mean for share in splits[1].shares] == [1.0, 0.5]


def test_a_rating_is_split_among_those_who_gave_it() -> None:
    voices = [
        *people(3, 'schools', app=3),
        *people(3, 'hall', app=-1),
        *people(2, 'hall', bus=1),
        *people(4, 'pool', bus=1),
    ]
    poll = Poll(things=['app', 'bus'], voices=voices, widths={'app': 8, 'bus': 8}, is_rated=True)
    # of the hall only two rated the bus: with everybody else of one group there is nothing to split
    assert [(split.thing, split.difference) for split in split_groups(poll, fold_voices(voices))] == [('app', 0.5)]
    assert all(isinstance(folding, Folding) for folding in fold_voices(voices))
