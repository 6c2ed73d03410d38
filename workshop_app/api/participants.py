"""What a participant's phone asks for: joining, the view, cards, points, ratings."""

from typing import Annotated, Any

from fastapi import APIRouter, Header, Query, Request, Response
from pydantic import BaseModel, Field

from sessions.actor import Actor, participant
from sessions.events import ParticipantJoined
from sessions.faces.parts import View
from sessions.faces.phone import own_view
from sessions.ids import hash_secret, new_secret
from sessions.refusals import NotJoined
from sessions.verbs.ballots import place_points
from sessions.verbs.consents import give_consent
from sessions.verbs.contributions import edit_contribution, submit_contribution, withdraw_contribution
from sessions.verbs.marks import mark_carried
from sessions.verbs.participants import introduce_participant, join_workshop, switch_language
from sessions.verbs.ratings import rate_project
from sessions.verbs.service_ratings import rate_service
from workshop_app.api.encoded import Encoded
from workshop_app.house import House
from workshop_app.identity import participant_of, remember_participant
from workshop_app.live import in_envelope
from workshop_app.room import Room

Key = Annotated[str | None, Header(alias='Idempotency-Key', max_length=80)]
JoinKey = Annotated[str | None, Header(alias='Idempotency-Key', min_length=16, max_length=80)]
"""Long enough that nobody comes upon somebody else's: whoever sends it is that participant."""
Tag = Annotated[str | None, Query(max_length=40)]
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


class SaidMark(BaseModel):
    """Nothing takes back what was said."""

    mark: str | None = None


class ConsentAnswer(BaseModel):
    """``agree``, ``concern`` or ``objection``."""

    stance: str
    reason: Typed | None = None


class Level(BaseModel):
    level: int


class LanguageChoice(BaseModel):
    language: str


def participant_routes(house: House) -> APIRouter:
    """The routes of one workshop, ``/api/v1/workshops/{code}/…``."""
    routes = APIRouter(prefix='/api/v1/workshops/{code}', tags=['participants'])

    async def enter(request: Request, code: str) -> tuple[Room, Actor]:
        room = await house.room(code)
        return room, await participant_of(request, room, code)

    @routes.get('', response_model=dict[str, Any])
    async def read_view(request: Request, code: str, has: Tag = None, packed: bool = False) -> Response:
        """What this phone shows now: the shared view, and the own one where somebody has joined.

        With ``has``, the ``tag`` of the shared view that the phone has, it is left out where it is still the same; with
        ``packed`` a long one comes as its gzipped JSON in base64.
        """
        room, actor = await enter(request, code)
        return Encoded(await read_views(room, actor, has=has, packed=packed))

    @routes.post('/participants', status_code=201, response_model=dict[str, Any])
    async def join(request: Request, code: str, introduction: Introduction, key: JoinKey = None) -> Response:
        """Joins, or gives the name and department of somebody who has joined already.

        With the same key a second request, whose first answer got lost, joins as the same participant.
        """
        room, actor = await enter(request, code)
        if actor.id is not None:
            await room.perform(introduce_participant, actor=actor, **introduction.model_dump())
            return Encoded(await read_views(room, actor), status_code=201)
        secret = house.secret_for(f'{code} {key}') if key else new_secret()
        joined = await room.perform(
            join_workshop, actor=actor, secret_hash=hash_secret(secret), **introduction.model_dump()
        )
        assert isinstance(joined, ParticipantJoined)
        answer = Encoded(await read_views(room, participant(joined.participant_id)), status_code=201)
        remember_participant(answer, request, code, secret)
        return answer

    @routes.put('/language', response_model=View)
    async def choose(request: Request, code: str, choice: LanguageChoice) -> Response:
        room, actor = await enter(request, code)
        await room.perform(switch_language, actor=actor, language=choice.language)
        return Encoded(await read_own_view(room, actor))

    @routes.post('/contributions', status_code=201, response_model=View)
    async def submit(request: Request, code: str, card: NewCard, key: Key = None) -> Response:
        room, actor = await enter(request, code)
        await room.perform(submit_contribution, actor=actor, key=key, **card.model_dump())
        return Encoded(await read_own_view(room, actor), status_code=201)

    @routes.patch('/contributions/{contribution_id}', response_model=View)
    async def edit(request: Request, code: str, contribution_id: str, card: EditedCard) -> Response:
        room, actor = await enter(request, code)
        must_have_joined(actor)
        await room.perform(edit_contribution, actor=actor, contribution_id=contribution_id, **card.model_dump())
        return Encoded(await read_own_view(room, actor))

    @routes.delete('/contributions/{contribution_id}', response_model=View)
    async def withdraw(request: Request, code: str, contribution_id: str) -> Response:
        room, actor = await enter(request, code)
        await room.perform(withdraw_contribution, actor=actor, contribution_id=contribution_id)
        return Encoded(await read_own_view(room, actor))

    @routes.put('/rounds/{round_id}/votes/{item_id}', response_model=View)
    async def place(request: Request, code: str, round_id: str, item_id: str, points: Points) -> Response:
        """Sets the points on one thing; the same request twice is the same ballot."""
        room, actor = await enter(request, code)
        await room.perform(place_points, actor=actor, round_id=round_id, item_id=item_id, points=points.points)
        return Encoded(await read_own_view(room, actor))

    @routes.put('/projects/{contribution_id}/rating', response_model=View)
    async def rate(request: Request, code: str, contribution_id: str, placement: Placement) -> Response:
        room, actor = await enter(request, code)
        await room.perform(rate_project, actor=actor, contribution_id=contribution_id, **placement.model_dump())
        return Encoded(await read_own_view(room, actor))

    @routes.put('/carried/{carried_id}/mark', response_model=View)
    async def mark(request: Request, code: str, carried_id: str, said: SaidMark) -> Response:
        """Says what has become of a thing of last time."""
        room, actor = await enter(request, code)
        await room.perform(mark_carried, actor=actor, carried_id=carried_id, mark=said.mark)
        return Encoded(await read_own_view(room, actor))

    @routes.put('/consent-rounds/{round_id}/consent', response_model=View)
    async def consent(request: Request, code: str, round_id: str, answer: ConsentAnswer) -> Response:
        """Says what this person thinks of a goal's wording, as long as the round is open; again is instead."""
        room, actor = await enter(request, code)
        await room.perform(give_consent, actor=actor, round_id=round_id, **answer.model_dump())
        return Encoded(await read_own_view(room, actor))

    @routes.put('/service-rounds/{round_id}/goals/{goal_id}/core-goals/{core_goal_id}', response_model=View)
    async def rate_level(
        request: Request, code: str, round_id: str, goal_id: str, core_goal_id: str, rated: Level
    ) -> Response:
        """How much a goal serves a core goal, 0 to 3; again is instead."""
        room, actor = await enter(request, code)
        cell = {'goal_id': goal_id, 'core_goal_id': core_goal_id}
        await room.perform(rate_service, actor=actor, round_id=round_id, level=rated.level, **cell)
        return Encoded(await read_own_view(room, actor))

    return routes


async def read_views(room: Room, actor: Actor, *, has: str | None = None, packed: bool = False) -> dict[str, Any]:
    """The shared and the own view in one envelope; ``own`` is ``None`` at the door.

    :param has: the tag of the shared view that the phone has; the same one is left out
    :param packed: a long view is packed
    """
    own = None if actor.id is None else await read_own_view(room, actor)
    shown = room.phones.shown(await room.picture())
    if shown.tag == has:
        return in_envelope({'own': own})
    return in_envelope(shown.packed_parts if packed else shown.parts) | {'own': own}


async def read_own_view(room: Room, actor: Actor) -> View:
    # the own things first: the picture read after them is never older
    own = None if actor.id is None else await room.own_things(actor.id)
    if own is None:
        raise NotJoined
    return own_view(await room.picture(), own)


def must_have_joined(actor: Actor) -> None:
    if actor.id is None:
        raise NotJoined
