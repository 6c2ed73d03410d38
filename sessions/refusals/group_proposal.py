"""Refusals about groups that participants propose."""

from sessions.refusals.refusal import NotAllowed, NotNow, NotValid
from sessions.wording import N_


class ProposingClosed(NotNow):
    sentence = N_('No groups can be proposed just now.')


class NotYourProposal(NotAllowed):
    sentence = N_('This proposal is somebody else’s.')


class GroupSizeOutOfRange(NotValid):
    sentence = N_('A group has {fewest} to {most} contributions.')


class ProposalLimitReached(NotNow):
    sentence = N_('{limit} of your groups wait for the facilitator. Withdraw one, or wait until one is decided.')


class ProposalDecided(NotNow):
    sentence = N_('This proposal was decided or withdrawn already.')


class ProposalEmpty(NotNow):
    sentence = N_('Fewer than two of these cards are still on the wall in one field of action. Please decline it.')


class CardNotOnTable(NotNow):
    sentence = N_('A contribution you chose is no longer on the wall. Please look at your choice again.')


class FieldsMixed(NotValid):
    sentence = N_('A group gathers contributions of one field of action.')
