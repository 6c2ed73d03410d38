"""Refusals about votes and ratings."""

from sessions.refusals.refusal import NotFound, NotNow, NotValid
from sessions.wording import N_


class RoundClosed(NotNow):
    sentence = N_('This vote is closed. Your points are counted as they stood.')


class RoundNotOpen(NotNow):
    sentence = N_('No vote is open here.')


class RoundStillOpen(NotNow):
    sentence = N_('The last vote has not been revealed yet. Reveal it before you start another.')


class BudgetSpent(NotNow):
    sentence = N_('All {budget} points are placed. Take one back first.')


class FieldBudgetSpent(NotNow):
    sentence = N_('All {budget} points of this field of action are placed. Take one back first.')


class CapReached(NotNow):
    sentence = N_('At most {cap} points are possible on one thing.')


class PointsOutOfRange(NotValid):
    sentence = N_('Points must be a whole number, zero or more.')


class NotOnBallot(NotFound):
    sentence = N_('This is not up for the vote.')


class RatingOutOfRange(NotValid):
    sentence = N_('Please choose a number from 1 to 5 for both questions.')


class NotAProject(NotFound):
    sentence = N_('This project idea is no longer there.')
