"""Taking in the contributions of an earlier workshop: all of them or none."""

import pytest

from sessions.refusals import FieldUnknown, NotAllowed, NothingChosen, NotValid, TextEmpty, TextTooLong, WorkshopClosed
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import close_workshop
from sessions.wording import wording
from sessions.words import ContributionKind
from tests.scenes import Scene


def test_earlier_cards_come_with_their_origin_and_points(scene: Scene) -> None:
    scene.lead(
        import_contributions,
        source='starter.csv',
        cards=[
            ImportedCard(text=' No doctor in the villages ', field='HEALTH', votes=7, author='Table 3'),
            ImportedCard(text='Slow internet', origin='Survey 2024'),
        ],
    )

    doctor, internet = scene.picture.contributions
    assert (doctor.number, doctor.text, doctor.kind, doctor.state) == (
        1,
        'No doctor in the villages',
        'challenge',
        'shown',
    )
    assert (doctor.origin, doctor.source, doctor.author) == ('import', 'starter.csv', 'Table 3')
    assert (doctor.field_id, doctor.earlier_points, doctor.participant_id) == (scene.field('Health').id, 7, None)
    assert (internet.number, internet.field_id, internet.source, internet.earlier_points) == (
        2,
        None,
        'Survey 2024',
        None,
    )
    assert scene.happened[-1] == 'ContributionsImported'


def test_missing_fields_are_made_where_that_is_wanted(scene: Scene) -> None:
    cards = [
        ImportedCard(text=text, field=field) for text, field in (('A', 'Culture'), ('B', 'culture'), ('C', 'Sport'))
    ]
    with pytest.raises(FieldUnknown) as refused:
        scene.lead(import_contributions, source='s.csv', cards=cards)
    assert refused.value.say(wording('en')) == 'There is no field of action “Culture”. Nothing was imported.'

    scene.lead(import_contributions, source='s.csv', cards=cards, add_fields=True)
    assert [(field.name, field.sign) for field in scene.picture.fields][4:] == [('Culture', 'C'), ('Sport', 'S')]
    assert scene.card('A').field_id == scene.card('B').field_id == scene.field('Culture').id


@pytest.mark.parametrize(
    ('last', 'refusal'),
    [
        (ImportedCard(text=' '), TextEmpty),
        (ImportedCard(text='x' * 501), TextTooLong),
        (ImportedCard(text='Fine', field='Unheard of'), FieldUnknown),
        (ImportedCard(text='Fine', author='x' * 81), TextTooLong),
    ],
)
def test_one_bad_row_and_nothing_is_imported(scene: Scene, last: ImportedCard, refusal: type[Exception]) -> None:
    good = [ImportedCard(text=f'Card {n}', field='Health') for n in range(30)]
    with pytest.raises(refusal):
        scene.lead(import_contributions, source='s.csv', cards=[*good, last])
    assert (scene.wall, scene.happened) == ([], ['WorkshopCreated'])


def test_what_an_import_needs(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    cards = [ImportedCard(text='A card')]
    with pytest.raises(NothingChosen):
        scene.lead(import_contributions, source='s.csv', cards=[])
    with pytest.raises(NotValid):
        scene.lead(import_contributions, source='s.csv', cards=cards, kind='poem')
    with pytest.raises(NotAllowed):
        anna.do(import_contributions, source='s.csv', cards=cards)


def test_starting_points_of_the_first_workshop_feed_the_second(scene: Scene) -> None:
    cards = [ImportedCard(text=f'Starting point {n}', votes=n) for n in range(3)]
    scene.lead(import_contributions, source='s.csv', cards=cards, kind=ContributionKind.STARTING_POINT)
    assert [card.text for card in scene.picture.shown(ContributionKind.STARTING_POINT)] == [card.text for card in cards]


def test_an_import_is_undone_as_a_whole(scene: Scene) -> None:
    cards = [ImportedCard(text=f'Card {n}', field='Culture') for n in range(3)]
    scene.lead(import_contributions, source='s.csv', cards=cards, add_fields=True)
    scene.lead(undo_turn, seq=scene.seq)
    assert scene.wall == []
    assert [field.name for field in scene.picture.fields] == ['Administration', 'Education', 'Health', 'Mobility']


def test_nothing_is_imported_into_a_closed_workshop(scene: Scene) -> None:
    scene.lead(close_workshop)
    with pytest.raises(WorkshopClosed):
        scene.lead(import_contributions, source='late.csv', cards=[ImportedCard(text='Too late')])
