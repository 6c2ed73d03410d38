"""Refusals about taking a turn back."""

from sessions.refusals.refusal import NotNow
from sessions.wording import N_


class AlreadyUndone(NotNow):
    sentence = N_('This was undone already.')


class NotUndoable(NotNow):
    sentence = N_('This cannot be undone.')


class LaterTurnDepends(NotNow):
    sentence = N_('Something later builds on this: {later}. Undo that first.')


class RoomWentOn(NotNow):
    sentence = N_('People have gone on from here with cards, points or ratings. This can no longer be undone.')
