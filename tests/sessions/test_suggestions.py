"""What is proposed for the cards of one field, and what is there already while somebody types."""

import pytest

from sessions.suggestions.cleaning import clean_texts
from sessions.suggestions.proposing import Proposal, propose_clusters
from sessions.suggestions.similar import SimilarCards
from sessions.suggestions.sorting import near_duplicates, sort_cards

BUSES = (
    'Der letzte Bus fährt um sechs, danach kommt niemand mehr heim',
    'Busse müssten abends öfter fahren',
    'An der Bushaltestelle steht man im Regen',
    'Die Buslinie zum Bahnhof fällt ständig aus',
    'Ein Bus am Sonntag wäre ein Anfang',
    'Im Bus kann ich nicht mit Karte zahlen',
)
FORMS = (
    'Das Formular für den Bauantrag gibt es nur auf Papier',
    'Niemand weiß, welches Formular das richtige ist',
    'Formulare sind so lang, dass man aufgibt',
    'Für jedes Formular muss man ins Amt',
    'Formulare sollten ausgefüllt zurückkommen, wenn man schon bekannt ist',
    'Ein Formular in einfacher Sprache würde vielen helfen',
)
DOCTORS = (
    'Der Hausarzt nimmt keine Patient:innen mehr auf',
    'Auf einen Termin beim Facharzt wartet man Monate',
    'Eine Arztpraxis auf dem Dorf findet keinen Nachfolger',
    'Videosprechstunden beim Arzt gehen nicht, weil das Netz fehlt',
    'Ärzte und Arztpraxen könnten sich ein Gebäude teilen',
    'Der Arzt kommt nicht mehr ins Haus',
)
CARDS = {
    f'{topic}{n}': text
    for topic, texts in zip('BFD', (BUSES, FORMS, DOCTORS), strict=True)
    for n, text in enumerate(texts)
}


def test_cards_about_one_thing_are_proposed_together_and_named_by_it() -> None:
    proposal = propose_clusters(CARDS, number=3)

    assert topics(proposal) == {'Bus': 'B', 'Formular': 'F', 'Arzt': 'D'}
    for cluster in proposal.clusters:
        assert cluster.typical_id in cluster.card_ids
        assert 1 <= len(cluster.words) <= 3


def test_every_card_is_in_one_cluster_or_free() -> None:
    proposal = propose_clusters(CARDS | {'X': 'Ganz etwas anderes'})
    clustered = [id for cluster in proposal.clusters for id in cluster.card_ids]

    assert sorted([*clustered, *proposal.free_ids]) == sorted([*CARDS, 'X'])
    assert 'X' in proposal.free_ids


def test_the_same_cards_give_the_same_proposal_in_whatever_order_they_come() -> None:
    assert propose_clusters(dict(reversed(CARDS.items()))) == propose_clusters(CARDS)


@pytest.mark.parametrize(
    'texts',
    [
        [],
        ['Bus'],
        [''] * 20,
        ['😀'] * 20,
        ['https://example.org/a?b=c'] * 20,
        ['!!! ??? …'] * 20,
        ['Rad', 'Amt', 'See', 'Wald', 'Kino', 'Licht', 'Netz', 'Tor', 'Haus', 'Hof', 'Zug', 'Bad', 'Park', 'Weg'],
    ],
)
def test_where_nothing_is_said_in_common_nothing_is_proposed(texts: list[str]) -> None:
    cards = {str(n): text for n, text in enumerate(texts)}

    assert propose_clusters(cards) == Proposal(free_ids=tuple(sorted(cards)))


def test_many_cards_that_say_the_same_are_one_cluster() -> None:
    proposal = propose_clusters({f'{n:02}': 'Mehr Bänke' for n in range(20)})

    assert [cluster.name for cluster in proposal.clusters] == ['Bänke']


def test_openings_addresses_and_gender_forms_are_no_words() -> None:
    opening = 'Der Rat möge beschließen, dass'
    texts = [f'{opening} Schüler:innen einen Raum haben', f'{opening} LehrerInnen lernen', f'{opening} es WLAN gibt']

    assert clean_texts([*texts, 'Siehe https://example.org/x und www.example.org']) == [
        'Schüler einen Raum haben',
        'Lehrer lernen',
        'es WLAN gibt',
        'Siehe und',
    ]


def test_a_text_is_never_cleaned_away_altogether() -> None:
    assert clean_texts(['Wir hoffen, dass'] * 5) == ['Wir hoffen, dass'] * 5


def test_a_free_card_is_told_the_clusters_it_fits_best() -> None:
    clusters = {topic: [f'{topic}{n}' for n in range(6)] for topic in 'BFD'}
    free = {'one': 'Abends fährt kein Bus', 'two': 'Formular nicht gefunden', 'three': 'Blumen'}

    choices = sort_cards(CARDS | free, clusters)

    assert {id: found[:1] for id, found in choices.items()} == {'one': ['B'], 'two': ['F'], 'three': []}


def test_without_clusters_a_card_fits_none() -> None:
    assert sort_cards({'one': 'Bus'}, {'empty': []}) == {'one': []}


def test_near_duplicates_stand_side_by_side_the_most_alike_first() -> None:
    cards = {
        'a': 'Mehr Bänke im Stadtpark',
        'b': 'mehr bänke im stadtpark!',
        'c': 'Mehr Bänke am Stadtpark',
        'd': 'Kein Netz',
    }

    assert next(pair[:2] for pair in near_duplicates(cards)) == ('a', 'b')
    assert not any('d' in pair for pair in near_duplicates(cards))


def test_what_is_there_already_is_found_while_somebody_types() -> None:
    similar = SimilarCards(CARDS)

    assert similar.to('Welches Formullar ist das richtige')[:1] == ['F1']
    assert similar.to('Bus am Sontag')[:1] == ['B4']
    assert similar.to('Blumenkübel vor dem Rathaus') == []
    assert similar.to('Bus') == []
    assert SimilarCards({}).to('Welches Formular ist das richtige') == []


def topics(proposal: Proposal) -> dict[str, str]:
    """Which topic's cards stand under which word, where it is one topic alone."""
    found = {}
    for cluster in proposal.clusters:
        kinds = {id[0] for id in cluster.card_ids}
        for word in ('Bus', 'Formular', 'Arzt'):
            if any(word.lower() in part.lower() for part in cluster.words):
                found[word] = ''.join(sorted(kinds))
    return found
