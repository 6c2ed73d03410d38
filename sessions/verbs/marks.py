"""The quick pass over what came along: the room marks each thing, the facilitator decides."""

from collections.abc import Iterable

from sessions.events import CarriedDecided, CarriedDecidedByRoom, CarriedMarked, MarksRevealed
from sessions.marks import load_marks
from sessions.refusals import MarksStillSecret, NotFound, NothingToDecide, NotNow, NotValid, StepClosed
from sessions.rules import ReviewRules, read_rules
from sessions.tables import CarriedMark, CarriedThing, Contribution, CoreGoal, Goal, Step
from sessions.texts import CARD_LENGTH, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.contributions import refuse_paused
from sessions.verbs.core_goals import CORE_GOAL_LENGTH
from sessions.verbs.order import move_within
from sessions.words import LAYING_ASIDE, CarriedKind, ContributionState, Mark, StepKind

Thing = CoreGoal | Goal | Contribution

TABLES: dict[str, type[Thing]] = {
    CarriedKind.CORE_GOAL: CoreGoal,
    CarriedKind.GOAL: Goal,
    CarriedKind.CARD: Contribution,
}
CARD_STATES = {Mark.DONE: ContributionState.DONE, Mark.DROP: ContributionState.HIDDEN}
TOLD_LENGTH = 80


def mark_carried(turn: Turn, *, carried_id: str, mark: str | None) -> CarriedMarked:
    """One person says what has become of one thing while the step is open; again is instead.

    :param mark: a word of ``Mark``; ``None`` takes back what was said
    """
    person = turn.participant()
    step = None if turn.workshop.current_step_id is None else turn.find(Step, turn.workshop.current_step_id)
    if step is None or step.kind != StepKind.REVIEW:
        raise StepClosed
    refuse_paused(step)
    carried = turn.find(CarriedThing, carried_id)
    if mark is not None and mark not in tuple(Mark):
        raise NotValid
    if not is_open(_thing(turn, carried)):
        raise NotFound
    said = turn.db.get(CarriedMark, (carried.id, person.id))
    if said is not None and mark is None:
        turn.db.delete(said)
    elif said is not None:
        said.mark = str(mark)
    elif mark is not None:
        turn.db.add(CarriedMark(carried_id=carried.id, participant_id=person.id, mark=str(mark)))
    return turn.record(CarriedMarked(carried_id=carried.id))


@facilitators_only
def reveal_marks(turn: Turn, *, step_id: str) -> MarksRevealed:
    """Everybody sees what the room says, while the step is still open; once it is over they do anyway."""
    step = turn.find(Step, step_id)
    rules = read_rules(step.kind, step.rules)
    if not isinstance(rules, ReviewRules):
        raise NotValid
    if rules.revealed:
        raise NotNow
    step.rules = step.rules | {'revealed': True}
    return turn.record(MarksRevealed(step_id=step.id, title=step.title))


@facilitators_only
def decide_carried(turn: Turn, *, carried_id: str, decision: str, wording: str | None = None) -> CarriedDecided:
    """What becomes of a thing of last time, whatever the room says.

    What is done leaves wall and votes and is told as done; what is dropped leaves them and is kept for the export; both
    come back by another decision.

    :param wording: how it is called from now on, for ``reword`` only
    :raises TextEmpty: it is to be reworded, but not how
    """
    if decision not in tuple(Mark):
        raise NotValid
    carried = turn.find(CarriedThing, carried_id)
    thing = _thing(turn, carried)
    if thing is None:
        raise NotFound
    told = wording_of(thing)
    if decision == Mark.REWORD:
        _reword(turn, thing, wording or '')
    _decide(turn, carried, thing, Mark(decision))
    return turn.record(CarriedDecided(carried_id=carried.id, decision=str(decision), wording=_shorten(told)))


@facilitators_only
def decide_by_room(turn: Turn) -> CarriedDecidedByRoom:
    """Decides as the room says wherever nothing is decided yet. What it is divided about, or wants to be worded
    otherwise, is left to the facilitator.

    :raises MarksStillSecret: a decision would tell what is not revealed
    :raises NothingToDecide: nothing is left
    """
    steps = turn.all(Step, order_by=Step.position)
    marks = load_marks(turn.db, turn.workshop, steps)
    if not marks.is_revealed:
        raise MarksStillSecret
    count = 0
    # held while each is looked up: the session finds them without asking once for each
    held = [turn.all(table, order_by=table.id) for table in TABLES.values()]
    for carried in turn.all(CarriedThing, order_by=CarriedThing.position):
        most_said = marks.most_said(carried.id)
        thing = _thing(turn, carried)
        if carried.decision is None and is_open(thing) and most_said not in (None, Mark.REWORD):
            assert most_said is not None
            assert thing is not None
            _decide(turn, carried, thing, most_said)
            count += 1
    del held
    if not count:
        raise NothingToDecide
    return turn.record(CarriedDecidedByRoom(count=count))


def wording_of(thing: Thing) -> str:
    return thing.text if isinstance(thing, Contribution) else thing.wording


def is_open(thing: Thing | None) -> bool:
    """Whether the room still looks at it: it is on the wall, or a goal that is worked on."""
    if isinstance(thing, Contribution):
        return thing.state == ContributionState.SHOWN
    return thing is not None and not thing.laid_aside


def _thing(turn: Turn, carried: CarriedThing) -> Thing | None:
    """What it became here; ``None`` where that was removed or withdrawn, or another card stands for it."""
    thing = turn.get(TABLES[carried.kind], carried.thing_id)
    if not isinstance(thing, Contribution):
        return thing
    return None if thing.state == ContributionState.WITHDRAWN or thing.merged_into_id is not None else thing


def _decide(turn: Turn, carried: CarriedThing, thing: Thing, decision: Mark) -> None:
    carried.decision = decision.value
    if isinstance(thing, Contribution):
        thing.state = CARD_STATES.get(decision, ContributionState.SHOWN).value
        if decision in LAYING_ASIDE and turn.workshop.featured_contribution_id == thing.id:
            turn.workshop.featured_contribution_id = None
        return
    thing.laid_aside = decision in LAYING_ASIDE
    if isinstance(thing, CoreGoal):
        # those that are worked on are counted from the start
        goals = turn.all(CoreGoal, order_by=CoreGoal.position)
        move_within(goals, thing, len(goals) if thing.laid_aside else _count_standing(goals, thing))


def _count_standing(goals: Iterable[CoreGoal], thing: CoreGoal) -> int:
    standing = [goal for goal in goals if goal is thing or not goal.laid_aside]
    return standing.index(thing)


def _reword(turn: Turn, thing: Thing, wording: str) -> None:
    if isinstance(thing, Contribution):
        thing.text = clean_text(wording, most=CARD_LENGTH)
        thing.edited_at = turn.now
    else:
        thing.wording = clean_text(wording, most=CORE_GOAL_LENGTH if isinstance(thing, CoreGoal) else CARD_LENGTH)


def _shorten(wording: str) -> str:
    line = ' '.join(wording.split())
    return line if len(line) <= TOLD_LENGTH else line[: TOLD_LENGTH - 1].rstrip() + '…'
