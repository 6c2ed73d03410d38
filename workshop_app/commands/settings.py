"""Reading the settings, and saying in a sentence what is wrong with them."""

from typing import Any

from pydantic import ValidationError

from workshop_app.commands.trouble import Trouble
from workshop_app.settings import Settings

RULES = {
    'port': 'must be a whole number from 1 to 65535',
    'facilitator_key': 'must have at least 12 characters',
    'public_url': 'must be a complete address such as https://workshop.example.org',
    'language': 'must be de or en',
    'dark': 'must be true or false',
}
SECRET = {'facilitator_key', 'database_url'}
"""Never repeated on a screen."""


def read_settings(**chosen: Any) -> Settings:
    """The settings of the environment and of ``.env``.

    :param chosen: options of the command line, which come first; ``None`` where none was given
    :raises Trouble: names the setting and what it must be
    """
    try:
        return Settings(**{name: value for name, value in chosen.items() if value is not None})
    except ValidationError as failure:
        faults = [_say(str(fault['loc'][0]), fault['msg'], fault['input']) for fault in failure.errors()]
        raise Trouble('\n'.join(faults)) from None


def _say(name: str, message: str, value: object) -> str:
    rule = RULES.get(name, f'is not possible: {message}')
    found = '' if name in SECRET else f', not “{value}”'
    return f'WORKSHOP_{name.upper()} {rule}{found}.'
