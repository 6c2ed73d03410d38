"""A town whose people type what breaks pages: as cards, names, titles, clusters, goals, departments and fields."""

from dataclasses import dataclass

from sessions.store import Store
from sessions.verbs.agenda import edit_step, open_step
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import enter_contribution
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.fields import edit_field
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from sessions.verbs.workshops import edit_workshop
from tests.scenes import Person, Scene

SCRIPT = '<script>window.hacked=1</script>'
IMAGE = '<img src=x onerror=window.hacked=1>'
TEMPLATE = "{{constructor.constructor('window.hacked=1')()}}"
LINK = 'javascript:window.hacked=1'
BOUND = '"><svg onload=window.hacked=1> :title="window.hacked=1"'
HEBREW = 'שלום \u202eabc\u202c עולם – (מספר 7)'
ENDLESS = 'x' * 500
LINES = 'one line\n\n  another one\n' + 'and a third'
EMOJI = '👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 𝕏 \u200bend'
FORMAT = '{n} of {all} %s %(name)s \\u003c &lt;b&gt; ${1}'

CARDS = (SCRIPT, IMAGE, TEMPLATE, LINK, BOUND, HEBREW, ENDLESS, LINES, EMOJI, FORMAT)
TITLE = f'{IMAGE} {TEMPLATE}'
FIELDS = ('<b onclick=alert(1)>V</b>', '{{7*7}}', 'ח' * 40, 'W' * 60)
DEPARTMENTS = (IMAGE, 'W' * 60)
NAME = '<script>alert(1)</script>'
ROLE = '{{constructor.name}}'
CLUSTERS = (SCRIPT, 'W' * 120)
GOAL = f'{TEMPLATE} {IMAGE}\n' + 'W' * 300
CORE_GOALS = (SCRIPT, 'W' * 200, HEBREW)
PROJECT = f'{LINK} {IMAGE}'
PROMPT = f'{SCRIPT} {{{{7*7}}}} ' + 'W' * 120


@dataclass
class HostileTown:
    scene: Scene
    mallory: Person
    """Who wrote all of it, and has placed points and ratings."""


def found_hostile_town(store: Store) -> HostileTown:
    scene = Scene.of(store, title=TITLE)
    scene.lead(edit_workshop, names_shown=True)
    for field, name in zip(scene.picture.fields, FIELDS, strict=True):
        scene.lead(edit_field, field_id=field.id, name=name)
    for name in DEPARTMENTS:
        scene.lead(add_department, name=name)
    for step in scene.picture.steps:
        scene.lead(edit_step, step_id=step.id, prompt=PROMPT)
    mallory = scene.join(NAME, department=DEPARTMENTS[0], role=ROLE)
    for wording in CORE_GOALS:
        scene.lead(add_core_goal, wording=wording)
    _complain_and_vote(scene, mallory)
    _work_out_goals(scene, mallory)
    return HostileTown(scene, mallory)


def _complain_and_vote(scene: Scene, mallory: Person) -> None:
    step = scene.open('Challenges')
    ids = [mallory.write(text, field=FIELDS[place % 2]) for place, text in enumerate(CARDS)]
    entered = {'text': HEBREW + ' 2', 'author': SCRIPT, 'field_id': scene.field(FIELDS[2]).id}
    scene.lead(enter_contribution, step_id=step.id, **entered)
    scene.open('Weigh')
    for id in ids[:5]:
        mallory.give(id, 1)
    scene.lead(reveal_round)


def _work_out_goals(scene: Scene, mallory: Person) -> None:
    scene.open('Group')
    field_id = scene.field(FIELDS[0]).id
    gathered = [scene.card(text).id for text in CARDS[0:4:2]]
    clusters = [
        scene.lead(create_cluster, field_id=field_id, name=name, contribution_ids=gathered).cluster_id
        for name in CLUSTERS
    ]
    scene.open('Goals')
    goal_id = scene.lead(adopt_goal, wording=GOAL, cluster_ids=clusters).goal_id
    for core_goal in scene.picture.core_goals:
        scene.lead(set_goal_service, goal_id=goal_id, core_goal_id=core_goal.id, level=3)
    scene.open('Project ideas')
    project = mallory.write(PROJECT, field=None, goal_id=goal_id)
    scene.open('Place')
    mallory.do(rate_project, contribution_id=project, impact=5, effort=1)
    scene.lead(open_step, step_id=scene.step('Arrive').id)
