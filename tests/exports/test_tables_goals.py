"""How a goal came to its wording, what the room said to it, and what it serves, as the tables have it."""

from sessions.verbs.consents import close_consent_round, give_consent, open_consent_round
from sessions.verbs.goals import edit_goal
from sessions.verbs.service_ratings import close_service_rating, open_service_rating, rate_service
from sessions.verbs.variants import add_variant
from sessions.verbs.workshops import edit_workshop
from tests.exports.conftest import rows_of, table_of
from tests.exports.town_hall import TownHall


def test_a_goal_has_its_parts_and_other_wordings(town_hall: TownHall) -> None:
    scene = town_hall.scene
    parts = {'who': 'The counter', 'change': 'is open', 'by': '2030'}
    scene.lead(edit_goal, goal_id=town_hall.ids['A1'], parts=parts)
    for wording in ('Nobody waits', '=1+1'):
        scene.lead(add_variant, goal_id=town_hall.ids['A1'], wording=wording)

    first, _second = rows_of(scene, 'Goals')
    assert first[3] == 'The counter is open by 2030.'
    assert first[-5:] == ('The counter', 'is open', '2030', None, 'B: Nobody waits\nC: =1+1')


def test_every_consent_round_is_in_the_record_and_an_open_one_keeps_its_secret(town_hall: TownHall) -> None:
    scene, ids = town_hall.scene, town_hall.ids
    scene.lead(edit_workshop, names_shown=True)
    scene.open('Goals')
    first = scene.lead(open_consent_round, goal_id=ids['A1']).round_id
    town_hall.ada.do(give_consent, round_id=first, stance='concern', reason='Which counter?')
    town_hall.bela.do(give_consent, round_id=first, stance='agree')
    town_hall.somebody.do(give_consent, round_id=first, stance='objection', reason='Too late')
    scene.lead(close_consent_round, round_id=first)
    scene.lead(edit_goal, goal_id=ids['A1'], wording='By 2029 nobody queues')
    second = scene.lead(open_consent_round, goal_id=ids['A1']).round_id
    town_hall.ada.do(give_consent, round_id=second, stance='objection', reason='Still not clear')

    assert list(table_of(scene, 'Consent').frame.columns) == [
        'Goal',
        'Round',
        'Wording',
        'People who answered',
        'Agree',
        'Concern',
        'Serious objection',
        'Reasons',
        'Opened',
        'Closed',
    ]
    reasons = 'Serious objection: Too late\nConcern: Which counter? (Ada Adler)'
    assert [row[:8] for row in rows_of(scene, 'Consent')] == [
        ('A1', 1, 'By 2030 nobody queues', 3, 1, 1, 1, reasons),
        ('A1', 2, 'By 2029 nobody queues', 1, None, None, None, None),
    ]


def test_the_matrix_has_sums_and_once_it_is_closed_what_the_room_rated(town_hall: TownHall) -> None:
    scene, ids = town_hall.scene, town_hall.ids
    headers = ['Sign', 'Field of action', 'Goal', 'Core goal 1: Close to people', 'Core goal 2: Open to all', 'Sum']
    rows = [
        ('A1', 'Administration', 'By 2030 nobody queues', 3, 1, 4),
        ('E1', 'Education', 'Every school online', 0, 0, 0),
        ('Sum', None, None, 3, 1, 4),
    ]
    scene.open('Goals')
    round_id = scene.lead(open_service_rating).round_id
    for person, level in ((town_hall.ada, 3), (town_hall.bela, 2)):
        cell = {'goal_id': ids['A1'], 'core_goal_id': scene.core_goal('Open to all').id}
        person.do(rate_service, round_id=round_id, level=level, **cell)
    assert (list(table_of(scene, 'Goals and core goals').frame.columns), rows_of(scene, 'Goals and core goals')) == (
        headers,
        rows,
    )
    scene.lead(close_service_rating)

    nothing = (None, None, None)
    assert rows_of(scene, 'Goals and core goals') == [
        (*rows[0], *nothing, 2, 2.5, 0.5),
        (*rows[1], *nothing, *nothing),
        (*rows[2], *nothing, *nothing),
    ]
