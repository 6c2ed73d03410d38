"""Taking a finished workshop as the start of the next: one turn in the new one, and nothing in the old one."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sessions.actor import Actor
from sessions.batch import Batch
from sessions.carrying import Selection, Start, cards_beneath
from sessions.changes import watched_changes
from sessions.events import WorkshopCarriedOver
from sessions.known import Known
from sessions.picture import Picture
from sessions.reading import load_picture
from sessions.refusals import CarryingTooLate, EarlierStillOpen, NotFound, NothingToCarry
from sessions.rules import ReviewRules, store_rules
from sessions.tables import CarriedThing, Cluster, Contribution, CoreGoal, Department, Goal, Step, Workshop
from sessions.turn import Turn, facilitators_only
from sessions.verbs.bringing import Bringing
from sessions.verbs.imports import SOURCE_LENGTH
from sessions.wording import wording
from sessions.words import ContributionState, StepKind, WorkshopState

REVIEW_MINUTES = 10


def carry_into(db: Session, workshop: Workshop, start: Start, *, actor: Actor, now: datetime) -> None:
    """Takes the turn in a workshop that was just founded."""
    earlier = load_picture(db, start.workshop_id)
    batch = Batch(Known(db, workshop))
    with watched_changes(db):
        carry_over(Turn(batch, actor, now), earlier=earlier, selection=start.selection)
        batch.write_down()


@facilitators_only
def carry_over(turn: Turn, *, earlier: Picture, selection: Selection) -> WorkshopCarriedOver:
    """Brings along what was chosen: goals with the clusters and cards they rest on, cards with their origin and points.

    Chosen fields of action stand instead of the template's. A step for the quick pass is put before the first one that
    collects, where there is anything to look through.

    :raises EarlierStillOpen: its points and goals may still change
    :raises CarryingTooLate: this workshop has begun
    :raises NothingToCarry: nothing was chosen
    :raises NotFound: something that was chosen is gone by now
    """
    if earlier.workshop.state is not WorkshopState.CLOSED:
        raise EarlierStillOpen(title=earlier.workshop.title)
    if turn.workshop.started_at is not None or _has_things(turn):
        raise CarryingTooLate
    if selection.is_empty:
        raise NothingToCarry
    bringing = Bringing(turn, earlier, _name_source(turn, earlier))
    chosen_goals = _pick(earlier.goals, selection.goal_ids)
    chosen_cards = _pick_cards(earlier, selection)
    bringing.bring_fields(selection, [*(goal.field_id for goal in chosen_goals)])
    bringing.bring_departments(_pick(earlier.departments, selection.department_ids))
    bringing.bring_core_goals(_pick(earlier.core_goals, selection.core_goal_ids))
    bringing.bring_goals(chosen_goals)
    bringing.bring_cards(chosen_cards)
    bringing.bring_clusters(chosen_goals)
    if bringing.carried:
        turn.db.add_all(bringing.carried)
        _add_review(turn)
    count = len(bringing.carried)
    return turn.record(WorkshopCarriedOver(earlier_id=earlier.workshop.id, source=bringing.source, count=count))


def _has_things(turn: Turn) -> bool:
    return any(
        turn.db.scalar(select(func.count()).select_from(table).where(table.workshop_id == turn.workshop.id))
        for table in (Contribution, CoreGoal, Cluster, Goal, Department, CarriedThing)
    )


def _name_source(turn: Turn, earlier: Picture) -> str:
    """Title and day of the earlier workshop, as the new one's language writes them."""
    _ = wording(turn.workshop.language)
    begun = (earlier.workshop.started_at or earlier.workshop.created_at).astimezone()
    day = _('{year}-{month}-{day}', year=begun.year, month=f'{begun.month:02}', day=f'{begun.day:02}')
    title = ' '.join(earlier.workshop.title.split())
    return f'{title[: SOURCE_LENGTH - len(day) - 3].rstrip()} ({day})'


PickedRow = TypeVar('PickedRow', CoreGoal, Department, Goal)


def _pick(rows: Sequence[PickedRow], ids: Iterable[str]) -> list[PickedRow]:
    wanted = set(ids)
    picked = [row for row in rows if row.id in wanted]
    if len(picked) != len(wanted):
        raise NotFound
    return picked


def _pick_cards(earlier: Picture, selection: Selection) -> list[Contribution]:
    """In the order they were submitted; those that chosen goals rest on, too. Hidden ones stay where they are."""
    chosen = set(selection.card_ids)
    standing = {card.id for card in earlier.contributions if card.state == ContributionState.SHOWN}
    if chosen - standing:
        raise NotFound
    wanted = chosen | (cards_beneath(earlier, selection.goal_ids) & standing)
    return [card for card in earlier.contributions if card.id in wanted]


def _add_review(turn: Turn) -> None:
    _ = wording(turn.workshop.language)
    agenda = turn.all(Step, order_by=Step.position)
    place = next((step.position for step in agenda if step.kind == StepKind.COLLECT), len(agenda))
    for step in agenda[place:]:
        step.position += 1
    turn.db.add(
        Step(
            workshop_id=turn.workshop.id,
            position=place,
            kind=StepKind.REVIEW.value,
            title=_('Quick pass'),
            prompt=_('What of last time still holds?'),
            minutes=REVIEW_MINUTES,
            rules=store_rules(ReviewRules()),
            input_paused=False,
        )
    )
