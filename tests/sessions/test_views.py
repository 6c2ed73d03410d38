"""Who may see what, with data that could leak."""

import json
from collections.abc import Callable

import pytest

from sessions.faces.board import board_view
from sessions.faces.console import (
    cards_view,
    chain_tree_view,
    cluster_table_view,
    collecting_view,
    goal_table_view,
    ranking_view,
    rating_table_view,
)
from sessions.faces.parts import View
from sessions.faces.phone import own_view, phone_view
from sessions.faces.results import results_view
from sessions.faces.results_page import results_page_view
from sessions.picture import Picture
from sessions.store import Store
from sessions.verbs.agenda import edit_step, set_approval
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import enter_contribution, withdraw_contribution
from sessions.verbs.moderation import feature_contribution, hide_contribution
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import open_round, reveal_round
from sessions.verbs.workshops import close_workshop, edit_workshop
from sessions.views import (
    cards_on_console,
    cards_on_wall,
    count_active,
    featured_card,
    find_participant,
    name_on_card,
    totals,
)
from sessions.words import ContributionKind
from tests.scenes import Scene
from tests.town import Town, found_town

AGENDA = ('Arrive', 'Core goals', 'Challenges', 'Weigh', 'Group', 'Goals', 'Project ideas', 'Place', 'Result')


def everything_shared(picture: Picture) -> dict[str, View]:
    """What goes to screens that more than one person sees."""
    return {
        'board': board_view(picture),
        'phone': phone_view(picture),
        'results': results_view(picture),
        'results page': results_page_view(picture),
    }


def everything_for_the_facilitator(picture: Picture) -> dict[str, View]:
    steps = {step.title: step for step in picture.steps}
    return {
        **{kind: cards_view(picture, kind) for kind in ContributionKind},
        'collecting': collecting_view(picture, steps['Challenges']),
        'clusters': cluster_table_view(picture, steps['Group']),
        'ranking': ranking_view(picture, steps['Weigh']),
        'goals': goal_table_view(picture),
        'ratings': rating_table_view(picture),
        'chain': chain_tree_view(picture),
    }


def at_every_step(scene: Scene, look: Callable[[Picture], dict[str, View]]) -> list[tuple[str, str]]:
    """Every view at every step of the agenda, encoded as it leaves the house."""
    seen = []
    for title in AGENDA:
        if scene.step(title).id != scene.workshop.current_step_id:
            scene.open(title)
        seen += [(f'{name} at {title}', json.dumps(view)) for name, view in look(scene.picture).items()]
    return seen


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def test_the_wall_shows_shown_cards_only(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    hidden, withdrawn, _shown = anna.write_all(['HIDDEN', 'WITHDRAWN', 'shown'])
    scene.lead(create_cluster, field_id=scene.field('Administration').id, name='All', contribution_ids=[hidden])
    scene.lead(feature_contribution, contribution_id=hidden)
    scene.lead(hide_contribution, contribution_id=hidden)
    anna.do(withdraw_contribution, contribution_id=withdrawn)
    scene.lead(set_approval, step_id=scene.step('Challenges').id, approval=True)
    anna.write('HELD')

    picture = scene.picture
    assert [card.text for card in cards_on_wall(picture, 'challenge')] == ['shown']
    assert [card.text for card in cards_on_console(picture, 'challenge')] == ['HELD', 'shown', 'HIDDEN']
    assert featured_card(picture) is None
    assert anna.cards == [('HELD', 'held'), ('shown', 'shown'), ('HIDDEN', 'hidden')]
    for where, text in at_every_step(scene, everything_shared):
        assert not [word for word in ('HIDDEN', 'WITHDRAWN', 'HELD') if word in text], where
    for where, text in at_every_step(scene, everything_for_the_facilitator):
        assert 'WITHDRAWN' not in text, where


def test_another_phone_gets_nothing_of_mine(scene: Scene) -> None:
    anna, bert = scene.join_all('Anna Weber', 'Bert Adler')
    scene.lead(set_approval, step_id=scene.step('Challenges').id, approval=True)
    scene.open('Challenges')
    anna.write('HELD BY ANNA')

    assert bert.view['cards'] == []
    assert 'HELD BY ANNA' in json.dumps(anna.view)
    assert 'HELD BY ANNA' not in json.dumps(bert.view)
    assert anna.id not in json.dumps(bert.view)


@pytest.mark.parametrize('look', [everything_shared, everything_for_the_facilitator])
def test_names_are_nowhere_unless_the_workshop_shows_them(
    town: Town, look: Callable[[Picture], dict[str, View]]
) -> None:
    scene = town.scene
    details = {'step_id': scene.step('Challenges').id, 'field_id': scene.field('Health').id}
    scene.lead(enter_contribution, text='By letter', author='MRS KRAUSE', **details)
    names = ('Anna Weber', 'Bert Adler', 'MRS KRAUSE', 'Head of IT', town.anna.id, town.bert.id)

    for where, text in at_every_step(scene, look):
        assert not [name for name in names if name in text], where
    assert scene.picture.names == {}

    scene.lead(edit_workshop, names_shown=True)
    picture = scene.picture
    assert name_on_card(picture, scene.card('Queues')) == 'Anna Weber'
    assert name_on_card(picture, scene.card('By letter')) == 'MRS KRAUSE'
    for where, text in at_every_step(scene, look):
        assert not [name for name in ('Head of IT', town.anna.id, town.bert.id) if name in text], where
    shown = ' '.join(text for _, text in at_every_step(scene, look))
    assert all(name in shown for name in ('Anna Weber', 'Bert Adler', 'MRS KRAUSE'))


def test_a_name_of_many_languages_is_shown_as_it_was_given(scene: Scene) -> None:
    scene.lead(edit_workshop, names_shown=True)
    people = scene.join_all('Cem Yılmaz', 'مريم', '<b>Bold</b>', '🧑')
    scene.open('Challenges')
    for person in people:
        person.write('A card')

    assert [name_on_card(scene.picture, card) for card in scene.picture.contributions] == [
        'Cem Yılmaz',
        'مريم',
        '<b>Bold</b>',
        '🧑',
    ]


def numbers_in(view: object) -> set[int]:
    if isinstance(view, dict):
        return set().union(*(numbers_in(value) for value in view.values()))
    if isinstance(view, list):
        return set().union(*(numbers_in(value) for value in view))
    return {view} if isinstance(view, int) and not isinstance(view, bool) else set()


@pytest.mark.parametrize('state', ['open', 'closed with its step', 'the workshop closed'])
def test_totals_that_were_not_revealed_are_in_no_view(scene: Scene, state: str) -> None:
    """Points are made recognisable: 91 on one card, 83 on the other, 174 in all."""
    step = scene.step('Weigh')
    scene.lead(edit_step, step_id=step.id, rules={'budget': 100, 'cap': 100})
    anna, bert = scene.join_all('Anna Weber', 'Bert Adler')
    scene.open('Challenges')
    first, second = anna.write_all(['First', 'Second'])
    cluster = {'field_id': scene.field('Administration').id, 'name': 'Both', 'contribution_ids': [first, second]}
    scene.lead(create_cluster, **cluster)
    scene.open('Weigh')
    for person, card, points in ((anna, first, 44), (bert, first, 47), (anna, second, 36), (bert, second, 47)):
        person.give(card, points)
    if state != 'open':
        scene.open('Group')
    if state == 'the workshop closed':
        scene.lead(close_workshop)

    picture = scene.picture
    assert [totals(tally) for tally in picture.tallies] == [None]
    assert [tally.points for tally in picture.tallies] == [{}]
    views = everything_shared(picture) | everything_for_the_facilitator(picture)
    for name, view in views.items():
        assert not {91, 83, 174, 44, 47, 36} & numbers_in(view), name
    assert results_view(picture)['counts']['points'] == 0
    assert ({44, 36} <= numbers_in(own_view(picture, anna.things))) is (state == 'open')
    assert not {47, 91, 83, 174} & numbers_in(own_view(picture, anna.things))

    if state == 'open':
        scene.lead(reveal_round)
        assert {91, 83} <= numbers_in(board_view(scene.picture)) & numbers_in(phone_view(scene.picture))
        assert results_view(scene.picture)['counts']['points'] == 174


def test_the_second_round_is_secret_while_the_first_is_known(town: Town) -> None:
    scene = town.scene
    scene.lead(edit_step, step_id=scene.step('Weigh').id, rules={'budget': 100, 'cap': 100})
    scene.open('Weigh')
    scene.lead(open_round)
    town.anna.give(town.cards['Fax'], 77)

    picture = scene.picture
    views = everything_shared(picture) | everything_for_the_facilitator(picture)
    for name, view in views.items():
        assert 77 not in numbers_in(view), name
    assert [totals(tally) is None for tally in picture.tallies] == [False, True]
    points = {card['text']: card['points'] for card in cards_view(picture, 'challenge')['cards']}
    assert points == {'Queues': 2, 'Forms': 1, 'Fax': 0, 'Wifi': 3}


def test_how_somebody_voted_and_rated_is_on_the_own_phone_only(town: Town) -> None:
    scene = town.scene
    scene.open('Place')
    town.anna.do(rate_project, contribution_id=town.project, impact=5, effort=1)

    assert town.anna.view['ratings'] == {town.project: {'impact': 5, 'effort': 1}}
    assert town.bert.view['ratings'] == {}
    scene.open('Weigh')
    assert town.anna.view['ballot'] == {town.cards['Queues']: 2, town.cards['Wifi']: 1}
    assert town.bert.view['ballot'] == {town.cards['Wifi']: 2, town.cards['Forms']: 1}


def test_a_phone_is_not_told_what_others_do_while_it_votes(town: Town) -> None:
    """Its screen would change with every tap of somebody else."""
    scene = town.scene
    scene.open('Weigh')
    scene.lead(open_round)
    before = scene.phone
    town.anna.give(town.cards['Fax'], 2)
    town.bert.give(town.cards['Queues'], 1)

    assert scene.phone | {'seq': 0} == before | {'seq': 0}
    assert scene.board['stage']['round']['voters'] == 2


def test_those_who_did_something_count_once(town: Town) -> None:
    scene = town.scene
    with scene.store.read() as db:
        active = {title: count_active(db, scene.step(title)) for title in AGENDA}
    assert active == dict.fromkeys(AGENDA, 0) | {'Challenges': 2, 'Weigh': 2, 'Project ideas': 1}


def test_every_view_is_plain_json_without_a_sentence_of_ours(town: Town) -> None:
    """One encoding serves every language: what people wrote is in it, what the house says is not."""
    for where, text in at_every_step(town.scene, everything_shared):
        view = json.loads(text)
        assert json.dumps(view) == text, where
        assert 'Please' not in text, where


def test_a_person_is_not_found_with_somebody_elses_hash(town: Town) -> None:
    with town.scene.store.read() as db:
        for wrong in ('', 'x' * 64, town.anna.secret, town.anna.id):
            assert find_participant(db, town.scene.workshop_id, wrong) is None


def test_a_late_joiner_starts_with_nothing_and_sees_what_everybody_sees(town: Town) -> None:
    late = town.scene.join('Late Lena')
    assert late.view == {
        'seq': town.scene.seq,
        'person': {'name': 'Late Lena', 'department_id': None, 'role': None, 'language': 'en'},
        'cards': [],
        'round_id': None,
        'ballot': {},
        'ratings': {},
        'agreed': [],
        'proposals': [],
        'marks': {},
        'consent': None,
        'services': {},
    }
    town.scene.open('Challenges')
    late.write('Better late than never')
    assert 'Better late than never' in town.scene.wall
