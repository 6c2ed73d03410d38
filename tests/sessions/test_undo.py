"""Taking a facilitator's turn back: every one of them, also one in the middle, where nothing later builds on it."""

from typing import Any

import pytest
from sqlalchemy import select

from sessions.events import EVENTS
from sessions.history import read_history
from sessions.refusals import AlreadyUndone, NotAllowed, NotFound, NotUndoable
from sessions.store import Store
from sessions.tables import Base
from sessions.verbs import agenda, clusters, fields, moderation
from sessions.verbs.undo import undo_turn
from sessions.wording import wording
from tests.scenes import Scene
from tests.sessions.facilitator_turns import TURNS
from tests.town import Town, found_town

Rows = dict[str, list[tuple[Any, ...]]]
NOT_WORKSHOP = {'journal', 'receipts', 'house_keys'}
OF_PARTICIPANTS = {
    'ParticipantJoined',
    'ParticipantIntroduced',
    'ContributionWithdrawn',
    'PointsPlaced',
    'ProjectRated',
    'ContributionSupported',
    'SupportWithdrawn',
    'GroupProposed',
    'GroupProposalWithdrawn',
    'CarriedMarked',
    'ConsentGiven',
    'ServiceRated',
}
ELSEWHERE = {'WorkshopCarriedOver', 'MarksRevealed', 'CarriedDecided', 'CarriedDecidedByRoom'}
"""Undone and done again in ``test_carrying`` and ``test_marks``: this town has no workshop before it."""


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def rows_of(scene: Scene) -> Rows:
    """Every row of the database but the journal, and but how many turns there were."""
    found: Rows = {}
    with scene.store.read() as db:
        for name, table in Base.metadata.tables.items():
            if name not in NOT_WORKSHOP:
                columns = [column for column in table.columns if column.name != 'seq']
                found[name] = sorted((tuple(row) for row in db.execute(select(*columns))), key=repr)
    return found


def test_the_table_above_holds_every_event_of_a_facilitator() -> None:
    told = {name.split(',')[0] for name in TURNS}
    assert told == EVENTS.keys() - OF_PARTICIPANTS - ELSEWHERE - {'WorkshopCreated', 'TurnUndone'}


@pytest.mark.parametrize('name', TURNS)
def test_every_turn_is_undone_and_done_again(town: Town, name: str) -> None:
    scene, turn = town.scene, TURNS[name]
    if turn.step is not None:
        scene.open(turn.step)
    turn.first(town)
    before = rows_of(scene)
    scene.lead(turn.verb, **turn.details(town))
    after = rows_of(scene)
    assert after != before
    assert scene.journal[-1].kind == name.split(',')[0]

    undone = scene.lead(undo_turn, seq=scene.seq)
    assert rows_of(scene) == before
    assert undone.undone_kind == name.split(',')[0]
    scene.lead(undo_turn, seq=scene.seq)
    assert rows_of(scene) == after
    scene.lead(undo_turn, seq=scene.seq)
    assert rows_of(scene) == before
    assert [entry.seq for entry in scene.journal] == list(range(1, scene.seq + 1))


def test_one_in_the_middle_is_undone_where_nothing_builds_on_it(town: Town) -> None:
    scene = town.scene
    scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax'])
    hidden = scene.seq
    scene.lead(clusters.rename_cluster, cluster_id=town.counter, name='At the counter')
    scene.open('Place')
    scene.lead(undo_turn, seq=hidden)

    assert scene.card('Fax').state == 'shown'
    assert scene.cluster_named('At the counter').id == town.counter
    assert scene.picture.current_step == scene.step('Place') or scene.board['step']['title'] == 'Place'


def test_what_was_undone_undone_and_undone_again_is_undone(town: Town) -> None:
    scene = town.scene
    scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax'])
    hidden = scene.seq
    for _ in range(3):
        scene.lead(undo_turn, seq=scene.seq)

    assert scene.card('Fax').state == 'shown'
    with pytest.raises(AlreadyUndone):
        scene.lead(undo_turn, seq=hidden)
    scene.lead(undo_turn, seq=scene.seq)
    assert scene.card('Fax').state == 'hidden'
    scene.lead(undo_turn, seq=hidden)
    assert scene.card('Fax').state == 'shown'


def test_a_row_that_comes_back_finds_its_place_though_another_took_it(town: Town) -> None:
    scene = town.scene
    scene.lead(fields.remove_field, field_id=scene.field('Health').id)
    removed = scene.seq
    scene.lead(fields.add_field, name='Culture')
    scene.lead(undo_turn, seq=removed)

    picture = scene.picture
    assert [(field.position, field.name) for field in picture.fields] == [
        (0, 'Administration'),
        (1, 'Education'),
        (2, 'Health'),
        (3, 'Mobility'),
        (4, 'Culture'),
    ]


def test_what_cannot_be_undone(town: Town) -> None:
    scene = town.scene
    for seq in (0, scene.seq + 1):
        with pytest.raises(NotFound):
            scene.lead(undo_turn, seq=seq)
    kinds = {entry.kind: entry for entry in scene.journal}
    for kind in ('WorkshopCreated', 'ParticipantJoined', 'PointsPlaced'):
        with pytest.raises(NotUndoable):
            scene.lead(undo_turn, seq=kinds[kind].seq)
    town.anna.write('Of a participant', field=None, goal_id=town.online)
    with pytest.raises(NotUndoable):
        scene.lead(undo_turn, seq=scene.seq)
    scene.lead(agenda.resume_input)
    with pytest.raises(NotUndoable):
        scene.lead(undo_turn, seq=scene.seq)


def test_a_turn_is_undone_once_and_by_the_facilitator(town: Town) -> None:
    scene = town.scene
    scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax'])
    hidden = scene.seq
    with pytest.raises(NotAllowed):
        town.anna.do(undo_turn, seq=hidden)
    scene.lead(undo_turn, seq=hidden)
    with pytest.raises(AlreadyUndone) as refused:
        scene.lead(undo_turn, seq=hidden)
    assert refused.value.say(wording('en')) == 'This was undone already.'


def test_the_history_reads_in_sentences_newest_first(town: Town) -> None:
    scene = town.scene
    scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax'])
    scene.lead(undo_turn, seq=scene.seq)

    with scene.store.read() as db:
        lines = read_history(db, scene.workshop_id, wording('en'), most=5)
    assert [(line.sentence, line.undoable) for line in lines] == [
        ('Undone: Card 3 hidden', True),
        ('Card 3 hidden', False),
        ('Step “Project ideas” opened', True),
        ('What goal A1 serves was set', True),
        ('Goal A1 adopted', True),
    ]
    assert [line.seq for line in lines] == [scene.seq, scene.seq - 1, scene.seq - 3, scene.seq - 4, scene.seq - 5]


def test_every_event_has_its_sentence() -> None:
    from sessions.history import SENTENCES

    assert SENTENCES.keys() == EVENTS.keys() - {'TurnUndone'}
