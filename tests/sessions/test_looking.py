"""A commit brings a picture up to date with its own turns, so that nobody has to read them again."""

from sessions.actor import FACILITATOR, NOBODY
from sessions.ids import hash_secret
from sessions.picture import Picture
from sessions.store import Done, Request
from sessions.verbs.agenda import open_step
from sessions.verbs.contributions import edit_contribution, submit_contribution
from sessions.verbs.participants import join_workshop
from tests.pictures import read_off
from tests.scenes import Person, Scene


def test_a_commit_shows_what_it_did(scene: Scene) -> None:
    anna, bert = scene.join('Anna Weber'), scene.join('Bert Adler')
    scene.open('Challenges')
    card = anna.write('Nobody answers the telephone')

    picture = look(scene, scene.picture, edit(anna, card, 'Nobody answers'), write(scene, bert, 'No bus after six'))

    assert picture is not None
    assert [each.text for each in picture.contributions] == ['Nobody answers', 'No bus after six']
    assert read_off(picture) == read_off(scene.picture)


def test_what_was_seen_before_stays_as_it_was(scene: Scene) -> None:
    """The session writes to its rows again; a picture in somebody's hand must not change under it."""
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    first = look(scene, scene.picture, write(scene, anna, 'Nobody answers the telephone'))
    assert first is not None

    second = look(scene, first, edit(anna, first.contributions[0].id, 'Nobody answers'))

    assert second is not None
    assert [[card.text for card in picture.contributions] for picture in (first, second)] == [
        ['Nobody answers the telephone'],
        ['Nobody answers'],
    ]
    assert first.seq == second.seq - 1


def test_a_picture_that_misses_a_turn_is_not_carried_on(scene: Scene) -> None:
    anna = scene.join('Anna Weber')
    scene.open('Challenges')
    before = scene.picture
    anna.write('Forms on paper')

    assert look(scene, before, write(scene, anna, 'No bus after six')) is None


def test_after_a_turn_of_the_facilitator_it_is_read_anew(scene: Scene) -> None:
    turn = Request(verb=open_step, actor=FACILITATOR, details={'step_id': scene.step('Challenges').id})

    assert look(scene, scene.picture, turn) is None


def test_who_comes_in_has_given_nothing_yet_and_who_comes_again_may_have(scene: Scene) -> None:
    joining = Request(
        verb=join_workshop, actor=NOBODY, details={'secret_hash': hash_secret('a'), 'name': ' Anna Weber '}
    )
    [[first], _], [[again], _] = (scene.store.perform_and_look(scene.workshop_id, [joining], None) for _ in range(2))

    assert isinstance(first, Done)
    assert first.newcomer is not None
    assert first.newcomer.name == 'Anna Weber'
    assert isinstance(again, Done)
    assert again.newcomer is None
    assert scene.picture.participants == 1


def look(scene: Scene, picture: Picture, *requests: Request) -> Picture | None:
    """What the commit of these turns makes of a picture."""
    outcomes, seen = scene.store.perform_and_look(scene.workshop_id, requests, picture)
    assert all(isinstance(outcome, Done) for outcome in outcomes)
    return seen


def write(scene: Scene, person: Person, text: str) -> Request:
    details = {'step_id': scene.step('Challenges').id, 'text': text, 'field_id': scene.field('Education').id}
    return Request(verb=submit_contribution, actor=person.actor, details=details)


def edit(person: Person, card: str, text: str) -> Request:
    return Request(verb=edit_contribution, actor=person.actor, details={'contribution_id': card, 'text': text})
