"""What pip cannot bring comes from Debian's packages, where they may be installed without asking for a password."""

import os
import shutil
import subprocess
import sys


def install(*packages: str) -> bool:
    """Installs the packages where apt is there and we are root or may become it; returns whether they are there now.

    It speaks on stderr, and in detail of failures only: stdout belongs to the answer of the tool that asks.
    """
    become_root = way_to_root()
    if become_root is None or shutil.which('apt-get') is None:
        return False
    say(f'Installing {", ".join(packages)} with apt-get …')
    # another program may hold dpkg's lock for a moment: wait instead of failing
    apt = [*become_root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300']
    for command in ([*apt, 'update'], [*apt, 'install', '--no-install-recommends', *packages]):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            say(done.stdout)
    return done.returncode == 0


def way_to_root() -> list[str] | None:
    """The words to put before a command that needs root, or `None` if that takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = ['sudo', '-n']
    if shutil.which('sudo') and subprocess.run([*sudo, 'true'], capture_output=True, check=False).returncode == 0:
        return sudo
    return None


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
