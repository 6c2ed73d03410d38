"""How the cost of a card grows with the hall: `make cost-curve` prints a table and draws `docs/cost-curve.png`.

Each hall is measured as `make load SCENARIO=collect` does it, one after another in one run, so that they can be
compared whatever the machine: two cards a phone within the same minute.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from json import loads
from pathlib import Path

import matplotlib.pyplot as plt

from tests.server import ROOT

HALLS = (100, 200, 400, 800)
PICTURE = ROOT / 'docs' / 'cost-curve.png'
INK, BRAND, ACCENT, LINE = '#14213d', '#0b4f6c', '#b87a00', '#d9dee8'


@dataclass(frozen=True)
class Point:
    """What a hall of this size cost."""

    phones: int
    card: float
    """Milliseconds of the server's CPU for each card, while all of them were sent."""
    core: float
    """Of one core, over the minute."""
    to_board: float
    """Milliseconds from sending until the board had it, for 95 of 100 cards."""


def main() -> int:
    points = [measure(phones) for phones in HALLS]
    print(f'{"phones":>8}{"ms CPU a card":>16}{"of a core":>12}{"on the board p95, ms":>24}')
    for point in points:
        print(f'{point.phones:>8}{point.card:>16.2f}{point.core:>12.2f}{point.to_board:>24.0f}')
    first, last = points[0], points[-1]
    growth, times = last.card / first.card, last.phones / first.phones
    print(f'{times:.0f} times the phones, {growth:.2f} times the CPU for each card')
    draw(points, PICTURE)
    return 0 if growth <= times else 1


def measure(phones: int) -> Point:
    wanted = {'PHONES': str(phones), 'SCENARIO': 'collect', 'JSON': '1'}
    done = subprocess.run(
        [sys.executable, '-m', 'tests.load'],
        cwd=ROOT,
        env=os.environ | wanted,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    line = loads(done.stdout.splitlines()[-1])
    return Point(phones, line['cpu_ms_each'], line['cores'], line['to_board']['p95'])


def draw(points: list[Point], path: Path) -> None:
    """CPU for each card, beside what it would be if it grew as the hall does."""
    plt.rcParams |= {'font.family': 'DejaVu Sans', 'text.color': INK, 'axes.labelcolor': INK, 'font.size': 11}
    figure, axes = plt.subplots(figsize=(8, 4.5), dpi=150)
    sizes, first = [point.phones for point in points], points[0]
    axes.plot(sizes, [point.card for point in points], color=BRAND, marker='o', linewidth=2.5, label='measured')
    for point in points:
        axes.annotate(f'{point.card:.1f}', (point.phones, point.card), (0, 9), textcoords='offset points', ha='center')
    allowed = [first.card * size / first.phones for size in sizes]
    axes.plot(sizes, allowed, color=ACCENT, linestyle='--', linewidth=1.5, label='growing as the hall does')
    axes.set(xlabel='phones, two cards each within a minute', ylabel='ms of server CPU for each card', ylim=0)
    axes.set_xticks(sizes)
    axes.grid(axis='y', color=LINE)
    axes.spines[['top', 'right']].set_visible(False)
    axes.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(path, metadata={'Software': None})


if __name__ == '__main__':
    sys.exit(main())
