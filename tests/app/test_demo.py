"""The demo: a made-up town goes through the whole workshop."""

from collections.abc import Iterator
from datetime import timedelta
from time import monotonic, sleep

import httpx
import pytest

from sessions.clock import utc_now
from sessions.picture import Picture
from sessions.words import ContributionKind, Language, Origin, WorkshopState
from tests.app.terminal import Terminal, await_answer
from tests.server import free_port
from workshop_app.demo.acts import Chapter
from workshop_app.demo.people import write_script
from workshop_app.demo.play import TOWNS
from workshop_app.demo.town import Town


def texts(town: Town) -> Iterator[str]:
    """Everything that is put on a card."""
    yield from town.hopes
    for theme in town.themes:
        yield from theme.cards
        yield from (idea.text for aim in theme.aims for idea in aim.ideas)
    yield town.letter


@pytest.mark.parametrize('language', list(Language))
def test_filled_in_at_once(terminal: Terminal, language: Language) -> None:
    said = terminal.run('demo', '--no-serve', '--language', language)

    picture = terminal.picture(said.last)
    assert said.status == 0
    assert picture.workshop.language == language
    assert picture.workshop.state is WorkshopState.RUNNING
    assert picture.current_step is picture.steps[-1]
    assert {card.text for card in picture.contributions if card.state == 'shown'} == set(texts(TOWNS[language]))
    assert len(picture.shown(ContributionKind.CHALLENGE)) == 41
    assert (len(picture.core_goals), len(picture.clusters), len(picture.goals)) == (3, 12, 8)
    assert (picture.participants, picture.raters, picture.tallies[-1].voters) == (12, 12, 11)
    assert sum(picture.tallies[-1].points.values()) == 11 * 5
    assert [tally.counts for tally in picture.consents] == [{'agree': 9, 'concern': 1, 'objection': 1}]
    assert [plan.owner for plan in picture.plans.values()] == [TOWNS[language].owner]


def test_the_chain_can_be_followed(terminal: Terminal) -> None:
    picture = terminal.picture(terminal.run('demo', '--no-serve').last)

    assert [picture.sign_of(goal) for goal in picture.goals if not picture.projects_of(goal)] == []
    assert [goal.wording for goal in picture.goals if not picture.points_of_goal(goal)] == []
    assert {project.id for project in picture.shown(ContributionKind.PROJECT_IDEA)} == picture.placings.keys()
    assert [card.origin for card in picture.contributions if card.author] == [Origin.ON_BEHALF]


def test_it_tells_of_an_afternoon_that_is_over_now(terminal: Terminal) -> None:
    picture = terminal.picture(terminal.run('demo', '--no-serve').last)

    cards = [card.submitted_at for card in picture.contributions]
    assert cards == sorted(cards)
    assert timedelta(hours=2) < utc_now() - picture.workshop.created_at < timedelta(hours=3)


def outline(picture: Picture) -> list[object]:
    """What is the same whatever ids were drawn."""
    cards = [(card.number, card.text, picture.points_of_card(card)) for card in picture.contributions]
    return [cards, sorted(map(str, picture.placings.values()))]


def test_the_same_seed_is_the_same_workshop(terminal: Terminal) -> None:
    first, second, other = (
        outline(terminal.picture(terminal.run('demo', '--no-serve', '--seed', seed).last)) for seed in ('3', '3', '4')
    )

    assert first == second
    assert first != other


@pytest.mark.parametrize('language', list(Language))
def test_at_its_own_pace_it_takes_about_four_minutes(language: Language) -> None:
    chapters = write_script(TOWNS[language])

    assert 180 < lasts(chapters) < 250
    # within a minute people have joined and cards arrive
    assert lasts(chapters[:2]) < 45


def lasts(chapters: list[Chapter]) -> float:
    return sum(act.pause for chapter in chapters for act in chapter.acts)


def test_live_it_ends_with_the_results_and_goes_on_serving(terminal: Terminal) -> None:
    port = free_port()
    address = f'http://127.0.0.1:{port}'
    began = monotonic()
    server = terminal.start('demo', '--host', '127.0.0.1', '--port', str(port), '--pace', '60', '--language', 'en')
    await_answer(address)
    code = terminal.run('list').out.splitlines()[1].split()[0]
    while (kind := httpx.get(f'{address}/api/v1/workshops/{code}').json()['view']['task']['kind']) != 'results':
        assert monotonic() - began < 60, kind
        sleep(0.1)
    # the last words come after the last turn
    sleep(0.5)
    server.terminate()
    said, _ = server.communicate(timeout=20)

    assert f'\nBoard:        http://localhost:{port}/board/{code}\n' in said
    assert f'\nConsole:      http://localhost:{port}/facilitate/{code}\n' in said
    assert f'/j/{code}\n' in said
    assert 'The demo is over.' in said
    assert 'Traceback' not in said
    assert len(terminal.picture(code).shown(ContributionKind.PROJECT_IDEA)) == 11
