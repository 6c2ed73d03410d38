"""The stage of a collecting step: cards come in, are let onto the wall, shown large, mended and moved."""

import asyncio

from sessions.events import Event
from sessions.faces.console import collecting_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.agenda import set_approval
from sessions.verbs.contributions import edit_contribution, enter_contribution
from sessions.verbs.core_goals import add_core_goal, move_core_goal, remove_core_goal, reword_core_goal
from sessions.verbs.fields import add_field
from sessions.verbs.moderation import (
    feature_contribution,
    hide_contribution,
    move_contributions,
    move_project,
    show_contribution,
    unfeature_contribution,
)
from sessions.words import ContributionState
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.console.stages.step import step_now
from workshop_app.elements.card_list import CardList
from workshop_app.elements.wish import Wish


def build_collect(desk: Desk, step: Step) -> Panel:
    grants = _card_grants(desk) | _step_grants(desk, step) | _core_goal_grants(desk)
    cards = CardList(collecting_view(desk.picture, step), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        cards.show(collecting_view(picture, step_now(picture, step)))

    return draw


def _step_grants(desk: Desk, step: Step) -> dict[str, Grant]:
    return {
        'approval': lambda wish: desk.take(set_approval, step_id=step.id, approval=wish.flag('approval')),
        'enter': lambda wish: desk.take(
            enter_contribution,
            step_id=step.id,
            text=wish.text('text'),
            field_id=wish.optional_id('field_id'),
            goal_id=wish.optional_id('goal_id'),
            author=wish.text('author'),
        ),
        'add_field': lambda wish: desk.take(add_field, name=wish.text('name')),
    }


def _card_grants(desk: Desk) -> dict[str, Grant]:
    return {
        'feature': lambda wish: desk.take(feature_contribution, contribution_id=wish.id('card')),
        'unfeature': lambda wish: desk.take(unfeature_contribution),
        'hide': lambda wish: desk.take(hide_contribution, contribution_id=wish.id('card')),
        'show': lambda wish: desk.take(show_contribution, contribution_id=wish.id('card')),
        'show_all': lambda wish: _show_all(desk, wish.ids('cards')),
        'edit': lambda wish: _edit(desk, wish),
        'move': lambda wish: desk.take(
            move_contributions, contribution_ids=[wish.id('card')], field_id=wish.optional_id('field_id')
        ),
        'move_project': lambda wish: desk.take(
            move_project, contribution_id=wish.id('card'), goal_id=wish.id('goal_id')
        ),
    }


def _core_goal_grants(desk: Desk) -> dict[str, Grant]:
    return {
        'add_core_goal': lambda wish: desk.take(add_core_goal, wording=wish.text('wording')),
        'reword_core_goal': lambda wish: desk.take(
            reword_core_goal, core_goal_id=wish.id('core_goal'), wording=wish.text('wording')
        ),
        'move_core_goal': lambda wish: desk.take(
            move_core_goal, core_goal_id=wish.id('core_goal'), position=wish.number('position')
        ),
        'remove_core_goal': lambda wish: desk.take(remove_core_goal, core_goal_id=wish.id('core_goal')),
    }


async def _show_all(desk: Desk, contribution_ids: list[str]) -> Event | None:
    """Lets the cards onto the wall that the facilitator saw waiting, in one commit. One that came since waits on."""
    held = {card.id for card in (await desk.room.picture()).contributions if card.state == ContributionState.HELD}
    turns = [desk.take(show_contribution, contribution_id=id) for id in dict.fromkeys(contribution_ids) if id in held]
    outcomes = await asyncio.gather(*turns)
    return outcomes[-1] if outcomes else None


async def _edit(desk: Desk, wish: Wish) -> Event | None:
    """Mends the text where it is another, then moves the card where another place was chosen."""
    contribution_id, text = wish.id('card'), wish.text('text')
    field_id, goal_id = wish.optional_id('field_id'), wish.optional_id('goal_id')
    edited = await desk.take(edit_contribution, contribution_id=contribution_id, text=text)
    if edited is None:
        return None
    if goal_id is not None:
        return await desk.take(move_project, contribution_id=contribution_id, goal_id=goal_id)
    if field_id is not None:
        return await desk.take(move_contributions, contribution_ids=[contribution_id], field_id=field_id)
    return edited
