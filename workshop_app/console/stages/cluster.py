"""The stage of a clustering step: what belongs together is gathered."""

from nicegui import run

from sessions.events import ClusterCreated, Event
from sessions.faces.console import cluster_table_view, free_texts, proposal_view
from sessions.picture import Picture
from sessions.suggestions.proposing import Proposal, propose_clusters
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
from sessions.verbs.moderation import move_contributions
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.console.stages.proposed_by_phones import build_proposed_by_phones
from workshop_app.console.stages.step import step_now
from workshop_app.elements.cluster_table import ClusterTable
from workshop_app.elements.wish import Wish


def build_cluster(desk: Desk, step: Step) -> Panel:
    async def propose(wish: Wish) -> None:
        await _propose(desk, table, step, field_id=wish.optional_id('field_id'), number=wish.number('number'))

    draw_proposed = build_proposed_by_phones(desk, step)
    grants = _grants(desk) | {'propose': propose}
    table = ClusterTable(cluster_table_view(desk.picture, step), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        table.show(cluster_table_view(picture, step_now(picture, step)))
        draw_proposed(picture)

    return draw


def _grants(desk: Desk) -> dict[str, Grant]:
    return {
        'create': lambda wish: _create(desk, wish),
        'gather': lambda wish: _gather(desk, wish.id('cluster'), wish.bundles()),
        'release': lambda wish: _release(desk, wish.bundles()),
        'rename': lambda wish: desk.take(rename_cluster, cluster_id=wish.id('cluster'), name=wish.text('name')),
        'merge': lambda wish: desk.take(merge_clusters, cluster_id=wish.id('cluster'), other_ids=[wish.id('other')]),
        'dissolve': lambda wish: desk.take(dissolve_cluster, cluster_id=wish.id('cluster')),
        'adopt': lambda wish: desk.take(adopt_goal, wording=wish.text('wording'), cluster_ids=[wish.id('cluster')]),
        'move': lambda wish: desk.take(
            move_contributions, contribution_ids=wish.ids('cards'), field_id=wish.optional_id('field_id')
        ),
    }


async def _propose(desk: Desk, table: ClusterTable, step: Step, *, field_id: str | None, number: int) -> None:
    """Has clusters worked out for the free cards of a field, beside the server: it computes for a second."""
    picture = await desk.room.picture()
    texts = free_texts(picture, step_now(picture, step), field_id)
    proposal: Proposal | None = await run.cpu_bound(propose_clusters, texts, number=number or None)
    # nothing comes back while the server stops
    if proposal is not None:
        table.propose(proposal_view(proposal, field_id))


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
