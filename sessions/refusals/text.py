"""Refusals about what somebody typed."""

from sessions.refusals.refusal import NotValid
from sessions.wording import N_


class TextEmpty(NotValid):
    sentence = N_('Please write something first.')


class TextTooLong(NotValid):
    sentence = N_('The text has {length} characters, {most} are possible. Please shorten it.')


class TextNotStorable(NotValid):
    sentence = N_('The text holds a character that cannot be stored. Please type it anew.')
