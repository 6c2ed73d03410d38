"""The chain of a town, followed from every kind of thing both ways, down to the cards and their votes."""

from collections.abc import Iterator
from typing import Any

import pytest

from sessions.chain import follow_chain
from sessions.faces.chain import chain_view
from sessions.picture import Picture
from sessions.store import Store
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import open_round, reveal_round
from tests.scenes import Afternoon
from tests.town import Town, found_town


@pytest.fixture
def town(sqlite_url: str, clock: Afternoon) -> Iterator[Town]:
    """One goal rests on two clusters, which share a card; a cluster of Education bears none.

    On one kind of database alone: what is followed here is a picture, which is the same on both.
    """
    store = Store(sqlite_url, clock=clock)
    town = found_town(store)
    field_id = town.scene.field('Education').id
    town.scene.lead(create_cluster, field_id=field_id, name='School', contribution_ids=[town.cards['Wifi']])
    yield town
    store.close()


def words_of(picture: Picture) -> dict[str, str]:
    return {thing['id']: thing['text'] for thing in chain_view(picture)['cards']}


def both_ways(picture: Picture, text: str) -> tuple[list[str], list[str]]:
    """What a thing rests on and what it leads to, link by link."""
    words = words_of(picture)
    [thing] = [each for each in chain_view(picture)['cards'] if each['text'] == text]
    return [words[id] for id in thing['rests_on']], [words[id] for id in thing['leads_to']]


def thing(picture: Picture, text: str) -> dict[str, Any]:
    [found] = [each for each in chain_view(picture)['cards'] if each['text'] == text]
    return found


def test_every_thing_leads_both_ways(town: Town) -> None:
    picture = town.scene.picture
    links = {
        'People first': (['Everything online by 2028'], []),
        'Administration': (['Counter', 'Paper'], ['Everything online by 2028']),
        'Education': (['School'], []),
        'Everything online by 2028': (['Counter', 'Paper'], ['Online counter', 'People first']),
        'Online counter': (['Everything online by 2028'], []),
        'Paper': (['Forms', 'Fax'], ['Everything online by 2028']),
        'School': (['Wifi'], []),
        'Forms': ([], ['Counter', 'Paper']),
        'No paper': ([], []),
    }
    assert {text: both_ways(picture, text) for text in links} == links


def test_a_project_is_followed_down_to_its_cards_each_once(town: Town) -> None:
    picture = town.scene.picture
    words, chain = words_of(picture), follow_chain(picture)

    below = [words[id] for id in chain.everything_below(town.project)]
    above = [words[id] for id in chain.everything_above(town.cards['Forms'])]

    assert below == ['Everything online by 2028', 'Counter', 'Paper', 'Queues', 'Forms', 'Fax']
    assert above == ['Counter', 'Paper', 'Everything online by 2028', 'Online counter', 'People first']


def test_a_cluster_may_bear_two_goals(town: Town) -> None:
    town.scene.lead(adopt_goal, wording='No paper in 2030', cluster_ids=[town.paper])

    picture = town.scene.picture

    assert both_ways(picture, 'Paper') == (['Forms', 'Fax'], ['Everything online by 2028', 'No paper in 2030'])
    assert both_ways(picture, 'Administration')[1] == ['Everything online by 2028', 'No paper in 2030']


def test_a_card_in_no_cluster_is_found_in_its_field(town: Town) -> None:
    scene = town.scene
    cards = [ImportedCard(text='Old library', field='Education', votes=4)]
    scene.lead(import_contributions, source='ideas 2024.csv', cards=cards)

    card = thing(scene.picture, 'Old library')

    assert both_ways(scene.picture, 'Education')[0] == ['School', 'Old library']
    assert (card['origin'], card['source'], card['earlier_points']) == ('import', 'ideas 2024.csv', 4)


def test_a_card_tells_its_votes_round_by_round(town: Town) -> None:
    scene = town.scene
    scene.open('Weigh')
    scene.lead(open_round)
    town.bert.give(town.cards['Forms'], 2)
    secret = thing(scene.picture, 'Forms')
    scene.lead(reveal_round)

    assert secret['rounds'] == [{'number': 1, 'points': 1}]
    assert thing(scene.picture, 'Forms')['rounds'] == [{'number': 1, 'points': 1}, {'number': 2, 'points': 2}]
    assert thing(scene.picture, 'Queues')['rounds'] == [{'number': 1, 'points': 2}, {'number': 2, 'points': 0}]
    # the sums are those of the latest round, as everywhere else
    assert thing(scene.picture, 'Everything online by 2028')['points'] == 2


def test_what_is_not_on_the_wall_is_no_link(town: Town) -> None:
    scene = town.scene
    scene.lead(hide_contribution, contribution_id=town.cards['Fax'])
    town.bert.do(withdraw_contribution, contribution_id=town.project)

    picture = scene.picture

    assert both_ways(picture, 'Paper')[0] == ['Forms']
    assert both_ways(picture, 'Everything online by 2028')[1] == ['People first']
    assert {'Fax', 'Online counter'} & set(words_of(picture).values()) == set()


def test_goals_and_projects_say_what_the_room_made_of_them(town: Town) -> None:
    scene = town.scene
    scene.lead(set_goal_service, goal_id=town.online, core_goal_id=town.people_first, level=3)
    scene.open('Place')
    town.anna.do(rate_project, contribution_id=town.project, impact=5, effort=2)

    picture = scene.picture

    assert thing(picture, 'Everything online by 2028')['serves'] == {town.people_first: 3}
    project = thing(picture, 'Online counter')
    assert (project['ratings'], project['impact'], project['effort'], project['origin']) == (1, 5, 2, 'phone')
