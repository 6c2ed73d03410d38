"""Groups that participants propose: what phones choose from, what each sees of the own ones, and the console's list."""

from collections import Counter
from collections.abc import Sequence

from sessions.faces.parts import View, collected_kind, field_view
from sessions.picture import Picture
from sessions.rules import ClusterRules, read_rules
from sessions.tables import Contribution, GroupProposal, Step
from sessions.verbs.group_proposals import (
    FEWEST_CARDS,
    GROUP_NAME_LENGTH,
    MOST_CARDS,
    MOST_WAITING,
    gather_where_most_are,
)
from sessions.views import own_proposals, proposer_name
from sessions.words import ProposalState


def grouping_task(picture: Picture, step: Step) -> View:
    """What all phones share while groups may be proposed. No clusters: they change with every move on the table."""
    return {
        'kind': 'group',
        'of': collected_kind(step),
        'cards': [
            {'id': card.id, 'text': card.text, 'field_id': card.field_id}
            for card in picture.shown(collected_kind(step))
        ],
        'fewest': FEWEST_CARDS,
        'most': MOST_CARDS,
        'waiting': MOST_WAITING,
        'name_length': GROUP_NAME_LENGTH,
    }


def own_proposals_view(picture: Picture, participant_id: str) -> list[View]:
    """The groups somebody proposed, newest first, with what became of them."""
    return [
        {
            'id': proposal.id,
            'name': proposal.name,
            'state': proposal.state,
            'count': len(picture.proposed_cards[proposal.id]),
        }
        for proposal in own_proposals(picture, participant_id)
    ]


def touched_proposals(before: Picture, after: Picture) -> list[str]:
    """Proposals that were decided. What all phones share does not say it, so their authors ask for the own view."""
    if before.proposals is after.proposals:
        return []
    known = {proposal.id: proposal.state for proposal in before.proposals}
    return [proposal.id for proposal in after.proposals if known.get(proposal.id, proposal.state) != proposal.state]


def phone_proposals_view(picture: Picture, step: Step) -> View:
    """What waits to be decided in a clustering step, for the console: each set of cards once, most wanted first."""
    rules = read_rules(step.kind, step.rules)
    assert isinstance(rules, ClusterRules)
    groups = [group for same in _same_cards(picture) if (group := _group(picture, same, collected_kind(step)))]
    return {
        'seq': picture.seq,
        'proposing': rules.proposing,
        'open': step is picture.current_step,
        'fields': [field_view(field) for field in picture.fields],
        'groups': sorted(groups, key=lambda group: -group['people']),
    }


def _same_cards(picture: Picture) -> list[list[GroupProposal]]:
    """Waiting proposals, those of the very same cards together, oldest first."""
    found: dict[frozenset[str], list[GroupProposal]] = {}
    for proposal in picture.proposals:
        if proposal.state == ProposalState.WAITING:
            found.setdefault(frozenset(picture.proposed_cards[proposal.id]), []).append(proposal)
    return list(found.values())


def _group(picture: Picture, same: Sequence[GroupProposal], kind: str) -> View | None:
    # those that were merged since are there in the card that stands for them
    standing = {picture.standing_card(id).id for id in picture.proposed_cards[same[0].id]}
    proposed = sorted((picture.contribution_by_id[id] for id in standing), key=lambda card: card.number)
    if all(card.kind != kind for card in proposed):
        return None
    cards = gather_where_most_are(proposed)
    # the name most of them gave; of several the oldest
    names = Counter(proposal.name for proposal in same)
    chosen = max(same, key=lambda proposal: names[proposal.name])
    return {
        'id': chosen.id,
        'name': chosen.name,
        'other_names': [name for name in names if name != chosen.name],
        'people': len({proposal.participant_id for proposal in same}),
        'authors': [name for proposal in same if (name := proposer_name(picture, proposal)) is not None],
        'field_id': cards[0].field_id if cards else None,
        'cards': [_card(picture, card) for card in cards],
        'gone': len(proposed) - len(cards),
    }


def _card(picture: Picture, card: Contribution) -> View:
    return {
        'id': card.id,
        'text': card.text,
        'clusters': [cluster.name for cluster in picture.clusters_of_card.get(card.id, [])],
    }
