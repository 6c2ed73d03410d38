"""What computes for seconds is done beside the server: it tells how far it is, and stops when it is told to."""

import asyncio
import os
from collections.abc import Iterator

import pytest

from tests.app.long_work import add, count_up, die, fail, work_for_ever
from workshop_app.workbench import Workbench


@pytest.fixture
def bench() -> Iterator[Workbench]:
    bench = Workbench()
    yield bench
    bench.close()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_an_answer_a_failure_and_how_far_it_is(bench: Workbench) -> None:
    told: list[float] = []

    assert await bench.do(add, 2, other=3) == 5
    with pytest.raises(ValueError, match='no words'):
        await bench.do(fail)
    assert await bench.do(count_up, told=told.append) == 'counted'
    assert told == [0.0, 0.5, 1.0]
    assert await asyncio.gather(*(bench.do(add, n, other=n) for n in range(3))) == [0, 2, 4]


async def test_what_is_stopped_is_gone_at_once_and_the_next_goes_on(bench: Workbench) -> None:
    process: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    work = asyncio.create_task(bench.do(work_for_ever, told=process.set_result))
    pid = int(await process)
    waiting = asyncio.create_task(bench.do(add, 2, other=3))
    assert lives(pid)

    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert not lives(pid)
    assert await waiting == 5


async def test_who_gives_up_while_waiting_stops_nobody_else(bench: Workbench) -> None:
    process: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    work = asyncio.create_task(bench.do(work_for_ever, told=process.set_result))
    pid = int(await process)
    waiting = asyncio.create_task(bench.do(add, 2, other=3))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert lives(pid)
    assert not work.done()
    work.cancel()


async def test_a_process_that_dies_is_told_and_another_takes_its_place(bench: Workbench) -> None:
    with pytest.raises(EOFError):
        await bench.do(die)
    assert await bench.do(add, 2, other=3) == 5


async def test_a_server_that_stops_leaves_no_process(bench: Workbench) -> None:
    process: asyncio.Future[float] = asyncio.get_running_loop().create_future()
    work = asyncio.create_task(bench.do(work_for_ever, told=process.set_result))
    pid = int(await process)
    bench.close()
    with pytest.raises(EOFError):
        await work
    assert not lives(pid)
