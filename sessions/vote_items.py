"""What a round is held over: the cards, clusters, goals or projects on its ballot."""

from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from sessions.ids import is_drawn
from sessions.tables import Cluster, Contribution, Goal
from sessions.words import ContributionKind, ContributionState, VoteSubject

KIND_OF_SUBJECT: dict[str, ContributionKind] = {
    VoteSubject.CHALLENGES: ContributionKind.CHALLENGE,
    VoteSubject.STARTING_POINTS: ContributionKind.STARTING_POINT,
    VoteSubject.FIELD_PROPOSALS: ContributionKind.FIELD_PROPOSAL,
    VoteSubject.PROJECTS: ContributionKind.PROJECT_IDEA,
}


@dataclass(frozen=True, slots=True)
class VoteItem:
    """One thing that points can be placed on. A project's field is its goal's."""

    id: str
    field_id: str | None


def find_vote_item(db: Session, workshop_id: str, subject: str, item_id: str) -> VoteItem | None:
    """The thing with this id, if it is on the ballot of rounds over this subject."""
    if not is_drawn(item_id):
        return None
    thing = _thing(workshop_id, subject, item_id)
    if subject in KIND_OF_SUBJECT:
        thing = thing.where(
            Contribution.kind == KIND_OF_SUBJECT[subject], Contribution.state == ContributionState.SHOWN
        )
    row = db.execute(thing).one_or_none()
    return None if row is None else VoteItem(row[0], row[1])


def find_field_of(db: Session, workshop_id: str, subject: str, item_id: str) -> str | None:
    """The field of a thing that points were placed on, whether it is still on the ballot or was hidden since."""
    row = db.execute(_thing(workshop_id, subject, item_id)).one_or_none()
    return None if row is None else row[1]


def _thing(workshop_id: str, subject: str, item_id: str) -> Select[str, str | None]:
    if subject == VoteSubject.CLUSTERS:
        return select(Cluster.id, Cluster.field_id).where(Cluster.id == item_id, Cluster.workshop_id == workshop_id)
    if subject == VoteSubject.GOALS:
        return select(Goal.id, Goal.field_id).where(Goal.id == item_id, Goal.workshop_id == workshop_id)
    return select(Contribution.id, Contribution.field_id).where(
        Contribution.id == item_id, Contribution.workshop_id == workshop_id
    )
