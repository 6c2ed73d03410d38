from sqlalchemy import bindparam, select

from sessions.events import ParticipantIntroduced, ParticipantJoined
from sessions.refusals import NotValid
from sessions.tables import Department, Participant
from sessions.texts import NAME_LENGTH, clean_optional
from sessions.turn import Turn
from sessions.words import Language

# written out once: a whole hall joins at the same time
_WHOSE = select(Participant).where(
    Participant.workshop_id == bindparam('workshop_id'), Participant.secret_hash == bindparam('secret_hash')
)


def join_workshop(
    turn: Turn,
    *,
    secret_hash: str,
    name: str | None = None,
    department_id: str | None = None,
    role: str | None = None,
    language: str | None = None,
) -> ParticipantJoined:
    """Makes somebody a participant; a late joiner like everybody else. The same secret joins once.

    :param secret_hash: of the secret that the person's cookie holds
    """
    turn.must_be_open()
    known = turn.db.scalar(_WHOSE, {'workshop_id': turn.workshop.id, 'secret_hash': secret_hash})
    person = known or Participant(
        workshop_id=turn.workshop.id,
        secret_hash=secret_hash,
        language=turn.workshop.language,
        joined_at=turn.now,
    )
    _introduce(turn, person, name=name, department_id=department_id, role=role, language=language)
    turn.db.add(person)
    turn.db.flush()
    return turn.record(ParticipantJoined(participant_id=person.id))


def introduce_participant(
    turn: Turn,
    *,
    name: str | None = None,
    department_id: str | None = None,
    role: str | None = None,
    language: str | None = None,
) -> ParticipantIntroduced:
    """Somebody says, changes or takes back who they are. All of it is optional."""
    person = turn.participant()
    _introduce(turn, person, name=name, department_id=department_id, role=role, language=language)
    return turn.record(ParticipantIntroduced(participant_id=person.id))


def switch_language(turn: Turn, *, language: str) -> ParticipantIntroduced:
    """A participant reads on in another language than the workshop's."""
    person = turn.participant()
    person.language = _checked_language(language)
    return turn.record(ParticipantIntroduced(participant_id=person.id))


def _introduce(
    turn: Turn,
    person: Participant,
    *,
    name: str | None,
    department_id: str | None,
    role: str | None,
    language: str | None,
) -> None:
    person.name = clean_optional(name, most=NAME_LENGTH)
    person.role = clean_optional(role, most=NAME_LENGTH)
    person.department_id = turn.find(Department, department_id).id if department_id else None
    if language is not None:
        person.language = _checked_language(language)


def _checked_language(language: str) -> str:
    if language not in tuple(Language):
        raise NotValid
    return language
