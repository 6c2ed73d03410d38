"""The stage of a clustering step: what belongs together is gathered."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace

from sessions.events import ClusterCreated, Event
from sessions.faces.console import cluster_table_view
from sessions.picture import Picture
from sessions.refusals import AlreadyUndone, Refusal
from sessions.tables import Step
from sessions.verbs.clusters import (
    create_cluster,
    dissolve_cluster,
    gather_cards,
    merge_clusters,
    release_cards,
    rename_cluster,
)
from sessions.verbs.goals import adopt_goal
from sessions.verbs.merging import merge_cards
from sessions.verbs.moderation import move_contributions
from sessions.verbs.undo import undo_turn
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.console.stages.proposed_by_phones import build_proposed_by_phones
from workshop_app.console.stages.step import step_now
from workshop_app.console.stages.suggesting import Suggesting
from workshop_app.elements.cluster_table import ClusterTable
from workshop_app.elements.wish import Wish

Deed = Callable[[Desk, Wish], Awaitable[Event | None]]


def build_cluster(desk: Desk, step: Step) -> Panel:
    draw_proposed = build_proposed_by_phones(desk, step)
    suggesting = Suggesting(desk, step)
    grants = TakenBack(desk).grants(DEEDS) | suggesting.grants
    table = ClusterTable(cluster_table_view(desk.picture, step), wording=desk._, hear=hear(desk, grants))
    suggesting.table = table
    suggesting.get_ready()

    def draw(picture: Picture) -> None:
        table.show(cluster_table_view(picture, step_now(picture, step)))
        draw_proposed(picture)

    return draw


class TakenBack:
    """Remembers what was done at this table, so that Ctrl+Z takes it back and not what somebody else did elsewhere."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._deeds: list[list[int]] = []
        """Per wish the turns it took: cards that came from two clusters are one deed and two turns."""

    def grants(self, deeds: dict[str, Deed]) -> dict[str, Grant]:
        return {name: self._remembered(deed) for name, deed in deeds.items()} | {'undo': self._undo}

    def _remembered(self, deed: Deed) -> Grant:
        async def grant(wish: Wish) -> Event | None:
            here = replace(self._desk, turns=[])
            happened = await deed(here, wish)
            if here.turns:
                self._deeds.append(here.turns)
            return happened

        return grant

    async def _undo(self, _wish: Wish) -> Event | None:
        """Takes the last deed back. What was taken back from the history meanwhile is passed over."""
        undone: Event | None = None
        while undone is None:
            if not self._deeds:
                self._desk.say(self._desk._('There is nothing left to take back at this table.'))
                return None
            try:
                for seq in reversed(self._deeds.pop()):
                    with suppress(AlreadyUndone):
                        undone = await self._desk.attempt(undo_turn, seq=seq)
            except Refusal as refusal:
                self._desk.say(refusal.say(self._desk._))
                return None
        return undone


DEEDS: dict[str, Deed] = {
    'create': lambda desk, wish: _create(desk, wish),
    'gather': lambda desk, wish: _gather(desk, wish.id('cluster'), wish.bundles()),
    'release': lambda desk, wish: _release(desk, wish.bundles()),
    'rename': lambda desk, wish: desk.take(rename_cluster, cluster_id=wish.id('cluster'), name=wish.text('name')),
    'merge': lambda desk, wish: desk.take(merge_clusters, cluster_id=wish.id('cluster'), other_ids=[wish.id('other')]),
    'merge_cards': lambda desk, wish: desk.take(
        merge_cards, contribution_id=wish.id('card'), other_ids=wish.ids('others')
    ),
    'dissolve': lambda desk, wish: desk.take(dissolve_cluster, cluster_id=wish.id('cluster')),
    'adopt': lambda desk, wish: desk.take(adopt_goal, wording=wish.text('wording'), cluster_ids=[wish.id('cluster')]),
    'move': lambda desk, wish: desk.take(
        move_contributions, contribution_ids=wish.ids('cards'), field_id=wish.optional_id('field_id')
    ),
}


async def _create(desk: Desk, wish: Wish) -> Event | None:
    """Makes a cluster of cards that may come from several places; each place after the first is a turn of its own."""
    name, field_id, bundles = wish.text('name'), wish.optional_id('field_id'), wish.bundles()
    source, cards = bundles[0] if bundles else (None, [])
    created = await desk.take(
        create_cluster, field_id=field_id, name=name, contribution_ids=cards, from_cluster_id=source
    )
    if isinstance(created, ClusterCreated) and bundles[1:]:
        await _gather(desk, created.cluster_id, bundles[1:])
    return created


async def _gather(desk: Desk, cluster_id: str, bundles: list[tuple[str | None, list[str]]]) -> Event | None:
    gathered: Event | None = None
    for source, cards in bundles:
        gathered = await desk.take(gather_cards, cluster_id=cluster_id, contribution_ids=cards, from_cluster_id=source)
        if gathered is None:
            break
    return gathered


async def _release(desk: Desk, bundles: list[tuple[str | None, list[str]]]) -> Event | None:
    released: Event | None = None
    for source, cards in bundles:
        if source is not None:
            released = await desk.take(release_cards, cluster_id=source, contribution_ids=cards)
    return released
