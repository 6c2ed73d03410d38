"""Fields of action and departments: named once, told apart by sign and colour."""

import pytest

from sessions.colours import PALETTE
from sessions.refusals import (
    ColourUnreadable,
    FieldInUse,
    NameTaken,
    NotAllowed,
    NotFound,
    SignInvalid,
    SignTaken,
    TextEmpty,
    TextTooLong,
)
from sessions.templates import START
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.departments import add_department, remove_department, rename_department
from sessions.verbs.fields import add_field, edit_field, move_field, remove_field
from sessions.verbs.goals import adopt_goal
from sessions.wording import wording
from tests.scenes import Scene


def names(scene: Scene) -> list[str]:
    fields = scene.picture.fields
    assert [field.position for field in fields] == list(range(len(fields)))
    return [field.name for field in fields]


def test_a_new_field_finds_its_sign_and_colour(scene: Scene) -> None:
    for name in ('Culture', 'Energy', 'Work', 'Mills', 'Health care', '5G', '!'):
        scene.lead(add_field, name=name)

    assert [(field.name, field.sign) for field in scene.picture.fields][4:] == [
        ('Culture', 'C'),
        ('Energy', 'EN'),
        ('Work', 'W'),
        ('Mills', 'MI'),
        ('Health care', 'HE'),
        ('5G', 'G'),
        ('!', 'X'),
    ]
    assert [field.colour for field in scene.picture.fields][:10] == list(PALETTE)


def test_no_two_fields_share_a_sign(scene: Scene) -> None:
    """Their goals would have the same signs."""
    town = Scene.of(scene.store, title='Our town', template=START)
    for name in ('Verwaltung', 'Verkehr', 'Vereine', 'Versorgung', 'Verein', 'V', 'V.', 'V!', 'VV'):
        town.lead(add_field, name=name)

    signs = [field.sign for field in town.picture.fields]
    assert signs[:3] == ['V', 'VE', 'VR']
    assert len(set(signs)) == len(signs)
    assert all(1 <= len(sign) <= 2 and sign.isalpha() for sign in signs)


def test_a_field_is_named_once_whatever_its_capitals(scene: Scene) -> None:
    with pytest.raises(NameTaken) as refused:
        scene.lead(add_field, name=' HEALTH ')
    assert refused.value.say(wording('en')) == '“HEALTH” is there already. Please choose another name.'
    with pytest.raises(NameTaken):
        scene.lead(edit_field, field_id=scene.field('Mobility').id, name='health')

    scene.lead(edit_field, field_id=scene.field('Health').id, name='HEALTH')
    assert names(scene) == ['Administration', 'Education', 'HEALTH', 'Mobility']


def test_what_a_field_needs(scene: Scene) -> None:
    health = scene.field('Health').id
    for name, refusal in (('', TextEmpty), ('x' * 61, TextTooLong)):
        with pytest.raises(refusal):
            scene.lead(add_field, name=name)
    for sign in ('ABC', '1', 'A1', '-', ' '):
        with pytest.raises(SignInvalid):
            scene.lead(edit_field, field_id=health, sign=sign)
    for colour in ('red', '#fff', '#f2a900', '#00000g', '#0072b2;', '#0072b2\n'):
        with pytest.raises(ColourUnreadable):
            scene.lead(edit_field, field_id=health, colour=colour)
    scene.lead(edit_field, field_id=health, sign='ge', colour='#0B4F6C')
    assert (scene.field('Health').sign, scene.field('Health').colour) == ('GE', '#0b4f6c')


def test_a_sign_is_given_once(scene: Scene) -> None:
    with pytest.raises(SignTaken):
        scene.lead(edit_field, field_id=scene.field('Health').id, sign='m')
    with pytest.raises(SignTaken):
        scene.lead(add_field, name='Culture', sign='M')
    scene.lead(edit_field, field_id=scene.field('Mobility').id, sign='M')
    assert [field.sign for field in scene.picture.fields] == ['A', 'E', 'H', 'M']


def test_goals_bear_the_new_sign(scene: Scene) -> None:
    health = scene.field('Health').id
    scene.lead(adopt_goal, wording='A doctor within reach', field_id=health)
    scene.lead(edit_field, field_id=health, sign='G')

    assert [scene.picture.sign_of(goal) for goal in scene.picture.goals] == ['G1']


def test_fields_are_put_in_order(scene: Scene) -> None:
    scene.lead(move_field, field_id=scene.field('Mobility').id, position=0)
    scene.lead(move_field, field_id=scene.field('Administration').id, position=99)
    assert names(scene) == ['Mobility', 'Education', 'Health', 'Administration']


def test_only_an_empty_field_is_removed(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    card = anna.write('Regretted', field='Health')
    scene.lead(create_cluster, field_id=scene.field('Education').id, name='School')
    scene.lead(adopt_goal, wording='A bus every hour', field_id=scene.field('Mobility').id)

    for name in ('Health', 'Education', 'Mobility'):
        with pytest.raises(FieldInUse):
            scene.lead(remove_field, field_id=scene.field(name).id)
    # a withdrawn card is seen by nobody and holds nothing
    anna.do(withdraw_contribution, contribution_id=card)
    scene.lead(remove_field, field_id=scene.field('Health').id)
    scene.lead(remove_field, field_id=scene.field('Administration').id)
    assert names(scene) == ['Education', 'Mobility']
    assert scene.card('Regretted').field_id is None


def test_departments_are_offered_counted_and_taken_back(scene: Scene) -> None:
    for name in ('Town hall', 'School', 'Citizens'):
        scene.lead(add_department, name=name)
    with pytest.raises(NameTaken):
        scene.lead(add_department, name='town hall')
    anna, bert = scene.join('Anna Weber', department='Town hall'), scene.join('Bert Adler', department='School')
    school = next(each for each in scene.picture.departments if each.name == 'School')
    scene.lead(rename_department, department_id=school.id, name='Schools')

    assert [each['name'] for each in scene.phone['departments']] == ['Town hall', 'Schools', 'Citizens']
    assert scene.board['stage']['departments'] == [{'name': 'Town hall', 'count': 1}, {'name': 'Schools', 'count': 1}]

    scene.lead(remove_department, department_id=school.id)
    assert [(each.position, each.name) for each in scene.picture.departments] == [(0, 'Town hall'), (1, 'Citizens')]
    assert (anna.things.person.department_id is None, bert.things.person.department_id) == (False, None)
    assert scene.picture.participants == 2


def test_fields_and_departments_are_the_facilitators(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    health = scene.field('Health').id
    for verb, details in (
        (add_field, {'name': 'Mine'}),
        (edit_field, {'field_id': health, 'name': 'Mine'}),
        (move_field, {'field_id': health, 'position': 0}),
        (remove_field, {'field_id': health}),
        (add_department, {'name': 'Mine'}),
        (rename_department, {'department_id': health, 'name': 'Mine'}),
        (remove_department, {'department_id': health}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    with pytest.raises(NotFound):
        Scene.of(scene.store, title='Another town').lead(remove_field, field_id=health)
    assert names(scene) == ['Administration', 'Education', 'Health', 'Mobility']
