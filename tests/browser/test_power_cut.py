"""The server dies in the middle of a sentence, and is started again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Screens
from tests.browser.pages import CONNECTED, Board, Console, Phone
from tests.browser.watch import AWAY
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
FORMS = 'Every form has to be printed and signed'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """One of this scene's own: it is killed."""
    server = Server(tmp_path)
    server.start()
    yield server
    server.stop()


def test_half_a_sentence_outlives_the_server(
    server: Server,
    screens: Screens,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene = server.found()
    scene.open('Challenges')
    wall, desk, anna = board(scene), console(scene), phone(scene).join(name='Anna')
    anna.send(QUEUES, field='Administration')
    expect(anna.own_card(QUEUES)).to_contain_text('on the wall')
    anna.write('Every form has')
    for face in (wall, desk, anna):
        face.page.evaluate('window.isOld = true')

    screens.watch.expected = AWAY
    server.kill()
    expect(anna.page.get_by_text('No connection. What you write is kept')).to_be_visible()
    expect(wall.page.get_by_text('The connection is lost.')).to_be_visible()
    server.start()

    for face in (wall, desk, anna):
        face.page.wait_for_function(f'!window.isOld && {CONNECTED}')
    expect(anna.box).to_have_value('Every form has')
    expect(anna.own_card(QUEUES)).to_contain_text('on the wall')
    expect(wall.card(QUEUES)).to_have_count(1)
    anna.box.press_sequentially(' to be printed and signed')
    anna.press('Send')
    expect(wall.card(FORMS)).to_have_count(1)
    expect(desk.row(FORMS)).to_be_visible()
    assert scene.wall == [QUEUES, FORMS]
    assert scene.picture.participants == 1
