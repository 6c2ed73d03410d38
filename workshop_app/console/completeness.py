"""What is still missing, in sentences; each leads to the place where it is mended, on this console alone."""

from sessions.completeness import Gap, Missing, what_is_missing
from sessions.picture import Picture
from sessions.wording import Wording
from sessions.words import ContributionKind
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, set_words
from workshop_app.console.rows import Row, Rows

SEEN_AT_ONCE = 4
"""Lines that are shown unasked; more of them are folded under their number, for what was done last stands below."""


def build_completeness(desk: Desk) -> Panel:
    panel = Completeness(desk)
    return panel.show


class Completeness:
    """Not there at all where nothing is missing."""

    def __init__(self, desk: Desk) -> None:
        _ = desk._
        self._is_unfolded: bool | None = None
        with box('section', 'completeness', label=_('Still missing')) as self.root:
            with box('h2', 'panel-title'):
                self.title = Press('', self._toggle, look='quiet')
            self.list = box('ul', 'gaps')
        self.rows = Rows(self.list, lambda missing: _build_line(desk, missing), key=_key)
        self.desk = desk

    def show(self, picture: Picture) -> None:
        missing = what_is_missing(picture)
        self.root.set_visibility(bool(missing))
        set_words(self.title, self.desk._('Still missing: {n}', n=len(missing)))
        self.rows.show(missing)
        self._unfold(len(missing) <= SEEN_AT_ONCE if self._is_unfolded is None else self._is_unfolded)

    def _toggle(self) -> None:
        self._is_unfolded = not self.list.visible
        self._unfold(self._is_unfolded)

    def _unfold(self, unfolded: bool) -> None:
        self.list.set_visibility(unfolded)
        if self.title.props.get('aria-expanded') != (expanded := 'true' if unfolded else 'false'):
            self.title.props['aria-expanded'] = expanded


def _key(missing: Missing) -> tuple[str, ...]:
    return missing.gap, missing.of, missing.field_id or ''


def _build_line(desk: Desk, missing: Missing) -> Row[Missing]:
    latest = missing

    def go() -> None:
        if latest.step_id is not None:
            desk.looking.look(latest.step_id, marks=marks_of(latest))

    with box('li', 'gap') as root:
        line = Press('', go, look='quiet')

    def show(missing: Missing) -> None:
        nonlocal latest
        latest = missing
        set_words(line, say_missing(desk.picture, missing, desk._))
        line.allow(missing.step_id is not None)

    return root, show


def marks_of(missing: Missing) -> list[str]:
    """The places on the stage that are meant, the main one last (``elements/pointer.js``)."""
    field = f'field:{missing.field_id or ""}'
    match missing.gap:
        case Gap.FREE_CARDS:
            return [field, 'free:']
        case Gap.CLUSTERS_WITHOUT_GOAL:
            return [f'cluster:{id}' for id in reversed(missing.ids)]
        case Gap.CORE_GOALS_UNSERVED:
            return [f'core_goal:{id}' for id in reversed(missing.ids)]
        case _:
            return [field]


def say_missing(picture: Picture, missing: Missing, _: Wording) -> str:
    """``Health: 3 clusters without a goal``."""
    sentence = _say_count(picture, missing, _)
    if missing.field_id is None:
        return sentence
    return _('{field}: {what}', field=picture.field_by_id[missing.field_id].name, what=sentence)


def _say_count(picture: Picture, missing: Missing, _: Wording) -> str:
    n = len(missing.ids)
    match missing.gap:
        case Gap.THIN_FIELD:
            return _say_thin(missing, _)
        case Gap.FREE_CARDS if missing.of is ContributionKind.CHALLENGE:
            return _.plural('{n} challenge in no cluster', '{n} challenges in no cluster', n)
        case Gap.FREE_CARDS:
            return _.plural('{n} card in no cluster', '{n} cards in no cluster', n)
        case Gap.CLUSTERS_WITHOUT_GOAL:
            return _.plural('{n} cluster without a goal', '{n} clusters without a goal', n)
        case Gap.GOALS_WITHOUT_PROJECT:
            signs = ', '.join(picture.sign_of(picture.goal_by_id[id]) for id in missing.ids)
            return _.plural(
                '{n} goal without a project idea: {signs}', '{n} goals without a project idea: {signs}', n, signs=signs
            )
        case Gap.CORE_GOALS_UNSERVED:
            return _.plural('{n} core goal that no goal serves', '{n} core goals that no goal serves', n)


def _say_thin(missing: Missing, _: Wording) -> str:
    n, average = len(missing.ids), round(missing.average or 0)
    if missing.of is ContributionKind.PROJECT_IDEA:
        if n == 0:
            return _('no project idea yet, a field has {average} on average', average=average)
        return _.plural(
            'only {n} project idea, a field has {average} on average',
            'only {n} project ideas, a field has {average} on average',
            n,
            average=average,
        )
    if n == 0:
        return _('no card yet, a field has {average} on average', average=average)
    return _.plural(
        'only {n} card, a field has {average} on average',
        'only {n} cards, a field has {average} on average',
        n,
        average=average,
    )
