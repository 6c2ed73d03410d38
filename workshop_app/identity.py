"""Whose browser this is: a participant's cookie per workshop, a facilitator's for the whole house."""

from hmac import compare_digest, new
from typing import Any

from fastapi import Request, Response

from sessions.actor import NOBODY, Actor, participant
from sessions.ids import hash_secret
from workshop_app.house import House
from workshop_app.room import Room

YEAR = 365 * 24 * 3600
FACILITATOR_COOKIE = 'facilitator'
LANGUAGE_COOKIE = 'language'


async def participant_of(request: Request, room: Room, code: str) -> Actor:
    """The participant whose phone asks, or nobody yet."""
    secret = request.cookies.get(_participant_cookie(code))
    if not secret:
        return NOBODY
    participant_id = await room.find_person(hash_secret(secret))
    return NOBODY if participant_id is None else participant(participant_id)


def remember_participant(response: Response, request: Request, code: str, secret: str) -> None:
    response.set_cookie(_participant_cookie(code), secret, **_guards(request))


def is_facilitator(request: Request, house: House) -> bool:
    """Whether this browser opened the facilitator's area with the key."""
    shown = request.cookies.get(FACILITATOR_COOKIE, '')
    # as bytes: a text beyond ASCII cannot be compared in constant time
    return compare_digest(shown.encode(), _facilitator_token(house).encode())


def is_facilitator_key(typed: str, house: House) -> bool:
    return compare_digest(typed.strip().encode(), house.facilitator_key.encode())


def remember_facilitator(response: Response, request: Request, house: House) -> None:
    response.set_cookie(FACILITATOR_COOKIE, _facilitator_token(house), **_guards(request))


def forget_facilitator(response: Response) -> None:
    response.delete_cookie(FACILITATOR_COOKIE)


def _participant_cookie(code: str) -> str:
    return f'participant_{code}'


def _facilitator_token(house: House) -> str:
    # the cookie proves the key without holding it, and a new key signs every browser out
    return new(house.facilitator_key.encode(), b'facilitator', 'sha256').hexdigest()


def _guards(request: Request) -> dict[str, Any]:
    return {'max_age': YEAR, 'httponly': True, 'samesite': 'lax', 'secure': request.url.scheme == 'https', 'path': '/'}
