"""A finished workshop becomes the start of the next: what comes along, from where, and what is refused."""

import pytest

from sessions.carrying import Cards, Selection, choose_cards, offer, usual_cards
from sessions.overview import list_workshops
from sessions.refusals import (
    CarryingTooLate,
    EarlierStillOpen,
    LaterTurnDepends,
    NotAllowed,
    NotFound,
    NothingToCarry,
)
from sessions.store import Store
from sessions.templates import START
from sessions.verbs.agenda import open_step
from sessions.verbs.carrying import carry_over
from sessions.verbs.fields import add_field
from sessions.verbs.goals import adopt_goal
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.moderation import hide_contribution, move_contributions
from sessions.verbs.rounds import reveal_round
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop, edit_workshop, reopen_workshop
from sessions.wording import wording
from tests.scenes import Scene
from tests.sessions.last_year import hold_last_year, next_of, whole
from tests.sessions.test_undo import rows_of
from tests.town import found_town


@pytest.fixture
def earlier(store: Store) -> Scene:
    return hold_last_year(store)


def test_a_whole_concept_comes_along_with_its_chain(store: Store) -> None:
    town = found_town(store)
    earlier = town.scene
    earlier.lead(close_workshop)
    untouched = earlier.journal[-1].seq
    scene = next_of(earlier)
    picture = scene.picture

    assert scene.happened == ['WorkshopCreated', 'WorkshopCarriedOver']
    assert [field.name for field in picture.fields] == ['Administration', 'Education', 'Health', 'Mobility']
    assert [department.name for department in picture.departments] == ['Town hall', 'School']
    assert [core_goal.wording for core_goal in picture.core_goals] == ['People first', 'No paper', 'Young and old']
    [goal] = picture.goals
    assert (picture.sign_of(goal), goal.wording) == ('A1', 'Everything online by 2028')
    assert [picture.cluster_by_id[id].name for id in picture.goal_clusters[goal.id]] == ['Counter', 'Paper']
    assert scene.members_of('Paper') == ['Forms', 'Fax']
    assert picture.service(goal, picture.core_goals[0]) == 2
    assert [project.text for project in picture.projects_of(goal)] == ['Online counter']
    assert {(card.text, card.origin, card.source, card.earlier_points) for card in picture.contributions} == {
        ('Queues', 'carried', 'Digital Bad Salzungen (2026-03-12)', 2),
        ('Forms', 'carried', 'Digital Bad Salzungen (2026-03-12)', 1),
        ('Fax', 'carried', 'Digital Bad Salzungen (2026-03-12)', 0),
        ('Wifi', 'carried', 'Digital Bad Salzungen (2026-03-12)', 3),
        ('Online counter', 'carried', 'Digital Bad Salzungen (2026-03-12)', None),
    }
    by_points = choose_cards(earlier.picture, Cards.POINTS, projects=False)
    assert {earlier.picture.contribution_by_id[id].text for id in by_points} == {'Queues', 'Forms', 'Wifi'}
    # nobody's name comes along, and nothing happened to the old one
    assert {card.participant_id for card in picture.contributions} == {None}
    assert earlier.journal[-1].seq == untouched

    # and what came along leads back to what it was
    carried = picture.carried
    assert [(thing.kind, thing.earlier_wording, thing.earlier_points) for thing in carried] == [
        ('core_goal', 'People first', None),
        ('core_goal', 'No paper', None),
        ('core_goal', 'Young and old', None),
        ('goal', 'Everything online by 2028', 3),
        ('card', 'Queues', 2),
        ('card', 'Forms', 1),
        ('card', 'Fax', 0),
        ('card', 'Wifi', 3),
        ('card', 'Online counter', None),
    ]
    assert {thing.earlier_workshop_id for thing in carried} == {earlier.workshop_id}
    assert carried[4].earlier_id == town.cards['Queues']


def test_the_quick_pass_stands_before_the_first_collecting(earlier: Scene) -> None:
    steps = next_of(earlier).picture.steps
    assert [(step.title, step.kind) for step in steps[:3]] == [
        ('Arrive', 'welcome'),
        ('Quick pass', 'review'),
        ('Core goals', 'collect'),
    ]
    assert [step.position for step in steps] == list(range(10))


def test_from_the_start_to_the_concept(store: Store) -> None:
    earlier = Scene.of(store, title='Our start', template=START)
    [anna] = earlier.join_all('Anna')
    earlier.open('Starting points')
    anna.write_all(['Free wifi', 'Open data'], field=None)
    earlier.open('Fields of action')
    proposals = {text: anna.write(text, field=None) for text in ('Culture', 'Roads', 'culture')}
    earlier.open('Choose fields')
    anna.give(proposals['Culture'], 1)
    earlier.lead(reveal_round)
    earlier.lead(close_workshop)

    # nobody made fields of the proposals: the ones with points become fields of action
    scene = next_of(earlier)
    assert [field.name for field in scene.picture.fields] == ['Culture']
    assert [(card.kind, card.text) for card in scene.picture.contributions] == [
        ('challenge', 'Free wifi'),
        ('challenge', 'Open data'),
    ]


def test_sorted_starting_points_keep_their_fields(store: Store) -> None:
    earlier = Scene.of(store, title='Our start', template=START)
    [anna] = earlier.join_all('Anna')
    earlier.open('Starting points')
    wifi = anna.write('Free wifi', field=None)
    earlier.lead(add_field, name='Roads')
    earlier.lead(add_field, name='Culture')
    earlier.lead(move_contributions, contribution_ids=[wifi], field_id=earlier.field('Culture').id)
    earlier.lead(close_workshop)

    scene = next_of(earlier)
    assert [(field.name, field.sign) for field in scene.picture.fields] == [('Roads', 'R'), ('Culture', 'C')]
    assert scene.card('Free wifi').field_id == scene.field('Culture').id
    # in another start a starting point stays one
    assert next_of(earlier, template=START).card('Free wifi').kind == 'starting_point'


def test_only_what_was_chosen_comes_along(earlier: Scene) -> None:
    scene = next_of(earlier, Selection(card_ids=(earlier.card('Wifi').id,)))
    picture = scene.picture
    # the template's fields stay, and a card finds the one of the same name
    assert [field.name for field in picture.fields] == ['Administration', 'Education', 'Health', 'Mobility']
    assert scene.card('Wifi').field_id == scene.field('Education').id
    assert scene.wall == ['Wifi']
    assert (picture.core_goals, picture.goals, picture.departments) == ([], [], [])
    # a goal brings along the cards it rests on
    with_goal = next_of(earlier, Selection(goal_ids=(earlier.picture.goals[0].id,)))
    assert with_goal.wall == ['Forms', 'Fax']


def test_what_is_refused_makes_no_workshop(store: Store, earlier: Scene) -> None:
    fax = earlier.card('Fax').id
    earlier.lead(reopen_workshop)
    with pytest.raises(EarlierStillOpen) as refused:
        next_of(earlier)
    assert refused.value.say(wording('en')) == (
        '“Last year” is not closed yet. Close it on its console first, then it can be taken as a start.'
    )
    # hidden cards stay where they are
    earlier.lead(hide_contribution, contribution_id=fax)
    earlier.lead(close_workshop)
    with pytest.raises(NothingToCarry):
        next_of(earlier, Selection())
    for gone in (Selection(goal_ids=('nothing',)), Selection(field_ids=('nothing',)), Selection(card_ids=(fax,))):
        with pytest.raises(NotFound):
            next_of(earlier, gone)
    with store.read() as db:
        assert len(list_workshops(db)) == 1
    assert 'Fax' not in next_of(earlier).wall


def test_it_is_one_turn_at_the_very_beginning(earlier: Scene) -> None:
    details = {'earlier': earlier.picture, 'selection': whole(earlier)}
    scene = Scene.of(earlier.store)
    [anna] = scene.join_all('Anna')
    with pytest.raises(NotAllowed):
        anna.do(carry_over, **details)
    scene.lead(carry_over, **details)
    with pytest.raises(CarryingTooLate):
        scene.lead(carry_over, **details)
    begun = Scene.of(earlier.store)
    begun.open('Arrive')
    with pytest.raises(CarryingTooLate):
        begun.lead(carry_over, **details)


def test_it_is_undone_and_done_again(earlier: Scene) -> None:
    scene = Scene.of(earlier.store)
    before = rows_of(scene)
    scene.lead(carry_over, earlier=earlier.picture, selection=whole(earlier))
    after = rows_of(scene)
    assert after != before
    scene.lead(undo_turn, seq=scene.seq)
    assert rows_of(scene) == before
    scene.lead(undo_turn, seq=scene.seq)
    assert rows_of(scene) == after


def test_it_is_not_undone_once_the_quick_pass_has_begun(earlier: Scene) -> None:
    scene = next_of(earlier)
    carried_over = scene.seq
    scene.open('Quick pass')
    with pytest.raises(LaterTurnDepends) as refused:
        scene.lead(undo_turn, seq=carried_over)
    assert refused.value.say(wording('en')) == (
        'Something later builds on this: Step “Quick pass” opened. Undo that first.'
    )


def test_a_hostile_title_is_a_source_as_it_is(store: Store) -> None:
    earlier = Scene.of(store)
    title = '=HYPERLINK("http://evil")<script>{name}' + 'x' * 161
    earlier.lead(edit_workshop, title=title)
    earlier.lead(import_contributions, source='s.csv', cards=[ImportedCard(text='Old')])
    earlier.lead(close_workshop)
    scene = next_of(earlier)
    source = scene.card('Old').source
    assert source is not None
    assert source.startswith('=HYPERLINK("http://evil")<script>{name}xxx')
    assert source.endswith('(2026-03-12)')
    assert len(source) == 200
    # an earlier source gives way to where it comes from now; the way back leads to it
    assert scene.picture.carried[0].earlier_id == earlier.card('Old').id
    scene.lead(open_step, step_id=scene.step('Challenges').id)
    assert scene.board['stage']['columns'][-1]['things'][0]['text'] == 'Old'


def test_goals_are_offered_field_by_field(earlier: Scene) -> None:
    earlier.lead(reopen_workshop)
    for name, wording_ in (('Education', 'Wifi'), ('Administration', 'No queues'), ('Education', 'Screens')):
        earlier.lead(adopt_goal, field_id=earlier.field(name).id, cluster_ids=[], wording=wording_)
    picture = earlier.picture
    signs = [picture.sign_of(goal) for goal in offer(picture).goals]
    assert signs == sorted(signs)
    assert {'E1', 'E2'} <= set(signs)


def test_where_the_room_has_weighed_its_cards_those_with_points_usually_come_along(earlier: Scene) -> None:
    assert usual_cards(earlier.picture) is Cards.ALL
    earlier.lead(reopen_workshop)
    earlier.open('Weigh')
    earlier.join('Anna Weber').give(earlier.card('Queues').id, 2)
    assert usual_cards(earlier.picture) is Cards.ALL
    earlier.lead(reveal_round)

    assert usual_cards(earlier.picture) is Cards.POINTS
    chosen = choose_cards(earlier.picture, Cards.POINTS, goal_ids=[goal.id for goal in earlier.picture.goals])
    assert sorted(earlier.picture.contribution_by_id[id].text for id in chosen) == [
        'Fax',
        'Forms',
        'Online counter',
        'Queues',
    ]
