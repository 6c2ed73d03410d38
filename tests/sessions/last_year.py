"""A workshop that was held last year, in few turns, and the one that starts from it."""

from sessions.actor import FACILITATOR
from sessions.carrying import Cards, Selection, Start, choose_cards, offer, usual_fields
from sessions.store import Store
from sessions.templates import CONCEPT
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import enter_contribution
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.goals import adopt_goal
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.workshops import close_workshop
from tests.scenes import Scene

GOAL = 'Everything online by 2028'


def hold_last_year(store: Store) -> Scene:
    """Closed, with four challenges, a goal on two of them, a project idea and three core goals."""
    scene = Scene.of(store, title='Last year')
    places = {'Queues': 'Administration', 'Forms': 'Administration', 'Fax': 'Administration', 'Wifi': 'Education'}
    cards = [ImportedCard(text=text, field=field) for text, field in places.items()]
    scene.lead(import_contributions, source='ideas.csv', cards=cards)
    for wording in ('People first', 'No paper', 'Young and old'):
        scene.lead(add_core_goal, wording=wording)
    paper = scene.lead(
        create_cluster,
        field_id=scene.field('Administration').id,
        name='Paper',
        contribution_ids=[scene.card('Forms').id, scene.card('Fax').id],
    )
    goal = scene.lead(adopt_goal, wording=GOAL, cluster_ids=[paper.cluster_id])
    step_id = scene.step('Project ideas').id
    scene.lead(enter_contribution, step_id=step_id, text='Online counter', goal_id=goal.goal_id)
    scene.lead(close_workshop)
    return scene


def whole(scene: Scene) -> Selection:
    """Everything that usually comes along."""
    picture = scene.picture
    offered = offer(picture)
    goal_ids = tuple(goal.id for goal in offered.goals)
    return Selection(
        field_ids=tuple(field.id for field in usual_fields(picture)),
        core_goal_ids=tuple(core_goal.id for core_goal in offered.core_goals),
        department_ids=tuple(department.id for department in offered.departments),
        goal_ids=goal_ids,
        card_ids=choose_cards(picture, Cards.ALL, goal_ids=goal_ids),
    )


def next_of(scene: Scene, selection: Selection | None = None, *, template: str = CONCEPT) -> Scene:
    """The workshop that starts from this one."""
    start = Start(workshop_id=scene.workshop_id, selection=selection or whole(scene))
    made = scene.store.found(title='A year later', template=template, language='en', actor=FACILITATOR, start=start)
    return Scene(scene.store, made.id, made.code)
