"""What changed since the workshop before: three workshops in a row, and the report read back from the workbook."""

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from exports.results import export_workshop
from sessions.actor import FACILITATOR
from sessions.carrying import Cards, Selection, Start, choose_cards, offer, usual_fields
from sessions.store import Store
from sessions.templates import CONCEPT, START
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import edit_contribution
from sessions.verbs.core_goals import add_core_goal, remove_core_goal
from sessions.verbs.goals import adopt_goal
from sessions.verbs.marks import decide_by_room, decide_carried, mark_carried
from sessions.verbs.rounds import reveal_round
from sessions.verbs.workshops import close_workshop
from tests.journeys.workbooks import rows
from tests.scenes import Scene

SHEET = 'What changed since'


def next_of(scene: Scene, title: str) -> Scene:
    picture = scene.picture
    goal_ids = tuple(goal.id for goal in offer(picture).goals)
    selection = Selection(
        field_ids=tuple(field.id for field in usual_fields(picture)),
        core_goal_ids=tuple(core_goal.id for core_goal in picture.core_goals),
        goal_ids=goal_ids,
        card_ids=choose_cards(picture, Cards.ALL, goal_ids=goal_ids),
    )
    start = Start(workshop_id=scene.workshop_id, selection=selection)
    made = scene.store.found(title=title, template=CONCEPT, language='en', actor=FACILITATOR, start=start)
    return Scene(scene.store, made.id, made.code)


def decide(scene: Scene, earlier: str, decision: str, **details: Any) -> None:
    [carried] = [each for each in scene.picture.carried if each.earlier_wording == earlier]
    scene.lead(decide_carried, carried_id=carried.id, decision=decision, **details)


def report(scene: Scene, folder: Path) -> list[dict[str, Any]]:
    """The sheet as its reader finds it."""
    with scene.store.read() as db:
        export_workshop(db, scene.workshop_id, folder / 'results.xlsx')
    workbook = load_workbook(folder / 'results.xlsx')
    return list(rows(workbook[SHEET])) if SHEET in workbook.sheetnames else []


def test_from_the_starter_over_the_concept_to_the_next_one(store: Store, tmp_path: Path) -> None:
    starter = Scene.of(store, title='=1+1 Start', template=START)
    anna, bert = starter.join_all('Anna', 'Bert')
    starter.open('Starting points')
    anna.write_all(['Wifi', 'Fax', 'Bus'], field=None)
    starter.open('Fields of action')
    school = anna.write('School', field=None)
    starter.open('Choose fields')
    bert.give(school, 1)
    starter.lead(reveal_round)
    assert report(starter, tmp_path) == []
    starter.lead(close_workshop)

    concept = next_of(starter, 'Concept')
    anna, bert = concept.join_all('Anna', 'Bert')
    concept.open('Quick pass')
    by_wording = {carried.earlier_wording: carried.id for carried in concept.picture.carried}
    for person, said in ((anna, 'done'), (bert, 'done')):
        person.do(mark_carried, carried_id=by_wording['Fax'], mark=said)
    anna.do(mark_carried, carried_id=by_wording['Wifi'], mark='reword')
    before = {row['Earlier wording']: row for row in report(concept, tmp_path)}
    # what the room says is as secret in the file as on the board
    assert {row['The room says: done'] for row in before.values()} == {None}
    concept.open('Challenges')
    concept.lead(decide_by_room)
    decide(concept, 'Wifi', 'reword', wording='Wifi in every school')
    anna.write('Too few teachers', field='School')
    concept.open('Weigh')
    bert.give(concept.card('Wifi in every school').id, 2)
    concept.lead(reveal_round)
    concept.lead(add_core_goal, wording='Learn')

    found = report(concept, tmp_path)
    told = [(row['Earlier wording'], row['Present wording'], row['What became of it']) for row in found]
    assert told == [
        ('Wifi', 'Wifi in every school', 'reworded'),
        ('Fax', 'Fax', 'done'),
        ('Bus', 'Bus', 'not decided'),
        (None, 'Learn', 'new'),
        (None, 'Too few teachers', 'new'),
    ]
    fax = next(row for row in found if row['Earlier wording'] == 'Fax')
    assert [fax[f'The room says: {mark}'] for mark in ('still valid', 'done', 'reword', 'drop')] == [0, 2, 0, 0]
    assert found[0]['Present points'] == 2
    assert found[0]['Source'] == '=1+1 Start (2026-03-12)'
    assert found[0]['ID in the workshop before'] == starter.card('Wifi').id

    # and on to a third one: the way leads back over both
    cluster = concept.lead(
        create_cluster,
        field_id=concept.field('School').id,
        name='Net',
        contribution_ids=[concept.card('Too few teachers').id],
    )
    concept.lead(adopt_goal, wording='All online', cluster_ids=[cluster.cluster_id])
    concept.lead(close_workshop)
    third = next_of(concept, 'Third')
    decide(third, 'All online', 'drop')
    third.lead(remove_core_goal, core_goal_id=third.core_goal('Learn').id)
    third.lead(edit_contribution, contribution_id=third.card('Bus').id, text='Night bus')
    told_third = {row['Earlier wording']: row for row in report(third, tmp_path)}
    assert {wording: row['What became of it'] for wording, row in told_third.items()} == {
        'Learn': 'removed',
        'All online': 'dropped',
        'Wifi in every school': 'not decided',
        'Bus': 'changed',
        'Too few teachers': 'not decided',
    }
    assert told_third['Wifi in every school']['Earlier points'] == 2
    assert told_third['Wifi in every school']['Before that'] == '=1+1 Start (2026-03-12): Wifi'
    assert told_third['Too few teachers']['Before that'] is None
