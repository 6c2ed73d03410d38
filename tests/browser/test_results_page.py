"""The results are shared on the console and read at home, on a phone that has no connection any more."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from sessions.verbs.sharing import withdraw_results
from tests.browser.conftest import Screens
from tests.browser.pages import Console
from tests.browser.watch import AWAY, NOT_FOUND
from tests.server import Server
from tests.town import found_town


def test_the_chain_is_read_at_home_without_a_connection(
    server: Server, screens: Screens, console: Callable[..., Console]
) -> None:
    scene = found_town(server.store).scene
    scene.open('Result')
    desk = console(scene)
    desk.press('Share the results')
    link = desk.page.locator('.sharing a')
    expect(link).to_be_visible()
    expect(desk.page.get_by_role('img', name='QR code that leads to the results')).to_be_visible()
    address = link.get_attribute('href') or ''
    assert address == f'{server.address}/results/{scene.workshop.share_key}'

    screens.watch.expected = re.compile(f'{AWAY.pattern}|{NOT_FOUND.pattern}')
    hand = screens.context('phone')
    page = hand.new_page()
    page.route_web_socket('**/*', lambda socket: socket.close())
    page.route('**/_nicegui_ws/**', lambda route: route.abort())
    page.goto(address)
    expect(page.get_by_role('heading', level=1)).to_have_text('Digital Bad Salzungen')
    assert page.evaluate('window.did_handshake') is not True
    assert page.evaluate('document.documentElement.scrollWidth') == 390
    page.get_by_role('searchbox').fill('forms')
    expect(page.get_by_role('status')).to_have_text('1 found')
    page.get_by_role('region', name='What was found').get_by_text('Forms', exact=True).click()
    page.get_by_role('button', name='Read the chain from “Forms”').click()
    middle = page.get_by_role('region', name='Card', exact=True)
    expect(middle).to_contain_text('round 1: 1 point')
    expect(middle).to_contain_text('from a phone')
    middle.get_by_text('Paper', exact=True).click()
    middle.get_by_text('Everything online by 2028', exact=True).first.click()
    expect(middle.get_by_text('Online counter', exact=True).first).to_be_visible()
    page.go_back()
    expect(page.get_by_role('region', name='Administration')).to_be_visible()

    scene.lead(withdraw_results)
    answer = hand.request.get(address)
    assert (answer.status, answer.text().count('no longer shared')) == (404, 1)
    assert hand.request.get(f'{server.address}/results/unknown').status == 404
