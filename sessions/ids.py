"""Random names for things: ids, join codes, secrets."""

import secrets
from hashlib import sha256

JOIN_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
"""Without I, L, O, 0 and 1, which look alike on a projector."""

JOIN_CODE_LENGTH = 6
ID_LENGTH = 12


def new_id() -> str:
    """A stable id of a row: 12 characters, 59 bits, readable in a spreadsheet and never a number to it."""
    # a leading letter keeps spreadsheets from reading 12E4 as a number
    return secrets.choice(JOIN_ALPHABET[:23]) + _draw(ID_LENGTH - 1)


def new_join_code() -> str:
    return _draw(JOIN_CODE_LENGTH)


def is_drawn(text: str) -> bool:
    """Whether an id or a join code may have been drawn here. What else a request names, no database need look for:
    PostgreSQL takes no null character, and none takes half of a surrogate pair."""
    return all(character in JOIN_ALPHABET for character in text)


def new_secret() -> str:
    """What a participant's cookie or a facilitator's link holds: 256 bits."""
    return secrets.token_urlsafe(32)


def may_be_secret(text: str) -> bool:
    """Whether a secret may have been drawn here; what else a request names, no database need look for."""
    return text.isascii() and all(character.isalnum() or character in '-_' for character in text)


def hash_secret(secret: str) -> str:
    """Only this is stored. The secret is random and long, so a plain hash cannot be searched."""
    return sha256(secret.encode()).hexdigest()


def tidy_join_code(typed: str) -> str:
    """What a person types for ``K7M PQ4``: blanks and hyphens dropped, letters made capital."""
    return ''.join(character for character in typed.upper() if character.isalnum())


def _draw(length: int) -> str:
    return ''.join(secrets.choice(JOIN_ALPHABET) for _ in range(length))
