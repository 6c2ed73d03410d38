"""Refusals about taking an earlier workshop as a start, and about looking through what came along."""

from sessions.refusals.refusal import NotNow, NotValid
from sessions.wording import N_


class EarlierStillOpen(NotNow):
    sentence = N_('“{title}” is not closed yet. Close it on its console first, then it can be taken as a start.')


class NothingToCarry(NotValid):
    sentence = N_('Please choose at least one thing that comes along.')


class CarryingTooLate(NotNow):
    sentence = N_('This workshop has begun already. Make a new one to start from an earlier workshop.')


class MarksStillSecret(NotNow):
    sentence = N_('Reveal what the room says first.')


class NothingToDecide(NotNow):
    sentence = N_('There is nothing left that the room agrees on. Please decide the rest one by one.')
