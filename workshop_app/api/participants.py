"""What a participant's phone asks for: joining, the view, cards, points, ratings."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from pydantic import BaseModel, Field
from sqlalchemy.orm import Session

from sessions.actor import Actor, participant
from sessions.events import ParticipantJoined
from sessions.faces.parts import View
from sessions.faces.phone import own_view, phone_view
from sessions.ids import hash_secret, new_secret
from sessions.refusals import NotJoined
from sessions.verbs.ballots import place_points
from sessions.verbs.contributions import edit_contribution, submit_contribution, withdraw_contribution
from sessions.verbs.participants import introduce_participant, join_workshop, switch_language
from sessions.verbs.ratings import rate_project
from sessions.views import OwnThings, own_things
from workshop_app.house import House
from workshop_app.identity import participant_of, remember_participant
from workshop_app.live import in_envelope
from workshop_app.room import Room

Key = Annotated[str | None, Header(alias='Idempotency-Key', max_length=80)]
JoinKey = Annotated[str | None, Header(alias='Idempotency-Key', min_length=16, max_length=80)]
"""Long enough that nobody comes upon somebody else's: whoever sends it is that participant."""
Typed = Annotated[str, Field(max_length=10_000)]
"""What a request may carry; how long a card may be is the domain's rule, and its refusal says the count."""


class Introduction(BaseModel):
    name: Typed | None = None
    department_id: str | None = None
    role: Typed | None = None
    language: str | None = None


class NewCard(BaseModel):
    step_id: str
    text: Typed
    field_id: str | None = None
    goal_id: str | None = None


class EditedCard(BaseModel):
    text: Typed
    field_id: str | None = None
    goal_id: str | None = None


class Points(BaseModel):
    points: int


class Placement(BaseModel):
    """Both empty says "I cannot judge"."""

    impact: int | None = None
    effort: int | None = None


class LanguageChoice(BaseModel):
    language: str


def participant_routes(house: House) -> APIRouter:
    """The routes of one workshop, ``/api/v1/workshops/{code}/…``."""
    routes = APIRouter(prefix='/api/v1/workshops/{code}', tags=['participants'])

    async def enter(request: Request, code: str) -> tuple[Room, Actor]:
        room = await house.room(code)
        return room, await participant_of(request, room, code)

    @routes.get('')
    async def read_view(request: Request, code: str) -> dict[str, Any]:
        """What this phone shows now: the shared view, and the own one where somebody has joined."""
        room, actor = await enter(request, code)
        return await read_views(room, actor)

    @routes.post('/participants', status_code=201)
    async def join(
        request: Request, response: Response, code: str, introduction: Introduction, key: JoinKey = None
    ) -> dict[str, Any]:
        """Joins, or gives the name and department of somebody who has joined already.

        With the same key a second request, whose first answer got lost, joins as the same participant.
        """
        room, actor = await enter(request, code)
        if actor.id is not None:
            await room.perform(introduce_participant, actor=actor, **introduction.model_dump())
            return await read_views(room, actor)
        secret = house.secret_for(f'{code} {key}') if key else new_secret()
        joined = await room.perform(
            join_workshop, actor=actor, secret_hash=hash_secret(secret), **introduction.model_dump()
        )
        assert isinstance(joined, ParticipantJoined)
        remember_participant(response, request, code, secret)
        return await read_views(room, participant(joined.participant_id))

    @routes.put('/language')
    async def choose(request: Request, code: str, choice: LanguageChoice) -> View:
        room, actor = await enter(request, code)
        await room.perform(switch_language, actor=actor, language=choice.language)
        return await read_own_view(room, actor)

    @routes.post('/contributions', status_code=201)
    async def submit(request: Request, code: str, card: NewCard, key: Key = None) -> View:
        room, actor = await enter(request, code)
        await room.perform(submit_contribution, actor=actor, key=key, **card.model_dump())
        return await read_own_view(room, actor)

    @routes.patch('/contributions/{contribution_id}')
    async def edit(request: Request, code: str, contribution_id: str, card: EditedCard) -> View:
        room, actor = await enter(request, code)
        must_have_joined(actor)
        await room.perform(edit_contribution, actor=actor, contribution_id=contribution_id, **card.model_dump())
        return await read_own_view(room, actor)

    @routes.delete('/contributions/{contribution_id}')
    async def withdraw(request: Request, code: str, contribution_id: str) -> View:
        room, actor = await enter(request, code)
        await room.perform(withdraw_contribution, actor=actor, contribution_id=contribution_id)
        return await read_own_view(room, actor)

    @routes.put('/rounds/{round_id}/votes/{item_id}')
    async def place(request: Request, code: str, round_id: str, item_id: str, points: Points) -> View:
        """Sets the points on one thing; the same request twice is the same ballot."""
        room, actor = await enter(request, code)
        await room.perform(place_points, actor=actor, round_id=round_id, item_id=item_id, points=points.points)
        return await read_own_view(room, actor)

    @routes.put('/projects/{contribution_id}/rating')
    async def rate(request: Request, code: str, contribution_id: str, placement: Placement) -> View:
        room, actor = await enter(request, code)
        await room.perform(rate_project, actor=actor, contribution_id=contribution_id, **placement.model_dump())
        return await read_own_view(room, actor)

    return routes


async def read_views(room: Room, actor: Actor) -> dict[str, Any]:
    """The shared and the own view in one envelope; ``own`` is ``None`` at the door."""
    own = None if actor.id is None else await read_own_view(room, actor)
    return in_envelope(phone_view(await room.picture())) | {'own': own}


async def read_own_view(room: Room, actor: Actor) -> View:
    must_have_joined(actor)
    # the own things first: the picture read after them is never older
    own = await room.read(_own_things, actor.id)
    return own_view(await room.picture(), own)


def must_have_joined(actor: Actor) -> None:
    if actor.id is None:
        raise NotJoined


def _own_things(db: Session, _workshop_id: str, participant_id: str) -> OwnThings:
    return own_things(db, participant_id)
