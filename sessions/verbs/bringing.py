"""The rows that stand in a new workshop for what came along from an earlier one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sessions.carrying import Selection, offer, proposed_fields
from sessions.picture import Picture
from sessions.refusals import NotFound
from sessions.rules import ClusterRules, CollectRules, VoteRules, read_rules
from sessions.tables import (
    CarriedThing,
    Cluster,
    ClusterMember,
    Contribution,
    CoreGoal,
    Department,
    FieldOfAction,
    Goal,
    GoalCluster,
    GoalService,
    Step,
)
from sessions.tables.base import Base
from sessions.turn import Turn
from sessions.verbs.contributions import next_number
from sessions.verbs.fields import FIELD_NAME_LENGTH, make_field
from sessions.verbs.marks import wording_of
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import CarriedKind, ContributionKind, ContributionState, Origin

Thing = TypeVar('Thing', bound=Base)


@dataclass
class Bringing:
    """What became of what: earlier ids and the rows that stand for them here."""

    turn: Turn
    earlier: Picture
    source: str
    fields: dict[str, FieldOfAction] = field(default_factory=dict)
    core_goals: dict[str, CoreGoal] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    cards: dict[str, Contribution] = field(default_factory=dict)
    carried: list[CarriedThing] = field(default_factory=list)

    def bring_fields(self, selection: Selection, needed: Iterable[str]) -> None:
        """:param needed: fields that chosen goals stand in; they come along in any case"""
        turn = self.turn
        wanted = {*selection.field_ids, *needed}
        chosen = [field for field in offer(self.earlier).fields if field.id in wanted]
        # beside fields that were made of them, proposals may be chosen as well
        chosen += [card for card in proposed_fields(self.earlier) if card.id in wanted and card not in chosen]
        if wanted - {field.id for field in chosen}:
            raise NotFound
        standing = turn.all(FieldOfAction, order_by=FieldOfAction.position)
        if selection.field_ids:
            for template_field in standing:
                turn.db.delete(template_field)
            turn.db.flush()
            standing = []
        for each in chosen:
            name = each.name if isinstance(each, FieldOfAction) else _as_name(each.text)
            here = next((field for field in standing if field.name.casefold() == name.casefold()), None)
            if here is None:
                here = self._make_field(standing, each, name)
                standing.append(here)
            self.fields[each.id] = here
        # cards of a field that was left behind find one of the same name
        names = {field.name.casefold(): field for field in standing}
        for left in self.earlier.fields:
            if left.id not in self.fields and left.name.casefold() in names:
                self.fields[left.id] = names[left.name.casefold()]

    def _make_field(
        self, standing: Sequence[FieldOfAction], earlier: FieldOfAction | Contribution, name: str
    ) -> FieldOfAction:
        if isinstance(earlier, Contribution):
            return make_field(self.turn, standing, name=name)
        sign = None if any(field.sign == earlier.sign for field in standing) else earlier.sign
        return make_field(self.turn, standing, name=name, sign=sign, colour=earlier.colour)

    def bring_departments(self, chosen: Sequence[Department]) -> None:
        for position, department in enumerate(chosen):
            self._add(Department(position=position, name=department.name, workshop_id=self.turn.workshop.id))

    def bring_core_goals(self, chosen: Sequence[CoreGoal]) -> None:
        for position, earlier in enumerate(chosen):
            here = CoreGoal(workshop_id=self.turn.workshop.id, position=position, wording=earlier.wording)
            self.core_goals[earlier.id] = self._add(here)
        self.turn.db.flush()
        for earlier in chosen:
            self._note(CarriedKind.CORE_GOAL, self.core_goals[earlier.id], earlier, None)

    def bring_goals(self, chosen: Sequence[Goal]) -> None:
        numbers: dict[str, int] = {}
        for earlier in chosen:
            field_id = self.fields[earlier.field_id].id
            numbers[field_id] = numbers.get(field_id, 0) + 1
            here = Goal(
                workshop_id=self.turn.workshop.id,
                field_id=field_id,
                number=numbers[field_id],
                wording=earlier.wording,
                laid_aside=False,
            )
            self.goals[earlier.id] = self._add(here)
        self.turn.db.flush()
        for earlier in chosen:
            self._note(CarriedKind.GOAL, self.goals[earlier.id], earlier, self.earlier.points_of_goal(earlier))
        for (goal_id, core_goal_id), level in self.earlier.services.items():
            if goal_id in self.goals and core_goal_id in self.core_goals:
                goal, core_goal = self.goals[goal_id], self.core_goals[core_goal_id]
                self._add(GoalService(goal_id=goal.id, core_goal_id=core_goal.id, level=level))

    def bring_cards(self, chosen: Sequence[Contribution]) -> None:
        kinds = _kinds_here(self.turn)
        number = next_number(self.turn)
        for place, earlier in enumerate(chosen):
            here = self._card(earlier, number=number + place, kind=_kind_here(earlier.kind, kinds))
            self.cards[earlier.id] = self._add(here)
        self.turn.db.flush()
        for earlier in chosen:
            self._note(CarriedKind.CARD, self.cards[earlier.id], earlier, self.earlier.points_of_card(earlier))

    def _card(self, earlier: Contribution, *, number: int, kind: str) -> Contribution:
        goal = self.goals.get(earlier.goal_id or '')
        field = self.fields.get(earlier.field_id or '')
        return Contribution(
            workshop_id=self.turn.workshop.id,
            number=number,
            kind=kind,
            state=ContributionState.SHOWN.value,
            text=earlier.text,
            field_id=goal.field_id if goal is not None else None if field is None else field.id,
            goal_id=None if goal is None else goal.id,
            origin=Origin.CARRIED.value,
            source=self.source,
            earlier_points=self.earlier.points_of_card(earlier),
            submitted_at=self.turn.now,
        )

    def bring_clusters(self, goals: Sequence[Goal]) -> None:
        """The clusters that chosen goals rest on, with those of their cards that come along."""
        resting = {cluster_id for goal in goals for cluster_id in self.earlier.goal_clusters[goal.id]}
        clusters: dict[str, Cluster] = {}
        for position, earlier in enumerate(each for each in self.earlier.clusters if each.id in resting):
            field = self.fields.get(earlier.field_id or '')
            here = Cluster(
                workshop_id=self.turn.workshop.id,
                position=position,
                field_id=None if field is None else field.id,
                name=earlier.name,
            )
            clusters[earlier.id] = self._add(here)
        self.turn.db.flush()
        for earlier_id, cluster in clusters.items():
            cards = [self.cards[id] for id in self.earlier.members[earlier_id] if id in self.cards]
            for position, card in enumerate(cards):
                self._add(ClusterMember(cluster_id=cluster.id, contribution_id=card.id, position=position))
        for goal in goals:
            for cluster_id in self.earlier.goal_clusters[goal.id]:
                self._add(GoalCluster(goal_id=self.goals[goal.id].id, cluster_id=clusters[cluster_id].id))

    def _note(
        self,
        kind: CarriedKind,
        here: CoreGoal | Goal | Contribution,
        earlier: CoreGoal | Goal | Contribution,
        points: int | None,
    ) -> None:
        self.carried.append(
            CarriedThing(
                workshop_id=self.turn.workshop.id,
                position=len(self.carried),
                kind=kind.value,
                thing_id=here.id,
                earlier_workshop_id=self.earlier.workshop.id,
                earlier_id=earlier.id,
                source=self.source,
                earlier_wording=wording_of(earlier),
                earlier_points=points,
            )
        )

    def _add(self, row: Thing) -> Thing:
        self.turn.db.add(row)
        return row


def _kinds_here(turn: Turn) -> set[str]:
    """The kinds of cards that this agenda works with."""
    kinds: set[str] = set()
    for step in turn.all(Step, order_by=Step.position):
        match read_rules(step.kind, step.rules):
            case CollectRules(kind=kind) | ClusterRules(kind=kind):
                kinds.add(kind)
            case VoteRules(subject=subject) if subject in KIND_OF_SUBJECT:
                kinds.add(KIND_OF_SUBJECT[subject])
    return kinds


def _kind_here(kind: str, kinds: set[str]) -> str:
    """Starting points become challenges where those are worked on, and the other way round."""
    twins = {
        ContributionKind.STARTING_POINT.value: ContributionKind.CHALLENGE.value,
        ContributionKind.CHALLENGE.value: ContributionKind.STARTING_POINT.value,
    }
    twin = twins.get(kind, kind)
    return twin if kind not in kinds and twin in kinds else kind


def _as_name(proposal: str) -> str:
    return ' '.join(proposal.split())[:FIELD_NAME_LENGTH].rstrip()
