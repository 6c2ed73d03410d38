import re
from collections.abc import Sequence
from itertools import chain
from string import ascii_uppercase

from sqlalchemy import func, select

from sessions.colours import contrast_on_paper, free_colour
from sessions.events import FieldAdded, FieldEdited, FieldMoved, FieldRemoved
from sessions.refusals import ColourUnreadable, FieldInUse, NameTaken, SignInvalid, SignTaken
from sessions.tables import Cluster, Contribution, FieldOfAction, Goal
from sessions.texts import clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.order import move_within
from sessions.words import ContributionState

FIELD_NAME_LENGTH = 60
READABLE_CONTRAST = 4.5
"""WCAG 2.1, success criterion 1.4.3: text against its background."""


@facilitators_only
def add_field(turn: Turn, *, name: str, sign: str | None = None, colour: str | None = None) -> FieldAdded:
    """Adds a field of action at the end; sign and colour are found where none are given."""
    field = make_field(
        turn,
        _fields(turn),
        name=_free_name(turn, name),
        sign=_checked_sign(turn, sign) if sign else None,
        colour=_checked_colour(colour) if colour else None,
    )
    return turn.record(FieldAdded(field_id=field.id, name=field.name))


@facilitators_only
def edit_field(
    turn: Turn, *, field_id: str, name: str | None = None, sign: str | None = None, colour: str | None = None
) -> FieldEdited:
    """Changes what is given and leaves the rest."""
    field = turn.find(FieldOfAction, field_id)
    if name is not None:
        field.name = _free_name(turn, name, field)
    if sign is not None:
        field.sign = _checked_sign(turn, sign, field)
    if colour is not None:
        field.colour = _checked_colour(colour)
    return turn.record(FieldEdited(field_id=field.id, name=field.name))


@facilitators_only
def move_field(turn: Turn, *, field_id: str, position: int) -> FieldMoved:
    field = turn.find(FieldOfAction, field_id)
    move_within(_fields(turn), field, position)
    return turn.record(FieldMoved(field_id=field.id, name=field.name))


@facilitators_only
def remove_field(turn: Turn, *, field_id: str) -> FieldRemoved:
    """Removes a field that nothing stands in."""
    field = turn.find(FieldOfAction, field_id)
    for table in (Cluster, Goal):
        if turn.db.scalar(select(func.count()).select_from(table).where(table.field_id == field.id)):
            raise FieldInUse
    cards = list(turn.db.scalars(select(Contribution).where(Contribution.field_id == field.id)))
    if any(card.state != ContributionState.WITHDRAWN for card in cards):
        raise FieldInUse
    for card in cards:
        # nobody can move a withdrawn one
        card.field_id = None
    fields = _fields(turn)
    move_within(fields, field, len(fields))
    turn.db.delete(field)
    return turn.record(FieldRemoved(field_id=field.id, name=field.name))


def _fields(turn: Turn) -> list[FieldOfAction]:
    return turn.all(FieldOfAction, order_by=FieldOfAction.position)


def _free_name(turn: Turn, typed: str, field: FieldOfAction | None = None) -> str:
    name = clean_text(typed, most=FIELD_NAME_LENGTH)
    if any(each.name.casefold() == name.casefold() for each in _fields(turn) if each is not field):
        raise NameTaken(name=name)
    return name


def make_field(
    turn: Turn, fields: Sequence[FieldOfAction], *, name: str, sign: str | None = None, colour: str | None = None
) -> FieldOfAction:
    """Writes a field behind those that stand; what is given has been checked, the rest is found.

    :param fields: all fields of the workshop
    """
    field = FieldOfAction(
        workshop_id=turn.workshop.id,
        position=len(fields),
        name=name,
        sign=sign or _free_sign(fields, name),
        colour=colour or free_colour([each.colour for each in fields]),
    )
    turn.db.add(field)
    turn.db.flush()
    return field


def _free_sign(fields: Sequence[FieldOfAction], name: str) -> str:
    """The first letter of the name, or that and the first letter after it which makes a sign that no field has."""
    letters = re.sub(r'[\W\d_]', '', name).upper() or 'X'
    taken = {field.sign for field in fields}
    pairs = (letters[0] + second for second in letters[1:] + ascii_uppercase)
    any_pair = (first + second for first in ascii_uppercase for second in ascii_uppercase)
    return next(sign for sign in chain([letters[0]], pairs, any_pair) if sign not in taken)


def _checked_sign(turn: Turn, typed: str, field: FieldOfAction | None = None) -> str:
    sign = typed.strip().upper()
    if not (1 <= len(sign) <= 2 and sign.isalpha()):
        raise SignInvalid
    if any(each.sign == sign for each in _fields(turn) if each is not field):
        raise SignTaken(sign=sign)
    return sign


def _checked_colour(colour: str) -> str:
    if not re.fullmatch(r'#[0-9a-fA-F]{6}', colour) or contrast_on_paper(colour) < READABLE_CONTRAST:
        raise ColourUnreadable
    return colour.lower()
