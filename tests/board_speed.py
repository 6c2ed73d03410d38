"""How quickly a board with many cards is painted, and how soon a new card is on it, in Chromium: `make board-speed`.

Starts a server of its own with 1,500 challenges, opens the board five times, and has a phone send ten cards. Times are
the browser's own: first contentful paint and the moment the last card was in the document, both from the start of the
navigation; and from the sending of a card to the moment it is in the board's document, on the clock of this machine.
"""

from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import time

import httpx
from playwright.sync_api import Browser, Page, sync_playwright

from sessions.store import Request
from sessions.verbs.contributions import submit_contribution
from tests.scenes import Scene
from tests.server import Server
from tools.find_browser import find_browser

CARDS = 1500
AUTHORS = 300
VISITS = 5
NEW_CARDS = 10

CARDS_PAINTED = """() => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.card')) requestAnimationFrame(() => resolve(performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})"""
FIRST_PAINT = """() => new Promise((resolve) => {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry.startTime);
  });
  observer.observe({ type: 'paint', buffered: true });
})"""
SEEN = """(text) => new Promise((resolve) => {
  const look = () => {
    if (document.querySelector('.board').textContent.includes(text)) resolve(Date.now());
    else requestAnimationFrame(look);
  };
  look();
})"""


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=['--no-sandbox', '--disable-gpu', '--disable-background-networking']
        )
        server = Server(Path(folder))
        server.start()
        try:
            measure(browser, server, fill(server))
        finally:
            server.stop()
            browser.close()


def fill(server: Server) -> Scene:
    """A workshop that collects challenges and has many of them."""
    town = server.found(title='Digital Bad Salzungen')
    step, fields = town.open('Challenges'), town.picture.fields
    people = [town.join() for _ in range(AUTHORS)]
    requests = [
        Request(
            verb=submit_contribution,
            actor=people[n % AUTHORS].actor,
            details={
                'step_id': step.id,
                'text': f'Challenge {n}: nobody finds the right form, and the office hours are when people work',
                'field_id': fields[n % len(fields)].id,
            },
        )
        for n in range(CARDS)
    ]
    for start in range(0, CARDS, AUTHORS):
        server.store.perform_all(town.workshop_id, requests[start : start + AUTHORS])
    assert len(town.wall) == CARDS
    return town


def measure(browser: Browser, server: Server, town: Scene) -> None:
    visits = [visit(browser, server, town) for _ in range(VISITS)]
    print(f'{CARDS} cards, {VISITS} first visits: first paint {spread([first for first, _ in visits])} ms, ', end='')
    print(f'all cards painted {spread([whole for _, whole in visits])} ms after the navigation began')
    page = open_board(browser, server, town)
    waits = send_cards(page, server, town)
    print(f'{NEW_CARDS} new cards: on the board {spread(waits)} ms after they were sent')


def visit(browser: Browser, server: Server, town: Scene) -> tuple[float, float]:
    """A browser that has never been here.

    :returns: milliseconds until the first paint, and until the cards were painted
    """
    page = open_board(browser, server, town, wait='commit')
    whole = page.evaluate(CARDS_PAINTED)
    first = page.evaluate(FIRST_PAINT)
    page.context.close()
    return first, whole


def open_board(browser: Browser, server: Server, town: Scene, *, wait: str = 'networkidle') -> Page:
    page = browser.new_context(viewport={'width': 1920, 'height': 1080}).new_page()
    page.goto(f'{server.address}/board/{town.code}', wait_until=wait)  # type: ignore[arg-type]
    return page


def send_cards(page: Page, server: Server, town: Scene) -> list[float]:
    """:returns: milliseconds from the sending of each card until it was on the board"""
    page.wait_for_function('window.did_handshake === true')
    waits = []
    with httpx.Client(base_url=f'{server.address}/api/v1/workshops/{town.code}') as phone:
        phone.post('/participants', json={}).raise_for_status()
        card = {'step_id': town.step('Challenges').id, 'field_id': town.field('Health').id}
        for n in range(NEW_CARDS):
            text = f'A new card, number {n}, of somebody in the last row'
            sent = time() * 1000
            phone.post('/contributions', json=card | {'text': text}).raise_for_status()
            waits.append(page.evaluate(SEEN, text) - sent)
    return waits


def spread(values: list[float]) -> str:
    return f'{median(values):.0f} (slowest {max(values):.0f})'


if __name__ == '__main__':
    main()
