"""Bringing a picture up to date with what the journal says has happened since, instead of reading all of it anew."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.events import (
    ContributionEdited,
    ContributionFeatured,
    ContributionHidden,
    ContributionShown,
    ContributionSubmitted,
    ContributionUnfeatured,
    ContributionWithdrawn,
    Event,
    ParticipantIntroduced,
    ParticipantJoined,
    PointsPlaced,
    ProjectRated,
)
from sessions.picture import Picture
from sessions.reading import count_people, load_members, load_names, load_picture
from sessions.refusals import WorkshopUnknown
from sessions.tables import Contribution, JournalEntry, Workshop
from sessions.tallies import count_raters, load_placings, recount_tallies

MOST_TURNS = 500
"""After more turns than these it is quicker to read all."""


class Part(Enum):
    """What of a picture a turn may have changed, beside the workshop's own row."""

    CARD = auto()
    MEMBERS = auto()
    PEOPLE = auto()
    ROUND = auto()
    PLACINGS = auto()


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
}
"""What a whole hall does at once. After any other turn, one of the facilitator's few, the picture is read anew."""

_TOUCHED = {event.__name__: parts for event, parts in TOUCHED.items()}


def refresh_picture(db: Session, picture: Picture, events: Collection[Event] = ()) -> Picture:
    """The picture as it stands now: equal to ``load_picture``, and sharing with the old one what did not change.

    :param events: of turns after the picture's; where there were no others, the journal is not asked
    :raises WorkshopUnknown: the workshop is gone
    """
    workshop = db.get(Workshop, picture.workshop.id, populate_existing=True)
    if workshop is None:
        raise WorkshopUnknown
    if workshop.seq - picture.seq > MOST_TURNS:
        return load_picture(db, workshop.id)
    if workshop.seq - picture.seq == len(events):
        turns = [(event.kind, event.payload()) for event in events]
    else:
        turns = _read_turns(db, picture)
    if any(kind not in _TOUCHED for kind, _ in turns):
        return load_picture(db, workshop.id)
    parts = frozenset().union(*(_TOUCHED[kind] for kind, _ in turns))
    changes: dict[str, Any] = {'workshop': workshop}
    if Part.CARD in parts:
        card_ids = {payload['contribution_id'] for kind, payload in turns if Part.CARD in _TOUCHED[kind]}
        changes['contributions'] = _reread_cards(db, picture.contributions, card_ids)
    if Part.MEMBERS in parts:
        changes['members'] = load_members(db, workshop, picture.clusters)
    if Part.PEOPLE in parts:
        changes['people'] = count_people(db, workshop)
        changes['names'] = load_names(db, workshop)
    if Part.ROUND in parts:
        round_ids = {payload['round_id'] for kind, payload in turns if Part.ROUND in _TOUCHED[kind]}
        changes['tallies'] = recount_tallies(db, picture.tallies, round_ids)
    if Part.PLACINGS in parts:
        changes['placings'] = load_placings(db, workshop)
        changes['raters'] = count_raters(db, workshop)
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


def _reread_cards(db: Session, cards: list[Contribution], card_ids: Collection[str]) -> list[Contribution]:
    """The cards in the order of their numbers; those that nothing happened to are the same rows as before."""
    fresh = {card.id: card for card in _in_order(db.scalars(select(Contribution).where(Contribution.id.in_(card_ids))))}
    kept = [fresh.pop(card.id, card) for card in cards]
    # two instances may have told of their turns in another order than these were taken in
    return _in_order([*kept, *fresh.values()])


def _in_order(cards: Iterable[Contribution]) -> list[Contribution]:
    return sorted(cards, key=lambda card: card.number)
