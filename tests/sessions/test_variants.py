"""Wordings of one goal side by side; one is chosen, the others stay in the record."""

import pytest

from sessions.refusals import NotAllowed, NotFound, NotNow, TextEmpty, TextTooLong, VariantInForce, VariantLimitReached
from sessions.verbs.goals import adopt_goal, edit_goal
from sessions.verbs.goals_step import show_goals
from sessions.verbs.variants import add_variant, choose_variant, edit_variant, remove_variant
from tests.scenes import Scene


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """Rows are written here one by one, and ``facilitator_turns`` does it on PostgreSQL too."""
    return sqlite_url


@pytest.fixture
def goal(scene: Scene) -> str:
    scene.open('Goals')
    return str(scene.lead(adopt_goal, wording='A doctor', field_id=scene.field('Health').id).goal_id)


def wordings(scene: Scene, goal: str) -> dict[str, str]:
    """What the board shows of a goal, by letter; an asterisk marks the goal's own."""
    scene.lead(show_goals, shown=goal)
    stage = scene.board['stage']
    assert stage['goal']['wording'] == scene.picture.goal_by_id[goal].wording
    return {each['letter'] + '*' * each['chosen']: each['wording'] for each in stage['variants']}


def test_one_of_three_is_chosen_and_the_others_are_kept(scene: Scene, goal: str) -> None:
    assert wordings(scene, goal) == {'*': 'A doctor'}
    nurse = scene.lead(add_variant, goal_id=goal, wording='A nurse')
    video = scene.lead(add_variant, goal_id=goal, parts={'who': 'Care', 'change': 'comes by video'})
    assert [(nurse.sign, nurse.letter), (video.sign, video.letter)] == [('H1', 'B'), ('H1', 'C')]
    assert wordings(scene, goal) == {'A*': 'A doctor', 'B': 'A nurse', 'C': 'Care comes by video.'}
    with pytest.raises(VariantLimitReached):
        scene.lead(add_variant, goal_id=goal, wording='A fourth')
    scene.lead(show_goals, shown=None)
    assert scene.board['stage']['columns'][2]['things'][0]['variants'] == 3

    scene.lead(choose_variant, variant_id=video.variant_id)

    assert wordings(scene, goal) == {'A': 'A doctor', 'B': 'A nurse', 'C*': 'Care comes by video.'}
    chosen = scene.picture.goal_by_id[goal]
    assert (chosen.choosing, chosen.parts) == (False, {'who': 'Care', 'change': 'comes by video', 'by': '', 'seen': ''})
    with pytest.raises(NotNow):
        scene.lead(choose_variant, variant_id=video.variant_id)


def test_the_goal_and_its_chosen_variant_say_the_same(scene: Scene, goal: str) -> None:
    nurse = scene.lead(add_variant, goal_id=goal, wording='A nurse').variant_id
    scene.lead(edit_goal, goal_id=goal, wording='A doctor within reach')
    scene.lead(edit_variant, variant_id=nurse, wording='A nurse in every village')
    assert wordings(scene, goal) == {'A*': 'A doctor within reach', 'B': 'A nurse in every village'}
    scene.lead(choose_variant, variant_id=nurse)
    scene.lead(edit_variant, variant_id=nurse, wording='Two nurses')
    assert wordings(scene, goal) == {'A': 'A doctor within reach', 'B*': 'Two nurses'}


def test_a_variant_is_removed_but_not_the_goals_own(scene: Scene, goal: str) -> None:
    nurse = scene.lead(add_variant, goal_id=goal, wording='A nurse').variant_id
    video = scene.lead(add_variant, goal_id=goal, wording='By video').variant_id
    own = scene.picture.variants[0].id
    with pytest.raises(VariantInForce):
        scene.lead(remove_variant, variant_id=own)
    scene.lead(remove_variant, variant_id=nurse)
    assert wordings(scene, goal) == {'A*': 'A doctor', 'C': 'By video'}
    scene.lead(remove_variant, variant_id=video)
    assert (wordings(scene, goal), scene.picture.goal_by_id[goal].choosing) == ({'*': 'A doctor'}, False)


def test_variants_are_the_facilitators_and_say_something(scene: Scene, goal: str) -> None:
    anna = scene.join('Anna')
    nurse = scene.lead(add_variant, goal_id=goal, wording='A nurse').variant_id
    for verb, details in (
        (add_variant, {'goal_id': goal, 'wording': 'Mine'}),
        (edit_variant, {'variant_id': nurse, 'wording': 'Mine'}),
        (choose_variant, {'variant_id': nurse}),
        (remove_variant, {'variant_id': nurse}),
        (show_goals, {'shown': None}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    with pytest.raises(TextEmpty):
        scene.lead(edit_variant, variant_id=nurse, wording=' \u200b')
    with pytest.raises(TextTooLong):
        scene.lead(add_variant, goal_id=goal, wording='x' * 501)
    with pytest.raises(NotFound):
        scene.lead(choose_variant, variant_id='NOSUCHTHING0')
    assert wordings(scene, goal) == {'A*': 'A doctor', 'B': 'A nurse'}
