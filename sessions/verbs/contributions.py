"""A person's own cards: submitted, edited and withdrawn while their step is open."""

from sqlalchemy import func, select

from sessions.actor import Actor
from sessions.events import ContributionEdited, ContributionSubmitted, ContributionWithdrawn
from sessions.refusals import (
    CardStandsForOthers,
    ContributionGone,
    ContributionLimitReached,
    FieldMissing,
    GoalMissing,
    InputPaused,
    NotYours,
    StepClosed,
)
from sessions.rules import CollectRules, read_rules
from sessions.tables import Contribution, FieldOfAction, Goal, Participant, Step
from sessions.texts import CARD_LENGTH, NAME_LENGTH, clean_optional, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.clusters import leave_clusters
from sessions.words import ContributionState, Origin, Placement

LIVING = (ContributionState.SHOWN, ContributionState.HELD)


def submit_contribution(
    turn: Turn, *, step_id: str, text: str, field_id: str | None = None, goal_id: str | None = None
) -> ContributionSubmitted:
    """Puts a participant's card on the wall, or before the facilitator where the step holds cards for approval.

    :param step_id: the step the person saw while writing; a card never slips into the next one
    """
    person = turn.participant()
    step, rules = _open_collect_step(turn, step_id)
    text = clean_text(text, most=CARD_LENGTH)
    if rules.limit is not None and _count_cards(turn, step, person) >= rules.limit:
        raise ContributionLimitReached(limit=rules.limit)
    state = ContributionState.HELD if rules.approval else ContributionState.SHOWN
    card = _write_card(
        turn,
        step,
        rules,
        text=text,
        field_id=field_id,
        goal_id=goal_id,
        state=state,
        origin=Origin.PHONE,
        person=person,
    )
    return turn.record(ContributionSubmitted(contribution_id=card.id, number=card.number, state=card.state))


@facilitators_only
def enter_contribution(
    turn: Turn,
    *,
    step_id: str,
    text: str,
    field_id: str | None = None,
    goal_id: str | None = None,
    author: str | None = None,
) -> ContributionSubmitted:
    """A facilitator writes a card on somebody's behalf, also when the step is paused or closed.

    :param author: whose words they are, where the person wants to be named
    """
    turn.must_be_open()
    step = turn.find(Step, step_id)
    rules = read_rules(step.kind, step.rules)
    if not isinstance(rules, CollectRules):
        raise StepClosed
    card = _write_card(
        turn,
        step,
        rules,
        text=clean_text(text, most=CARD_LENGTH),
        field_id=field_id,
        goal_id=goal_id,
        state=ContributionState.SHOWN,
        origin=Origin.ON_BEHALF,
        author=clean_optional(author, most=NAME_LENGTH),
    )
    return turn.record(ContributionSubmitted(contribution_id=card.id, number=card.number, state=card.state))


def edit_contribution(
    turn: Turn, *, contribution_id: str, text: str, field_id: str | None = None, goal_id: str | None = None
) -> ContributionEdited:
    """The author mends a card while its step is open; a facilitator mends any card at any time.

    :param field_id: another field of action; ``None`` leaves it where it is
    :param goal_id: another goal; ``None`` leaves it where it is
    """
    card = turn.find(Contribution, contribution_id)
    if not turn.actor.leads:
        _refuse_other_than_author(turn, card)
    elif card.state == ContributionState.WITHDRAWN:
        raise ContributionGone
    card.text = clean_text(text, most=CARD_LENGTH)
    field_before = card.field_id
    if goal_id is not None and card.goal_id is not None:
        _put_under_goal(turn, card, goal_id)
    elif field_id is not None and card.field_id is not None and card.goal_id is None and not turn.actor.leads:
        card.field_id = turn.find(FieldOfAction, field_id).id
    if card.field_id != field_before:
        leave_clusters(turn, card)
    card.edited_at = turn.now
    return turn.record(ContributionEdited(contribution_id=card.id, number=card.number))


def withdraw_contribution(turn: Turn, *, contribution_id: str) -> ContributionWithdrawn:
    """The author takes a card back while its step is open. It is kept, marked, and seen by nobody but the export."""
    card = turn.find(Contribution, contribution_id)
    _refuse_other_than_author(turn, card)
    # what others said would be gone from the wall with it
    if turn.db.scalar(turn.select(Contribution).where(Contribution.merged_into_id == card.id).limit(1)) is not None:
        raise CardStandsForOthers
    card.state = ContributionState.WITHDRAWN
    card.edited_at = turn.now
    return turn.record(ContributionWithdrawn(contribution_id=card.id, number=card.number))


def refuse_paused(step: Step) -> None:
    if step.input_paused:
        raise InputPaused


def next_number(turn: Turn) -> int:
    return turn.count_on(Contribution.number)


def is_author(card: Contribution, actor: Actor) -> bool:
    return card.participant_id is not None and card.participant_id == actor.id


def _open_collect_step(turn: Turn, step_id: str) -> tuple[Step, CollectRules]:
    step = turn.find(Step, step_id)
    rules = read_rules(step.kind, step.rules)
    if step.id != turn.workshop.current_step_id or not isinstance(rules, CollectRules):
        raise StepClosed
    refuse_paused(step)
    return step, rules


def _refuse_other_than_author(turn: Turn, card: Contribution) -> None:
    turn.participant()
    if not is_author(card, turn.actor):
        raise NotYours
    if card.state not in LIVING:
        raise ContributionGone
    if card.step_id is None:
        raise StepClosed
    _open_collect_step(turn, card.step_id)


def _count_cards(turn: Turn, step: Step, person: Participant) -> int:
    mine = select(func.count()).where(
        Contribution.step_id == step.id, Contribution.participant_id == person.id, Contribution.state.in_(LIVING)
    )
    return turn.db.scalar(mine) or 0


def _write_card(
    turn: Turn,
    step: Step,
    rules: CollectRules,
    *,
    text: str,
    field_id: str | None,
    goal_id: str | None,
    state: ContributionState,
    origin: Origin,
    person: Participant | None = None,
    author: str | None = None,
) -> Contribution:
    card = Contribution(
        workshop_id=turn.workshop.id,
        kind=rules.kind.value,
        state=state.value,
        text=text,
        step_id=step.id,
        participant_id=None if person is None else person.id,
        author=author,
        origin=origin.value,
        submitted_at=turn.now,
    )
    if rules.placement is Placement.FIELD:
        if field_id is None:
            raise FieldMissing
        card.field_id = turn.find(FieldOfAction, field_id).id
    elif rules.placement is Placement.GOAL:
        if goal_id is None:
            raise GoalMissing
        _put_under_goal(turn, card, goal_id)
    # last of all: a card that is refused takes no number
    card.number = next_number(turn)
    turn.db.add(card)
    turn.db.flush()
    turn.batch.known.keep(card)
    return card


def _put_under_goal(turn: Turn, card: Contribution, goal_id: str) -> None:
    goal = turn.find(Goal, goal_id)
    card.goal_id = goal.id
    card.field_id = goal.field_id
