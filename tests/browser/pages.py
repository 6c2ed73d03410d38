"""Where things are on the three faces: found as a person finds them, by role and by what is written there."""

import re
from typing import Self

from playwright.sync_api import Locator, Page, expect

CONNECTED = 'window.did_handshake === true'
NOTHING_ON_THE_WAY = "!Object.keys(localStorage).some((name) => name.includes(':errand:'))"
MOST_TABS = 60


class Face:
    """A page of the application."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self) -> Self:
        """Opens the page anew, as a reload does."""
        self.page.goto(self.address)
        return self.connected()

    def connected(self) -> Self:
        self.page.wait_for_function(CONNECTED)
        return self

    def press(self, name: str) -> None:
        self.page.get_by_role('button', name=name, exact=True).click()

    def said(self, words: str) -> Locator:
        """The place where these words stand, and nothing else."""
        return self.page.get_by_text(words, exact=True)

    def tab_to(self, wanted: Locator) -> Locator:
        """Presses Tab until this has the focus, as somebody without a mouse does."""
        expect(wanted).to_be_visible()
        for _ in range(MOST_TABS):
            self.page.keyboard.press('Tab')
            if wanted.evaluate('(element) => element === document.activeElement'):
                return wanted
        raise AssertionError(f'{MOST_TABS} times Tab do not lead to {wanted}')

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role('heading', level=1)


class Board(Face):
    @property
    def step(self) -> Locator:
        """``Step 3 · Challenges``."""
        return self.page.get_by_role('heading', level=2).first

    @property
    def qr(self) -> Locator:
        return self.page.get_by_role('img', name='QR code that leads to this workshop')

    def card(self, text: str) -> Locator:
        return self.page.get_by_role('article').filter(has=self.said(text))

    def group(self, name: str) -> Locator:
        """A cluster with its number of cards."""
        return self.page.get_by_role('article').filter(has=self.page.get_by_role('heading', name=name, exact=True))

    def column(self, field: str) -> Locator:
        """A field of action with what stands under it."""
        heading = self.page.get_by_role('heading', name=field, exact=True)
        return self.page.locator('section').filter(has=heading)

    @property
    def ranks(self) -> Locator:
        """The rows of a revealed vote."""
        return self.page.get_by_role('listitem').filter(has=self.page.get_by_text(re.compile(r'^Rank \d+$')))

    @property
    def large(self) -> Locator:
        """The card that is shown large."""
        return self.page.locator('section.featured')


class Phone(Face):
    def join(self, *, name: str | None = None, department: str | None = None, role: str | None = None) -> Self:
        if name:
            self.page.get_by_label('Name').fill(name)
        if department:
            self.page.get_by_label('Department').select_option(label=department)
        if role:
            self.page.get_by_label('Role').fill(role)
        self.press('Join')
        return self

    @property
    def box(self) -> Locator:
        """Where a card is written."""
        return self.page.get_by_role('textbox')

    def choose_field(self, name: str) -> None:
        self.page.get_by_role('radio', name=name, exact=True).check()

    def write(self, text: str, *, field: str | None = None) -> None:
        """Types a card without sending it."""
        if field:
            self.choose_field(field)
        self.box.fill(text)

    def send(self, text: str, *, field: str | None = None) -> None:
        self.write(text, field=field)
        self.press('Send')

    @property
    def own_cards(self) -> Locator:
        return self.page.get_by_role('region', name='My contributions').get_by_role('listitem')

    def own_card(self, text: str) -> Locator:
        """One own card, with the state it is in."""
        return self.own_cards.filter(has=self.said(text))

    def item(self, text: str) -> Locator:
        """One thing of a vote."""
        return self.page.get_by_role('group', name=text, exact=True)

    def give_point(self, text: str, *, blocked: bool = False) -> None:
        """:param blocked: no more is possible, and the button says so"""
        self.item(text).get_by_role('button', name='One point more').click(force=blocked)

    def take_point(self, text: str) -> None:
        self.item(text).get_by_role('button', name='One point less').click()

    def points(self, text: str) -> Locator:
        """``2 of at most 2 points``."""
        return self.item(text).get_by_role('status')

    def delivered(self) -> None:
        """Until the server has everything that this phone had to bring."""
        self.page.wait_for_function(NOTHING_ON_THE_WAY)

    def answer(self, question: str, n: int) -> None:
        """One of the five steps of a rating."""
        self.page.get_by_role('group', name=question).get_by_role('radio', name=str(n)).check()


class Console(Face):
    def next(self) -> None:
        """Opens the next step: one click."""
        steps = self.page.get_by_role('navigation', name='Steps')
        steps.get_by_role('button', name=re.compile('^(Next|Start): ')).click()

    @property
    def step(self) -> Locator:
        return self.page.locator('.step').get_by_role('heading', level=2)

    def row(self, text: str) -> Locator:
        """A collected card with its buttons."""
        return (
            self.page.get_by_role('list', name='Cards', exact=True).get_by_role('listitem').filter(has=self.said(text))
        )

    def do(self, text: str, what: str) -> None:
        """Presses one of a card's buttons."""
        self.row(text).get_by_role('button', name=re.compile(f'^{what}: card')).click()

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role('dialog')

    def free_card(self, text: str) -> Locator:
        """A card on the table that stands in no cluster."""
        return self.page.get_by_role('region', name='Still free').get_by_role('listitem').filter(has=self.said(text))

    def tick(self, text: str) -> None:
        self.free_card(text).get_by_role('checkbox').check()

    def cluster(self, name: str) -> Locator:
        return self.page.get_by_role('region', name='Clusters').get_by_role('group', name=name, exact=True)

    def member(self, cluster: str, text: str) -> Locator:
        return self.cluster(cluster).get_by_role('listitem').filter(has=self.said(text))

    @property
    def naming(self) -> Locator:
        """Where a new cluster gets its name."""
        return self.page.get_by_role('textbox', name='Name of the cluster')

    def naming_of(self, name: str) -> Locator:
        """Where a cluster gets another name, once its button was pressed."""
        self.press(f'Rename: {name}')
        return self.naming

    @property
    def new_cluster(self) -> Locator:
        """Where cards are dropped for a new cluster."""
        return self.page.locator('.cluster-new')

    def drag(self, what: Locator, to: Locator) -> None:
        """With a real mouse: down, over, up."""
        start, end = what.bounding_box(), to.bounding_box()
        assert start and end
        mouse = self.page.mouse
        mouse.move(start['x'] + start['width'] / 2, start['y'] + start['height'] / 2)
        mouse.down()
        mouse.move(end['x'] + end['width'] / 2, end['y'] + end['height'] / 2, steps=8)
        mouse.up()

    def undo(self, sentence: str) -> None:
        recent = self.page.get_by_role('region', name='Recent')
        recent.get_by_role('button', name=re.compile(f'^Undo: {sentence}$')).click()

    def goal(self, sign: str) -> Locator:
        """A goal's row."""
        return self.page.get_by_role('listitem').filter(
            has=self.page.get_by_role('textbox', name=f'Wording of goal {sign}')
        )
