"""How smoothly a card is carried over a full clustering table, and how soon others see it: `make table-speed`.

Starts a server of its own with 300 challenges in one field, then with half of them in ten clusters, and carries a card
over all of it in Chromium with a real mouse. The browser counts the frames itself, from one animation frame to the
next; the second line of each is for a processor that is slowed down four times. Then cards are dropped on a cluster,
and the time is taken until each is on the board and on the table of a colleague, on the clock of this machine.

Chromium paints without a graphics card here, so a laptop is smoother; the load is told because others work on it, too.
"""

from os import getloadavg
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import time

from playwright.sync_api import Browser, Page, sync_playwright

from sessions.store import Request
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import submit_contribution
from tests.scenes import Scene
from tests.server import FACILITATOR_KEY, Server
from tools.find_browser import find_browser

CARDS = 300
AUTHORS = 50
CLUSTERS = 10
ROUNDS = 3
GATHERED = 5
SLOWER = 4
FIELD = 'Administration'

COUNT_FRAMES = """() => {
  window.frames_ = [];
  let last = performance.now();
  const step = (now) => {
    window.frames_.push(now - last);
    last = now;
    window.counting_ = requestAnimationFrame(step);
  };
  window.counting_ = requestAnimationFrame(step);
}"""
FRAMES = """() => {
  cancelAnimationFrame(window.counting_);
  return window.frames_.slice(1);
}"""
LOOK_OUT = """([place, words]) => {
  window.seen_ = 0;
  const look = () => {
    if (document.querySelector(place)?.textContent.includes(words)) window.seen_ = Date.now();
    else requestAnimationFrame(look);
  };
  look();
}"""


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=['--no-sandbox', '--disable-gpu', '--disable-background-networking']
        )
        server = Server(Path(folder))
        server.start()
        try:
            town = fill(server)
            table = open_page(browser, server, f'facilitate/{town.code}', (1440, 900))
            measure(table, f'{CARDS} free cards')
            gather_half(town)
            table.wait_for_function('document.querySelectorAll(".cluster").length === 10')
            measure(table, f'{CARDS // 2} free cards, {CARDS // 2} in {CLUSTERS} clusters')
            watch(browser, server, town, table)
        finally:
            server.stop()
            browser.close()


def fill(server: Server) -> Scene:
    """A workshop whose cards all stand in one field."""
    town = server.found(title='Digital Bad Salzungen')
    step, field = town.open('Challenges'), town.field(FIELD)
    people = [town.join() for _ in range(AUTHORS)]
    requests = [
        Request(
            verb=submit_contribution,
            actor=people[n % AUTHORS].actor,
            details={
                'step_id': step.id,
                'text': f'Challenge {n}: nobody finds the right form, and the office hours are when people work',
                'field_id': field.id,
            },
        )
        for n in range(CARDS)
    ]
    for start in range(0, CARDS, AUTHORS):
        server.store.perform_all(town.workshop_id, requests[start : start + AUTHORS])
    town.open('Group')
    return town


def gather_half(town: Scene) -> None:
    cards = [card.id for card in town.picture.contributions[: CARDS // 2]]
    for n in range(CLUSTERS):
        town.lead(
            create_cluster, field_id=town.field(FIELD).id, name=f'Cluster {n}', contribution_ids=cards[n::CLUSTERS]
        )


def open_page(browser: Browser, server: Server, path: str, size: tuple[int, int]) -> Page:
    page = browser.new_context(viewport={'width': size[0], 'height': size[1]}).new_page()
    page.context.request.get(f'{server.address}/facilitate?key={FACILITATOR_KEY}')
    page.goto(f'{server.address}/{path}', wait_until='networkidle')
    page.wait_for_function('window.did_handshake === true')
    return page


def measure(page: Page, what: str) -> None:
    page.wait_for_selector('.free-card')
    devtools = page.context.new_cdp_session(page)
    for slower in (1, SLOWER):
        devtools.send('Emulation.setCPUThrottlingRate', {'rate': slower})
        frames = sorted(frame for _ in range(ROUNDS) for frame in carry(page))
        slow = frames[round(0.95 * (len(frames) - 1))]
        print(
            f'{what}{"" if slower == 1 else f", processor slowed {slower} times"}: '
            f'{1000 * len(frames) / sum(frames):.0f} frames a second while carrying, 95 % within {slow:.0f} ms, '
            f'slowest {frames[-1]:.0f} ms of {len(frames)}; load {getloadavg()[0]:.1f}'
        )
    devtools.send('Emulation.setCPUThrottlingRate', {'rate': 1})


def carry(page: Page) -> list[float]:
    """Takes a card from the list over everything on the table and back, without dropping it anywhere.

    :returns: milliseconds of each frame, the one that picks it up among them
    """
    card = page.locator('.free-card').nth(2).bounding_box()
    assert card is not None
    mouse = page.mouse
    mouse.move(card['x'] + 100, card['y'] + 20)
    mouse.down()
    page.evaluate(COUNT_FRAMES)
    for x, y in ((700, 300), (1300, 500), (900, 700), (500, 350), (300, 600), (300, 380), (1200, 300), (600, 600)):
        mouse.move(x, y, steps=30)
    page.wait_for_selector('.drag-ghost', timeout=1000)
    frames: list[float] = page.evaluate(FRAMES)
    page.keyboard.press('Escape')
    mouse.up()
    return frames


def watch(browser: Browser, server: Server, town: Scene, table: Page) -> None:
    """How long others wait for what one facilitator does."""
    faces = {
        'the board': (open_page(browser, server, f'board/{town.code}', (1920, 1080)), '.board'),
        'another table': (open_page(browser, server, f'facilitate/{town.code}', (1440, 900)), '.cluster'),
    }
    waits: dict[str, list[float]] = {name: [] for name in faces}
    for n in range(GATHERED):
        wanted = f'{CARDS // 2 // CLUSTERS + n + 1} cards'
        for face, place in faces.values():
            face.evaluate(LOOK_OUT, [place, wanted])
        dropped = drop(table)
        for name, (face, _place) in faces.items():
            face.wait_for_function('window.seen_')
            waits[name].append(face.evaluate('window.seen_') - dropped)
    for name, seen in waits.items():
        print(f'a card dropped on a cluster is on {name} after {median(seen):.0f} ms (slowest {max(seen):.0f})')


def drop(page: Page) -> float:
    """Carries the first free card to the first cluster.

    :returns: when it was let go, milliseconds of the clock
    """
    card, cluster = page.locator('.free-card').first.bounding_box(), page.locator('.cluster').first.bounding_box()
    assert card is not None and cluster is not None
    page.mouse.move(card['x'] + 100, card['y'] + 20)
    page.mouse.down()
    page.mouse.move(cluster['x'] + 150, cluster['y'] + 60, steps=5)
    let_go = time() * 1000
    page.mouse.up()
    return let_go


if __name__ == '__main__':
    main()
