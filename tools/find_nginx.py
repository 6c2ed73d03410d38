"""Finds nginx for the tests of several instances, or installs it where that is possible."""

import shutil
import sys
from functools import cache

from tools import debian

PLACES = ('/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx')
MISSING = 'The tests need nginx, and none was found or could be installed: install nginx (Debian: nginx-light).'


@cache
def find_nginx() -> str:
    """The program's path.

    :raises RuntimeError: if there is none and none could be installed; the text is for the person
    """
    found = _installed()
    if found is None and debian.install('nginx-light'):
        found = _installed()
    if found is None:
        raise RuntimeError(MISSING)
    return found


def _installed() -> str | None:
    # it is kept off the PATH of ordinary users
    return shutil.which('nginx') or next((place for place in PLACES if shutil.which(place)), None)


if __name__ == '__main__':
    try:
        print(find_nginx())
    except RuntimeError as missing:
        sys.exit(str(missing))
