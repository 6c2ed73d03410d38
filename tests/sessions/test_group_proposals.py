"""Groups that participants propose from their phones, and what the facilitator makes of them."""

import json
from typing import Any

import pytest

from sessions.events import GroupProposed
from sessions.faces.board import board_view
from sessions.faces.parts import View
from sessions.faces.phone import phone_view
from sessions.faces.proposals import phone_proposals_view, touched_proposals
from sessions.refusals import (
    CardNotOnTable,
    FieldsMixed,
    GroupSizeOutOfRange,
    InputPaused,
    LaterTurnDepends,
    NotAllowed,
    NotFound,
    NotValid,
    NotYourProposal,
    ProposalDecided,
    ProposalEmpty,
    ProposalLimitReached,
    ProposingClosed,
    RuleInvalid,
    TextEmpty,
    TextNotStorable,
    TextTooLong,
)
from sessions.verbs.agenda import edit_step, pause_input
from sessions.verbs.clusters import create_cluster, rename_cluster
from sessions.verbs.contributions import withdraw_contribution
from sessions.verbs.group_proposals import (
    accept_group_proposal,
    decline_group_proposal,
    propose_group,
    set_proposing,
    withdraw_group_proposal,
)
from sessions.verbs.merging import merge_cards
from sessions.verbs.moderation import hide_contribution, move_contributions
from sessions.verbs.undo import undo_turn
from sessions.verbs.workshops import edit_workshop
from tests.scenes import Person, Scene

Cards = dict[str, str]


@pytest.fixture
def people(scene: Scene) -> list[Person]:
    return scene.join_all('Anna Weber', 'Bert Adler', 'Cem Yılmaz')


@pytest.fixture
def cards(scene: Scene, people: list[Person]) -> Cards:
    """Challenges on the table, while phones may propose groups."""
    scene.open('Challenges')
    texts = ('Queues', 'Forms', 'Fax', 'Opening hours')
    cards = {text: people[0].write(text) for text in texts}
    cards['Wifi'] = people[1].write('Wifi', field='Education')
    step = scene.open('Group')
    scene.lead(set_proposing, step_id=step.id, proposing=True)
    return cards


def propose(person: Person, name: str, *cards: str, key: str | None = None) -> str:
    proposed = person.do(propose_group, name=name, contribution_ids=cards, key=key)
    assert isinstance(proposed, GroupProposed)
    return proposed.proposal_id


def on_console(scene: Scene) -> list[View]:
    groups: list[View] = phone_proposals_view(scene.picture, scene.step('Group'))['groups']
    return groups


def own(person: Person) -> list[tuple[str, str, int]]:
    """Name, state and number of cards, as the person's phone has it."""
    return [(each['name'], each['state'], each['count']) for each in person.view['proposals']]


def test_a_group_is_proposed_waits_and_becomes_a_cluster(scene: Scene, people: list[Person], cards: Cards) -> None:
    anna, bert, _ = people
    proposal = propose(anna, ' Paper ', cards['Fax'], cards['Forms'], cards['Fax'], key='a')
    # the same errand brought twice is one proposal
    assert propose(anna, ' Paper ', cards['Fax'], cards['Forms'], cards['Fax'], key='a') == proposal
    assert own(anna) == [('Paper', 'waiting', 2)]
    assert own(bert) == []
    [group] = on_console(scene)
    assert (group['name'], group['people'], [card['text'] for card in group['cards']]) == ('Paper', 1, ['Forms', 'Fax'])
    assert scene.picture.clusters == []

    before = scene.picture
    scene.lead(accept_group_proposal, proposal_id=proposal)
    assert scene.members_of('Paper') == ['Forms', 'Fax']
    assert own(anna) == [('Paper', 'accepted', 2)]
    assert on_console(scene) == []
    assert touched_proposals(before, scene.picture) == [proposal]

    # one turn made cluster, members and answer; one undo takes all of them back
    scene.lead(undo_turn, seq=scene.seq)
    assert scene.picture.clusters == []
    assert own(anna) == [('Paper', 'waiting', 2)]


def test_those_who_propose_the_same_cards_are_counted_together_and_answered_together(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    anna, bert, cem = people
    propose(anna, 'Paper', cards['Fax'], cards['Forms'])
    propose(bert, 'Paperwork', cards['Forms'], cards['Fax'])
    propose(cem, 'Paperwork', cards['Forms'], cards['Fax'])
    propose(cem, 'Counter', cards['Queues'], cards['Opening hours'])

    groups = [(group['name'], group['other_names'], group['people']) for group in on_console(scene)]
    assert groups == [('Paperwork', ['Paper'], 3), ('Counter', [], 1)]
    scene.lead(decline_group_proposal, proposal_id=on_console(scene)[0]['id'])

    assert [own(person) for person in people] == [
        [('Paper', 'declined', 2)],
        [('Paperwork', 'declined', 2)],
        [('Counter', 'waiting', 2), ('Paperwork', 'declined', 2)],
    ]


def test_a_proposal_is_taken_back_as_long_as_it_waits(scene: Scene, people: list[Person], cards: Cards) -> None:
    anna, bert, _ = people
    proposal = propose(anna, 'Paper', cards['Fax'], cards['Forms'])
    with pytest.raises(NotYourProposal):
        bert.do(withdraw_group_proposal, proposal_id=proposal)
    anna.do(withdraw_group_proposal, proposal_id=proposal)
    assert (own(anna), on_console(scene)) == ([], [])

    for verb in (accept_group_proposal, decline_group_proposal):
        with pytest.raises(ProposalDecided):
            scene.lead(verb, proposal_id=proposal)
    with pytest.raises(ProposalDecided):
        anna.do(withdraw_group_proposal, proposal_id=proposal)


def test_nothing_is_proposed_where_nobody_asked(scene: Scene, people: list[Person], cards: Cards) -> None:
    anna, chosen = people[0], (cards['Fax'], cards['Forms'])
    scene.lead(pause_input)
    with pytest.raises(InputPaused):
        propose(anna, 'Paper', *chosen)
    scene.lead(set_proposing, step_id=scene.step('Group').id, proposing=False)
    with pytest.raises(ProposingClosed):
        propose(anna, 'Paper', *chosen)
    scene.open('Challenges')
    with pytest.raises(ProposingClosed):
        propose(anna, 'Paper', *chosen)
    for verb, details in (
        (set_proposing, {'step_id': scene.step('Group').id, 'proposing': True}),
        (accept_group_proposal, {'proposal_id': 'X' * 12}),
        (decline_group_proposal, {'proposal_id': 'X' * 12}),
    ):
        with pytest.raises(NotAllowed):
            anna.do(verb, **details)
    with pytest.raises(NotValid):
        scene.lead(set_proposing, step_id=scene.step('Challenges').id, proposing=True)
    with pytest.raises(RuleInvalid):
        scene.lead(edit_step, step_id=scene.step('Group').id, rules={'proposing': 'yes'})


def test_a_group_has_a_name_and_some_cards_of_one_field_that_are_on_the_wall(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    anna = people[0]
    scene.lead(hide_contribution, contribution_id=cards['Queues'])
    wrong: list[tuple[Any, type[Exception]]] = [
        ([], GroupSizeOutOfRange),
        ([cards['Fax']] * 2, GroupSizeOutOfRange),
        ([f'{n:012}' for n in range(51)], GroupSizeOutOfRange),
        ([cards['Fax'], cards['Wifi']], FieldsMixed),
        ([cards['Fax'], cards['Queues']], CardNotOnTable),
        ([cards['Fax'], 'X' * 12], NotFound),
        ([cards['Fax'], '\0', '\ud83d'], NotFound),
    ]
    for chosen, refusal in wrong:
        with pytest.raises(refusal):
            propose(anna, 'Paper', *chosen)
    names = {'': TextEmpty, '  \u200b ': TextEmpty, 'x' * 61: TextTooLong, 'a\0b': TextNotStorable}
    for name, refusal in names.items():
        with pytest.raises(refusal):
            propose(anna, name, cards['Fax'], cards['Forms'])
    assert scene.picture.proposals == []


def test_five_proposals_of_one_person_wait_at_most(scene: Scene, people: list[Person], cards: Cards) -> None:
    anna, bert, _ = people
    proposals = [propose(anna, f'Paper {n}', cards['Fax'], cards['Forms']) for n in range(5)]
    with pytest.raises(ProposalLimitReached):
        propose(anna, 'One more', cards['Fax'], cards['Queues'])
    propose(bert, 'Somebody else', cards['Fax'], cards['Queues'])
    # one person is one, however often the same is proposed
    assert [group['people'] for group in on_console(scene)] == [1, 1]

    anna.do(withdraw_group_proposal, proposal_id=proposals[0])
    propose(anna, 'One more', cards['Fax'], cards['Queues'])


def test_what_left_the_field_meanwhile_is_left_out(scene: Scene, people: list[Person], cards: Cards) -> None:
    anna = people[0]
    proposal = propose(anna, 'Counter', cards['Queues'], cards['Forms'], cards['Fax'], cards['Opening hours'])
    field_id = scene.field('Health').id
    scene.lead(move_contributions, contribution_ids=[cards['Queues']], field_id=field_id)
    scene.lead(hide_contribution, contribution_id=cards['Forms'])
    [group] = on_console(scene)
    assert ([card['text'] for card in group['cards']], group['gone']) == (['Fax', 'Opening hours'], 2)
    scene.lead(create_cluster, field_id=group['field_id'], name='Paper', contribution_ids=[cards['Fax']])

    scene.lead(accept_group_proposal, proposal_id=proposal)
    # a card may stand in two
    assert scene.members_of('Counter') == ['Fax', 'Opening hours']
    assert scene.members_of('Paper') == ['Fax']


def test_of_a_proposal_whose_cards_are_gone_no_cluster_is_made(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    proposal = propose(people[0], 'Paper', cards['Fax'], cards['Forms'])
    scene.open('Challenges')
    people[0].do(withdraw_contribution, contribution_id=cards['Fax'])

    with pytest.raises(ProposalEmpty):
        scene.lead(accept_group_proposal, proposal_id=proposal)
    scene.lead(decline_group_proposal, proposal_id=proposal)
    assert own(people[0]) == [('Paper', 'declined', 2)]


def test_the_undo_of_an_acceptance_names_what_was_built_on_it(scene: Scene, people: list[Person], cards: Cards) -> None:
    proposal = propose(people[0], 'Paper', cards['Fax'], cards['Forms'])
    accepted = scene.lead(accept_group_proposal, proposal_id=proposal)
    seq = scene.seq
    scene.lead(rename_cluster, cluster_id=accepted.cluster_id, name='Paperwork')

    with pytest.raises(LaterTurnDepends):
        scene.lead(undo_turn, seq=seq)


def test_phones_get_the_cards_to_choose_from_and_no_move_on_the_table_is_news_to_them(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    task = scene.phone['task']
    assert task['kind'] == 'group'
    assert [card['text'] for card in task['cards']] == ['Queues', 'Forms', 'Fax', 'Opening hours', 'Wifi']
    before = scene.phone
    proposal = propose(people[0], 'Paper', cards['Fax'], cards['Forms'])
    scene.lead(accept_group_proposal, proposal_id=proposal)

    assert scene.phone | {'seq': 0} == before | {'seq': 0}
    scene.lead(set_proposing, step_id=scene.step('Group').id, proposing=False)
    assert scene.phone['task'] == {'kind': 'wait', 'of': 'challenge'}


def test_who_proposed_is_told_to_the_console_alone_and_only_where_names_are_shown(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    propose(people[0], 'SECRET NAME <b>', cards['Fax'], cards['Forms'])
    assert [group['authors'] for group in on_console(scene)] == [[]]
    scene.lead(edit_workshop, names_shown=True)
    assert [group['authors'] for group in on_console(scene)] == [['Anna Weber']]

    picture = scene.picture
    for view in (board_view(picture), phone_view(picture), people[1].view):
        assert 'SECRET NAME' not in json.dumps(view)
    assert people[0].id not in json.dumps(on_console(scene))


def test_a_proposed_card_that_was_merged_is_there_in_the_one_that_stands_for_it(
    scene: Scene, people: list[Person], cards: Cards
) -> None:
    proposal = propose(people[0], 'Paper', cards['Fax'], cards['Forms'], cards['Queues'])
    scene.lead(merge_cards, contribution_id=cards['Opening hours'], other_ids=[cards['Queues'], cards['Forms']])
    [group] = on_console(scene)
    assert ([card['text'] for card in group['cards']], group['gone']) == (['Fax', 'Opening hours'], 0)

    scene.lead(accept_group_proposal, proposal_id=proposal)
    assert scene.members_of('Paper') == ['Fax', 'Opening hours']
