"""One card for several that say the same: nothing is lost by it, and it is taken apart again."""

import pytest

from sessions.faces.chain import chain_view
from sessions.refusals import (
    CardsInVote,
    CardStandsForOthers,
    ContributionGone,
    LaterTurnDepends,
    NotAllowed,
    NotFound,
    NothingChosen,
    NotNow,
    NotTheSameKind,
)
from sessions.store import Store
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.merging import merge_cards, separate_card
from sessions.verbs.moderation import hide_contribution, show_contribution
from sessions.verbs.rounds import close_round, open_round, reveal_round
from sessions.verbs.supports import support_contribution, withdraw_support
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop
from sessions.wording import wording
from tests.exports.conftest import rows_of, table_of
from tests.scenes import Scene
from tests.sessions.last_year import next_of
from tests.town import Town, found_town


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def merge(town: Town, kept: str, *others: str) -> None:
    town.scene.lead(merge_cards, contribution_id=town.cards[kept], other_ids=[town.cards[other] for other in others])


def points(scene: Scene, text: str) -> int | None:
    return scene.picture.points_of_card(scene.card(text))


def test_one_card_stands_for_both_with_the_points_of_both(town: Town) -> None:
    scene = town.scene
    whole = sum(scene.totals.values())
    merge(town, 'Forms', 'Queues')

    assert sorted(scene.wall) == ['Fax', 'Forms', 'Online counter', 'Wifi']
    assert points(scene, 'Forms') == 3
    assert sum(scene.picture.tallies[0].points.values()) == whole
    # and what was in the cluster of the other has not left it
    assert scene.members_of('Counter') == ['Queues', 'Forms']
    assert scene.members_of('Paper') == ['Forms', 'Fax']
    assert [scene.picture.points_of_cluster(scene.cluster_named(name)) for name in ('Counter', 'Paper')] == [3, 3]
    assert town.anna.ballot == {'Queues': 2, 'Wifi': 1}


def test_the_card_that_stays_joins_the_clusters_of_the_others(town: Town) -> None:
    merge(town, 'Fax', 'Queues', 'Forms')

    assert [card.text for card in town.scene.picture.shown_members(town.scene.cluster_named('Counter'))] == ['Fax']
    assert [card.text for card in town.scene.picture.shown_members(town.scene.cluster_named('Paper'))] == ['Fax']


def test_a_card_goes_back_only_into_one_that_still_stands(town: Town) -> None:
    scene = town.scene
    merge(town, 'Forms', 'Queues')
    scene.lead(separate_card, contribution_id=town.cards['Queues'])
    apart = scene.seq
    merge(town, 'Fax', 'Forms')
    # merged again, "Queues" would count for a card that is off the wall
    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=apart)
    assert 'Cards merged into card 3: 1' in refused.value.say(wording('en'))
    assert sorted(scene.wall) == ['Fax', 'Online counter', 'Queues', 'Wifi']
    scene.lead(undo_turn, seq=scene.seq)
    scene.lead(hide_contribution, contribution_id=town.cards['Forms'])
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=apart)
    scene.lead(show_contribution, contribution_id=town.cards['Forms'])
    merge(town, 'Queues', 'Fax')
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=apart)
    scene.lead(undo_turn, seq=scene.seq)
    scene.lead(undo_turn, seq=apart)
    assert (points(scene, 'Forms'), sorted(scene.wall)) == (3, ['Fax', 'Forms', 'Online counter', 'Wifi'])


def test_no_card_leaves_an_open_vote_by_an_undo(town: Town) -> None:
    scene = town.scene
    merge(town, 'Forms', 'Queues')
    scene.lead(undo_turn, seq=scene.seq)
    undone = scene.seq
    scene.open('Weigh')
    scene.lead(open_round)
    town.anna.give(town.cards['Queues'], 2)
    with pytest.raises(CardsInVote):
        scene.lead(undo_turn, seq=undone)
    assert 'Queues' in scene.wall


def test_who_agreed_to_a_merged_card_agrees_to_the_one_that_stands_for_it(town: Town) -> None:
    scene, cards = town.scene, town.cards
    scene.open('Challenges')
    cem, dana = scene.join_all('Cem', 'Dana')
    for person, text in ((cem, 'Queues'), (cem, 'Forms'), (town.bert, 'Queues'), (town.anna, 'Wifi')):
        person.do(support_contribution, contribution_id=cards[text])
    written_by_cem = cem.write('Long queues')
    town.bert.do(support_contribution, contribution_id=written_by_cem)
    scene.lead(merge_cards, contribution_id=written_by_cem, other_ids=[cards['Queues']])

    # Cem does not agree with himself, and Bert agrees once
    assert scene.picture.supports == {written_by_cem: 1, cards['Forms']: 1, cards['Wifi']: 1}
    dana.do(support_contribution, contribution_id=written_by_cem)
    cem.do(withdraw_support, contribution_id=cards['Queues'])
    assert scene.picture.supports == {written_by_cem: 2, cards['Forms']: 1, cards['Wifi']: 1}
    town.bert.do(withdraw_support, contribution_id=written_by_cem)
    assert scene.picture.supports[written_by_cem] == 2
    scene.lead(show_contribution, contribution_id=cards['Queues'])
    assert scene.picture.supports == {
        written_by_cem: 1,
        cards['Queues']: 1,
        cards['Forms']: 1,
        cards['Wifi']: 1,
    }


def test_a_card_in_the_chain_has_the_earlier_points_of_those_merged_into_it(town: Town) -> None:
    town.scene.lead(close_workshop)
    scene = next_of(town.scene)
    scene.lead(merge_cards, contribution_id=scene.card('Forms').id, other_ids=[scene.card('Queues').id])
    things = {thing['text']: thing for thing in chain_view(scene.picture)['cards']}
    assert things['Forms']['earlier_points'] == 3


def test_its_author_reads_where_it_went(town: Town) -> None:
    merge(town, 'Forms', 'Queues')

    assert [card['state'] for card in town.anna.view['cards'] if card['text'] == 'Queues'] == ['merged']


def test_it_is_taken_apart_again_from_the_list_of_cards(town: Town) -> None:
    scene = town.scene
    merge(town, 'Forms', 'Queues')
    scene.lead(show_contribution, contribution_id=town.cards['Queues'])

    assert sorted(scene.wall) == ['Fax', 'Forms', 'Online counter', 'Queues', 'Wifi']
    assert (points(scene, 'Forms'), points(scene, 'Queues')) == (1, 2)
    assert scene.happened[-1] == 'CardSeparated'
    with pytest.raises(NotNow):
        scene.lead(separate_card, contribution_id=town.cards['Queues'])


def test_what_was_merged_into_a_merged_card_goes_on_with_it(town: Town) -> None:
    scene = town.scene
    merge(town, 'Queues', 'Fax')
    first = scene.seq
    merge(town, 'Forms', 'Queues')

    assert {scene.card(text).merged_into_id for text in ('Fax', 'Queues')} == {town.cards['Forms']}
    assert points(scene, 'Forms') == 3
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=first)


def test_points_of_a_round_that_is_revealed_later_count_for_both(town: Town) -> None:
    scene = town.scene
    scene.open('Weigh')
    scene.lead(open_round)
    town.bert.give(town.cards['Queues'], 2)
    town.bert.give(town.cards['Fax'], 1)
    with pytest.raises(CardsInVote):
        merge(town, 'Fax', 'Queues')
    scene.lead(close_round)
    merge(town, 'Fax', 'Queues')
    # nothing is known before somebody reveals it
    assert scene.picture.tallies[-1].points == {}
    scene.lead(reveal_round)

    assert points(scene, 'Fax') == 3
    scene.lead(open_round)
    with pytest.raises(CardsInVote):
        scene.lead(separate_card, contribution_id=town.cards['Queues'])


def test_earlier_points_are_added_up_and_an_import_below_is_not_undone(town: Town) -> None:
    scene = town.scene
    cards = [ImportedCard(text=text, field='Health', votes=votes) for text, votes in (('A', 3), ('B', 4), ('C', None))]
    scene.lead(import_contributions, source='s.csv', cards=cards)
    imported = scene.seq
    a, b, c = (scene.card(text) for text in 'ABC')
    scene.lead(merge_cards, contribution_id=a.id, other_ids=[b.id])

    assert [scene.picture.earlier_points_of_card(scene.card(text)) for text in 'AC'] == [7, None]
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=imported)
    assert scene.card('C').id == c.id


def test_the_export_says_which_card_stands_for_it(town: Town) -> None:
    assert 'Merged into card' not in table_of(town.scene, 'Contributions').frame.columns
    merge(town, 'Forms', 'Queues')
    frame = table_of(town.scene, 'Contributions').frame
    told = dict(zip(frame['Text'], frame['Merged into card'], strict=True))

    assert (told['Queues'], frame['State'][0]) == (town.scene.card('Forms').number, 'hidden')
    assert [row[-2:] for row in rows_of(town.scene, 'Votes')] == [('Forms', 3), ('Wifi', 3), ('Fax', 0)]


def test_cards_of_different_fields_or_kinds_are_not_merged(town: Town) -> None:
    scene = town.scene
    for other in (town.cards['Wifi'], town.project):
        with pytest.raises(NotTheSameKind):
            scene.lead(merge_cards, contribution_id=town.cards['Forms'], other_ids=[other])
    another = town.bert.write('Another', field=None, goal_id=town.online)
    with pytest.raises(NotTheSameKind):
        scene.lead(merge_cards, contribution_id=town.project, other_ids=[another])


def test_what_is_not_on_the_wall_is_not_merged(town: Town) -> None:
    scene = town.scene
    for others, refusal in (([], NothingChosen), ([town.cards['Forms']], NothingChosen), (['x' * 12], NotFound)):
        with pytest.raises(refusal):
            scene.lead(merge_cards, contribution_id=town.cards['Forms'], other_ids=others)
    scene.lead(hide_contribution, contribution_id=town.cards['Fax'])
    for kept, other in (('Fax', 'Forms'), ('Forms', 'Fax')):
        with pytest.raises(ContributionGone):
            merge(town, kept, other)
    with pytest.raises(NotAllowed):
        town.anna.do(merge_cards, contribution_id=town.cards['Forms'], other_ids=[town.cards['Queues']])
    with pytest.raises(NotAllowed):
        town.anna.do(separate_card, contribution_id=town.cards['Forms'])


def test_nobody_takes_what_others_said_along(scene: Scene) -> None:
    anna, bert = scene.join_all('Anna', 'Bert')
    scene.open('Challenges')
    kept, other = anna.write('Queues'), bert.write('Long queues')
    scene.lead(merge_cards, contribution_id=kept, other_ids=[other])
    with pytest.raises(CardStandsForOthers):
        anna.do(withdraw_contribution, contribution_id=kept)
    scene.lead(separate_card, contribution_id=other)
    anna.do(withdraw_contribution, contribution_id=kept)
    assert scene.wall == ['Long queues']
