"""What a phone asks for beside its own cards: what is there already, agreeing to it, and groups it proposes."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from sessions.actor import Actor
from sessions.faces.parts import View
from sessions.verbs.contributions import is_author
from sessions.verbs.group_proposals import propose_group, withdraw_group_proposal
from sessions.verbs.supports import support_contribution, withdraw_support
from workshop_app.api.encoded import Encoded
from workshop_app.api.participants import Key, Typed, must_have_joined, read_own_view
from workshop_app.house import House
from workshop_app.identity import participant_of
from workshop_app.room import Room

Chosen = Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=1_000)]
"""What a request may carry; how many cards a group has is the domain's rule."""


class HalfTyped(BaseModel):
    text: Typed
    field_id: str | None = None


class NewGroup(BaseModel):
    name: Typed
    contribution_ids: Chosen


def agreeing_routes(house: House) -> APIRouter:
    """More routes of one workshop, ``/api/v1/workshops/{code}/…``."""
    routes = APIRouter(prefix='/api/v1/workshops/{code}', tags=['participants'])

    async def enter(request: Request, code: str) -> tuple[Room, Actor]:
        room = await house.room(code)
        return room, await participant_of(request, room, code)

    @routes.post('/contributions/similar', response_model=dict[str, Any])
    async def find_similar(request: Request, code: str, typed: HalfTyped) -> Response:
        """Up to three cards of this field that are on the wall and like what is being typed.

        A hint, that is missing where the house has better things to do: then ``again_after`` says for how many seconds
        it need not be asked again.
        """
        room, actor = await enter(request, code)
        must_have_joined(actor)
        similar = await house.similar.find(room, actor.id or '', typed=typed.text, field_id=typed.field_id)
        picture = await room.picture()
        cards = [
            {
                'id': card.id,
                'text': card.text,
                'supports': picture.supporters(card),
                'own': is_author(card, actor),
            }
            for card in similar.cards
        ]
        return Encoded({'cards': cards, 'again_after': similar.again_after})

    @routes.put('/contributions/{contribution_id}/support', response_model=View)
    async def support(request: Request, code: str, contribution_id: str, key: Key = None) -> Response:
        """Agrees to somebody else's card; the same request twice is one agreement."""
        room, actor = await enter(request, code)
        await room.perform(support_contribution, actor=actor, key=key, contribution_id=contribution_id)
        return Encoded(await read_own_view(room, actor))

    @routes.delete('/contributions/{contribution_id}/support', response_model=View)
    async def take_back(request: Request, code: str, contribution_id: str, key: Key = None) -> Response:
        room, actor = await enter(request, code)
        await room.perform(withdraw_support, actor=actor, key=key, contribution_id=contribution_id)
        return Encoded(await read_own_view(room, actor))

    @routes.post('/groups', status_code=201, response_model=View)
    async def propose(request: Request, code: str, group: NewGroup, key: Key = None) -> Response:
        room, actor = await enter(request, code)
        await room.perform(propose_group, actor=actor, key=key, **group.model_dump())
        return Encoded(await read_own_view(room, actor), status_code=201)

    @routes.delete('/groups/{proposal_id}', response_model=View)
    async def withdraw(request: Request, code: str, proposal_id: str) -> Response:
        room, actor = await enter(request, code)
        await room.perform(withdraw_group_proposal, actor=actor, proposal_id=proposal_id)
        return Encoded(await read_own_view(room, actor))

    return routes
