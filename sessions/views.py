"""Who may see what. Every face, file and answer takes its cards, names and totals from here.

- The wall and other people's phones: cards that are shown. Names only where the workshop shows names.
- The author: the own cards, held and hidden ones too, with their state; never who else wrote what.
- The facilitator: all cards but withdrawn ones. Names by the same rule as on the wall; no ballot of anybody.
- Who agreed to a card or proposed a group: the person alone, and how many everybody; of groups names by the same rule.
- The export: all cards, marked.
- Marks of the quick pass: how many have answered; what they say once it is revealed or the step is over; never whose.
- Totals of a round: nobody before the round is revealed; a ``Picture`` does not even hold them. Nor those of a consent
  round or a rating that is open.
- Who gave a reason in a consent round: where the workshop shows names, and did when the round was opened.
"""

from collections.abc import Collection
from dataclasses import dataclass, field, replace

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.answers import Reason
from sessions.picture import Picture
from sessions.tables import (
    Ballot,
    CarriedMark,
    CarriedThing,
    Consent,
    ConsentRound,
    Contribution,
    GroupProposal,
    Participant,
    Rating,
    Round,
    ServiceRating,
    ServiceRound,
    Step,
    Support,
    Vote,
)
from sessions.tallies import Tally
from sessions.words import ContributionKind, ContributionState, StepKind


def cards_on_wall(picture: Picture, kind: ContributionKind | str) -> list[Contribution]:
    """What everybody in the room may read, newest first."""
    return picture.shown(kind)[::-1]


def cards_on_console(picture: Picture, kind: ContributionKind | str) -> list[Contribution]:
    """What the facilitator handles, newest first: held and hidden cards too, withdrawn ones not."""
    return [
        card
        for card in reversed(picture.contributions)
        if card.kind == kind and card.state != ContributionState.WITHDRAWN
    ]


def featured_card(picture: Picture) -> Contribution | None:
    """The card shown large, as long as it is on the wall."""
    card = picture.contribution_by_id.get(picture.workshop.featured_contribution_id or '')
    return card if card is not None and card.state == ContributionState.SHOWN else None


def name_on_card(picture: Picture, card: Contribution) -> str | None:
    return picture.author_of(card)


def proposer_name(picture: Picture, proposal: GroupProposal) -> str | None:
    """Who proposed a group, where the workshop shows names and this person gave one."""
    # only then are there any
    return picture.names.get(proposal.participant_id or '')


def name_on_reason(picture: Picture, reason: Reason) -> str | None:
    return picture.names.get(reason.participant_id or '')


def totals(tally: Tally) -> dict[str, int] | None:
    """Points per thing, or ``None`` as long as the round is not revealed."""
    return tally.points if tally.is_revealed else None


def own_cards(picture: Picture, participant_id: str) -> list[Contribution]:
    """What one participant wrote and did not withdraw, newest first."""
    return picture.cards_of_participant.get(participant_id, [])


def own_proposals(picture: Picture, participant_id: str) -> list[GroupProposal]:
    """The groups one participant proposed, newest first."""
    return picture.proposals_of_participant.get(participant_id, [])


@dataclass(frozen=True, slots=True)
class OwnThings:
    """What belongs to one participant and to nobody else, and so is in no picture."""

    person: Participant
    ballots: dict[str, dict[str, int]]
    """Points per thing, per round id."""
    ratings: dict[str, tuple[int | None, int | None]]
    """Impact and effort per project id."""
    supports: frozenset[str] = frozenset()
    """Contribution ids of the cards this person agrees to."""
    marks: dict[str, str] = field(default_factory=dict)
    """What was said about things of last time, per carried id."""
    consents: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    """Stance and reason per consent round."""
    services: dict[tuple[str, str], int] = field(default_factory=dict)
    """How much a goal serves a core goal, per goal id and core goal id."""

    def with_points(self, round_id: str, item_id: str, points: int) -> 'OwnThings':
        """The same after these points were placed."""
        ballot = self.ballots.get(round_id, {}) | {item_id: points}
        return replace(self, ballots=self.ballots | {round_id: {id: given for id, given in ballot.items() if given}})

    def with_rating(self, project_id: str, impact: int | None, effort: int | None) -> 'OwnThings':
        """The same after this project was rated."""
        return replace(self, ratings=self.ratings | {project_id: (impact, effort)})

    def with_support(self, contribution_id: str, *, agrees: bool) -> 'OwnThings':
        """The same after this card was agreed to, or no longer."""
        others = self.supports - {contribution_id}
        return replace(self, supports=others | {contribution_id} if agrees else others)

    def with_mark(self, carried_id: str, mark: str | None) -> 'OwnThings':
        """The same after this was said, or taken back."""
        marks = {id: said for id, said in self.marks.items() if id != carried_id}
        return replace(self, marks=marks if mark is None else marks | {carried_id: mark})

    def with_service(self, goal_id: str, core_goal_id: str, level: int) -> 'OwnThings':
        """The same after this was rated."""
        return replace(self, services=self.services | {(goal_id, core_goal_id): level})


def agreed_cards(picture: Picture, own: OwnThings) -> list[Contribution]:
    """What somebody agrees to, as far as it is on the wall, newest card first."""
    cards = [card for id in own.supports if (card := picture.contribution_by_id.get(id)) is not None]
    shown = [card for card in cards if card.state == ContributionState.SHOWN]
    return sorted(shown, key=lambda card: -card.number)


def own_things(db: Session, participant_ids: Collection[str]) -> dict[str, OwnThings]:
    """What each of these participants gave, by participant id. Read for many at once: a hall votes at once."""
    people = db.scalars(select(Participant).where(Participant.id.in_(participant_ids)))
    own = {person.id: OwnThings(person, {}, {}) for person in people}
    votes = (
        select(Ballot.participant_id, Ballot.round_id, Vote.item_id, Vote.points)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .where(Ballot.participant_id.in_(participant_ids))
    )
    for participant_id, round_id, item_id, points in db.execute(votes):
        own[participant_id].ballots.setdefault(round_id, {})[item_id] = points
    ratings = select(Rating.participant_id, Rating.contribution_id, Rating.impact, Rating.effort).where(
        Rating.participant_id.in_(participant_ids)
    )
    for participant_id, contribution_id, impact, effort in db.execute(ratings):
        own[participant_id].ratings[contribution_id] = (impact, effort)
    supports = select(Support.participant_id, Support.contribution_id).where(
        Support.participant_id.in_(participant_ids)
    )
    for participant_id, contribution_id in db.execute(supports):
        own[participant_id] = own[participant_id].with_support(contribution_id, agrees=True)
    marks = select(CarriedMark.participant_id, CarriedMark.carried_id, CarriedMark.mark).where(
        CarriedMark.participant_id.in_(participant_ids)
    )
    for participant_id, carried_id, mark in db.execute(marks):
        own[participant_id].marks[carried_id] = mark
    consents = select(Consent.participant_id, Consent.round_id, Consent.stance, Consent.reason).where(
        Consent.participant_id.in_(participant_ids)
    )
    for participant_id, round_id, stance, reason in db.execute(consents):
        own[participant_id].consents[round_id] = (stance, reason)
    services = select(
        ServiceRating.participant_id, ServiceRating.goal_id, ServiceRating.core_goal_id, ServiceRating.level
    ).where(ServiceRating.participant_id.in_(participant_ids))
    for participant_id, goal_id, core_goal_id, level in db.execute(services):
        own[participant_id].services[goal_id, core_goal_id] = level
    return own


def find_participant(db: Session, workshop_id: str, secret_hash: str) -> Participant | None:
    """Whose phone this is, by the hash of its cookie."""
    return db.scalar(
        select(Participant).where(Participant.workshop_id == workshop_id, Participant.secret_hash == secret_hash)
    )


def count_active(db: Session, step: Step) -> int:
    """How many participants have done something in this step: sent or agreed to a card, placed points, rated, answered.

    Of several rounds only the latest counts: that is the vote the room is in.
    """
    writers = select(Contribution.participant_id).where(
        Contribution.step_id == step.id, Contribution.participant_id.is_not(None)
    )
    rounds = select(Round.id).where(Round.step_id == step.id)
    latest_round = rounds.order_by(Round.number.desc()).limit(1).scalar_subquery()
    voters = (
        select(Ballot.participant_id)
        .join(Round, Round.id == Ballot.round_id)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .where(Round.id == latest_round)
    )
    supporters = (
        select(Support.participant_id)
        .join(Contribution, Contribution.id == Support.contribution_id)
        .where(Contribution.step_id == step.id)
    )
    active = writers.union(voters, supporters)
    if step.kind == StepKind.RATE:
        # a rating belongs to its project, not to the step in which it was given
        raters = select(Rating.participant_id).join(Contribution, Contribution.id == Rating.contribution_id)
        active = writers.union(voters, raters.where(Contribution.workshop_id == step.workshop_id))
    elif step.kind == StepKind.REVIEW:
        marking = select(CarriedMark.participant_id).join(CarriedThing, CarriedThing.id == CarriedMark.carried_id)
        active = writers.union(voters, marking.where(CarriedThing.workshop_id == step.workshop_id))
    elif step.kind == StepKind.GOALS:
        answerers = select(Consent.participant_id).join(ConsentRound, ConsentRound.id == Consent.round_id)
        service_raters = select(ServiceRating.participant_id).join(
            ServiceRound, ServiceRound.id == ServiceRating.round_id
        )
        active = writers.union(
            voters,
            answerers.where(ConsentRound.step_id == step.id),
            service_raters.where(ServiceRound.step_id == step.id),
        )
    return db.scalar(select(func.count()).select_from(active.subquery())) or 0
