"""A proposal that is worked on: why its cards are together, its finer parts, and what stays when more cards come."""

import csv
from pathlib import Path

import pytest

from sessions.suggestions.proposing import Proposal, propose_clusters, split_cluster
from sessions.suggestions.sorting import near_duplicates, sort_cards
from tests.sessions.test_suggestions import CARDS, DOCTORS, topics

SURVEY = Path(__file__).parents[1] / 'journeys' / 'challenges.csv'
SAYING_NOTHING = {
    'nothing': [''] * 20,
    'one word': ['Bus'] * 20,
    'emoji': ['😀', '🚌🚌', '👍🏽'] * 7,
    'addresses': ['https://example.org/a?b=c'] * 20,
    'marks': ['!!! ??? …'] * 20,
    'the same': ['Mehr Bänke im Stadtpark'] * 20,
}


def test_the_words_that_bind_a_cluster_are_told_as_they_stand_in_its_cards() -> None:
    [forms] = [cluster for cluster in propose_clusters(CARDS, number=3).clusters if 'F0' in cluster.card_ids]

    first = forms.bindings[0]
    assert (first.word, first.cards, first.spelled) == ('Formular', 6, ('formular', 'formulare'))


def test_a_part_of_a_compound_binds_too_and_is_marked_within_it() -> None:
    [doctors] = [cluster for cluster in propose_clusters(CARDS, number=3).clusters if 'D0' in cluster.card_ids]
    [bound] = [binding for binding in doctors.bindings if binding.word == 'Arzt']

    assert set(bound.spelled) >= {'arzt', 'hausarzt', 'facharzt', 'arztpraxis'}
    assert not {binding.word for binding in doctors.bindings} & {'Hausarzt', 'Arztpraxis'}


def test_a_cluster_is_split_into_finer_parts() -> None:
    parts = split_cluster(CARDS, [id for id in CARDS if id[0] in 'BF'] + ['gone'])

    assert sorted(id for part in parts for id in part.card_ids) == sorted([f'{t}{n}' for t in 'BF' for n in range(6)])
    assert topics(Proposal(parts)) == {'Bus': 'B', 'Formular': 'F'}


@pytest.mark.parametrize('texts', SAYING_NOTHING.values(), ids=SAYING_NOTHING)
def test_what_cannot_be_told_apart_is_not_split(texts: list[str]) -> None:
    cards = {f'{n:02}': text for n, text in enumerate(texts)}

    assert split_cluster(cards, list(cards)) == ()
    assert split_cluster(cards, []) == ()
    assert split_cluster(CARDS, ['B0', 'F0']) == ()


def test_what_is_on_the_screen_stays_when_more_cards_come() -> None:
    few = {id: text for id, text in CARDS.items() if not id.endswith('5')}
    before = propose_clusters(few, number=3)
    after = propose_clusters(CARDS, groups=[cluster.card_ids for cluster in before.clusters])

    assert topics(after) == topics(before) == {'Bus': 'B', 'Formular': 'F', 'Arzt': 'D'}
    assert len(after.clusters) == 3
    for old in before.clusters:
        assert any(set(old.card_ids) <= set(new.card_ids) for new in after.clusters)


def test_what_is_new_and_fits_nowhere_is_a_new_cluster() -> None:
    few = {id: text for id, text in CARDS.items() if id[0] != 'D'}
    shown = [[f'{topic}{n}' for n in range(6)] for topic in 'BF']

    after = propose_clusters(CARDS, groups=shown, known=few.keys())
    assert topics(after) == {'Bus': 'B', 'Formular': 'F', 'Arzt': 'D'}
    # what was left over before stays left over
    again = propose_clusters(CARDS, groups=shown, known=CARDS.keys())
    assert [cluster.card_ids for cluster in again.clusters] == [tuple(group) for group in shown]


def test_one_finer_cuts_one_cluster_and_one_coarser_joins_two() -> None:
    buses, forms, doctors = (tuple(f'{topic}{n}' for n in range(6)) for topic in 'BFD')
    finer = propose_clusters(CARDS, groups=[buses + forms, doctors], number=3)
    coarser = propose_clusters(CARDS, groups=[buses, forms, doctors], number=2)

    assert {cluster.card_ids for cluster in finer.clusters} == {buses, forms, doctors}
    assert len({buses, forms, doctors} & {cluster.card_ids for cluster in coarser.clusters}) == 1
    assert [len(cluster.card_ids) for cluster in coarser.clusters] == [12, 6]


def test_the_same_groups_on_the_screen_give_the_same_proposal() -> None:
    shown = [[f'{topic}{n}' for n in range(5)] for topic in 'BFD']

    assert propose_clusters(CARDS, groups=shown, number=3) == propose_clusters(
        dict(reversed(CARDS.items())), groups=shown, number=3
    )


@pytest.mark.parametrize('groups', [[[]], [['gone', 'B0']], [['gone'], ['gone']], [['B0', 'B0']], [['B0', 'F0']] * 2])
def test_groups_of_cards_that_are_gone_or_told_twice_do_no_harm(groups: list[list[str]]) -> None:
    proposal = propose_clusters(CARDS, groups=groups, number=3)
    clustered = [id for cluster in proposal.clusters for id in cluster.card_ids]

    assert sorted([*clustered, *proposal.free_ids]) == sorted(CARDS)


@pytest.mark.parametrize('texts', SAYING_NOTHING.values(), ids=SAYING_NOTHING)
def test_texts_that_say_nothing_are_taken_as_they_are(texts: list[str]) -> None:
    cards = {f'{n:02}': text for n, text in enumerate(texts)}
    shown = [sorted(cards)[:10], sorted(cards)[10:]]
    proposal = propose_clusters(cards, groups=shown, number=5)

    # no word in common, no group; and what says the same is never more than one
    assert {word for cluster in proposal.clusters for word in cluster.words} <= {'Bus', 'Bänke', 'Stadtpark'}
    assert set(sort_cards(cards | {'free': 'Bus'}, {'one': sorted(cards)})) == {'free'}
    assert len(near_duplicates(cards)) <= 100


def test_progress_goes_on_to_the_end() -> None:
    told: list[float] = []
    propose_clusters(CARDS, told=told.append)

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


def test_two_that_say_the_same_stand_side_by_side() -> None:
    pairs = near_duplicates({f'D{n}': text for n, text in enumerate(DOCTORS)} | {'again': DOCTORS[5] + '!'})

    assert pairs[0][:2] == ('D5', 'again')


def surveyed(*fields: str) -> dict[str, str]:
    """The challenges of these fields in a survey of 150, by their rows."""
    with SURVEY.open(newline='', encoding='utf-8') as file:
        rows = list(csv.DictReader(file))
    return {f'{n:03}': row['text'] for n, row in enumerate(rows) if row['field'] in fields}


def test_a_word_of_a_third_of_all_cards_names_its_cluster_where_there_are_three() -> None:
    names = {cluster.words[0] for cluster in propose_clusters(surveyed('Bildung'), number=3).clusters}

    assert names == {'WLAN', 'Tablet', 'Bibliothek'}


@pytest.mark.parametrize('field', ['Verwaltung', 'Bildung', 'Gesundheit', 'Mobilität'])
def test_a_german_cluster_is_named_by_nouns(field: str) -> None:
    words = {word for cluster in propose_clusters(surveyed(field)).clusters for word in cluster.words}

    assert len(words) >= 5
    assert not {'Fehlt', 'Hilft', 'Hört', 'Stehen', 'Wartet'} & words


def test_one_coarser_leaves_no_card_over() -> None:
    cards = surveyed('Verwaltung', 'Bildung', 'Gesundheit', 'Mobilität')
    shown = propose_clusters(cards)
    for number in range(len(shown.clusters) - 1, 1, -1):
        groups = [cluster.card_ids for cluster in shown.clusters]
        coarser = propose_clusters(cards, groups=groups, known=cards, number=number)

        assert len(coarser.clusters) == number
        assert set(coarser.free_ids) <= set(shown.free_ids)
        shown = coarser
