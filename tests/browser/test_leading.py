"""A facilitator leads Anna and Bert through all nine steps; every step is one click, and all screens follow."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.browser.pages import Board, Console, Phone
from tests.scenes import Scene
from tests.server import Server

QUEUES = 'Two hours at the counter for a passport'
FAX = 'The building office still wants a fax'
WIFI = 'No wifi in half of the class rooms'
BUS = 'No bus after six'
PORTAL = 'One portal for every form'


@dataclass
class Hall:
    """The screens of one afternoon."""

    scene: Scene
    desk: Console
    wall: Board
    anna: Phone
    bert: Phone

    @property
    def phones(self) -> list[Phone]:
        return [self.anna, self.bert]

    def go_on(self, *, to: str, phones: str) -> None:
        """The facilitator presses Next once.

        :param to: the board's line
        :param phones: the heading on every phone
        """
        self.desk.next()
        expect(self.wall.step).to_have_text(to)
        expect(self.desk.step).to_have_text(to.partition(' · ')[2])
        for phone in self.phones:
            expect(phone.heading).to_have_text(phones)

    def in_dialog(self, press: str, **typed: str) -> None:
        """Fills the dialog that is open, by the labels of its fields, and sends it."""
        for label, words in typed.items():
            self.desk.dialog.get_by_label(label).fill(words)
        self.desk.dialog.get_by_role('button', name=press, exact=True).click()
        expect(self.desk.dialog).to_have_count(0)


def test_an_afternoon_from_arriving_to_the_result(
    server: Server,
    board: Callable[..., Board],
    console: Callable[..., Console],
    phone: Callable[..., Phone],
) -> None:
    scene = server.found()
    hall = Hall(scene, console(scene), board(scene), phone(scene).join(name='Anna'), phone(scene).join(name='Bert'))
    expect(hall.desk.said('2 people are here.')).to_be_visible()
    hall.go_on(to='Step 1 · Arrive', phones='You are in.')
    expect(hall.wall.said('2 are in')).to_be_visible()
    agree_on_core_goal(hall)
    collect(hall)
    moderate(hall)
    pause(hall)
    approve_first(hall)
    weigh(hall)
    group(hall)
    adopt(hall)
    propose(hall)
    place(hall)
    take_home(hall)
    close(hall)


def agree_on_core_goal(hall: Hall) -> None:
    hall.go_on(to='Step 2 · Core goals', phones='What should going digital achieve for our town above all?')
    hall.anna.send('Nobody is left behind')
    hall.bert.send('Everybody can take part')
    for text in ('Nobody is left behind', 'Everybody can take part'):
        hall.desk.row(text).get_by_role('checkbox').check()
    hall.desk.press('Make a core goal of them')
    hall.in_dialog('Save', **{'Wording of the core goal': 'Everybody comes along'})
    expect(hall.wall.said('Everybody comes along')).to_be_visible()


def collect(hall: Hall) -> None:
    hall.go_on(to='Step 3 · Challenges', phones='Where does the shoe pinch?')
    hall.anna.send(QUEUES, field='Administration')
    hall.anna.send(FAX)
    hall.bert.send('No wify in half of the class rooms', field='Administration')
    expect(hall.wall.page.get_by_role('article')).to_have_count(3)


def moderate(hall: Hall) -> None:
    """Hides, mends, moves, shows large."""
    desk, wall = hall.desk, hall.wall
    desk.do(FAX, 'Hide')
    expect(wall.card(FAX)).to_have_count(0)
    expect(hall.anna.own_card(FAX)).to_contain_text('taken off the wall by the facilitator')
    desk.do(FAX, 'Put back')
    expect(wall.card(FAX)).to_be_visible()
    expect(hall.anna.own_card(FAX)).to_contain_text('on the wall')

    desk.do('No wify in half of the class rooms', 'Edit')
    hall.in_dialog('Save', Text=WIFI)
    expect(wall.card(WIFI)).to_be_visible()
    expect(hall.bert.own_card(WIFI)).to_be_visible()

    desk.do(WIFI, 'Move to field')
    desk.page.get_by_role('menuitem', name='Education').click()
    expect(wall.column('Education').get_by_text(WIFI, exact=True)).to_be_visible()
    expect(hall.bert.own_card(WIFI)).to_contain_text('Education · on the wall')

    desk.do(QUEUES, 'Show large')
    expect(wall.large).to_contain_text(QUEUES)
    expect(hall.bert.page.get_by_text('On the wall now:')).to_contain_text(QUEUES)
    desk.do(QUEUES, 'Stop showing')
    expect(wall.large).to_have_count(0)

    desk.press('Enter a card for somebody')
    desk.dialog.get_by_label('Field of action').select_option(label='Mobility')
    hall.in_dialog('Put on the wall', **{'What should be on the card?': BUS, 'Whose words are they?': 'Mrs Lang'})
    expect(wall.column('Mobility').get_by_text(BUS, exact=True)).to_be_visible()
    expect(desk.row(BUS)).to_contain_text('entered for somebody')


def pause(hall: Hall) -> None:
    hall.anna.write('Half a sent')
    hall.desk.press('Pause input: nobody can write, vote or rate')
    expect(hall.anna.page.get_by_text('The facilitator has paused input.')).to_be_visible()
    expect(hall.anna.page.get_by_role('button', name='Send')).to_be_disabled()
    expect(hall.anna.box).to_have_value('Half a sent')
    expect(hall.wall.said('Input paused')).to_be_visible()
    hall.desk.press('Resume input')
    expect(hall.anna.page.get_by_role('button', name='Send')).to_be_enabled()
    expect(hall.anna.box).to_have_value('Half a sent')
    expect(hall.wall.said('Input paused')).to_have_count(0)
    hall.anna.write('')


def approve_first(hall: Hall) -> None:
    hall.desk.page.get_by_role('radio', name='Approve first').check()
    expect(hall.bert.said('The facilitator reads contributions before they appear on the wall.')).to_be_visible()
    hall.bert.send('Nobody looks after the tablets', field='Education')
    own = hall.bert.own_card('Nobody looks after the tablets')
    expect(own).to_contain_text('waiting for approval')
    expect(hall.desk.said('1 card waits for your approval')).to_be_visible()
    expect(hall.wall.card('Nobody looks after the tablets')).to_have_count(0)
    hall.desk.do('Nobody looks after the tablets', 'Approve')
    expect(hall.wall.card('Nobody looks after the tablets')).to_be_visible()
    expect(own).to_contain_text('on the wall')


def weigh(hall: Hall) -> None:
    hall.go_on(to='Step 4 · Weigh', phones='What matters most?')
    hall.anna.give_point(QUEUES)
    hall.anna.give_point(QUEUES)
    hall.bert.give_point(FAX)
    hall.anna.delivered()
    expect(hall.desk.said('2 of 2 have voted').first).to_be_visible()
    hall.desk.press('Close and reveal')
    expect(hall.wall.ranks.first).to_contain_text(QUEUES)
    for phone in hall.phones:
        expect(phone.said('This is how the room has voted.')).to_be_visible()


def group(hall: Hall) -> None:
    hall.go_on(to='Step 5 · Group', phones='Eyes to the front, please.')
    hall.desk.tick(QUEUES)
    hall.desk.tick(FAX)
    hall.desk.press('New cluster (G)')
    hall.desk.naming.fill('Counter')
    hall.desk.naming.press('Enter')
    expect(hall.wall.group('Counter')).to_contain_text('2 cards')
    expect(hall.wall.group('Counter')).to_contain_text('3 points')
    expect(hall.anna.page.get_by_text('now stands in:')).to_contain_text('Counter')


def adopt(hall: Hall) -> None:
    hall.go_on(to='Step 6 · Goals', phones='Eyes to the front, please.')
    hall.desk.page.get_by_role('region', name='Administration').get_by_role('checkbox', name='Counter').check()
    hall.desk.press('Administration: Adopt as goal')
    hall.in_dialog('Adopt', **{'What will be different by when': 'Everything online by 2028'})
    goal = hall.desk.goal('A1')
    expect(goal.get_by_role('textbox')).to_have_value('Everything online by 2028')
    goal.get_by_role('group', name='Everybody comes along').get_by_role('radio', name='2').check()
    on_wall = hall.wall.page.get_by_role('article').filter(has_text='Everything online by 2028')
    expect(on_wall.get_by_role('img', name='Serves core goal 1: 2 of 3')).to_be_visible()


def propose(hall: Hall) -> None:
    hall.go_on(to='Step 7 · Project ideas', phones='Which project brings us closer to this goal?')
    hall.anna.page.get_by_role('button', name='Everything online by 2028').click()
    hall.anna.send(PORTAL)
    expect(hall.wall.card(PORTAL)).to_contain_text('A1')
    expect(hall.desk.row(PORTAL)).to_contain_text('A1 · Administration')


def place(hall: Hall) -> None:
    hall.go_on(to='Step 8 · Place', phones=PORTAL)
    for phone, impact, effort in ((hall.anna, 5, 2), (hall.bert, 4, 2)):
        phone.answer('How much does it achieve?', impact)
        phone.answer('How much effort is it?', effort)
        phone.press('Next')
        expect(phone.heading).to_have_text('Thank you, you have placed all projects.')
    expect(hall.wall.page.get_by_role('img', name='Project ideas by impact and effort')).to_be_visible()
    expect(hall.wall.card(PORTAL)).to_contain_text(re.compile(r'Impact\s*4\.5.*Effort\s*2\.0'))
    expect(hall.desk.page.get_by_role('row', name=PORTAL)).to_contain_text('4.5 ± 0.5')


def take_home(hall: Hall) -> None:
    hall.go_on(to='Step 9 · Result', phones='What we take with us.')
    for words in ('Everybody comes along', PORTAL):
        expect(hall.wall.said(words)).to_be_visible()
        for phone in hall.phones:
            expect(phone.said(words)).to_be_visible()
    chain = hall.desk.page.get_by_role('region', name='Administration')
    unfold(chain, 'Everything online by 2028')
    expect(chain.get_by_text(PORTAL, exact=True)).to_be_visible()
    unfold(chain, 'Counter')
    expect(chain.get_by_text(QUEUES, exact=True)).to_be_visible()


def unfold(chain: Locator, words: str) -> None:
    chain.get_by_text(words, exact=True).last.click()


def close(hall: Hall) -> None:
    hall.desk.press('Close workshop …')
    hall.desk.dialog.get_by_role('button', name='Close workshop').click()
    expect(hall.desk.said('This workshop is closed.')).to_be_visible()
    expect(hall.wall.page.get_by_text('Thank you for taking part.')).to_be_visible()
    for phone in hall.phones:
        expect(phone.heading).to_have_text('Thank you for taking part.')
        expect(phone.said(PORTAL)).to_be_visible()
