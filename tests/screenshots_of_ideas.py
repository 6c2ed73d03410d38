"""The faces of a workshop that works on a table of ideas: `make screenshots FILE=ideas.csv`, in German and English.

Takes the first ideas of each field of the table through a whole workshop, with the clusters that the machine proposes,
and looks at what is hard to show with a demo's few cards: the clustering table, goals with consent and heat map, the
matrix, rankings, what is missing, and the chain on console, board and results page.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from sessions.verbs.consents import close_consent_round
from sessions.verbs.sharing import share_results
from sessions.words import Language, StepKind
from tests.ideas import Ideas
from tests.screenshots_faces import STILLNESS, Faces
from tests.server import ROOT, Server
from tools.find_browser import find_browser


def main(file: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_browser(), args=['--no-sandbox', '--disable-gpu', '--disable-background-networking']
        )
        server = Server(Path(data))
        server.start()
        try:
            for language in Language:
                with Pictures(browser, server, language, folder) as pictures:
                    pictures.take(Ideas(server.store, language), file)
        finally:
            server.stop()
            browser.close()


class Pictures(Faces):
    """The same four screens, and what a facilitator clicks on them."""

    def take(self, ideas: Ideas, file: Path) -> None:
        self.visit(ideas.code)
        _ = ideas._
        ideas.arrive(file)
        ideas.vote()
        self.show('ideas_1_vote')
        ideas.cluster()
        desk = self.show('ideas_2_table', faces=('console', 'board'))
        desk.get_by_role('button', name=ideas.picture.fields[-1].name).first.click()
        desk.get_by_role('button', name=_('Propose clusters')).click()
        desk.locator('.proposal').first.wait_for()
        self.snap(desk, 'ideas_2_proposals')
        desk.get_by_role('button', name=_('Similar cards')).first.click()
        self.snap(desk, 'ideas_2_similar')
        ideas.adopt()
        round_id = ideas.consent()
        self.show('ideas_3_consent_open', faces=('console', 'board', 'phone'))
        ideas.lead(close_consent_round, round_id=round_id)
        self.show('ideas_3_consent', faces=('console', 'board'))
        ideas.rate_services()
        desk = self.show('ideas_4_heat_map', faces=('console', 'board'))
        desk.get_by_role('region', name=_('Goals and core goals')).scroll_into_view_if_needed()
        self.snap(desk, 'ideas_4_heat_map_below')
        ideas.propose()
        ideas.place()
        desk = self.show('ideas_5_matrix', faces=('console', 'board'))
        desk.locator('.plot [role=button]').first.click()
        self.snap(desk, 'ideas_5_project')
        ideas.open(StepKind.RESULTS)
        ideas.lead(share_results)
        desk = self.show('ideas_6_chain', faces=('console', 'board'))
        tabs = desk.get_by_role('navigation', name=_('Ways to look at the result')).get_by_role('button')
        for place, tab in enumerate(tabs.all()):
            tab.click()
            self.snap(desk, f'ideas_6_tab_{place}')
        self.results(ideas)

    def show(self, name: str, *, faces: tuple[str, ...] = ('console',)) -> Page:
        """Every wanted face as it stands; the console stays open."""
        self.await_news()
        paths = {'console': f'/facilitate/{self.code}', 'board': f'/board/{self.code}', 'phone': f'/j/{self.code}'}
        for face in faces:
            page = getattr(self, face)
            page.goto(f'{self._server.address}{paths[face]}')
            page.wait_for_function('window.did_handshake === true')
            self.snap(page, f'{name}_{face}')
        return self.console

    def snap(self, page: Page, name: str) -> None:
        file = self._folder / f'{self._language}_{name}.png'
        page.wait_for_timeout(STILLNESS)
        page.screenshot(path=file)
        print(file, flush=True)

    def results(self, ideas: Ideas) -> None:
        """The page behind the link, on a laptop and on a phone."""
        for face, page in (('laptop', self.console), ('phone', self.late_phone)):
            page.goto(f'{self._server.address}/results/{ideas.share_key}')
            self.snap(page, f'ideas_7_results_{face}')


if __name__ == '__main__':
    main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / 'screenshots')
