"""Refusals about the workshop, its agenda and who is in it."""

from sessions.refusals.refusal import NotAllowed, NotFound, NotNow, NotValid
from sessions.wording import N_


class WorkshopUnknown(NotFound):
    sentence = N_('No open workshop has this code. Please check the six characters on the wall.')


class WorkshopClosed(NotNow):
    sentence = N_('This workshop has ended. Thank you for taking part.')


class WorkshopAlreadyClosed(NotNow):
    sentence = N_('This workshop is closed already.')


class NotJoined(NotAllowed):
    sentence = N_('Please join the workshop first: scan the code on the wall.')


class StepClosed(NotNow):
    sentence = N_('This step is closed. Your text is kept on your phone.')


class InputPaused(NotNow):
    sentence = N_('The facilitator has paused input. Please try again in a moment.')


class StepInUse(NotNow):
    sentence = N_('This step is open or was used. It cannot be removed.')


class MinutesOutOfRange(NotValid):
    sentence = N_('A step lasts 1 to 600 minutes.')


class KeyReused(NotNow):
    sentence = N_('Something else was sent with the same key. Please reload the page.')


class ResultsAlreadyShared(NotNow):
    sentence = N_('The results are shared already.')


class ResultsNotShared(NotFound):
    sentence = N_('There are no results under this address, or they are no longer shared. Please ask the facilitator.')
