from datetime import datetime

from sessions.verbs.undo import undo_turn
from tests.exports.conftest import rows_of
from tests.scenes import Scene


def test_the_journal_is_the_minutes_in_sentences(scene: Scene, in_berlin: None) -> None:
    scene.open('Arrive')
    scene.join('Ada Adler')
    scene.lead(undo_turn, seq=2)

    assert rows_of(scene, 'Journal') == [
        (1, datetime(2026, 3, 12, 15, 0, 1), 'command line', 'Workshop made', None),
        (2, datetime(2026, 3, 12, 15, 0, 2), 'facilitator', 'Step “Arrive” opened', 4),
        (3, datetime(2026, 3, 12, 15, 0, 3), 'participant', 'Somebody joined', None),
        (4, datetime(2026, 3, 12, 15, 0, 4), 'facilitator', 'Undone: Step “Arrive” opened', None),
    ]


def test_the_journal_tells_of_no_vote_when_it_was_placed(scene: Scene) -> None:
    scene.open('Challenges')
    anna = scene.join('Anna Weber')
    card = anna.write('Nobody answers')
    scene.open('Weigh')
    anna.give(card, 2)
    rows = rows_of(scene, 'Journal')

    assert [row[0] for row in rows] == [1, 2, 3, 4, 5]
    assert scene.happened[5] == 'PointsPlaced'
    assert 'Points placed' not in {row[3] for row in rows}
