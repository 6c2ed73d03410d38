"""Reads what people gave, without their names. Points of rounds that nobody has revealed are not even asked for."""

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.tables import Ballot, Contribution, Participant, Rating, Round, Vote, Workshop
from sessions.weighing.poll import Group, Unnamed


@dataclass(slots=True)
class Given:
    """All that one person gave. Who that is, is known to nothing beyond the query."""

    department: Group
    role: Group
    points: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    """Per round id, per item id."""
    ratings: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Impact and effort per project id."""


@dataclass(slots=True)
class Room:
    """Everybody who gave something, and how each role is spelled by most of those who have it."""

    given: list[Given]
    roles: dict[str, str]


def read_room(db: Session, workshop: Workshop, round_ids: Collection[str]) -> Room:
    """Three queries, whatever the size of the hall.

    :param round_ids: of these rounds; those among them that are not revealed give nothing
    """
    people: dict[str, Given] = {}
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    told = select(Participant.id, Participant.department_id, Participant.role).order_by(Participant.id)
    for person_id, department_id, role in db.execute(told.where(Participant.workshop_id == workshop.id)):
        key = ' '.join((role or '').casefold().split())
        if role and key:
            spellings[key][' '.join(role.split())] += 1
        people[person_id] = Given(department_id or Unnamed.NOT_GIVEN, key or Unnamed.NOT_GIVEN)
    votes = (
        select(Ballot.participant_id, Ballot.round_id, Vote.item_id, Vote.points)
        .join(Vote, Vote.ballot_id == Ballot.id)
        .join(Round, Round.id == Ballot.round_id)
        .where(Round.workshop_id == workshop.id, Round.id.in_(round_ids), Round.revealed_at.is_not(None))
    )
    for person_id, round_id, item_id, points in db.execute(votes):
        people[person_id].points[round_id][item_id] = points
    ratings = (
        select(Rating.participant_id, Rating.contribution_id, Rating.impact, Rating.effort)
        .join(Contribution, Contribution.id == Rating.contribution_id)
        .where(Contribution.workshop_id == workshop.id)
    )
    for person_id, project_id, impact, effort in db.execute(ratings):
        if impact is not None and effort is not None:
            people[person_id].ratings[project_id] = (impact, effort)
    spelled = {key: min(found, key=lambda role: (-found[role], role)) for key, found in spellings.items()}
    return Room([given for given in people.values() if given.points or given.ratings], spelled)
