"""Two or three wordings of one goal side by side, of which one is chosen and the others are kept."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from sessions.events import VariantAdded, VariantChosen, VariantEdited, VariantRemoved
from sessions.refusals import NotNow, VariantInForce, VariantLimitReached
from sessions.tables import Goal, GoalVariant
from sessions.turn import Turn, facilitators_only
from sessions.verbs.goals import read_words, sign_of

MOST_VARIANTS = 3
LETTERS = 'ABC'


@facilitators_only
def add_variant(
    turn: Turn, *, goal_id: str, wording: str | None = None, parts: Mapping[str, Any] | None = None
) -> VariantAdded:
    """Puts another wording beside the goal's own, which becomes variant A; the choice is open from then on.

    :param parts: of a guided wording, instead of a free one
    """
    goal = turn.find(Goal, goal_id)
    variants = variants_of(turn, goal)
    if len(variants) >= MOST_VARIANTS:
        raise VariantLimitReached(most=MOST_VARIANTS)
    words, stored = read_words(turn, wording, parts)
    if not variants:
        variants.append(_write(turn, goal, 1, goal.wording, goal.parts, chosen=True))
    taken = {variant.number for variant in variants}
    number = next(number for number in range(1, MOST_VARIANTS + 1) if number not in taken)
    variant = _write(turn, goal, number, words, stored, chosen=False)
    goal.choosing = True
    turn.db.flush()
    return turn.record(VariantAdded(variant_id=variant.id, sign=sign_of(turn, goal), letter=LETTERS[number - 1]))


@facilitators_only
def edit_variant(
    turn: Turn, *, variant_id: str, wording: str | None = None, parts: Mapping[str, Any] | None = None
) -> VariantEdited:
    """Rewords a variant; with the chosen one the goal."""
    variant, goal = _find(turn, variant_id)
    variant.wording, variant.parts = read_words(turn, wording, parts)
    if variant.chosen:
        goal.wording, goal.parts = variant.wording, variant.parts
    return turn.record(VariantEdited(**_told(turn, variant, goal)))


@facilitators_only
def choose_variant(turn: Turn, *, variant_id: str) -> VariantChosen:
    """Makes a variant the goal's wording; the others stay in the record."""
    variant, goal = _find(turn, variant_id)
    if variant.chosen and not goal.choosing:
        raise NotNow
    for each in variants_of(turn, goal):
        each.chosen = each is variant
    goal.wording, goal.parts, goal.choosing = variant.wording, variant.parts, False
    return turn.record(VariantChosen(**_told(turn, variant, goal)))


@facilitators_only
def remove_variant(turn: Turn, *, variant_id: str) -> VariantRemoved:
    """Removes a wording that is not the goal's own. Where only that one is left, nothing stands beside it any more."""
    variant, goal = _find(turn, variant_id)
    if variant.chosen:
        raise VariantInForce
    told = _told(turn, variant, goal)
    left = [each for each in variants_of(turn, goal) if each is not variant]
    turn.db.delete(variant)
    if len(left) == 1:
        turn.db.delete(left[0])
        goal.choosing = False
    return turn.record(VariantRemoved(**told))


def variants_of(turn: Turn, goal: Goal) -> list[GoalVariant]:
    return list(turn.db.scalars(select(GoalVariant).where(GoalVariant.goal_id == goal.id).order_by(GoalVariant.number)))


def _write(
    turn: Turn, goal: Goal, number: int, words: str, parts: dict[str, Any] | None, *, chosen: bool
) -> GoalVariant:
    variant = GoalVariant(
        workshop_id=turn.workshop.id, goal_id=goal.id, number=number, wording=words, parts=parts, chosen=chosen
    )
    turn.db.add(variant)
    return variant


def _find(turn: Turn, variant_id: str) -> tuple[GoalVariant, Goal]:
    variant = turn.find(GoalVariant, variant_id)
    return variant, turn.find(Goal, variant.goal_id)


def _told(turn: Turn, variant: GoalVariant, goal: Goal) -> dict[str, str]:
    return {'variant_id': variant.id, 'sign': sign_of(turn, goal), 'letter': LETTERS[variant.number - 1]}
