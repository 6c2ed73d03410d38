"""Refusals about agreeing to a card."""

from sessions.refusals.refusal import NotNow, NotValid
from sessions.wording import N_


class OwnContribution(NotValid):
    sentence = N_('This is your own contribution. It counts already.')


class NotOnWall(NotNow):
    sentence = N_('This contribution is no longer on the wall. Please send your own.')
