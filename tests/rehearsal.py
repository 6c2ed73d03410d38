"""A rehearsal with real input: a table of ideas goes through a whole workshop and comes out of LibreOffice unchanged.

    make rehearsal FILE=ideas.csv

imports the file by the command line, lets 30 people vote, gathers the cards that share a word into clusters, adopts
goals, proposes and rates projects, exports the workbook, opens and saves it with LibreOffice, and compares every text
with the input. Prints what it counted; ends with status 1 where anything differs.
"""

import csv
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from openpyxl import load_workbook

from sessions.actor import FACILITATOR, NOBODY, Actor, participant
from sessions.ids import hash_secret, new_secret
from sessions.picture import Picture
from sessions.reading import find_workshop, load_picture
from sessions.store import Store
from sessions.tables import Step
from sessions.texts import CARD_LENGTH
from sessions.verbs.agenda import open_step
from sessions.verbs.ballots import place_points
from sessions.verbs.clusters import create_cluster
from sessions.verbs.contributions import submit_contribution
from sessions.verbs.goals import adopt_goal
from sessions.verbs.participants import join_workshop
from sessions.verbs.ratings import rate_project
from sessions.verbs.rounds import reveal_round
from sessions.wording import wording
from sessions.words import StepKind

PEOPLE = 30
POINTS = 5
LANGUAGE = 'de'


class Rehearsal:
    """One workshop in a database of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f'sqlite:///{folder / "rehearsal.sqlite"}'
        self.dice = random.Random(7)
        self.code = self.run(
            'new', '--title', 'Generalprobe', '--template', 'strategiekonzeption', '--language', LANGUAGE
        )
        self.store = Store(self.url)
        with self.store.read() as db:
            self.id = find_workshop(db, self.code).id
        self.people: list[Actor] = []

    def run(self, *words: str) -> str:
        """Runs the command line as a user does.

        :returns: the last line it prints
        """
        done = subprocess.run(
            [sys.executable, '-m', 'workshop_app.cli', *words],
            env={'WORKSHOP_DATABASE_URL': self.url, 'PATH': '/usr/bin:/bin'},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            sys.exit(f'workshop-app {" ".join(words)}: {done.stdout}{done.stderr}')
        return done.stdout.strip().splitlines()[-1]

    def picture(self) -> Picture:
        with self.store.read() as db:
            return load_picture(db, self.id)

    def lead(self, verb, **details):
        return self.store.perform(self.id, verb, actor=FACILITATOR, **details)

    def open(self, *, kind: StepKind, title: str | None = None) -> Step:
        step = next(step for step in self.picture().steps if step.kind == kind and title in (None, step.title))
        self.lead(open_step, step_id=step.id)
        return step

    def join(self) -> None:
        for _ in range(PEOPLE):
            joined = self.store.perform(self.id, join_workshop, actor=NOBODY, secret_hash=hash_secret(new_secret()))
            self.people.append(participant(joined.participant_id))

    def vote(self) -> None:
        """Everybody places all points on cards that somebody before may have liked, too."""
        self.open(kind=StepKind.VOTE)
        picture = self.picture()
        cards = [card.id for card in picture.shown('challenge')]
        round_id = picture.tallies[-1].round.id
        for person in self.people:
            for card_id in self.dice.sample(cards, POINTS):
                self.store.perform(self.id, place_points, actor=person, round_id=round_id, item_id=card_id, points=1)
        self.lead(reveal_round)

    def cluster(self, *, most: int = 6) -> None:
        """Per field, the cards that share a frequent capitalised word."""
        self.open(kind=StepKind.CLUSTER)
        picture = self.picture()
        for field in picture.fields:
            free = {card.id: set(card.text.split()) for card in picture.shown('challenge') if card.field_id == field.id}
            for _ in range(most):
                words = Counter(word for text in free.values() for word in text if word.istitle() and len(word) > 6)
                if not words:
                    break
                word = words.most_common(1)[0][0]
                gathered = [card_id for card_id, text in free.items() if word in text]
                self.lead(create_cluster, field_id=field.id, name=word, contribution_ids=gathered)
                for card_id in gathered:
                    del free[card_id]

    def adopt(self, *, per_field: int = 3) -> None:
        self.open(kind=StepKind.GOALS)
        picture = self.picture()
        for field in picture.fields:
            clusters = [cluster for cluster in picture.clusters if cluster.field_id == field.id]
            for cluster in sorted(clusters, key=lambda each: -(picture.points_of_cluster(each) or 0))[:per_field]:
                self.lead(adopt_goal, wording=f'Bis 2030: {cluster.name}', cluster_ids=[cluster.id])

    def propose_and_rate(self) -> None:
        step = self.open(kind=StepKind.COLLECT, title=wording(LANGUAGE)('Project ideas'))
        for person, goal in zip(self.people, self.picture().goals, strict=False):
            details = {'step_id': step.id, 'text': f'Projekt zu {goal.wording}', 'goal_id': goal.id}
            self.store.perform(self.id, submit_contribution, actor=person, **details)
        self.open(kind=StepKind.RATE)
        for project in self.picture().shown('project_idea'):
            for person in self.people:
                impact, effort = self.dice.randint(1, 5), self.dice.randint(1, 5)
                self.store.perform(
                    self.id, rate_project, actor=person, contribution_id=project.id, impact=impact, effort=effort
                )


def main(file: Path) -> None:
    office = shutil.which('soffice') or shutil.which('libreoffice')
    if office is None:
        sys.exit('The rehearsal opens the workbook with LibreOffice, and there is none: install libreoffice-calc.')
    with TemporaryDirectory() as folder:
        began = monotonic()
        rehearsal = Rehearsal(Path(folder))
        print(rehearsal.run('import', rehearsal.code, str(file), '--too-long', 'cut', '--add-fields'))
        rehearsal.join()
        rehearsal.vote()
        rehearsal.cluster()
        rehearsal.adopt()
        rehearsal.propose_and_rate()
        workbook = Path(folder) / 'rehearsal.xlsx'
        print(rehearsal.run('export', rehearsal.code, '--to', str(workbook)))
        saved = save_again(office, workbook)
        picture = rehearsal.picture()
        print(
            f'{len(picture.contributions)} cards, {len(picture.clusters)} clusters, {len(picture.goals)} goals, '
            f'{picture.participants} people, {monotonic() - began:.0f} s'
        )
        faults = [
            *compare_texts(file, picture),
            *compare_workbook(picture, workbook),
            *compare_workbook(picture, saved),
        ]
        faults += compare_points(picture)
        rehearsal.store.close()
    print('\n'.join(faults) or 'Every text and every point came out as it went in.')
    sys.exit(bool(faults))


def save_again(office: str, workbook: Path) -> Path:
    """What LibreOffice makes of the workbook when somebody opens and saves it."""
    folder = workbook.parent / 'saved'
    profile = f'-env:UserInstallation=file://{workbook.parent / "profile"}'
    command = [office, profile, '--headless', '--convert-to', 'xlsx', '--outdir', str(folder), str(workbook)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / workbook.name


def compare_texts(file: Path, picture: Picture) -> list[str]:
    """Every row of the file is a card with its words; what was too long is a card that begins like it."""
    with file.open(encoding='utf-8-sig', newline='') as lines:
        rows = [row['text'].replace('\r\n', '\n').strip() for row in csv.DictReader(lines)]
    cards = [card.text for card in picture.shown('challenge')]
    if len(rows) != len(cards):
        return [f'{len(rows)} rows went in, {len(cards)} cards are there']
    return [
        f'row {number}: {card!r} instead of {row!r}'
        for number, (row, card) in enumerate(zip(rows, cards, strict=True), start=2)
        if card != row and not (len(row) > CARD_LENGTH and row.startswith(card.rstrip('…').rstrip()))
    ]


def compare_workbook(picture: Picture, path: Path) -> list[str]:
    """Every card stands in the sheet of contributions, letter by letter."""
    _ = wording(LANGUAGE)
    rows = load_workbook(path, read_only=True)[_('Contributions')].iter_rows(values_only=True)
    header = next(rows)
    id_at, text_at = header.index(_('ID')), header.index(_('Text'))
    found = {row[id_at]: row[text_at] for row in rows if row[id_at]}
    wanted = {card.id: card.text for card in picture.contributions}
    return [f'{path}: {id} is {found.get(id)!r}' for id, text in wanted.items() if found.get(id) != text]


def compare_points(picture: Picture) -> list[str]:
    given = sum(picture.tallies[-1].points.values())
    return [] if given == PEOPLE * POINTS else [f'{given} points counted, {PEOPLE * POINTS} were given']


if __name__ == '__main__':
    main(Path(sys.argv[1]))
