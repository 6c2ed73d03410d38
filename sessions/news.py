"""Bringing a picture up to date with what the journal says has happened since, instead of reading all of it anew."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.agreements import recount_supports, renew_proposals, renew_proposed_cards
from sessions.answers import recount_consents, recount_raters
from sessions.copies import copy_row
from sessions.events import (
    CarriedMarked,
    ConsentGiven,
    ContributionEdited,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionSubmitted,
    ContributionSupported,
    ContributionUnfeatured,
    ContributionWithdrawn,
    Event,
    GroupProposalWithdrawn,
    GroupProposed,
    ParticipantIntroduced,
    ParticipantJoined,
    PointsPlaced,
    ProjectRated,
    ServiceRated,
    SupportWithdrawn,
)
from sessions.marks import load_marks
from sessions.picture import Picture
from sessions.reading import count_people, load_members, load_names, load_picture
from sessions.refusals import WorkshopUnknown
from sessions.tables import Contribution, GroupProposal, JournalEntry, Workshop
from sessions.tallies import count_raters, load_placings, recount_tallies

Turns = Sequence[tuple[str, dict[str, Any]]]
"""Kind and payload of each event."""

MOST_TURNS = 500
"""After more turns than these it is quicker to read all."""


class Part(Enum):
    """What of a picture a turn may have changed, beside the workshop's own row."""

    CARD = auto()
    MEMBERS = auto()
    PEOPLE = auto()
    ROUND = auto()
    PLACINGS = auto()
    SUPPORTS = auto()
    PROPOSAL = auto()
    MARKS = auto()
    CONSENTS = auto()
    SERVICE_RATERS = auto()


TOUCHED: dict[type[Event], frozenset[Part]] = {
    ContributionSubmitted: frozenset({Part.CARD}),
    # a card that goes to another field leaves its clusters
    ContributionEdited: frozenset({Part.CARD, Part.MEMBERS}),
    ContributionWithdrawn: frozenset({Part.CARD}),
    ContributionHidden: frozenset({Part.CARD}),
    ContributionShown: frozenset({Part.CARD}),
    ContributionFeatured: frozenset(),
    ContributionUnfeatured: frozenset(),
    ParticipantJoined: frozenset({Part.PEOPLE}),
    ParticipantIntroduced: frozenset({Part.PEOPLE}),
    PointsPlaced: frozenset({Part.ROUND}),
    ProjectRated: frozenset({Part.PLACINGS}),
    ContributionSupported: frozenset({Part.SUPPORTS}),
    SupportWithdrawn: frozenset({Part.SUPPORTS}),
    GroupProposed: frozenset({Part.PROPOSAL}),
    GroupProposalWithdrawn: frozenset({Part.PROPOSAL}),
    CarriedMarked: frozenset({Part.MARKS}),
    ConsentGiven: frozenset({Part.CONSENTS}),
    ServiceRated: frozenset({Part.SERVICE_RATERS}),
}
"""What a whole hall does at once. After any other turn, one of the facilitator's few, the picture is read anew."""

_TOUCHED = {event.__name__: parts for event, parts in TOUCHED.items()}


def refresh_picture(db: Session, picture: Picture) -> Picture:
    """The picture as it stands now: equal to ``load_picture``, and sharing with the old one what did not change.

    :raises WorkshopUnknown: the workshop is gone
    """
    workshop = db.get(Workshop, picture.workshop.id, populate_existing=True)
    if workshop is None:
        raise WorkshopUnknown
    if workshop.seq - picture.seq > MOST_TURNS:
        return load_picture(db, workshop.id)
    turns = _read_turns(db, picture)
    if any(kind not in _TOUCHED for kind, _ in turns):
        return load_picture(db, workshop.id)
    card_ids = _touched(turns, Part.CARD, 'contribution_id')
    cards = db.scalars(select(Contribution).where(Contribution.id.in_(card_ids))) if card_ids else ()
    proposal_ids = _touched(turns, Part.PROPOSAL, 'proposal_id')
    proposals = db.scalars(select(GroupProposal).where(GroupProposal.id.in_(proposal_ids))) if proposal_ids else ()
    return _carry_on(db, picture, workshop, turns, list(cards), list(proposals))


def look_within(db: Session, picture: Picture, workshop: Workshop, events: Collection[Event]) -> Picture | None:
    """The same within the transaction that has just taken these turns, which need not be read again.

    The picture gets copies, for the session is going to write to its own rows again.

    :returns: ``None`` where there were other turns too, or such that the picture must be read anew
    """
    turns = [(event.kind, event.payload()) for event in events]
    if workshop.seq - picture.seq != len(turns) or any(kind not in _TOUCHED for kind, _ in turns):
        return None
    cards = [copy_row(db.get_one(Contribution, id)) for id in _touched(turns, Part.CARD, 'contribution_id')]
    proposals = [copy_row(db.get_one(GroupProposal, id)) for id in _touched(turns, Part.PROPOSAL, 'proposal_id')]
    return _carry_on(db, picture, copy_row(workshop), turns, cards, proposals)


def _touched(turns: Turns, part: Part, name: str) -> set[str]:
    """The ids that the events of this part hold under this name."""
    return {payload[name] for kind, payload in turns if part in _TOUCHED[kind]}


def _carry_on(
    db: Session,
    picture: Picture,
    workshop: Workshop,
    turns: Turns,
    cards: list[Contribution],
    proposals: list[GroupProposal],
) -> Picture:
    """The picture after these turns.

    :param cards: those that the turns touched, as they are now
    :param proposals: the same of proposed groups
    """
    parts = frozenset().union(*(_TOUCHED[kind] for kind, _ in turns))
    changes: dict[str, Any] = {'workshop': workshop}
    if cards:
        changes['contributions'] = _with_cards(picture.contributions, cards)
    if Part.MEMBERS in parts:
        changes['members'] = load_members(db, workshop, picture.clusters)
    if Part.PEOPLE in parts:
        changes['people'] = count_people(db, workshop)
        changes['names'] = load_names(db, workshop)
    if Part.ROUND in parts:
        changes['tallies'] = recount_tallies(db, picture.tallies, _touched(turns, Part.ROUND, 'round_id'))
    if Part.PLACINGS in parts:
        changes['placings'] = load_placings(db, workshop)
        changes['raters'] = count_raters(db, workshop)
    if Part.SUPPORTS in parts:
        supported = _touched(turns, Part.SUPPORTS, 'contribution_id')
        changes['supports'] = recount_supports(db, picture.supports, supported)
    if proposals:
        changes['proposals'] = renew_proposals(picture.proposals, proposals)
        changes['proposed_cards'] = renew_proposed_cards(db, picture.proposed_cards, proposals)
    if Part.MARKS in parts:
        changes['marks'] = load_marks(db, workshop, picture.steps)
    if Part.CONSENTS in parts:
        answered = {payload['round_id'] for kind, payload in turns if Part.CONSENTS in _TOUCHED[kind]}
        changes['consents'] = recount_consents(db, picture.consents, answered)
    if Part.SERVICE_RATERS in parts:
        changes['service_tally'] = recount_raters(db, picture.service_tally)
    refreshed = replace(picture, **changes)
    known = len(picture.contributions)
    if all(old is new for old, new in zip(picture.contributions, refreshed.contributions, strict=False)):
        refreshed.take_over_indexes(picture, refreshed.contributions[known:])
    return refreshed


def _read_turns(db: Session, picture: Picture) -> list[tuple[str, dict[str, Any]]]:
    later = select(JournalEntry.kind, JournalEntry.payload).where(
        JournalEntry.workshop_id == picture.workshop.id, JournalEntry.seq > picture.seq
    )
    return [(kind, payload) for kind, payload in db.execute(later)]


def _with_cards(cards: list[Contribution], touched: list[Contribution]) -> list[Contribution]:
    """The cards in the order of their numbers; those that nothing happened to are the same rows as before."""
    fresh = {card.id: card for card in _in_order(touched)}
    kept = [fresh.pop(card.id, card) for card in cards]
    # two instances may have told of their turns in another order than these were taken in
    return _in_order([*kept, *fresh.values()])


def _in_order(cards: Iterable[Contribution]) -> list[Contribution]:
    return sorted(cards, key=lambda card: card.number)
