"""Refusals about the wording of goals, their variants, consent to them, and ratings of what they serve."""

from sessions.refusals.refusal import NotFound, NotNow, NotValid
from sessions.wording import N_


class VariantLimitReached(NotNow):
    sentence = N_('At most {most} wordings of a goal stand side by side. Remove one first.')


class VariantInForce(NotNow):
    sentence = N_('This is the goal’s own wording. Choose another one first.')


class ConsentRoundClosed(NotNow):
    sentence = N_('This round is closed. What you answered before counts.')


class ConsentRoundStillOpen(NotNow):
    sentence = N_('A consent round is still open. Close it first.')


class RatingStillOpen(NotNow):
    sentence = N_('The rating on the phones is still open. Close it first.')


class ReasonMissing(NotValid):
    sentence = N_('Please give a reason for your objection, so that the room can do something about it.')


class StanceUnknown(NotValid):
    sentence = N_('Please choose: agree, concern or serious objection.')


class ServiceRatingClosed(NotNow):
    sentence = N_('The rating is closed. What you rated before counts.')


class NothingToRate(NotNow):
    sentence = N_('There must be a goal and a core goal first.')


class NothingRated(NotNow):
    sentence = N_('Nobody has rated what the goals serve yet.')


class GoalGone(NotFound):
    sentence = N_('This goal or core goal is no longer there.')
