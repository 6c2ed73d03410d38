"""The board's picture of a full chain is read from the back row: large enough, nothing cut, nothing over another."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import expect

from sessions.verbs.contributions import enter_contribution
from sessions.verbs.core_goals import add_core_goal
from sessions.verbs.goals import adopt_goal, set_goal_service
from tests.browser.pages import Board
from tests.scenes import Scene
from tests.server import Server

CORE_GOALS = ['Stadt und Land verbinden', 'Alle Generationen mitnehmen', 'Verwaltung, die zu den Menschen kommt']
CHAIN = {
    'Administration': {
        'Bis 2027 sind die 20 häufigsten Anträge ohne Amtsgang möglich': ['Digitaler Bürgerkoffer', 'Online-Termine'],
        'Bürgerinnen und Bürger geben ihre Daten nur einmal ein': ['Datendrehscheibe Landkreis', 'Ein Bürgerkonto'],
        'Jede Frage wird binnen zwei Werktagen beantwortet': ['Chat mit der Verwaltung'],
    },
    'Education': {
        'Alle Schulen haben bis 2028 Glasfaser und Betreuung vor Ort': ['Glasfaser ins Klassenzimmer', 'Technikhilfe'],
        'Jedes Kind lernt bis zur vierten Klasse sicher im Netz zu sein': ['Medienführerschein', 'Elternabend im Netz'],
        'Lehrkräfte teilen Material über eine gemeinsame Plattform': ['Materialtausch der Kollegien'],
    },
    'Health': {
        'Jeder Ortsteil erreicht binnen 24 Stunden ärztlichen Rat': [
            'Telemedizin-Raum je Ortsteil',
            'Gemeindeschwester',
        ],
        'Pflegende Angehörige finden Hilfe an einer einzigen Stelle': ['Pflegelotsin am Telefon'],
        'Rezepte und Termine gehen ohne Fahrt in die Stadt': ['Rezeptbote'],
    },
    'Mobility': {
        'Bis 22 Uhr kommt man aus der Stadt in jeden Ortsteil': ['Rufbus in einer App', 'Mitfahrbänke', 'Bürgerbus'],
        'Wer umsteigt, wartet nirgends länger als zehn Minuten': ['Anschlussgarantie am Bahnhof', 'Anzeigen am Halt'],
        'Rad, Bus und Auto stehen in einer gemeinsamen Auskunft': ['Ein Fahrplan für alles'],
    },
}

WORDS = '.chain-text, .chain-project, .chain-name, .chain .pill, .core-goal, .board-title, .board-step'
MEASURES = """(selector) => {
  const seen = [...document.querySelectorAll(selector)].filter((each) => each.offsetParent);
  const boxes = seen.map((each) => each.getBoundingClientRect());
  const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const bands = [...document.querySelectorAll('.chain-bands path')];
  const leaves = [...document.querySelectorAll('.board *')].filter((each) =>
    each.offsetParent && !each.closest('.unseen, [aria-hidden] svg')
    && [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  const room = document.querySelector('.chain').getBoundingClientRect();
  const texts = document.querySelectorAll('.chain-text, .chain-project');
  return {
    goals: document.querySelectorAll('.chain-text').length,
    projects: seen.filter((each) => each.matches('.chain-project')).length,
    bands: bands.length,
    smallest: Math.min(...leaves.map((each) => parseFloat(getComputedStyle(each).fontSize))),
    overlaps: boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a, b))).length,
    under_words: bands.filter((each) => boxes.some((box) => meet(each.getBoundingClientRect(), box))).length,
    cut: seen.filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.textContent),
    outside: [...texts].filter((each) => each.getBoundingClientRect().bottom > room.bottom + 1).length,
  };
}"""


def test_the_picture_of_a_full_chain_is_read_from_the_back_row(server: Server, board: Callable[..., Board]) -> None:
    scene = fill(server.found(title='Digitalstrategie 2030'))
    assert (len(scene.picture.goals), len(scene.picture.shown('project_idea'))) == (12, 20)

    page = board(scene).page

    expect(page.locator('.chain-bands path')).to_have_count(32)
    measures: dict[str, Any] = page.evaluate(MEASURES, WORDS)
    assert measures.pop('smallest') >= 26
    assert measures == {
        'goals': 12,
        'projects': 20,
        'bands': 32,
        'overlaps': 0,
        'under_words': 0,
        'cut': [],
        'outside': 0,
    }


def fill(scene: Scene) -> Scene:
    """Four fields, twelve goals, twenty projects, as the facilitator enters them."""
    core_goals = [scene.lead(add_core_goal, wording=wording).core_goal_id for wording in CORE_GOALS]
    step_id = scene.step('Project ideas').id
    for field, goals in CHAIN.items():
        for number, (wording, projects) in enumerate(goals.items()):
            goal_id = scene.lead(adopt_goal, wording=wording, field_id=scene.field(field).id).goal_id
            scene.lead(set_goal_service, goal_id=goal_id, core_goal_id=core_goals[number], level=2)
            for text in projects:
                scene.lead(enter_contribution, step_id=step_id, text=text, goal_id=goal_id)
    scene.open('Result')
    return scene
