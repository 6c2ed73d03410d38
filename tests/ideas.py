"""A table of ideas through a whole workshop, without a screen: what real input makes of each step, to be looked at."""

import csv
import random
from collections import defaultdict
from pathlib import Path

from sessions.actor import FACILITATOR, NOBODY, Actor, participant
from sessions.faces.clustering import free_texts
from sessions.ids import hash_secret, new_secret
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.store import Store
from sessions.suggestions.proposing import propose_clusters
from sessions.templates import CONCEPT
from sessions.verbs.agenda import open_step
from sessions.verbs.ballots import place_points
from sessions.verbs.clusters import create_cluster
from sessions.verbs.consents import give_consent, open_consent_round
from sessions.verbs.contributions import submit_contribution
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.fields import remove_field
from sessions.verbs.goals import adopt_goal
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.participants import join_workshop
from sessions.verbs.project_plans import plan_project
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from sessions.verbs.service_ratings import (
    adopt_service_ratings,
    close_service_rating,
    open_service_rating,
    rate_service,
)
from sessions.wording import wording
from sessions.words import Language, StepKind

FIELDS, CARDS, GOALS, PROJECTS, PEOPLE = 4, 38, 3, 2, 24
DEPARTMENTS = ('Rathaus', 'Schulen', 'Stadtwerke', 'Bürgerschaft')
CORE_GOALS = ('Nah an den Menschen', 'Stadt und Dörfer gleich', 'Alle Generationen')


class Ideas:
    """One workshop over a table with ``field`` and ``text``, or ``text_short`` where there is one."""

    def __init__(self, store: Store, language: Language) -> None:
        self._ = wording(language)
        self.store = store
        self.dice = random.Random(7)
        workshop = store.found(title='Ideen 2030', template=CONCEPT, language=language)
        self.id, self.code, self.share_key = workshop.id, workshop.code, workshop.share_key
        self.people: list[Actor] = []

    @property
    def picture(self) -> Picture:
        with self.store.read() as db:
            return load_picture(db, self.id)

    def lead(self, verb, **details):
        return self.store.perform(self.id, verb, actor=FACILITATOR, **details)

    def open(self, kind: StepKind, title: str | None = None) -> str:
        step = next(step for step in self.picture.steps if step.kind == kind and title in (None, step.title))
        self.lead(open_step, step_id=step.id)
        return step.id

    def arrive(self, file: Path) -> None:
        cards = read_ideas(file)
        self.lead(import_contributions, source=file.name, cards=cards, add_fields=True)
        named = {card.field for card in cards}
        for field in self.picture.fields:
            if field.name not in named:
                self.lead(remove_field, field_id=field.id)
        for wording_ in CORE_GOALS:
            self.lead(add_core_goal, wording=wording_)
        departments = [self.lead(add_department, name=name).department_id for name in DEPARTMENTS]
        for place in range(PEOPLE):
            secret = hash_secret(new_secret())
            details = {'secret_hash': secret, 'department_id': departments[place % len(departments)]}
            self.people.append(
                participant(self.store.perform(self.id, join_workshop, actor=NOBODY, **details).participant_id)
            )

    def vote(self) -> None:
        self.open(StepKind.VOTE)
        picture = self.picture
        cards = [card.id for card in picture.shown('challenge')]
        for person in self.people:
            # some cards are liked by many, as in a room
            liked = {cards[min(int(self.dice.expovariate(0.05)), len(cards) - 1)] for _ in range(4)}
            for card_id in liked:
                self.give(person, place_points, round_id=picture.tallies[-1].round.id, item_id=card_id, points=1)
        self.lead(reveal_round)

    def give(self, person: Actor, verb, **details):
        return self.store.perform(self.id, verb, actor=person, **details)

    def cluster(self) -> None:
        """What the machine proposes, but for the last field: there the proposals are still to be looked at."""
        step_id = self.open(StepKind.CLUSTER)
        step = next(step for step in self.picture.steps if step.id == step_id)
        for field in self.picture.fields[:-1]:
            for proposed in propose_clusters(free_texts(self.picture, step, field.id)).clusters:
                self.lead(create_cluster, field_id=field.id, name=proposed.name, contribution_ids=proposed.card_ids)

    def adopt(self) -> None:
        self.open(StepKind.GOALS)
        picture = self.picture
        for field in picture.fields:
            clusters = [cluster for cluster in picture.clusters if cluster.field_id == field.id][:GOALS]
            for cluster in clusters:
                wording_ = {'de': f'Bis 2030: {cluster.name}', 'en': f'By 2030: {cluster.name}'}[self._.language]
                self.lead(adopt_goal, cluster_ids=[cluster.id], wording=wording_)

    def rate_services(self) -> None:
        round_id = self.lead(open_service_rating).round_id
        picture = self.picture
        for person in self.people[:12]:
            for goal in picture.goals:
                for place, core_goal in enumerate(picture.core_goals):
                    level = min(3, max(0, self.dice.choice((0, 1, 1, 2, 3)) + (goal.number + place) % 2))
                    cell = {'goal_id': goal.id, 'core_goal_id': core_goal.id}
                    self.give(person, rate_service, round_id=round_id, level=level, **cell)
        self.lead(close_service_rating)
        self.lead(adopt_service_ratings)

    def consent(self) -> str:
        """Asks about the first goal; the round is open until it is closed by its id."""
        round_id = self.lead(open_consent_round, goal_id=self.picture.goals[0].id).round_id
        reasons = ('Wer soll das bezahlen?', 'Die Dörfer kommen nicht vor.')
        for place, person in enumerate(self.people):
            stance = ('objection', 'concern')[place] if place < 2 else 'agree'
            reason = reasons[place] if place < 2 else None
            self.give(person, give_consent, round_id=round_id, stance=stance, reason=reason)
        return round_id

    def propose(self) -> None:
        step_id = self.open(StepKind.COLLECT, self._('Project ideas'))
        for goal in self.picture.goals[:-1]:
            for number in range(1, 1 + PROJECTS):
                about = goal.wording.partition(': ')[2]
                text = f'{self._("Project idea")} {self.picture.sign_of(goal)}.{number}: {about}'
                person = self.dice.choice(self.people)
                self.give(person, submit_contribution, step_id=step_id, text=text, goal_id=goal.id)

    def place(self) -> None:
        self.open(StepKind.RATE)
        projects = self.picture.shown('project_idea')
        for project in projects:
            impact, effort = self.dice.randint(1, 5), self.dice.randint(1, 5)
            for person in self.people:
                near = {
                    'impact': min(5, max(1, impact + self.dice.choice((-1, 0, 0, 1)))),
                    'effort': min(5, max(1, effort + self.dice.choice((-2, 0, 0, 2)))),
                }
                self.give(person, rate_project, contribution_id=project.id, **near)
        self.lead(plan_project, contribution_id=projects[0].id, next_step='Angebote einholen', owner='Frau Lang')


def read_ideas(file: Path) -> list[ImportedCard]:
    """The first ideas of the fields that have most of them."""
    with file.open(encoding='utf-8-sig', newline='') as lines:
        rows = [row for row in csv.DictReader(lines) if row['field']]
    by_field: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        text = ' '.join((row.get('text_short') or row['text']).split())
        if len(text) <= 300 and text not in by_field[row['field']]:
            by_field[row['field']].append(text)
    largest = sorted(by_field, key=lambda field: -len(by_field[field]))[:FIELDS]
    return [ImportedCard(text=text, field=field) for field in largest for text in by_field[field][:CARDS]]
