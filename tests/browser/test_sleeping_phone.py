"""A phone without a network, and one whose page was closed: no word is lost, none is said twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import Screens
from tests.browser.pages import Board, Phone
from tests.browser.watch import AWAY
from tests.scenes import Scene
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
FORMS = 'Every form has to be printed and signed'


@pytest.fixture
def scene(server: Server) -> Scene:
    scene = server.found()
    scene.open('Challenges')
    return scene


def test_a_card_written_without_network_arrives_once(
    scene: Scene, screens: Screens, board: Callable[..., Board], phone: Callable[..., Phone]
) -> None:
    wall, anna = board(scene), phone(scene).join(name='Anna')
    anna.choose_field('Administration')
    screens.watch.expected = AWAY
    anna.page.context.set_offline(True)
    anna.send(QUEUES)
    expect(anna.own_card(QUEUES)).to_contain_text('waiting for network')
    expect(anna.page.get_by_text('No connection. What you write is kept')).to_be_visible()
    anna.send(FORMS)
    expect(anna.own_card(FORMS)).to_contain_text('waiting for network')
    assert scene.wall == []

    anna.page.context.set_offline(False)
    expect(anna.own_card(QUEUES)).to_contain_text('on the wall')
    expect(anna.own_card(FORMS)).to_contain_text('on the wall')
    expect(anna.page.get_by_text('No connection. What you write is kept')).to_have_count(0)
    expect(wall.card(QUEUES)).to_have_count(1)
    expect(wall.card(FORMS)).to_have_count(1)
    assert scene.wall == [QUEUES, FORMS]


def test_a_card_whose_answer_got_lost_is_on_the_wall_once(
    scene: Scene, screens: Screens, board: Callable[..., Board], phone: Callable[..., Phone]
) -> None:
    wall, anna = board(scene), phone(scene).join()
    screens.watch.expected = AWAY
    asked: list[str | None] = []

    def lose_first_answer(route: Route) -> None:
        asked.append(route.request.headers.get('idempotency-key'))
        answer = route.fetch()
        assert answer.status == 201
        if len(asked) == 1:
            route.abort('connectionreset')
        else:
            route.fulfill(response=answer)

    anna.page.route('**/contributions', lose_first_answer)
    anna.send(QUEUES, field='Administration')
    expect(wall.card(QUEUES)).to_have_count(1)
    # the phone knows of the card before it knows that this was the one it is still sending
    expect(anna.own_cards.filter(has_text='on the wall')).to_have_count(1)
    expect(anna.own_cards).to_have_count(1)
    assert scene.wall == [QUEUES]
    assert len(asked) == 2
    assert len(set(asked)) == 1


def test_a_closed_page_comes_back_as_the_same_person_with_all_words(
    scene: Scene, screens: Screens, phone: Callable[..., Phone]
) -> None:
    anna = phone(scene).join(name='Anna')
    anna.send(QUEUES, field='Administration')
    expect(anna.own_card(QUEUES)).to_contain_text('on the wall')
    screens.watch.expected = AWAY
    anna.page.context.set_offline(True)
    anna.send(FORMS)
    expect(anna.own_card(FORMS)).to_contain_text('waiting for network')
    anna.write('And besides')
    anna.page.close()
    anna.page.context.set_offline(False)

    back = Phone(anna.page.context.new_page(), anna.address).open()
    expect(back.box).to_have_value('And besides')
    expect(back.own_card(QUEUES)).to_contain_text('on the wall')
    expect(back.own_card(FORMS)).to_contain_text('on the wall')
    assert scene.picture.participants == 1
    assert scene.wall == [QUEUES, FORMS]
