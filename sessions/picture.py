"""The whole workshop as it stands at one ``seq``: the one read model behind every face, file and answer.

Totals of a round that was not revealed are not even loaded, so nothing that is built on a picture can leak them.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sessions.answers import ConsentTally, ServiceTally
from sessions.marks import Marks
from sessions.tables import (
    CarriedThing,
    Cluster,
    Contribution,
    CoreGoal,
    Department,
    FieldOfAction,
    Goal,
    GoalVariant,
    GroupProposal,
    ProjectPlan,
    Step,
    Workshop,
)
from sessions.tallies import Placing, Tally
from sessions.vote_items import KIND_OF_SUBJECT
from sessions.words import ContributionKind, ContributionState, VoteSubject


@dataclass(frozen=True)
class Picture:
    """Rows in their order, detached from the database. Not to be written to."""

    workshop: Workshop
    steps: list[Step]
    fields: list[FieldOfAction]
    core_goals: list[CoreGoal]
    departments: list[Department]
    contributions: list[Contribution]
    clusters: list[Cluster]
    members: dict[str, list[str]]
    """Contribution ids per cluster id, in their order."""
    goals: list[Goal]
    goal_clusters: dict[str, list[str]]
    """Cluster ids per goal id."""
    services: dict[tuple[str, str], int]
    """(goal id, core goal id): 1 to 3; what is missing is 0."""
    variants: list[GoalVariant]
    """Of all goals, A before B."""
    consents: list[ConsentTally]
    """The consent rounds, the first one first."""
    service_tally: ServiceTally | None
    tallies: list[Tally]
    placings: dict[str, Placing]
    """Per project id."""
    plans: dict[str, ProjectPlan]
    """Next step, owner and day per project id, where there are any."""
    raters: int
    people: dict[str | None, int]
    """How many participants per department id."""
    names: dict[str, str]
    """Names per participant id; empty unless the workshop shows names."""
    supports: dict[str, int]
    """How many agree, per contribution id; what is missing is 0."""
    proposals: list[GroupProposal]
    """Groups that participants proposed and did not take back, oldest first."""
    proposed_cards: dict[str, list[str]]
    """Contribution ids per proposal id."""
    laid_aside: list[CoreGoal | Goal]
    """Core goals and goals that are done or dropped since an earlier workshop; in none of the lists above."""
    carried: list[CarriedThing]
    marks: Marks

    @property
    def seq(self) -> int:
        return self.workshop.seq

    @property
    def participants(self) -> int:
        return sum(self.people.values())

    @cached_property
    def current_step(self) -> Step | None:
        return next((step for step in self.steps if step.id == self.workshop.current_step_id), None)

    @cached_property
    def field_by_id(self) -> dict[str, FieldOfAction]:
        return {field.id: field for field in self.fields}

    @cached_property
    def goal_by_id(self) -> dict[str, Goal]:
        """Laid aside ones too: project ideas may still hang on them."""
        return {goal.id: goal for goal in [*self.goals, *self.laid_aside] if isinstance(goal, Goal)}

    @cached_property
    def cluster_by_id(self) -> dict[str, Cluster]:
        return {cluster.id: cluster for cluster in self.clusters}

    @cached_property
    def contribution_by_id(self) -> dict[str, Contribution]:
        return {card.id: card for card in self.contributions}

    @cached_property
    def cards_of_participant(self) -> dict[str, list[Contribution]]:
        """What each participant wrote and did not withdraw, newest first, by participant id."""
        found: dict[str, list[Contribution]] = defaultdict(list)
        for card in reversed(self.contributions):
            if card.participant_id is not None and card.state != ContributionState.WITHDRAWN:
                found[card.participant_id].append(card)
        return dict(found)

    @cached_property
    def proposals_of_participant(self) -> dict[str, list[GroupProposal]]:
        """The groups each participant proposed, newest first, by participant id."""
        found: dict[str, list[GroupProposal]] = defaultdict(list)
        for proposal in reversed(self.proposals):
            if proposal.participant_id is not None:
                found[proposal.participant_id].append(proposal)
        return dict(found)

    @cached_property
    def clusters_of_card(self) -> dict[str, list[Cluster]]:
        """The clusters a card stands in, by contribution id; a free card is not in it."""
        found: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in self.clusters:
            for contribution_id in self.members[cluster.id]:
                found[contribution_id].append(cluster)
        return dict(found)

    def shown(self, kind: ContributionKind | str) -> list[Contribution]:
        """The cards of a kind that are on the wall, in the order they were submitted."""
        return self.shown_by_kind.get(kind, [])

    @cached_property
    def shown_by_kind(self) -> dict[str, list[Contribution]]:
        found: dict[str, list[Contribution]] = defaultdict(list)
        for card in self.contributions:
            if card.state == ContributionState.SHOWN:
                found[card.kind].append(card)
        return dict(found)

    def take_over_indexes(self, older: 'Picture', added: Sequence[Contribution]) -> None:
        """Keeps what was worked out of an older picture's cards, where no card changed and these were added at the end:
        in a hall of a thousand cards each of them comes alone."""
        if 'contribution_by_id' in older.__dict__:
            self.__dict__['contribution_by_id'] = older.contribution_by_id | {card.id: card for card in added}
        if 'cards_of_participant' in older.__dict__:
            cards = older.cards_of_participant.copy()
            for card in added:
                if card.participant_id is not None and card.state != ContributionState.WITHDRAWN:
                    cards[card.participant_id] = [card, *cards.get(card.participant_id, [])]
            self.__dict__['cards_of_participant'] = cards
        if 'shown_by_kind' in older.__dict__:
            shown = older.shown_by_kind.copy()
            for card in added:
                if card.state == ContributionState.SHOWN:
                    shown[card.kind] = [*shown.get(card.kind, []), card]
            self.__dict__['shown_by_kind'] = shown

    def shown_members(self, cluster: Cluster) -> list[Contribution]:
        cards = (self.contribution_by_id[contribution_id] for contribution_id in self.members[cluster.id])
        return [card for card in cards if card.state == ContributionState.SHOWN]

    def projects_of(self, goal: Goal) -> list[Contribution]:
        return [card for card in self.shown(ContributionKind.PROJECT_IDEA) if card.goal_id == goal.id]

    @property
    def loose_projects(self) -> list[Contribution]:
        """Project ideas that hang on no goal that is worked on."""
        standing = {goal.id for goal in self.goals}
        return [card for card in self.shown(ContributionKind.PROJECT_IDEA) if card.goal_id not in standing]

    def goals_of(self, field: FieldOfAction) -> list[Goal]:
        return [goal for goal in self.goals if goal.field_id == field.id]

    def sign_of(self, goal: Goal) -> str:
        return f'{self.field_by_id[goal.field_id].sign}{goal.number}'

    def service(self, goal: Goal, core_goal: CoreGoal) -> int:
        return self.services.get((goal.id, core_goal.id), 0)

    def variants_of(self, goal: Goal) -> list[GoalVariant]:
        return [variant for variant in self.variants if variant.goal_id == goal.id]

    def consents_of(self, goal: Goal) -> list[ConsentTally]:
        """The consent rounds on a goal, the first one first."""
        return [tally for tally in self.consents if tally.round.goal_id == goal.id]

    @cached_property
    def open_consent(self) -> ConsentTally | None:
        """The consent round that the phones are asked in."""
        return next((tally for tally in reversed(self.consents) if tally.is_open), None)

    def author_of(self, card: Contribution) -> str | None:
        """A card's author, where the workshop shows names."""
        if not self.workshop.names_shown:
            return None
        return card.author or self.names.get(card.participant_id or '')

    def supporters(self, card: Contribution) -> int:
        """How many others agree with a card, or with one that was merged into it."""
        return self.supports.get(card.id, 0)

    def tallies_over(self, subject: VoteSubject | str) -> list[Tally]:
        """The rounds over these things, first round first."""
        return [tally for tally in self.tallies if tally.round.subject == subject]

    def tally_of_step(self, step: Step) -> Tally | None:
        """The latest round of a voting step."""
        return next((tally for tally in reversed(self.tallies) if tally.round.step_id == step.id), None)

    def points_of_card(self, card: Contribution) -> int | None:
        """A card's points in the latest revealed round over its kind; ``None`` before there is one."""
        points = self._card_points.get(card.kind)
        return None if points is None else points.get(card.id, 0)

    def earlier_points_of_card(self, card: Contribution) -> int | None:
        """A card's points from an earlier workshop, with those of the cards that were merged into it."""
        known = [each.earlier_points for each in [card, *self.merged_into.get(card.id, [])]]
        return sum(points or 0 for points in known) if any(points is not None for points in known) else None

    def standing_card(self, contribution_id: str) -> Contribution:
        """A card, or the one it was merged into."""
        card = self.contribution_by_id[contribution_id]
        return card if card.merged_into_id is None else self.contribution_by_id[card.merged_into_id]

    @cached_property
    def merged_into(self) -> dict[str, list[Contribution]]:
        """The cards that a card stands for beside itself, by its id."""
        found: dict[str, list[Contribution]] = defaultdict(list)
        for card in self.contributions:
            if card.merged_into_id is not None:
                found[card.merged_into_id].append(card)
        return dict(found)

    def points_of_cluster(self, cluster: Cluster) -> int | None:
        """The sum of its members' points, as the latest revealed round over them has it."""
        return self._sum_points(self.members[cluster.id])

    def points_of_goal(self, goal: Goal) -> int | None:
        """The points of all cards it rests on; a card that stands in two of its clusters counts once."""
        cards = {card for cluster_id in self.goal_clusters[goal.id] for card in self.members[cluster_id]}
        return self._sum_points(cards)

    def _sum_points(self, contribution_ids: list[str] | set[str]) -> int | None:
        cards = [self.contribution_by_id[contribution_id] for contribution_id in contribution_ids]
        counted = [self.points_of_card(card) for card in cards if card.state == ContributionState.SHOWN]
        known = [points for points in counted if points is not None]
        if known:
            return sum(known)
        return 0 if self._card_points else None

    @cached_property
    def _card_points(self) -> dict[str, dict[str, int]]:
        """Points per card, per kind of card, of the latest revealed round over that kind."""
        latest = {}
        for tally in self.tallies:
            if tally.is_revealed and tally.round.subject in KIND_OF_SUBJECT:
                latest[KIND_OF_SUBJECT[tally.round.subject].value] = tally.points
        return latest
