"""Four short parts make one sentence that reads well, in either language."""

import pytest

from sessions.goal_guide import GoalParts, guess_parts, read_parts
from sessions.refusals import TextEmpty, TextTooLong
from sessions.verbs.goals import adopt_goal, edit_goal
from sessions.verbs.workshops import edit_workshop
from tests.scenes import Scene

GERMAN = {'who': 'Die Verwaltung', 'change': 'ist papierlos', 'by': '2028', 'seen': 'niemand mehr Formulare druckt'}
ENGLISH = {'who': 'The town hall', 'change': 'is paperless', 'by': '2028', 'seen': 'nobody prints forms'}


@pytest.mark.parametrize(
    ('parts', 'language', 'sentence'),
    [
        (
            GERMAN,
            'de',
            'Die Verwaltung ist bis 2028 papierlos; wir sehen es daran, dass niemand mehr Formulare druckt.',
        ),
        (ENGLISH, 'en', 'The town hall is paperless by 2028; we will know because nobody prints forms.'),
        (GERMAN | {'seen': ''}, 'de', 'Die Verwaltung ist bis 2028 papierlos.'),
        (ENGLISH | {'by': ''}, 'en', 'The town hall is paperless; we will know because nobody prints forms.'),
        (
            {'who': 'Alle Vereine', 'change': 'treffen sich online', 'by': 'Ende 2027'},
            'de',
            'Alle Vereine treffen sich bis Ende 2027 online.',
        ),
        ({'who': 'Der Bus', 'change': 'fährt'}, 'de', 'Der Bus fährt.'),
        ({'who': 'The bus', 'change': 'runs', 'by': '2028'}, 'en', 'The bus runs by 2028.'),
        # what the sentence says anyway is not said twice
        (
            {'who': 'Der Bus', 'change': 'fährt oft.', 'by': 'bis 2028', 'seen': 'dass er voll ist.'},
            'de',
            'Der Bus fährt bis 2028 oft; wir sehen es daran, dass er voll ist.',
        ),
        ({'who': '{by} <b>', 'change': '{seen}\n%s', 'by': '{0}'}, 'en', '{by} <b> {seen} %s by {0}.'),
    ],
)
def test_the_parts_make_a_sentence(parts: dict[str, str], language: str, sentence: str) -> None:
    assert read_parts(parts).sentence(language) == sentence


def test_who_and_what_are_needed_and_parts_are_short() -> None:
    for parts in ({}, {'who': 'The bus'}, {'change': 'runs', 'who': ' . '}):
        with pytest.raises(TextEmpty):
            read_parts(parts)
    with pytest.raises(TextTooLong):
        read_parts(ENGLISH | {'seen': 'x' * 201})
    with pytest.raises(TextTooLong):
        read_parts(dict.fromkeys(ENGLISH, 'x' * 200)).sentence('en')


@pytest.mark.parametrize(
    ('free', 'parts'),
    [
        (
            'Die Verwaltung ist bis Ende 2028 papierlos; wir sehen es daran, dass niemand druckt.',
            GoalParts(who='Die Verwaltung', change='ist papierlos', by='Ende 2028', seen='niemand druckt'),
        ),
        ('By 2030 nobody queues', GoalParts(who='', change='nobody queues', by='2030', seen='')),
        ('A doctor within reach', GoalParts(who='', change='A doctor within reach', by='', seen='')),
        ('Every school is online by 2028', GoalParts(who='Every school', change='is online', by='2028', seen='')),
    ],
)
def test_a_free_wording_is_opened_in_the_guide(free: str, parts: GoalParts) -> None:
    assert guess_parts(free) == parts


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Rows are written here one by one, and ``facilitator_turns`` does it on PostgreSQL too."""
    return sqlite_url


def test_the_parts_stay_with_a_goal_until_it_is_worded_freely(scene: Scene) -> None:
    scene.lead(edit_workshop, language='de')
    goal = scene.lead(adopt_goal, parts=GERMAN, field_id=scene.field('Administration').id).goal_id

    assert scene.picture.goal_by_id[goal].parts == GERMAN
    assert scene.picture.goal_by_id[goal].wording.startswith('Die Verwaltung ist bis 2028 papierlos;')
    scene.lead(edit_goal, goal_id=goal, parts=GERMAN | {'by': '2030'})
    assert scene.picture.goal_by_id[goal].parts == GERMAN | {'by': '2030'}
    scene.lead(edit_goal, goal_id=goal, wording='Kein Papier')
    assert (scene.picture.goal_by_id[goal].parts, scene.picture.goal_by_id[goal].wording) == (None, 'Kein Papier')
