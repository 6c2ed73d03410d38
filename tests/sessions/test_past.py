"""The whole journal, read and searched a page at a time, without telling who did what, or when somebody voted."""

from datetime import timedelta

import pytest

from sessions.counted_turns import say_counted
from sessions.events import EVENTS
from sessions.past import BEFORE_STEPS, PastLine, Search, Topic, Who, read_past, topic_of
from sessions.store import Store
from sessions.turn import UNSIGNED
from sessions.verbs import moderation
from sessions.verbs.undo import undo_turn
from sessions.wording import wording
from tests.scenes import Scene
from tests.town import Town, found_town


@pytest.fixture
def town(store: Store) -> Town:
    return found_town(store)


def past(scene: Scene, *, most: int = 50, **search: object) -> list[PastLine]:
    """All pages after one another."""
    lines: list[PastLine] = []
    before: int | None = 2**31 - 1
    with scene.store.read() as db:
        while before is not None:
            page = read_past(
                db,
                scene.workshop_id,
                wording('en'),
                Search(**search),  # type: ignore[arg-type]
                now=scene.journal[-1].at,
                before=before,
                most=most,
            )
            lines += page.lines
            before = page.older
    return lines


def said(scene: Scene, **search: object) -> list[str]:
    return [line.sentence for line in past(scene, **search)]


def test_it_is_searched_by_words_topic_person_and_step(town: Town) -> None:
    scene = town.scene
    scene.lead(moderation.hide_contribution, contribution_id=town.cards['Fax'])
    scene.lead(undo_turn, seq=scene.seq)

    assert said(scene, words='CARD hidden') == ['Undone: Card 3 hidden', 'Card 3 hidden']
    assert said(scene, topic=Topic.CARDS) == ['Undone: Card 3 hidden', 'Card 3 hidden']
    assert said(scene, topic=Topic.CLUSTERS) == ['Cluster “Paper” made', 'Cluster “Counter” made']
    assert said(scene, who=Who.HOUSE) == ['Workshop made']
    assert said(scene, step_id=scene.step('Group').id) == [
        'Cluster “Paper” made',
        'Cluster “Counter” made',
        'Step “Group” opened',
    ]
    assert said(scene, step_id=BEFORE_STEPS) == ['Department “School” added', 'Department “Town hall” added']
    assert said(scene, words='no such words') == []
    # each look at the clock takes a second
    assert said(scene, since=timedelta(seconds=1)) == ['Undone: Card 3 hidden', 'Card 3 hidden']

    undoing, hidden, opened = past(scene)[:3]
    assert (hidden.undoable, hidden.undone_at, hidden.undone_by) == (False, scene.journal[-1].at, 'facilitator')
    assert (undoing.undoable, undoing.undone_at, undoing.seq) == (True, None, scene.seq)
    assert (opened.sentence, opened.undoable) == ('Step “Project ideas” opened', True)


def test_pages_follow_one_another_without_a_gap(town: Town) -> None:
    scene = town.scene
    whole = past(scene, who=Who.EVERYBODY)
    assert past(scene, who=Who.EVERYBODY, most=4) == whole
    assert len({line.key for line in whole}) == len(whole)
    assert past(scene, who=Who.EVERYBODY, words='card', most=2) == past(scene, who=Who.EVERYBODY, words='card')


def test_participants_are_counted_without_names_and_votes_without_times(town: Town) -> None:
    scene = town.scene
    lines = past(scene, who=Who.PARTICIPANTS)
    assert [line.sentence for line in lines] == [
        '1 card submitted',
        'Points placed or changed 4 times',
        '4 cards submitted',
        '2 people joined',
    ]
    assert {(line.seq, line.undoable) for line in lines} == {(None, False)}
    times = {line.sentence: (line.at, line.until) for line in lines}
    assert times['Points placed or changed 4 times'] == (None, None)
    submitted = [entry.at for entry in scene.journal if entry.kind == 'ContributionSubmitted']
    assert times['4 cards submitted'] == (submitted[0], submitted[3])
    # of a short time not even their number is told: it would be the time of a vote
    assert said(scene, who=Who.PARTICIPANTS, since=timedelta(hours=1)) == [
        '1 card submitted',
        '4 cards submitted',
        '2 people joined',
    ]


def test_every_event_is_about_something() -> None:
    others = {kind for kind in EVENTS if topic_of(kind) is Topic.OTHER}
    assert 'TurnUndone' in others
    assert not others & {'StepOpened', 'ContributionHidden', 'ClusterCreated', 'GoalAdopted', 'RoundOpened'}


def test_whatever_participants_do_is_counted_in_words_of_its_own() -> None:
    kinds = {*UNSIGNED, 'GroupProposed', 'GroupProposalWithdrawn'}
    counted = {say_counted(kind, n, wording('en')) for kind in kinds for n in (1, 2)}
    assert len(counted) == 2 * len(kinds)
    assert not any('other turn' in sentence for sentence in counted)
