"""Agreeing to a card of somebody else instead of sending the same again."""

import json

import pytest

from sessions.faces.board import board_view
from sessions.faces.console import cards_view
from sessions.faces.phone import phone_view
from sessions.refusals import InputPaused, NotFound, NotJoined, NotOnWall, OwnContribution, RoomWentOn, StepClosed
from sessions.verbs.agenda import pause_input, resume_input, set_approval
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.moderation import hide_contribution, show_contribution
from sessions.verbs.supports import support_contribution, withdraw_support
from sessions.verbs.undo import undo_turn
from sessions.views import count_active
from tests.scenes import Person, Scene


@pytest.fixture
def people(scene: Scene) -> list[Person]:
    people = scene.join_all('Anna Weber', 'Bert Adler', 'Cem Yılmaz')
    scene.open('Challenges')
    return people


def agree(person: Person, card: str, *, key: str | None = None) -> None:
    person.do(support_contribution, contribution_id=card, key=key)


def agreed(person: Person) -> list[tuple[str, int]]:
    """Text and number of those who agree, as the person's phone has it."""
    return [(card['text'], card['supports']) for card in person.view['agreed']]


def test_who_agrees_counts_once_for_a_card_however_often_it_is_sent(scene: Scene, people: list[Person]) -> None:
    anna, bert, cem = people
    card = anna.write('Nobody answers')
    agree(bert, card, key='the same errand')
    agree(bert, card, key='the same errand')
    agree(bert, card)
    agree(cem, card)

    assert scene.picture.supports == {card: 2}
    assert agreed(bert) == agreed(cem) == [('Nobody answers', 2)]
    assert agreed(anna) == []
    assert [card['supports'] for card in anna.view['cards']] == [2]
    [column] = [column for column in scene.board['stage']['columns'] if column['things']]
    assert [thing['supports'] for thing in column['things']] == [2]
    with scene.store.read() as db:
        assert count_active(db, scene.step('Challenges')) == 3


def test_an_agreement_is_taken_back_until_the_step_closes(scene: Scene, people: list[Person]) -> None:
    anna, bert, _ = people
    card = anna.write('Nobody answers')
    agree(bert, card)
    bert.do(withdraw_support, contribution_id=card)
    bert.do(withdraw_support, contribution_id=card)
    assert (scene.picture.supports, agreed(bert)) == ({}, [])

    agree(bert, card)
    scene.open('Weigh')
    for verb in (withdraw_support, support_contribution):
        with pytest.raises(StepClosed):
            bert.do(verb, contribution_id=card)
    assert scene.picture.supports == {card: 1}


def test_nobody_agrees_to_the_own_card_or_to_one_that_is_not_on_the_wall(scene: Scene, people: list[Person]) -> None:
    anna, bert, _ = people
    shown, hidden, withdrawn = anna.write_all(['Shown', 'Hidden', 'Withdrawn'])
    scene.lead(hide_contribution, contribution_id=hidden)
    anna.do(withdraw_contribution, contribution_id=withdrawn)
    scene.lead(set_approval, step_id=scene.step('Challenges').id, approval=True)
    held = anna.write('Held')

    with pytest.raises(OwnContribution):
        agree(anna, shown)
    for card in (hidden, withdrawn, held):
        with pytest.raises(NotOnWall):
            agree(bert, card)
    for nothing in ('', '\0', 'x' * 12, scene.workshop_id):
        with pytest.raises(NotFound):
            agree(bert, nothing)
    assert scene.picture.supports == {}


def test_strangers_and_paused_steps_and_other_kinds_are_refused(scene: Scene, people: list[Person]) -> None:
    anna, bert, _ = people
    card = anna.write('Nobody answers')
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        agree(bert, card)
    scene.lead(resume_input)
    with pytest.raises(NotJoined):
        scene.lead(support_contribution, contribution_id=card)
    scene.open('Core goals')
    with pytest.raises(StepClosed):
        agree(bert, card)


def test_what_leaves_the_wall_keeps_its_agreements_unseen(scene: Scene, people: list[Person]) -> None:
    anna, bert, _ = people
    card = anna.write('SECRETLY WITHDRAWN')
    agree(bert, card)
    scene.lead(hide_contribution, contribution_id=card)
    assert (scene.picture.supports, agreed(bert)) == ({card: 1}, [])
    # what was taken off the wall can be let go of
    bert.do(withdraw_support, contribution_id=card)
    scene.lead(show_contribution, contribution_id=card)
    agree(bert, card)

    anna.do(withdraw_contribution, contribution_id=card)
    assert scene.picture.supports == {card: 1}
    assert 'SECRETLY WITHDRAWN' not in json.dumps(bert.view)


def test_who_agreed_is_in_no_journal_and_in_no_view(scene: Scene, people: list[Person]) -> None:
    anna, bert, _ = people
    card = anna.write('Nobody answers')
    agree(bert, card)
    bert.do(withdraw_support, contribution_id=card)
    agree(bert, card)

    entries = [entry for entry in scene.journal if entry.kind in {'ContributionSupported', 'SupportWithdrawn'}]
    assert [(entry.actor_id, entry.payload) for entry in entries] == [(None, {'contribution_id': card})] * 3
    picture = scene.picture
    shared = [board_view(picture), phone_view(picture), cards_view(picture, 'challenge'), anna.view]
    assert not [view for view in shared if bert.id in json.dumps(view)]


def test_an_imported_card_is_agreed_to_and_its_import_no_longer_undone(scene: Scene, people: list[Person]) -> None:
    scene.lead(import_contributions, source='s.csv', cards=[ImportedCard(text='Old', field='Health')])
    imported = scene.seq
    agree(people[0], scene.card('Old').id)

    with pytest.raises(RoomWentOn):
        scene.lead(undo_turn, seq=imported)
    assert scene.picture.supports == {scene.card('Old').id: 1}
