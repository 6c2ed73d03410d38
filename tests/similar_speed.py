"""What it costs to tell phones what is there already: `make similar-speed`.

Starts a server of its own with 2,000 cards in one field and asks it as 40 phones that pause while they type, each once
a second. When the first one asks, the process beside the server is started and makes its index; the longest pause of
the server's loop is what `/metrics` says before and after. At the end cards are sent, without and with phones that ask.
"""

import asyncio
import random
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import httpx
from prometheus_client.parser import text_string_to_metric_families

from sessions.verbs.imports import ImportedCard, import_contributions
from tests.scenes import Scene
from tests.server import Server
from workshop_app.load.server_meters import CPU, PAUSE
from workshop_app.loop_watch import MEMORY

CARDS, PHONES, ROUNDS = 2_000, 40, 8
SEED = 2026
THINGS = (
    'Bus',
    'Radweg',
    'Formular',
    'Hausarzt',
    'Schule',
    'WLAN',
    'Mülleimer',
    'Spielplatz',
    'Bürgeramt',
    'Bibliothek',
)
PLACES = ('Bahnhof', 'Markt', 'Rathaus', 'Dorf', 'Stadtpark', 'Gewerbegebiet', 'Hallenbad', 'Friedhof', 'Neubaugebiet')
WOES = (
    'fährt abends nicht mehr',
    'ist seit Wochen kaputt',
    'gibt es nur auf Papier',
    'nimmt niemanden mehr auf',
    'fehlt seit Jahren',
    'ist viel zu weit weg',
    'findet man nicht im Netz',
    'schließt schon am Mittag',
)


def main() -> None:
    rng = random.Random(SEED)
    texts = [sentence(rng) for _ in range(CARDS)]
    with TemporaryDirectory() as folder:
        server = Server(Path(folder))
        server.start()
        try:
            scene = server.found()
            step = scene.open('Challenges')
            cards = [ImportedCard(text=text, field='Health') for text in texts]
            scene.lead(import_contributions, source='texts', cards=cards)
            field_id = scene.field('Health').id
            asyncio.run(measure(server, scene, step.id, field_id, rng))
        finally:
            server.stop()


def sentence(rng: random.Random) -> str:
    return f'{rng.choice(THINGS)} am {rng.choice(PLACES)} {rng.choice(WOES)}, Nummer {rng.randrange(1000)}'


async def measure(server: Server, scene: Scene, step_id: str, field_id: str, rng: random.Random) -> None:
    base = f'{server.address}/api/v1/workshops/{scene.code}'
    phones = [httpx.AsyncClient(base_url=base, timeout=30) for _ in range(PHONES)]
    for phone in phones:
        (await phone.post('/participants', json={})).raise_for_status()

    async def ask(phone: httpx.AsyncClient) -> tuple[float, dict[str, Any]]:
        began = perf_counter()
        answer = await phone.post('/contributions/similar', json={'text': sentence(rng)[:25], 'field_id': field_id})
        return 1000 * (perf_counter() - began), answer.json()

    async def write(phone: httpx.AsyncClient) -> float:
        began = perf_counter()
        card = {'step_id': step_id, 'field_id': field_id, 'text': sentence(rng)}
        (await phone.post('/contributions', json=card)).raise_for_status()
        return 1000 * (perf_counter() - began)

    async def ask_in_turn(seconds: int) -> list[tuple[float, dict[str, Any]]]:
        answers = []
        for _ in range(seconds):
            for phone in phones:
                answers.append(await ask(phone))
                await asyncio.sleep(max(0.0, (1000 / PHONES - answers[-1][0]) / 1000))
        return answers

    # until it has forgotten how everybody came in
    await asyncio.sleep(MEMORY + 1)
    quiet = (await meters(server))[PAUSE]
    began = perf_counter()
    while not (await ask(phones[0]))[1]['cards']:
        await asyncio.sleep(1)
    pause = (await meters(server))[PAUSE]
    print(f'first answer, process started and index of {CARDS} cards made: {perf_counter() - began:.1f} s')
    print(f'longest pause of the loop: {1000 * quiet:.0f} ms before, {1000 * pause:.0f} ms with it')

    before = await meters(server)
    answers = await ask_in_turn(ROUNDS)
    cpu = (await meters(server))[CPU] - before[CPU]
    told = [ms for ms, answer in answers if answer['cards']]
    print(
        f'{len(answers)} questions, {len(told)} with cards: {spread(told)}, {1000 * cpu / len(answers):.1f} ms CPU each'
    )

    alone = [await write(phone) for phone in phones * 2]
    asking = asyncio.create_task(ask_in_turn(4))
    beside = []
    for phone in phones * 2:
        beside.append(await write(phone))
        await asyncio.sleep(0.03)
    during = [ms for ms, _ in await asking]
    print(f'a card acknowledged: {spread(alone)} alone, {spread(beside)} beside phones that ask ({spread(during)})')
    for phone in phones:
        await phone.aclose()


async def meters(server: Server) -> dict[str, float]:
    async with httpx.AsyncClient() as web:
        told = (await web.get(f'{server.address}/metrics')).text
    return {sample.name: sample.value for family in text_string_to_metric_families(told) for sample in family.samples}


def spread(figures: list[float]) -> str:
    cuts = quantiles(figures, n=20)
    return f'{cuts[9]:.0f} ms half, {cuts[18]:.0f} ms 95 of 100'


if __name__ == '__main__':
    main()
