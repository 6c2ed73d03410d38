"""Refusals about cards."""

from sessions.refusals.refusal import NotAllowed, NotNow, NotValid
from sessions.wording import N_


class NotYours(NotAllowed):
    sentence = N_('This card belongs to somebody else.')


class FieldMissing(NotValid):
    sentence = N_('Please choose a field of action first.')


class GoalMissing(NotValid):
    sentence = N_('Please choose a goal first.')


class ContributionLimitReached(NotNow):
    sentence = N_('You have sent all {limit} cards that are possible in this step. You can edit or withdraw one.')


class ContributionGone(NotNow):
    sentence = N_('This card was withdrawn or hidden and cannot be changed.')


class FieldUnknown(NotValid):
    sentence = N_('There is no field of action “{name}”. Nothing was imported.')


class CardsInVote(NotNow):
    sentence = N_('A vote over these cards is still open. Close it before you merge cards.')


class CardStandsForOthers(NotNow):
    sentence = N_('Other cards were merged into this one. Ask the facilitator to take them apart first.')


class NotTheSameKind(NotValid):
    sentence = N_('Only cards of one kind and one field of action can be merged.')


class NothingChosen(NotValid):
    sentence = N_('Please choose at least one card first.')
