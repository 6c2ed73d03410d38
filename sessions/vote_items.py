"""What a round is held over: the cards, clusters, goals or projects on its ballot."""

from sessions.tables import Cluster, Contribution, Goal
from sessions.turn import Turn
from sessions.words import ContributionKind, ContributionState, VoteSubject

KIND_OF_SUBJECT: dict[str, ContributionKind] = {
    VoteSubject.CHALLENGES: ContributionKind.CHALLENGE,
    VoteSubject.STARTING_POINTS: ContributionKind.STARTING_POINT,
    VoteSubject.FIELD_PROPOSALS: ContributionKind.FIELD_PROPOSAL,
    VoteSubject.PROJECTS: ContributionKind.PROJECT_IDEA,
}


VoteItem = Contribution | Cluster | Goal
"""Each has an id and a field of action; a project's is its goal's."""


def find_vote_item(turn: Turn, subject: str, item_id: str) -> VoteItem | None:
    """The thing with this id, if it is on the ballot of rounds over this subject."""
    thing = turn.get(_table(subject), item_id)
    if isinstance(thing, Contribution) and (
        thing.kind != KIND_OF_SUBJECT[subject] or thing.state != ContributionState.SHOWN
    ):
        return None
    return None if isinstance(thing, Goal) and thing.laid_aside else thing


def find_field_of(turn: Turn, subject: str, item_id: str) -> str | None:
    """The field of a thing that points were placed on, whether it is still on the ballot or was hidden since."""
    thing = turn.get(_table(subject), item_id)
    return None if thing is None else thing.field_id


def _table(subject: str) -> type[VoteItem]:
    if subject == VoteSubject.CLUSTERS:
        return Cluster
    return Goal if subject == VoteSubject.GOALS else Contribution
