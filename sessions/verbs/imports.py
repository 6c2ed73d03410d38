"""Taking in contributions of an earlier workshop or survey, all of them or none."""

from collections.abc import Sequence
from dataclasses import dataclass

from sessions.events import ContributionsImported
from sessions.refusals import FieldUnknown, NothingChosen, NotValid
from sessions.tables import Contribution, FieldOfAction
from sessions.texts import CARD_LENGTH, NAME_LENGTH, clean_optional, clean_text
from sessions.turn import Turn, facilitators_only
from sessions.verbs.contributions import next_number
from sessions.verbs.fields import FIELD_NAME_LENGTH, make_field
from sessions.words import ContributionKind, ContributionState, Origin

SOURCE_LENGTH = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedCard:
    """One row of a file that passed the preview. ``field`` is a name; ``None`` where the row has none."""

    text: str
    field: str | None = None
    votes: int | None = None
    origin: str | None = None
    author: str | None = None


@facilitators_only
def import_contributions(
    turn: Turn,
    *,
    source: str,
    cards: Sequence[ImportedCard],
    kind: str = ContributionKind.CHALLENGE,
    add_fields: bool = False,
) -> ContributionsImported:
    """Puts earlier contributions on the table. Fields of action are found by name, whatever its capitals.

    :param source: the file's name; it stands beside every card as its origin unless the row names another
    :param add_fields: makes the fields that are missing
    :raises FieldUnknown: a field is missing and may not be made
    """
    turn.must_be_open()
    if not cards:
        raise NothingChosen
    if kind not in tuple(ContributionKind):
        raise NotValid
    fields = {field.name.casefold(): field for field in turn.all(FieldOfAction, order_by=FieldOfAction.position)}
    number = next_number(turn)
    for place, card in enumerate(cards):
        name = clean_optional(card.field, most=FIELD_NAME_LENGTH)
        if name is not None and name.casefold() not in fields:
            if not add_fields:
                raise FieldUnknown(name=name)
            fields[name.casefold()] = make_field(turn, list(fields.values()), name=name)
        imported = _contribution(turn, card, number=number + place, kind=kind, source=source)
        imported.field_id = None if name is None else fields[name.casefold()].id
        turn.db.add(imported)
    return turn.record(ContributionsImported(source=source, count=len(cards)))


def _contribution(turn: Turn, card: ImportedCard, *, number: int, kind: str, source: str) -> Contribution:
    return Contribution(
        workshop_id=turn.workshop.id,
        number=number,
        kind=str(kind),
        state=ContributionState.SHOWN.value,
        text=clean_text(card.text, most=CARD_LENGTH),
        origin=Origin.IMPORT.value,
        source=clean_optional(card.origin or source, most=SOURCE_LENGTH),
        author=clean_optional(card.author, most=NAME_LENGTH),
        earlier_points=card.votes,
        submitted_at=turn.now,
    )
