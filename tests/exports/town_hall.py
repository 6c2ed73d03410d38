"""A small workshop with everything in it that an export must get right."""

from dataclasses import dataclass, field

from sessions.verbs.agenda import set_approval
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import enter_contribution, withdraw_contribution
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.moderation import hide_contribution
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import open_round, reveal_round
from sessions.verbs.supports import support_contribution
from tests.scenes import Person, Scene


@dataclass
class TownHall:
    """Ada of the building office, Bela of the schools, Cem, and somebody who gives no name."""

    scene: Scene
    ids: dict[str, str] = field(default_factory=dict)
    """Of cards, clusters and goals, by a short name."""
    ada: Person = field(init=False)
    bela: Person = field(init=False)
    cem: Person = field(init=False)
    somebody: Person = field(init=False)

    def hold_workshop(self) -> None:
        self.arrive()
        self.collect()
        self.vote()
        self.set_goals()
        self.propose()

    def arrive(self) -> None:
        for name in ('Building office', 'Schools', 'Council'):
            self.scene.lead(add_department, name=name)
        self.scene.open('Arrive')
        self.ada = self.scene.join('Ada Adler', department='Building office', role='Head')
        self.bela = self.scene.join('bela Berg', department='Schools')
        self.cem = self.scene.join('Cem Can')
        self.somebody = self.scene.join(department='Schools')

    def collect(self) -> None:
        """Four cards on the wall, one hidden, one withdrawn, one waiting."""
        step = self.scene.open('Challenges')
        self.ids['forms'] = self.ada.write('Forms only on paper')
        for person in (self.bela, self.cem):
            person.do(support_contribution, contribution_id=self.ids['forms'])
        self.ids['link'] = self.bela.write('=HYPERLINK("http://x")', field='Education')
        self.ids['buses'] = self.cem.write('Buses never\nmeet trains', field='Mobility')
        self.ids['queues'] = self.scene.lead(
            enter_contribution,
            step_id=step.id,
            text='Queues at the counter',
            field_id=self.scene.field('Administration').id,
            author='Old Olsen',
        ).contribution_id
        self.ids['rude'] = self.ada.write('You are all wrong')
        self.scene.lead(hide_contribution, contribution_id=self.ids['rude'])
        self.ids['oops'] = self.bela.write('Oops', field='Education')
        self.bela.do(withdraw_contribution, contribution_id=self.ids['oops'])
        self.scene.lead(set_approval, step_id=step.id, approval=True)
        self.ids['held'] = self.cem.write('Is this read?', field='Health')

    def vote(self) -> None:
        """One round with its totals shown, another one secret still."""
        self.scene.open('Weigh')
        self.ada.give(self.ids['forms'], 2)
        self.ada.give(self.ids['queues'], 1)
        self.bela.give(self.ids['forms'], 2)
        self.cem.give(self.ids['link'], 1)
        self.scene.lead(reveal_round)
        self.scene.lead(open_round)
        self.ada.give(self.ids['buses'], 2)

    def set_goals(self) -> None:
        """Two core goals; A1 rests on a cluster of two cards, E1 on nothing yet."""
        self.scene.open('Group')
        administration, education = self.scene.field('Administration').id, self.scene.field('Education').id
        self.ids['counter'] = self.scene.lead(
            create_cluster,
            field_id=administration,
            name='At the counter',
            contribution_ids=[self.ids['forms'], self.ids['queues']],
        ).cluster_id
        self.ids['links'] = self.scene.lead(
            create_cluster, field_id=education, name='Links', contribution_ids=[self.ids['link']]
        ).cluster_id
        self.scene.open('Goals')
        for wording in ('Close to people', 'Open to all'):
            self.scene.lead(add_core_goal, wording=wording)
        self.ids['A1'] = self.scene.lead(
            adopt_goal, wording='By 2030 nobody queues', cluster_ids=[self.ids['counter']]
        ).goal_id
        self.ids['E1'] = self.scene.lead(adopt_goal, wording='Every school online', field_id=education).goal_id
        for wording, level in (('Close to people', 3), ('Open to all', 1)):
            core_goal_id = self.scene.core_goal(wording).id
            self.scene.lead(set_goal_service, goal_id=self.ids['A1'], core_goal_id=core_goal_id, level=level)

    def propose(self) -> None:
        """Two projects for A1; the first is rated by two people, a third cannot judge."""
        self.scene.open('Project ideas')
        self.ids['app'] = self.cem.write('One app for all forms', goal_id=self.ids['A1'], field=None)
        self.ids['late'] = self.ada.write('Open until eight', goal_id=self.ids['A1'], field=None)
        self.scene.open('Place')
        self.ada.do(rate_project, contribution_id=self.ids['app'], impact=5, effort=2)
        self.bela.do(rate_project, contribution_id=self.ids['app'], impact=3, effort=2)
        self.cem.do(rate_project, contribution_id=self.ids['app'])
