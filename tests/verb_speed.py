"""How many turns a second one workshop takes through the verb layer, on SQLite and on PostgreSQL: `make verb-speed`.

500 people, in batches as large as a live room makes them under load; every commit waits for the disk. Each line is the
median of five runs on a workshop of their own. In the last line of a database cards come one by one with a rest between
them, as in a quiet room: what it costs more is what the processor has forgotten meanwhile.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep
from uuid import uuid4

from sessions.actor import NOBODY, Actor, participant
from sessions.ids import hash_secret, new_secret
from sessions.store import Done, Request, Store
from sessions.verbs.ballots import place_points
from sessions.verbs.contributions import submit_contribution
from sessions.verbs.participants import join_workshop
from tests.postgres import temporary_database
from tests.scenes import Scene

PEOPLE = 500
ROUNDS = 5
BATCHES = (1, 20, 200)
REST = 0.05
"""Seconds between two cards of a quiet room."""

Make = Callable[[Scene, int], list[Request]]


def main() -> None:
    print(f'{"verb":22}{"database":12}{"in a commit":>12}{"turns/s":>10}{"ms CPU each":>13}')
    with TemporaryDirectory() as folder, temporary_database('verb_speed') as postgres:
        databases = {'SQLite': f'sqlite:///{Path(folder) / "speed.sqlite"}', 'PostgreSQL': postgres}
        for name, url in databases.items():
            store = Store(url)
            store.migrate()
            for make in (join, submit, vote):
                for size in BATCHES:
                    report(store, name, make, size)
            report(store, name, submit, 1, rest=REST)
            store.close()


def report(store: Store, database: str, make: Make, size: int, *, rest: float = 0.0) -> None:
    runs = [measure(store, make, size, rest=rest) for _ in range(ROUNDS)]
    speed, cpu = (median(figures) for figures in zip(*runs, strict=True))
    name = f'{make.__name__}, {1000 * rest:.0f} ms apart' if rest else make.__name__
    print(f'{name:22}{database:12}{size:12}{speed:10.0f}{cpu:13.2f}', flush=True)


def measure(store: Store, make: Make, size: int, *, rest: float = 0.0) -> tuple[float, float]:
    """:returns: turns a second, and milliseconds of this process' CPU for each"""
    town = Scene.of(store)
    requests = make(town, min(PEOPLE, size * 100))
    began, cpu = perf_counter(), process_time()
    for start in range(0, len(requests), size):
        outcomes = store.perform_all(town.workshop_id, requests[start : start + size])
        assert all(isinstance(outcome, Done) for outcome in outcomes)
        sleep(rest)
    return len(requests) / (perf_counter() - began), 1000 * (process_time() - cpu) / len(requests)


def join(_town: Scene, people: int) -> list[Request]:
    return [
        Request(verb=join_workshop, actor=NOBODY, details={'secret_hash': hash_secret(new_secret())})
        for _ in range(people)
    ]


def submit(town: Scene, people: int) -> list[Request]:
    actors = enter(town, people)
    step, fields = town.open('Challenges'), town.picture.fields
    return [
        Request(
            verb=submit_contribution,
            actor=actor,
            details={'step_id': step.id, 'text': f'Challenge {n} of the day', 'field_id': fields[n % len(fields)].id},
            key=uuid4().hex,
        )
        for n, actor in enumerate(actors)
    ]


def vote(town: Scene, people: int) -> list[Request]:
    for request in submit(town, 40):
        town.store.perform_all(town.workshop_id, [request])
    actors = enter(town, people)
    town.open('Weigh')
    cards = [card.id for card in town.picture.shown('challenge')]
    details = {'round_id': town.round.id, 'points': 1}
    return [
        Request(verb=place_points, actor=actor, details=details | {'item_id': cards[(n + tap) % len(cards)]})
        for tap in range(2)
        for n, actor in enumerate(actors)
    ]


def enter(town: Scene, people: int) -> list[Actor]:
    """Lets people in, a hundred in a commit."""
    requests = join(town, people)
    actors: list[Actor] = []
    for start in range(0, people, 100):
        outcomes = town.store.perform_all(town.workshop_id, requests[start : start + 100])
        actors += [participant(outcome.event.participant_id) for outcome in outcomes]
    return actors


if __name__ == '__main__':
    main()
