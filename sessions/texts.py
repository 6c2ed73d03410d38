"""What a typed text must be before it is stored."""

import unicodedata

from sessions.refusals import TextEmpty, TextNotStorable, TextTooLong

CARD_LENGTH = 500
NAME_LENGTH = 80

# invisible characters that make a text look empty though it has a length
_INVISIBLE = {'Cc', 'Cf', 'Zs', 'Zl', 'Zp'}


def clean_text(typed: str, *, most: int) -> str:
    """Trimmed, line ends made ``\\n``, otherwise as typed: a card says what its author wrote.

    :param most: the longest text in characters
    :raises TextEmpty: nothing visible is left
    :raises TextTooLong: says the length and the most
    :raises TextNotStorable: a null character or half of a surrogate pair
    """
    text = typed.replace('\r\n', '\n').replace('\r', '\n').strip()
    if all(unicodedata.category(character) in _INVISIBLE for character in text):
        raise TextEmpty
    if '\0' in text or any(0xD800 <= ord(character) <= 0xDFFF for character in text):
        raise TextNotStorable
    if len(text) > most:
        raise TextTooLong(length=len(text), most=most)
    return text


def clean_optional(typed: str | None, *, most: int) -> str | None:
    """Like :func:`clean_text`, but what says nothing is ``None``."""
    try:
        return clean_text(typed or '', most=most)
    except TextEmpty:
        return None
