"""Power is cut in the middle of a storm of submissions: what was acknowledged is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from sessions.store import Store
from sessions.verbs.contributions import submit_contribution
from tests.scenes import Scene

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize('acknowledged', [1, 100, 250])
def test_every_acknowledged_card_survives(scene: Scene, database_url: str, acknowledged: int) -> None:
    anna = scene.join('Anna Weber')
    step, field = scene.open('Challenges'), scene.field('Health')
    before = scene.seq
    storm = subprocess.Popen(
        [sys.executable, '-m', 'tests.sessions.storm', database_url, scene.workshop_id, step.id, field.id, anna.id],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert storm.stdout is not None
    told = [int(next(storm.stdout)) for _ in range(acknowledged)]
    storm.kill()
    told += [int(line) for line in storm.stdout]
    storm.wait()
    storm.stdout.close()

    # a fresh process opens what the dead one left behind
    scene.store.close()
    scene.store = Store(database_url)
    kept = scene.wall
    assert told == list(range(len(told)))
    assert kept[: len(told)] == [f'Card {number}' for number in told]
    # the last commit may have been in time, its acknowledgement not; then it is there as a whole
    assert len(kept) - len(told) in {0, 1, 2, 3}
    assert [entry.seq for entry in scene.journal] == list(range(1, before + len(kept) + 1))

    # the phones send again what was not acknowledged, and nothing is there twice
    for number in range(len(kept) + 2):
        details = {'step_id': step.id, 'text': f'Card {number}', 'field_id': field.id}
        anna.do(submit_contribution, key=f'key {number}', **details)
    assert scene.wall == [f'Card {number}' for number in range(len(kept) + 2)]
    scene.store.close()
