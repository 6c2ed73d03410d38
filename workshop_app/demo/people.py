"""Twelve townspeople and a facilitator go through the agenda of the strategy concept: the acts, in their order."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

from sessions.store import Verb
from sessions.verbs.agenda import open_step
from sessions.verbs.ballots import place_points
from sessions.verbs.clusters import create_cluster
from sessions.verbs.consents import close_consent_round, give_consent, open_consent_round
from sessions.verbs.contributions import (
    edit_contribution,
    enter_contribution,
    submit_contribution,
    withdraw_contribution,
)
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.departments import add_department
from sessions.verbs.goals import adopt_goal, set_goal_service
from sessions.verbs.moderation import feature_contribution, unfeature_contribution
from sessions.verbs.participants import join_workshop
from sessions.verbs.project_plans import plan_project
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from workshop_app.demo.acts import Act, Chapter, Made
from workshop_app.demo.town import Aim, Idea, Town

SEED = 14
"""One whose dice give every goal some points, and the card that is shown large the most."""
BUDGET = 5
CAP = 2
"""The points of the template's vote, see ``sessions.rules.VoteRules``."""
WELCOME, HOPES, CHALLENGES, WEIGH, GROUP, GOALS, IDEAS, PLACE, RESULTS = range(9)
"""The places of the steps in the template."""


def write_script(town: Town, *, seed: int = SEED) -> list[Chapter]:
    """All that happens in the town's workshop; the same for the same seed."""
    return Script(town, Random(seed)).chapters()


class Script:
    """Decides who does what, and when."""

    def __init__(self, town: Town, dice: Random) -> None:
        self.town = town
        self.dice = dice
        self.people = range(len(town.people))
        self.aims = [aim for theme in town.themes for aim in theme.aims]
        self.ideas = [(aim, idea) for aim in self.aims for idea in aim.ideas]

    def chapters(self) -> list[Chapter]:
        parts = (
            ('welcome', self._arrive()),
            ('core_goals', self._hope()),
            ('challenges', self._complain()),
            ('vote', self._vote()),
            ('reveal', iter([_lead(3, reveal_round)])),
            ('cluster', self._gather()),
            ('goals', self._adopt()),
            ('consent', self._agree()),
            ('projects', self._propose()),
            ('rate', self._rate()),
            ('results', self._conclude()),
        )
        return [Chapter(name, tuple(acts)) for name, acts in parts]

    def _arrive(self) -> Iterator[Act]:
        for name in self.town.departments:
            yield _lead(0, add_department, made=Made(f'department {name}'), name=name)
        yield _open(0, WELCOME)
        for place, person in enumerate(self.town.people):
            yield Act(
                pause=self._after(1.3),
                person=place,
                verb=join_workshop,
                made=Made(f'person {place}'),
                details={
                    'name': person.name,
                    'department_id': Made(f'department {person.department}'),
                    'role': person.role,
                },
            )

    def _hope(self) -> Iterator[Act]:
        yield _open(4, HOPES)
        for person, text in zip(self.dice.sample(self.people, len(self.town.hopes)), self.town.hopes, strict=True):
            yield _submit(self._after(2), person, HOPES, text)
        for place, wording in enumerate(self.town.core_goals):
            yield _lead(3, add_core_goal, made=_core_goal(place), wording=wording)

    def _complain(self) -> Iterator[Act]:
        yield _open(4, CHALLENGES)
        sent = [(field, text) for field, theme in enumerate(self.town.themes) for text in theme.cards]
        self.dice.shuffle(sent)
        authors = {text: self.dice.choice(self.people) for _, text in sent}
        misspelt, right = self.town.typo
        for n, (field, text) in enumerate(sent):
            first = misspelt if text == right else text
            yield _submit(self._after(1), authors[text], CHALLENGES, first, field_id=_field(field), made=_card(text))
            if n == len(sent) // 3:
                yield from self._slip(self.dice.choice(self.people))
        mended = {'contribution_id': _card(right), 'text': right}
        yield Act(pause=1.5, person=authors[right], verb=edit_contribution, details=mended)
        yield self._enter_letter()
        yield _lead(1, feature_contribution, contribution_id=_card(self.town.featured))
        yield _lead(6, unfeature_contribution)

    def _slip(self, person: int) -> Iterator[Act]:
        """Somebody sends what was not meant for the wall, and takes it back."""
        slip = self.town.slip
        yield _submit(0.5, person, CHALLENGES, slip, field_id=_field(0))
        yield Act(pause=2.5, person=person, verb=withdraw_contribution, details={'contribution_id': _card(slip)})

    def _enter_letter(self) -> Act:
        return _lead(
            1.5,
            enter_contribution,
            made=_card(self.town.letter),
            step_id=_step(CHALLENGES),
            text=self.town.letter,
            author=self.town.letter_from,
            field_id=_field(len(self.town.themes) - 1),
        )

    def _vote(self) -> Iterator[Act]:
        yield _open(4, WEIGH)
        texts = [text for theme in self.town.themes for text in theme.cards]
        # the card that a cluster will gather around speaks from more hearts than the others
        first = {texts[0] for theme in self.town.themes for texts in theme.clusters.values()}
        hearts = [self.dice.uniform(0.4, 1.6) if text in first else self.dice.uniform(0, 0.4) for text in texts]
        # the last one has gone to fetch coffee
        ballots = [(person, text, n) for person in self.people[:-1] for text, n in self._ballot(texts, hearts).items()]
        self.dice.shuffle(ballots)
        for person, text, points in ballots:
            placed = {'round_id': Made('round'), 'item_id': _card(text), 'points': points}
            yield Act(pause=self._after(0.5), person=person, verb=place_points, details=placed)

    def _ballot(self, texts: Sequence[str], hearts: Sequence[float]) -> dict[str, int]:
        given: dict[str, int] = {}
        while sum(given.values()) < BUDGET:
            (text,) = self.dice.choices(texts, hearts)
            if given.get(text, 0) < CAP:
                given[text] = given.get(text, 0) + 1
        return given

    def _gather(self) -> Iterator[Act]:
        yield _open(8, GROUP)
        for field, theme in enumerate(self.town.themes):
            for name, texts in theme.clusters.items():
                cards = [_card(text) for text in texts]
                yield _lead(
                    self._after(2),
                    create_cluster,
                    made=_cluster(name),
                    field_id=_field(field),
                    name=name,
                    contribution_ids=cards,
                )

    def _adopt(self) -> Iterator[Act]:
        yield _open(5, GOALS)
        for aim in self.aims:
            clusters = [_cluster(name) for name in aim.rests_on]
            goal = _goal(aim)
            yield _lead(self._after(1.6), adopt_goal, made=goal, wording=aim.wording, cluster_ids=clusters)
            for place, level in enumerate(aim.serves):
                if level:
                    yield _lead(0.4, set_goal_service, goal_id=goal, core_goal_id=_core_goal(place), level=level)

    def _agree(self) -> Iterator[Act]:
        """The room is asked about the first goal; two have something to say."""
        asked = Made('consent round')
        yield _lead(1, open_consent_round, made=asked, goal_id=_goal(self.aims[0]))
        said = {0: ('concern', self.town.concern), 1: ('objection', self.town.objection)}
        for place, person in enumerate(self.dice.sample(self.people, len(self.people) - 1)):
            stance, reason = said.get(place, ('agree', None))
            answer = {'round_id': asked, 'stance': stance, 'reason': reason}
            yield Act(pause=self._after(0.4), person=person, verb=give_consent, details=answer)
        yield _lead(1, close_consent_round, round_id=asked)

    def _propose(self) -> Iterator[Act]:
        yield _open(5, IDEAS)
        for aim, idea in self.dice.sample(self.ideas, len(self.ideas)):
            yield _submit(self._after(1.8), self.dice.choice(self.people), IDEAS, idea.text, goal_id=_goal(aim))

    def _rate(self) -> Iterator[Act]:
        yield _open(4, PLACE)
        # everybody goes from project to project, some faster than others
        turns = [(n + self.dice.uniform(0, 4), person, n) for person in self.people for n in range(len(self.ideas))]
        for _, person, n in sorted(turns):
            idea = self.ideas[n][1]
            rating = {'contribution_id': _card(idea.text)} | self._judge(idea)
            yield Act(pause=self._after(0.15), person=person, verb=rate_project, details=rating)

    def _conclude(self) -> Iterator[Act]:
        project = _card(self.ideas[0][1].text)
        yield _lead(1, plan_project, contribution_id=project, next_step=self.town.next_step, owner=self.town.owner)
        yield _open(4, RESULTS)

    def _judge(self, idea: Idea) -> dict[str, Any]:
        """Near where the room will put it; one in twelve cannot judge."""
        if self.dice.random() < 0.08:
            return {'impact': None, 'effort': None}
        near = (centre + self.dice.choice((-1, 0, 0, 0, 1)) for centre in (idea.impact, idea.effort))
        impact, effort = (min(5, max(1, value)) for value in near)
        return {'impact': impact, 'effort': effort}

    def _after(self, seconds: float) -> float:
        """About so many seconds: people do not keep time."""
        return round(seconds * self.dice.uniform(0.4, 1.6), 2)


def _lead(pause: float, verb: Verb, *, made: Made | None = None, **details: Any) -> Act:
    return Act(pause=pause, verb=verb, made=made, details=details)


def _open(pause: float, place: int) -> Act:
    return _lead(pause, open_step, step_id=_step(place))


def _submit(pause: float, person: int, step: int, text: str, *, made: Made | None = None, **under: Made) -> Act:
    details = {'step_id': _step(step), 'text': text} | under
    return Act(pause=pause, person=person, verb=submit_contribution, made=made or _card(text), details=details)


def _step(place: int) -> Made:
    return Made(f'step {place}')


def _field(place: int) -> Made:
    return Made(f'field {place}')


def _core_goal(place: int) -> Made:
    return Made(f'core goal {place}')


def _card(text: str) -> Made:
    return Made(f'card {text}')


def _cluster(name: str) -> Made:
    return Made(f'cluster {name}')


def _goal(aim: Aim) -> Made:
    return Made(f'goal {aim.wording}')
