"""The results are shared by a link and withdrawn; who reads them there reads what stood on the wall."""

import json

import pytest

from sessions.faces.results_page import results_page_view
from sessions.reading import find_shared_workshop
from sessions.refusals import NotAllowed, ResultsAlreadyShared, ResultsNotShared
from sessions.store import Store
from sessions.verbs.agenda import set_approval
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import enter_contribution, withdraw_contribution
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.rounds import open_round
from sessions.verbs.sharing import share_results, withdraw_results
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop, edit_workshop
from tests.scenes import Scene
from tests.town import found_town


def reads(scene: Scene, share_key: str) -> str:
    """The code of the workshop that somebody with this key finds."""
    with scene.store.read() as db:
        return find_shared_workshop(db, share_key).code


def test_a_link_opens_with_sharing_and_closes_with_withdrawing(scene: Scene) -> None:
    key = scene.workshop.share_key
    with pytest.raises(ResultsNotShared):
        reads(scene, key)

    scene.lead(share_results)
    assert reads(scene, key) == scene.code
    scene.lead(close_workshop)
    assert reads(scene, key) == scene.code

    scene.lead(withdraw_results)
    with pytest.raises(ResultsNotShared):
        reads(scene, key)
    scene.lead(undo_turn, seq=scene.seq)
    assert reads(scene, key) == scene.code


def test_each_is_done_once_and_by_facilitators_alone(scene: Scene) -> None:
    anna = scene.join('Anna')
    with pytest.raises(ResultsNotShared):
        scene.lead(withdraw_results)
    scene.lead(share_results)
    with pytest.raises(ResultsAlreadyShared):
        scene.lead(share_results)
    for verb in (share_results, withdraw_results):
        with pytest.raises(NotAllowed):
            anna.do(verb)


def test_any_other_key_leads_nowhere(scene: Scene) -> None:
    scene.lead(share_results)

    for key in ('', 'ABC', 'x' * 43, 'x' * 5000, '\x00', '\ud800', '’; DROP', 'ü' * 43, f'{scene.workshop.share_key}x'):
        with pytest.raises(ResultsNotShared):
            reads(scene, key)


def test_only_what_stood_on_the_wall_is_read(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    hidden, withdrawn, shown = anna.write_all(['HIDDEN', 'WITHDRAWN', 'shown'])
    cards = [hidden, withdrawn, shown]
    scene.lead(create_cluster, field_id=scene.field('Administration').id, name='All', contribution_ids=cards)
    scene.lead(hide_contribution, contribution_id=hidden)
    anna.do(withdraw_contribution, contribution_id=withdrawn)
    step_id = scene.step('Challenges').id
    scene.lead(set_approval, step_id=step_id, approval=True)
    anna.write('HELD')
    scene.open('Weigh')
    anna.give(shown, 2)

    view = results_page_view(scene.picture)

    text = json.dumps(view)
    assert not [word for word in ('HIDDEN', 'WITHDRAWN', 'HELD', 'Anna Weber', anna.id, scene.code) if word in text]
    cards = [thing for thing in view['chain']['cards'] if thing['kind'] == 'card']
    assert [(card['text'], card['rounds'], card['points']) for card in cards] == [('shown', [], None)]
    assert view['rankings'] == []


def test_names_are_read_only_where_the_room_saw_them(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    anna.write('Queues')
    step_id, field_id = scene.step('Challenges').id, scene.field('Health').id
    scene.lead(enter_contribution, step_id=step_id, text='By letter', field_id=field_id, author='Carla Doe')

    without = json.dumps(results_page_view(scene.picture))
    scene.lead(edit_workshop, names_shown=True)
    authors = [thing['author'] for thing in results_page_view(scene.picture)['chain']['cards'] if 'author' in thing]

    assert [name for name in ('Anna Weber', 'Carla Doe') if name in without] == []
    assert authors == ['Anna Weber', 'Carla Doe']


def test_a_ranking_holds_the_revealed_rounds_alone(store: Store) -> None:
    town = found_town(store)
    scene = town.scene
    scene.open('Weigh')
    scene.lead(open_round)
    town.anna.give(town.cards['Fax'], 2)

    [ranking] = results_page_view(scene.picture)['rankings']

    assert (ranking['subject'], ranking['rounds']) == ('challenges', [1])
    assert [(item['rank'], item['text'], item['points']) for item in ranking['items']] == [
        (1, 'Wifi', [3]),
        (2, 'Queues', [2]),
        (3, 'Forms', [1]),
        (4, 'Fax', [0]),
    ]
