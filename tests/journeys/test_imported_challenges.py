"""A hundred and fifty challenges of a survey become twelve goals and eight projects, with a wrong turn on the way."""

import csv
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from exports.incoming import preview_import, read_incoming_file
from exports.results import render_workshop
from sessions.faces.clustering import free_texts
from sessions.refusals import LaterTurnDepends
from sessions.store import Store
from sessions.suggestions.proposing import propose_clusters
from sessions.suggestions.sorting import sort_cards
from sessions.tables import FieldOfAction
from sessions.templates import CONCEPT
from sessions.verbs.clusters import create_cluster, dissolve_cluster, gather_cards, merge_clusters, rename_cluster
from sessions.verbs.contributions import submit_contribution
from sessions.verbs.goals import adopt_goal
from sessions.verbs.imports import import_contributions
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from sessions.verbs.undo import undo_turn
from sessions.words import ContributionKind
from tests.journeys.workbooks import rows
from tests.scenes import Person, Scene

SURVEY = Path(__file__).parent / 'challenges.csv'
GOALS_OF_FIELD = 3
PROJECTS = 8


@dataclass
class Town:
    """Eisfeld's afternoon: the scene, six people, and what has become of the survey."""

    scene: Scene
    people: list[Person] = field(default_factory=list)
    goals: list[str] = field(default_factory=list)
    projects: dict[str, str] = field(default_factory=dict)
    """Goal id per project text."""

    def turns(self, kind: str) -> list[int]:
        """The numbers of the turns of this kind, first to last."""
        return [entry.seq for entry in self.scene.journal if entry.kind == kind]


def test_a_survey_becomes_a_strategy_that_can_be_read_back(store: Store) -> None:
    workshop = store.found(title='Digitales Eisfeld', template=CONCEPT, language='de')
    town = Town(Scene(store, workshop.id, workshop.code))
    take_the_survey_in(town)
    weigh(town)
    gather(town)
    go_wrong_and_back(town)
    adopt_twelve_goals(town)
    propose_and_place_eight_projects(town)
    read_the_chain_back(town)


def take_the_survey_in(town: Town) -> None:
    preview = preview_import(read_incoming_file(SURVEY), town.scene.picture)
    assert (len(preview.accepted), preview.refused, preview.new_fields) == (150, (), ())
    town.scene.lead(import_contributions, **preview.details(kind=ContributionKind.CHALLENGE))
    assert len(town.scene.wall) == 150


def weigh(town: Town) -> None:
    town.scene.open('Gewichten')
    town.people = town.scene.join_all('Anna', 'Bert', 'Cem', 'Dora', 'Emil', 'Fatma')
    cards = town.scene.picture.shown(ContributionKind.CHALLENGE)
    for place, person in enumerate(town.people):
        for card in cards[place * 5 :: 29][:5]:
            person.give(card.id, 1)
    town.scene.lead(reveal_round)
    assert sum(town.scene.totals.values()) == 6 * 5


def gather(town: Town) -> None:
    """Per field three proposals are accepted, and what was left over goes where it fits best."""
    scene = town.scene
    step = scene.open('Gruppen bilden')
    for place in scene.picture.fields:
        texts = free_texts(scene.picture, step, place.id)
        for proposed in propose_clusters(texts, number=GOALS_OF_FIELD).clusters:
            scene.lead(create_cluster, field_id=place.id, name=proposed.name, contribution_ids=proposed.card_ids)
        left_over = free_texts(scene.picture, step, place.id)
        fitting = sort_cards(texts, members_in(scene, place))
        for card_id in left_over:
            if fitting[card_id]:
                scene.lead(gather_cards, cluster_id=fitting[card_id][0], contribution_ids=[card_id])
    assert len(scene.picture.clusters) == 4 * GOALS_OF_FIELD
    # what fits nowhere stays free: nobody forces "???" into a cluster
    assert '???' in free_texts(scene.picture, step, scene.field('Mobilität').id).values()


def members_in(scene: Scene, place: FieldOfAction) -> dict[str, list[str]]:
    picture = scene.picture
    return {cluster.id: picture.members[cluster.id] for cluster in picture.clusters if cluster.field_id == place.id}


def go_wrong_and_back(town: Town) -> None:
    """Two clusters are merged that should not be; the room has gone on before anybody notices."""
    scene = town.scene
    health = [cluster for cluster in scene.picture.clusters if cluster.field_id == scene.field('Gesundheit').id]
    before = {cluster.id: scene.picture.members[cluster.id] for cluster in scene.picture.clusters}
    names = {cluster.id: cluster.name for cluster in scene.picture.clusters}
    scene.lead(merge_clusters, cluster_id=health[0].id, other_ids=[health[1].id])
    mobility = next(each for each in scene.picture.clusters if each.field_id == scene.field('Mobilität').id)
    scene.lead(rename_cluster, cluster_id=mobility.id, name='Unterwegs ohne Auto')
    assert len(scene.picture.clusters) == 4 * GOALS_OF_FIELD - 1

    scene.lead(undo_turn, seq=town.turns('ClustersMerged')[-1])
    assert {cluster.id: scene.picture.members[cluster.id] for cluster in scene.picture.clusters} == before
    # what was done since is untouched
    now = {cluster.id: cluster.name for cluster in scene.picture.clusters}
    assert now == names | {mobility.id: 'Unterwegs ohne Auto'}


def adopt_twelve_goals(town: Town) -> None:
    scene = town.scene
    scene.open('Leitziele')
    for cluster in scene.picture.clusters:
        adopted = scene.lead(adopt_goal, wording=f'Bis 2030 gelöst: {cluster.name}', cluster_ids=[cluster.id])
        town.goals.append(adopted.goal_id)
    signs = sorted(scene.picture.sign_of(goal) for goal in scene.picture.goals)
    assert signs == [f'{sign}{number}' for sign in 'BGMV' for number in (1, 2, 3)]
    # a cluster that a goal rests on cannot be taken back under it, and the sentence says why
    made = next(entry for entry in scene.journal if entry.kind == 'ClusterCreated' and entry.undone_by is None)
    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=made.seq)
    scene.lead(undo_turn, seq=town.turns('GoalAdopted')[0])
    first = scene.picture.clusters[0]
    scene.lead(dissolve_cluster, cluster_id=first.id)
    scene.lead(undo_turn, seq=town.turns('ClusterDissolved')[0])
    town.goals[0] = scene.lead(adopt_goal, wording=f'Bis 2030 gelöst: {first.name}', cluster_ids=[first.id]).goal_id
    assert len(scene.picture.goals) == 12


def propose_and_place_eight_projects(town: Town) -> None:
    scene = town.scene
    step = scene.open('Projektideen')
    for place in range(PROJECTS):
        goal_id, text = town.goals[place], f'Vorhaben {place + 1}'
        person = town.people[place % len(town.people)]
        person.do(submit_contribution, step_id=step.id, text=text, goal_id=goal_id)
        town.projects[text] = goal_id
    scene.open('Einordnen')
    for place, card in enumerate(scene.picture.shown(ContributionKind.PROJECT_IDEA)):
        for person in town.people:
            person.do(rate_project, contribution_id=card.id, impact=5 - place % 3, effort=1 + place % 4)
    scene.open('Ergebnis')


def read_the_chain_back(town: Town) -> None:
    """From each project in the workbook back to the rows of the survey, without looking into the database."""
    with town.scene.store.read() as db:
        content = render_workshop(db, town.scene.workshop_id, '.xlsx').content
    book = load_workbook(BytesIO(content))
    goals = {row['Kürzel']: row for row in rows(book['Leitziele'])}
    cards = list(rows(book['Beiträge']))
    projects = [row for row in rows(book['Strategie']) if row['Projektidee']]
    assert len(goals) == 12
    assert {row['Projektidee']: goals[row['Kürzel']]['ID'] for row in projects} == town.projects

    surveyed = {row['text']: row for row in read_survey()}
    reached: set[str] = set()
    for project in projects:
        goal = goals[project['Kürzel']]
        behind = [card for card in cards if set(lines_of(card['Gruppen'])) & set(lines_of(goal['Gruppen']))]
        assert len(behind) >= 5
        for card in behind:
            row = surveyed[card['Text']]
            assert (card['Handlungsfeld'], str(card['Frühere Punkte'])) == (row['field'], row['votes'])
            assert (card['Eingegangen über'], card['Quelle']) == ('Import', row['origin'])
        assert goal['Punkte der Beiträge'] == sum(card['Punkte, Runde 1 (Herausforderungen)'] for card in behind)
        reached |= {card['Text'] for card in behind}
    assert len(reached) > 80


def read_survey() -> list[dict[str, Any]]:
    with SURVEY.open(newline='', encoding='utf-8') as file:
        return list(csv.DictReader(file))


def lines_of(cell: str | None) -> list[str]:
    return [] if cell is None else cell.split('\n')
