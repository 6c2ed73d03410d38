"""Refusals about the plan of a project."""

from sessions.refusals.refusal import NotValid
from sessions.wording import N_


class DayInvalid(NotValid):
    sentence = N_('This is no day that we know. Please give day, month and year.')
