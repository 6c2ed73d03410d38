"""What happens in the hall: it joins, writes, votes, follows the facilitator, loses its network, and is quiet."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine
from enum import StrEnum
from secrets import token_hex
from time import monotonic
from typing import Any

from workshop_app.load.board import MARK
from workshop_app.load.facilitator import StepUnavailable
from workshop_app.load.hall import Hall
from workshop_app.load.phone import Errand, Phone
from workshop_app.load.result import Result

CARDS, POINTS = 2, 5
"""What each phone sends: cards in ``collect``, points in ``vote``."""
WINDOWS = {'join': 30.0, 'collect': 60.0, 'vote': 5.0}
"""Seconds within which a hall does it."""
LAST_CALL = 60.0
"""Seconds that stragglers have at the end of a scenario."""
AT_ONCE = 10
"""Phones that are compared at the same time."""
SETTLE = 3.0
"""Seconds before and after what is measured, so that nothing of one scenario is counted in another."""


class Scenario(StrEnum):
    JOIN = 'join'
    COLLECT = 'collect'
    VOTE = 'vote'
    STEP = 'step'
    RECONNECT = 'reconnect'
    SOAK = 'soak'
    ALL = 'all'


async def join(hall: Hall, *, within: float | None = None, first_visit: bool = False) -> Result:
    """Everybody scans the code, one after another within the time.

    :param first_visit: with an empty cache, so that every file of the page is fetched
    """
    arrivals = [Phone(hall.address, hall.code) for _ in range(hall.size)]
    async with hall.measured('join') as result:
        hall.phones += arrivals
        errands = await _spread(
            [_timed(result, phone, first_visit=first_visit) for phone in arrivals], within or WINDOWS['join']
        )
        await asyncio.sleep(SETTLE)
    _count(result, errands)
    result.stored = sum(bool(phone.own) for phone in arrivals)
    result.away = sum(not phone.live.is_open.is_set() for phone in arrivals)
    return result


async def _timed(result: Result, phone: Phone, *, first_visit: bool) -> Errand:
    began = monotonic()
    errand = await phone.join(first_visit=first_visit)
    result.to_phone.add(monotonic() - began)
    return errand


async def collect(hall: Hall, *, within: float | None = None) -> Result:
    """Everybody writes two cards."""
    await _go_to(hall, 'collect')
    sent: dict[str, Errand] = {}
    async with hall.measured('collect') as result:
        writing = [_write(phone, sent) for phone in hall.phones for _ in range(CARDS)]
        await _spread(writing, within or WINDOWS['collect'])
        await _until(lambda: sent.keys() <= hall.board.seen_at.keys(), LAST_CALL)
    seen = hall.board.seen_at
    for mark, errand in sent.items():
        if mark in seen:
            result.to_board.add(seen[mark] - errand.sent_at)
    _count(result, list(sent.values()))
    result.on_board = len(sent.keys() & seen.keys())
    await _ask_all(hall)
    stored = Counter(
        mark for phone in hall.phones for card in phone.own.get('cards', ()) for mark in MARK.findall(card['text'])
    )
    _compare(result, {mark: int(errand.is_acknowledged) for mark, errand in sent.items()}, stored)
    return result


async def _write(phone: Phone, sent: dict[str, Errand]) -> None:
    mark, step = token_hex(6), phone.step
    assert step is not None
    body = {
        'step_id': step['id'],
        'text': f'[{mark}] {random.choice(THOUGHTS)}',
        'field_id': random.choice(phone.fields)['id'] if phone.task.get('placement') == 'field' else None,
    }
    sent[mark] = errand = Errand('POST', '/contributions', body, monotonic())
    await phone.run(errand)


async def vote(hall: Hall, *, within: float | None = None) -> Result:
    """Everybody places five points, each on another thing."""
    await _go_to(hall, 'vote')
    wanted: dict[tuple[int, str], Errand] = {}
    async with hall.measured('vote') as result:
        placing = [_place(n, phone, item, wanted) for n, phone in enumerate(hall.phones) for item in _choose(phone)]
        await _spread(placing, within or WINDOWS['vote'])
    _count(result, list(wanted.values()))
    await _ask_all(hall)
    stored = Counter(
        {(n, item): points for n, phone in enumerate(hall.phones) for item, points in phone.own['ballot'].items()}
    )
    _compare(result, {place: int(errand.is_acknowledged) for place, errand in wanted.items()}, stored)
    return result


def _choose(phone: Phone) -> list[str]:
    items = [item['id'] for item in phone.task['items']]
    return random.sample(items, min(POINTS, len(items)))


async def _place(number: int, phone: Phone, item: str, wanted: dict[tuple[int, str], Errand]) -> None:
    path = f'/rounds/{phone.task["round"]["id"]}/votes/{item}'
    wanted[number, item] = errand = Errand('PUT', path, {'points': 1}, monotonic())
    await phone.run(errand)


async def step(hall: Hall) -> Result:
    """The facilitator opens the next step."""
    if hall.key is None:
        raise StepUnavailable('step needs the facilitator’s key: nobody else’s click can be timed. Give --key.')
    agenda = await hall.facilitator.agenda()
    here = next((place for place, each in enumerate(agenda) if each['open']), -1)
    if here + 1 >= len(agenda):
        raise StepUnavailable('The agenda has no further step.')
    for phone in hall.phones:
        phone.turned.clear()
    async with hall.measured('step') as result:
        began = monotonic()
        await hall.facilitator.open_step(agenda[here + 1]['id'])
        await _until(lambda: all(phone.turned.is_set() for phone in hall.phones), LAST_CALL)
        await asyncio.sleep(SETTLE)
    for phone in hall.phones:
        if phone.turned.is_set():
            result.to_phone.add(phone.turned_at - began)
    result.away = sum(not phone.turned.is_set() for phone in hall.phones)
    return result


async def reconnect(hall: Hall) -> Result:
    """The network goes for everybody at once, and is back at once."""
    for phone in hall.phones:
        phone.is_current.clear()
    async with hall.measured('reconnect') as result:
        began = monotonic()
        for phone in hall.phones:
            phone.live.cut()
        await _until(lambda: all(phone.is_current.is_set() for phone in hall.phones), LAST_CALL)
    for phone in hall.phones:
        if phone.is_current.is_set():
            result.to_phone.add(phone.current_at - began)
    result.away = sum(not (phone.is_current.is_set() and phone.live.is_open.is_set()) for phone in hall.phones)
    return result


async def soak(hall: Hall, *, minutes: float = 1.0) -> Result:
    """Nobody does anything: what the open pages alone cost."""
    await asyncio.sleep(SETTLE)
    async with hall.measured('soak') as result:
        await asyncio.sleep(60 * minutes)
    result.away = sum(not phone.live.is_open.is_set() for phone in hall.phones)
    return result


async def _go_to(hall: Hall, kind: str) -> None:
    """Has the first step of this kind open, and waits until every phone shows it."""
    if not _all_at(hall, kind):
        if hall.key is None:
            hall.say(f'Please open a step of the kind “{kind}” on the console.')
        else:
            steps = [each for each in await hall.facilitator.agenda() if each['kind'] == kind]
            # a room that is to vote on challenges must have written some
            chosen = next((each for each in steps if each['of'] == 'challenge'), steps[0])
            await hall.facilitator.open_step(chosen['id'])
        await _until(lambda: _all_at(hall, kind), LAST_CALL if hall.key else 3600)
    await asyncio.sleep(SETTLE)


def _all_at(hall: Hall, kind: str) -> bool:
    return all(phone.task['kind'] == kind for phone in hall.phones)


async def _ask_all(hall: Hall) -> None:
    """Compares, a few phones at a time: no hall does this, and it must not be what the next scenario measures."""
    for start in range(0, len(hall.phones), AT_ONCE):
        await asyncio.gather(*(phone.ask_all() for phone in hall.phones[start : start + AT_ONCE]))


async def _spread(doings: list[Coroutine[Any, Any, Any]], within: float) -> list[Any]:
    """Begins each at its own moment, evenly over the time, and waits for all."""

    async def begin(place: int, doing: Awaitable[Any]) -> Any:
        await asyncio.sleep(within * (place + random.random()) / len(doings))
        return await doing

    random.shuffle(doings)
    return await asyncio.gather(*(begin(place, doing) for place, doing in enumerate(doings)))


async def _until(condition: Callable[[], bool], most: float) -> None:
    """Waits until it holds, or until the time is over: the result then says what is missing."""
    until = monotonic() + most
    while not condition() and monotonic() < until:
        await asyncio.sleep(0.01)


def _count(result: Result, errands: list[Errand]) -> None:
    result.sent = len(errands)
    result.acknowledged = sum(errand.is_acknowledged for errand in errands)
    result.refused = sum(400 <= errand.status < 500 for errand in errands)
    for errand in errands:
        if errand.is_acknowledged:
            result.to_answer.add(errand.answered_at - errand.sent_at)


def _compare(result: Result, acknowledged: dict[Any, int], stored: Counter[Any]) -> None:
    """Counts what was acknowledged and is not there, and what is there more often than it was sent."""
    result.stored = sum(stored[thing] for thing in acknowledged)
    result.lost = sum(max(0, count - stored[thing]) for thing, count in acknowledged.items())
    result.duplicated = sum(max(0, stored[thing] - 1) for thing in acknowledged)


THOUGHTS = (
    'Niemand weiß, welches Formular das richtige ist',
    'Das Netz reicht auf den Dörfern nicht für eine Videosprechstunde',
    'Ältere Menschen trauen sich nicht an den Automaten',
    'Der Bus kommt, wenn die Schule schon begonnen hat, und abends gar nicht mehr',
    'Tablets liegen im Schrank, weil niemand sie betreut',
    'Drei Ämter fragen nach derselben Angabe',
)
