"""The agendas a workshop can start from. Every line can be changed, moved, repeated or left out afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sessions.colours import PALETTE
from sessions.rules import ClusterRules, CollectRules, NoRules, StepRules, VoteRules, store_rules
from sessions.wording import N_, Wording, wording
from sessions.words import ContributionKind, Language, Placement, StepKind, VoteSubject


@dataclass(frozen=True, slots=True)
class PlannedField:
    name: str
    sign: str
    colour: str


@dataclass(frozen=True, slots=True)
class PlannedStep:
    kind: str
    title: str
    minutes: int
    prompt: str
    rules: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    fields: list[PlannedField]
    steps: list[PlannedStep]


CONCEPT = 'strategiekonzeption'
START = 'strategiestart'
TEMPLATE_NAMES = {CONCEPT: N_('Strategy concept'), START: N_('Strategy start')}


def plan_concept(language: Language) -> Plan:
    """From core goals over challenges to goals and projects, about 2½ hours."""
    _ = wording(language)
    names = (_('Administration'), _('Education'), _('Health'), _('Mobility'))
    return Plan(
        fields=[PlannedField(name, name[0].upper(), colour) for name, colour in zip(names, PALETTE, strict=False)],
        steps=[
            _arrive(_),
            _step(
                StepKind.COLLECT,
                _('Core goals'),
                15,
                _('What should going digital achieve for our town above all?'),
                CollectRules(kind=ContributionKind.CORE_GOAL, placement=Placement.NOWHERE, limit=2),
            ),
            _step(StepKind.COLLECT, _('Challenges'), 20, _('Where does the shoe pinch?'), CollectRules()),
            _step(StepKind.VOTE, _('Weigh'), 8, _('What matters most?'), VoteRules()),
            _step(StepKind.CLUSTER, _('Group'), 20, _('What belongs together?'), ClusterRules()),
            _step(StepKind.GOALS, _('Goals'), 30, _('What will be different by when, and how will we tell?')),
            _step(
                StepKind.COLLECT,
                _('Project ideas'),
                20,
                _('Which project brings us closer to this goal?'),
                CollectRules(kind=ContributionKind.PROJECT_IDEA, placement=Placement.GOAL),
            ),
            _step(StepKind.RATE, _('Place'), 10, _('How much does it achieve, how much does it cost us?')),
            _result(_),
        ],
    )


def plan_start(language: Language) -> Plan:
    """From starting points to the fields of action that the concept works on, about 1½ hours."""
    _ = wording(language)
    return Plan(
        fields=[],
        steps=[
            _arrive(_),
            _step(
                StepKind.COLLECT,
                _('Starting points'),
                25,
                _('Where can we begin? What is there already, what is missing?'),
                CollectRules(kind=ContributionKind.STARTING_POINT, placement=Placement.NOWHERE),
            ),
            _step(
                StepKind.COLLECT,
                _('Fields of action'),
                10,
                _('Which fields should our strategy work on?'),
                CollectRules(kind=ContributionKind.FIELD_PROPOSAL, placement=Placement.NOWHERE, limit=3),
            ),
            _step(
                StepKind.VOTE,
                _('Choose fields'),
                10,
                _('Which fields matter most?'),
                VoteRules(subject=VoteSubject.FIELD_PROPOSALS, budget=3, cap=1),
            ),
            _step(
                StepKind.CLUSTER,
                _('Sort'),
                25,
                _('Which starting point belongs to which field?'),
                ClusterRules(kind=ContributionKind.STARTING_POINT),
            ),
            _result(_),
        ],
    )


TEMPLATES: dict[str, Callable[[Language], Plan]] = {CONCEPT: plan_concept, START: plan_start}


def _arrive(_: Wording) -> PlannedStep:
    return _step(StepKind.WELCOME, _('Arrive'), 10, _('Good to have you here. Scan the code.'))


def _result(_: Wording) -> PlannedStep:
    return _step(StepKind.RESULTS, _('Result'), 10, _('What we take with us.'))


def _step(kind: StepKind, title: str, minutes: int, prompt: str, rules: StepRules | None = None) -> PlannedStep:
    return PlannedStep(kind.value, title, minutes, prompt, store_rules(rules or NoRules()))
