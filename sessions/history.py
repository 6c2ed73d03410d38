"""The journal in sentences, for the facilitator's list of what was done last."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sessions.tables import JournalEntry
from sessions.wording import N_, Wording
from sessions.words import ActorKind

SENTENCES = {
    'WorkshopCreated': N_('Workshop made'),
    'WorkshopEdited': N_('Workshop settings changed'),
    'WorkshopClosed': N_('Workshop closed'),
    'WorkshopReopened': N_('Workshop opened again'),
    'ResultsShared': N_('Results shared by link'),
    'ResultsWithdrawn': N_('Results no longer shared'),
    'StepOpened': N_('Step “{title}” opened'),
    'StepAdded': N_('Step “{title}” added'),
    'StepEdited': N_('Step “{title}” changed'),
    'StepMoved': N_('Step “{title}” moved'),
    'StepRemoved': N_('Step “{title}” removed'),
    'TimeExtended': N_('Time extended by {minutes} min'),
    'InputPaused': N_('Input paused'),
    'InputResumed': N_('Input resumed'),
    'ApprovalSet': N_('Approval of new cards changed'),
    'FieldAdded': N_('Field “{name}” added'),
    'FieldEdited': N_('Field “{name}” changed'),
    'FieldMoved': N_('Field “{name}” moved'),
    'FieldRemoved': N_('Field “{name}” removed'),
    'CoreGoalAdded': N_('Core goal “{wording}” added'),
    'CoreGoalReworded': N_('Core goal “{wording}” reworded'),
    'CoreGoalMoved': N_('Core goal “{wording}” moved'),
    'CoreGoalRemoved': N_('Core goal “{wording}” removed'),
    'DepartmentAdded': N_('Department “{name}” added'),
    'DepartmentRenamed': N_('Department “{name}” renamed'),
    'DepartmentRemoved': N_('Department “{name}” removed'),
    'ParticipantJoined': N_('Somebody joined'),
    'ParticipantIntroduced': N_('Somebody changed their details'),
    'ContributionSubmitted': N_('Card {number} submitted'),
    'ContributionEdited': N_('Card {number} edited'),
    'ContributionWithdrawn': N_('Card {number} withdrawn'),
    'ContributionHidden': N_('Card {number} hidden'),
    'ContributionShown': N_('Card {number} put on the wall'),
    'ContributionsMoved': N_('Cards moved to “{name}”'),
    'ContributionFeatured': N_('Card {number} shown large'),
    'ContributionUnfeatured': N_('Large card put back'),
    'CardsMerged': N_('Cards merged into card {number}: {count}'),
    'CardSeparated': N_('Card {number} stands for itself again'),
    'ContributionsImported': N_('Cards imported from “{source}”: {count}'),
    'ClusterCreated': N_('Cluster “{name}” made'),
    'CardsGathered': N_('Cards put into “{name}”: {count}'),
    'CardsReleased': N_('Cards taken out of “{name}”: {count}'),
    'ClusterRenamed': N_('Cluster renamed to “{name}”'),
    'ClustersMerged': N_('Clusters merged into “{name}”'),
    'ClusterDissolved': N_('Cluster “{name}” dissolved'),
    'GoalAdopted': N_('Goal {sign} adopted'),
    'GoalEdited': N_('Goal {sign} changed'),
    'GoalServiceSet': N_('What goal {sign} serves was set'),
    'GoalRemoved': N_('Goal {sign} removed'),
    'GoalsShown': N_('What the board shows of the goals was changed'),
    'VariantAdded': N_('Variant {letter} of goal {sign} added'),
    'VariantEdited': N_('Variant {letter} of goal {sign} changed'),
    'VariantChosen': N_('Variant {letter} of goal {sign} chosen'),
    'VariantRemoved': N_('Variant {letter} of goal {sign} removed'),
    'ConsentRoundOpened': N_('Consent round {number} on goal {sign} opened'),
    'ConsentRoundClosed': N_('Consent round {number} on goal {sign} closed'),
    'ConsentGiven': N_('Consent answered'),
    'ServiceRatingOpened': N_('Rating of what the goals serve opened'),
    'ServiceRatingClosed': N_('Rating of what the goals serve closed'),
    'ServiceRated': N_('Rated what a goal serves'),
    'ServiceRatingsAdopted': N_('The room’s ratings of what the goals serve taken over: {count}'),
    'RoundOpened': N_('Vote opened, round {number}'),
    'RoundClosed': N_('Vote closed, round {number}'),
    'RoundReopened': N_('Vote opened again, round {number}'),
    'RoundRevealed': N_('Totals revealed, round {number}'),
    'PointsPlaced': N_('Points placed'),
    'ProjectRated': N_('Project rated'),
    'ProjectPlanned': N_('Plan of card {number} changed'),
    'ContributionSupported': N_('Agreed to a card'),
    'SupportWithdrawn': N_('Agreement to a card taken back'),
    'ProposingSet': N_('Proposing of groups from phones changed'),
    'GroupProposed': N_('Group “{name}” proposed, cards: {count}'),
    'GroupProposalWithdrawn': N_('Proposed group “{name}” taken back'),
    'GroupProposalAccepted': N_('Proposed group “{name}” accepted'),
    'GroupProposalDeclined': N_('Proposed group “{name}” declined'),
    'WorkshopCarriedOver': N_('Carried over from “{source}”: {count}'),
    'CarriedMarked': N_('A thing of last time marked'),
    'MarksRevealed': N_('Step “{title}”: what the room says revealed'),
    'CarriedDecided': N_('Decided on “{wording}”'),
    'CarriedDecidedByRoom': N_('Decided as the room says: {count}'),
}
UNDONE = N_('Undone: {what}')


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One turn as the facilitator reads it."""

    seq: int
    at: datetime
    sentence: str
    undoable: bool


@dataclass(frozen=True, slots=True)
class ToldTurn:
    """A turn that a refusal names, in the language of whoever is refused."""

    kind: str
    payload: dict[str, Any]

    def say(self, _: Wording) -> str:
        return describe_turn(self.kind, self.payload, _)


def read_history(db: Session, workshop_id: str, _: Wording, *, most: int = 20) -> list[HistoryLine]:
    """The facilitators' latest turns, newest first."""
    entries = (
        select(JournalEntry)
        .where(JournalEntry.workshop_id == workshop_id, JournalEntry.actor_kind != ActorKind.PARTICIPANT)
        .order_by(JournalEntry.seq.desc())
        .limit(most)
    )
    return [
        HistoryLine(entry.seq, entry.at, describe_turn(entry.kind, entry.payload, _), _is_undoable(entry))
        for entry in db.scalars(entries)
    ]


def describe_turn(kind: str, payload: dict[str, Any], _: Wording) -> str:
    if kind == 'TurnUndone':
        return _(UNDONE, what=describe_turn(payload['undone_kind'], payload['undone_payload'], _))
    return _(SENTENCES[kind], **payload)


def _is_undoable(entry: JournalEntry) -> bool:
    return bool(entry.changes) and entry.undone_by is None and entry.kind != 'WorkshopCreated'
