"""What an import would do, and that it is done wholly or not at all."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from exports.incoming import Duplicate, ImportPreview, TooLong, preview_import, read_incoming
from exports.refusals import (
    CardWasNotShown,
    CellTooLong,
    FieldNotThere,
    NothingToImport,
    RowsRefused,
    VotesNotWhole,
)
from exports.results import render_workshop
from sessions.refusals import Refusal, TextEmpty, TextNotStorable, TextTooLong
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.imports import ImportedCard, import_contributions
from sessions.verbs.workshops import edit_workshop
from sessions.wording import wording
from sessions.words import ContributionKind
from tests.exports.hostile import CONTROLS, FORMULAS, OTHERS
from tests.exports.town_hall import TownHall
from tests.scenes import Scene


def test_a_good_file_becomes_cards_with_all_it_says(scene: Scene) -> None:
    preview = _preview(
        scene,
        'Feld;Text;Stimmen;Herkunft;Name;Nr\n'
        'health;" Fewer\nforms ";12;Survey 2025;Ada Adler;1\n'
        ';No field;;;;2\n'
        'HEALTH;Third;4.0;;;3\n',
    )

    assert preview == ImportPreview(
        source='ideas.csv',
        accepted=preview.accepted,
        refused=(),
        left_out=(),
        new_fields=(),
        duplicates=(),
        ignored_columns=('Nr',),
    )
    assert [(row.number, row.card) for row in preview.accepted] == [
        (2, ImportedCard(text='Fewer\nforms', field='health', votes=12, origin='Survey 2025', author='Ada Adler')),
        (3, ImportedCard(text='No field')),
        (4, ImportedCard(text='Third', field='HEALTH', votes=4)),
    ]
    scene.lead(import_contributions, **preview.details(kind=ContributionKind.CHALLENGE))
    cards = [(card.text, card.field_id, card.earlier_points, card.source) for card in scene.picture.contributions]
    health = scene.field('Health').id
    assert cards == [
        ('Fewer\nforms', health, 12, 'Survey 2025'),
        ('No field', None, None, 'ideas.csv'),
        ('Third', health, 4, 'ideas.csv'),
    ]


def test_each_bad_row_is_refused_by_its_number_and_reason(scene: Scene) -> None:
    preview = _preview(
        scene,
        'Field,Text,Votes,Author\n'
        'Health,Good,1,\n'
        'Health, \u200b ,1,\n'
        f'Health,{"x" * 501},1,\n'
        'Health,Minus,-1,\n'
        'Health,Half,2.5,\n'
        'Health,Many,lots,\n'
        'Health,Endless,12345678901,\n'
        'Sports,Fields,1,\n'
        f'{"y" * 61},Long,1,\n'
        f'Health,Who,1,{"z" * 81}\n',
    )

    assert [row.number for row in preview.accepted] == [2]
    assert [(row.number, _reason(row.refusal)) for row in preview.refused] == [
        (3, (TextEmpty, {})),
        (4, (TextTooLong, {'length': 501, 'most': 500})),
        (5, (VotesNotWhole, {'votes': '-1'})),
        (6, (VotesNotWhole, {'votes': '2.5'})),
        (7, (VotesNotWhole, {'votes': 'lots'})),
        (8, (VotesNotWhole, {'votes': '12345678901'})),
        (9, (FieldNotThere, {'name': 'Sports'})),
        (10, (CellTooLong, {'column': 'Field', 'length': 61, 'most': 60})),
        (11, (CellTooLong, {'column': 'Author', 'length': 81, 'most': 80})),
    ]
    assert all(row.refusal.say(wording(language)) for row in preview.refused for language in ('de', 'en'))


def test_a_null_in_a_text_is_refused_with_its_row(scene: Scene) -> None:
    rows = ''.join(f'Health,Card {number}\n' for number in range(100))

    preview = _preview(scene, f'Field,Text\n{rows}Health,nu\0ll\n')

    assert [(row.number, type(row.refusal)) for row in preview.refused] == [(102, TextNotStorable)]


def test_one_refused_row_stops_the_whole_import(scene: Scene) -> None:
    preview = _preview(scene, 'Field,Text\nHealth,Good\nHealth,\nSports,Bad\n')

    with pytest.raises(RowsRefused) as refused:
        preview.details(kind=ContributionKind.CHALLENGE)

    assert not preview.is_importable
    assert refused.value.say(wording('en')) == (
        '2 rows cannot be imported, so nothing was. Correct them in the file and choose the file again.'
    )


def test_a_file_with_nothing_left_to_import_says_so(scene: Scene) -> None:
    preview = _preview(scene, f'Field,Text\nHealth,{"x" * 501}\n', too_long='leave_out')

    with pytest.raises(NothingToImport):
        preview.details(kind=ContributionKind.CHALLENGE)


def test_long_texts_are_refused_cut_or_left_out_as_chosen(scene: Scene) -> None:
    file = f'Field,Text\nHealth,{"word " * 120}\nHealth,{"x" * 600}\nHealth,Short\n'

    refused = _preview(scene, file, too_long=TooLong.REFUSE)
    cut = _preview(scene, file, too_long=TooLong.CUT)
    left_out = _preview(scene, file, too_long=TooLong.LEAVE_OUT)

    assert [(row.number, row.refusal.values) for row in refused.refused] == [
        (2, {'length': 599, 'most': 500}),
        (3, {'length': 600, 'most': 500}),
    ]
    assert [(row.number, row.card.text, row.was_cut) for row in cut.accepted] == [
        (2, 'word ' * 98 + 'word…', True),
        (3, 'x' * 499 + '…', True),
        (4, 'Short', False),
    ]
    assert [(row.number, row.reason.values) for row in left_out.left_out] == [
        (2, {'length': 599, 'most': 500}),
        (3, {'length': 600, 'most': 500}),
    ]
    assert [row.number for row in left_out.accepted] == [4]


def test_a_text_that_is_too_long_only_by_blanks_around_it_is_not_cut(scene: Scene) -> None:
    preview = _preview(scene, f'Field,Text\nHealth,"{" " * 10}{"x" * 500}\n"\n', too_long='cut')

    assert [(row.card.text, row.was_cut) for row in preview.accepted] == [('x' * 500, False)]


def test_missing_fields_are_made_once_where_that_is_wanted(scene: Scene) -> None:
    preview = _preview(scene, 'Field,Text\nSports,One\nsports,Two\nHealth,Three\nParks,Four\n', add_fields=True)

    scene.lead(import_contributions, **preview.details(kind=ContributionKind.CHALLENGE))

    assert preview.new_fields == ('Sports', 'Parks')
    names = {field.id: field.name for field in scene.picture.fields}
    assert [names[card.field_id] for card in scene.picture.contributions] == ['Sports', 'Sports', 'Health', 'Parks']


def test_duplicates_are_told_and_imported_all_the_same(scene: Scene) -> None:
    scene.open('Challenges')
    ada = scene.join('Ada Adler')
    ada.write_all(['Buses are late', 'Taken back'])
    ada.do(withdraw_contribution, contribution_id=scene.card('Taken back').id)

    preview = _preview(scene, 'Field,Text\n,buses  ARE late\n,Trains\n,Taken back\n,TRAINS\n,Trains\n')

    assert preview.duplicates == (Duplicate(2, card=1), Duplicate(5, row=3), Duplicate(6, row=3))
    assert [notice.say(wording('en')) for notice in preview.duplicates[:2]] == [
        'Row 2 says the same as card 1 of the workshop.',
        'Row 5 says the same as row 3.',
    ]
    assert len(preview.details(kind=ContributionKind.CHALLENGE)['cards']) == 5


@pytest.mark.parametrize('language', ['de', 'en'])
def test_what_one_workshop_exported_another_can_import(town_hall: TownHall, language: str) -> None:
    town_hall.scene.lead(edit_workshop, names_shown=True)
    with town_hall.scene.store.read() as db:
        file = render_workshop(db, town_hall.scene.workshop_id, '.xlsx', language=language)
    second = Scene.of(town_hall.scene.store, title='The second afternoon')

    incoming = read_incoming(file.content, file.name)
    preview = preview_import(incoming, second.picture)
    second.lead(import_contributions, **preview.details(kind=ContributionKind.STARTING_POINT))

    cards = [(card.text, card.author, card.source) for card in second.picture.contributions]
    assert cards == [
        ('Forms only on paper', 'Ada Adler', file.name),
        ('=HYPERLINK("http://x")', 'bela Berg', file.name),
        ('Buses never\nmeet trains', 'Cem Can', file.name),
        ('Queues at the counter', 'Old Olsen', file.name),
        ('One app for all forms', 'Cem Can', file.name),
        ('Open until eight', 'Ada Adler', file.name),
    ]
    assert [(row.number, row.text, type(row.reason)) for row in preview.left_out] == [
        (6, 'You are all wrong', CardWasNotShown),
        (7, 'Oops', CardWasNotShown),
        (8, 'Is this read?', CardWasNotShown),
    ]


@pytest.mark.parametrize('ending', ['.xlsx', '.csv'])
@pytest.mark.parametrize('language', ['de', 'en'])
def test_hostile_texts_go_out_and_in_unchanged(scene: Scene, ending: str, language: str) -> None:
    scene.open('Challenges')
    scene.join('Ada Adler').write_all(FORMULAS + OTHERS + list(CONTROLS))
    with scene.store.read() as db:
        file = render_workshop(db, scene.workshop_id, '.zip' if ending == '.csv' else ending, language=language)
    content = file.content if ending == '.xlsx' else _fifth(file.content)

    preview = preview_import(read_incoming(content, f'cards{ending}'), scene.picture)

    assert preview.refused == ()
    assert [row.card.text for row in preview.accepted] == FORMULAS + OTHERS + list(CONTROLS.values())


def _preview(scene: Scene, content: str, *, too_long: str = 'refuse', add_fields: bool = False) -> ImportPreview:
    file = read_incoming(content.encode(), 'ideas.csv')
    return preview_import(file, scene.picture, too_long=too_long, add_fields=add_fields)


def _reason(refusal: Refusal) -> tuple[type[Refusal], dict[str, object]]:
    return type(refusal), refusal.values


def _fifth(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(archive.namelist()[4])
