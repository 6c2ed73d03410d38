"""What the machine says at the clustering table: proposals, what a card fits, what says the same. People decide."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any

from nicegui import background_tasks

from sessions.faces.clustering import (
    clusters_of_field,
    duplicates_view,
    field_texts,
    fits_view,
    free_texts,
    parts_view,
    proposal_view,
)
from sessions.faces.parts import collected_kind
from sessions.picture import Picture
from sessions.suggestions.grouping import FEWEST_TEXTS
from sessions.suggestions.proposing import propose_clusters, split_cluster
from sessions.suggestions.sorting import near_duplicates, sort_cards
from sessions.suggestions.vectors import get_ready
from sessions.tables import Step
from workshop_app.console.desk import Desk
from workshop_app.console.stages.hearing import Grant
from workshop_app.console.stages.step import step_now
from workshop_app.elements.cluster_table import ClusterTable
from workshop_app.elements.wish import Wish

Work = Callable[[Wish], Coroutine[Any, Any, None]]


class Suggesting:
    """Answers one table. Everything is worked out beside the server, and can be stopped."""

    def __init__(self, desk: Desk, step: Step) -> None:
        self._desk = desk
        self._step = step
        self._proposing: asyncio.Task[None] | None = None
        self._fits: tuple[object, dict[str, list[str]]] = (None, {})
        self.table: ClusterTable
        """Given once it is built: it hears before it can be told."""

    @property
    def grants(self) -> dict[str, Grant]:
        return {
            'propose': partial(self._at_work, self._propose),
            'split': partial(self._at_work, self._split),
            'duplicates': partial(self._at_work, self._find_duplicates),
            'fits': self._fit,
            'stop': self._stop,
        }

    def get_ready(self) -> None:
        """Has the process started where something can be proposed: it needs as long for that as for a proposal."""
        free = Counter(
            card.field_id
            for card in self._desk.picture.shown(collected_kind(self._step))
            if card.id not in self._desk.picture.clusters_of_card
        )
        if any(n >= FEWEST_TEXTS for n in free.values()):
            background_tasks.create(self._start(), name='workbench')

    async def _start(self) -> None:
        # a server that stops takes its process along
        with suppress(EOFError):
            await self._desk.house.workbench.do(get_ready)

    async def _at_work(self, work: Work, wish: Wish) -> None:
        """Does one of the long things, instead of the one that the same table may still wait for."""
        await self._stop(wish)
        task = self._proposing = asyncio.create_task(work(wish))
        await asyncio.wait([task])
        if self._proposing is task:
            self._proposing = None
        if not task.cancelled():
            try:
                task.result()
            except EOFError:
                if not self.table.is_deleted:
                    self._desk.say(self._desk._('This could not be worked out. Please try again.'))

    async def _stop(self, _wish: Wish) -> None:
        task, self._proposing = self._proposing, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task])

    async def _propose(self, wish: Wish) -> None:
        field_id, number, groups = wish.optional_id('field_id'), wish.number('number'), wish.groups('groups')
        known = wish.ids('known')
        picture, step = await self._now()
        proposal = await self._desk.house.workbench.do(
            propose_clusters,
            free_texts(picture, step, field_id),
            number=number or None,
            groups=groups,
            known=set(known),
            told=self.table.tell_progress,
        )
        self.table.propose(proposal_view(proposal, field_id))

    async def _split(self, wish: Wish) -> None:
        key, card_ids = wish.id('key'), wish.ids('cards')
        picture, step = await self._now()
        texts = free_texts(picture, step, wish.optional_id('field_id'))
        parts = await self._desk.house.workbench.do(split_cluster, texts, card_ids)
        self.table.split(parts_view(key, parts))

    async def _find_duplicates(self, wish: Wish) -> None:
        field_id = wish.optional_id('field_id')
        picture, step = await self._now()
        pairs = await self._desk.house.workbench.do(near_duplicates, field_texts(picture, step, field_id))
        self.table.compare(duplicates_view(field_id, pairs))

    async def _fit(self, wish: Wish) -> None:
        """Worked out for all free cards of the field at once, and kept as long as no card and no cluster changes."""
        field_id, card_ids = wish.optional_id('field_id'), wish.ids('cards')
        picture, step = await self._now()
        texts, clusters = field_texts(picture, step, field_id), clusters_of_field(picture, field_id)
        if any(clusters.values()):
            known, fits = self._fits
            # a hint that fails is none: the cards are put somewhere all the same
            with suppress(EOFError):
                if known != (texts, clusters):
                    fits = await self._desk.house.workbench.do(sort_cards, texts, clusters)
                    self._fits = ((texts, clusters), fits)
                self.table.fit(fits_view(field_id, fits, card_ids))

    async def _now(self) -> tuple[Picture, Step]:
        picture = await self._desk.room.picture()
        return picture, step_now(picture, self._step)
