"""A town in the middle of its workshop: people, cards, clusters, goals, projects. For tests that need all of it."""

from dataclasses import dataclass

from sessions.store import Store
from sessions.verbs.clusters import create_cluster
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.rounds import reveal_round
from tests.scenes import Person, Scene


@dataclass
class Town:
    """Where things stand after the goals were adopted and a first project idea was written."""

    scene: Scene
    anna: Person
    bert: Person
    cards: dict[str, str]
    """Contribution ids per text."""
    counter: str
    paper: str
    """The clusters "Counter" and "Paper" of Administration; a card stands in both."""
    online: str
    """The goal A1, which rests on both of them."""
    people_first: str
    no_paper: str
    """The core goals."""
    project: str


def found_town(store: Store) -> Town:
    scene = Scene.of(store)
    scene.lead(add_department, name='Town hall')
    scene.lead(add_department, name='School')
    anna = scene.join('Anna Weber', department='Town hall', role='Head of IT')
    bert = scene.join('Bert Adler', department='School')
    scene.open('Challenges')
    cards = {text: anna.write(text) for text in ('Queues', 'Forms', 'Fax')}
    cards['Wifi'] = bert.write('Wifi', field='Education')
    scene.open('Weigh')
    for person, text, points in ((anna, 'Queues', 2), (anna, 'Wifi', 1), (bert, 'Wifi', 2), (bert, 'Forms', 1)):
        person.give(cards[text], points)
    scene.lead(reveal_round)
    scene.open('Group')
    field_id = scene.field('Administration').id
    counter = gather(scene, 'Counter', [cards['Queues'], cards['Forms']], field_id)
    paper = gather(scene, 'Paper', [cards['Forms'], cards['Fax']], field_id)
    scene.open('Goals')
    people_first = scene.lead(add_core_goal, wording='People first').core_goal_id
    no_paper = scene.lead(add_core_goal, wording='No paper').core_goal_id
    scene.lead(add_core_goal, wording='Young and old')
    online = scene.lead(adopt_goal, wording='Everything online by 2028', cluster_ids=[counter, paper]).goal_id
    scene.lead(set_goal_service, goal_id=online, core_goal_id=people_first, level=2)
    scene.open('Project ideas')
    project = bert.write('Online counter', field=None, goal_id=online)
    return Town(scene, anna, bert, cards, counter, paper, online, people_first, no_paper, project)


def gather(scene: Scene, name: str, contribution_ids: list[str], field_id: str) -> str:
    created = scene.lead(create_cluster, field_id=field_id, name=name, contribution_ids=contribution_ids)
    return str(created.cluster_id)
