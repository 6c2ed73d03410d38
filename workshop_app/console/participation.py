"""The room's pulse: who takes part, and how many cards each field has."""

from dataclasses import dataclass

from sessions.completeness import cards_by_field
from sessions.faces.parts import collected_kind
from sessions.picture import Picture
from sessions.rules import CollectRules, read_rules
from sessions.tables import FieldOfAction
from sessions.words import ContributionKind, Placement, StepKind
from workshop_app.console.desk import Desk
from workshop_app.console.markup import box, set_words, text
from workshop_app.console.rows import Row, Rows


@dataclass(frozen=True, slots=True)
class Bar:
    """One field's cards; ``most`` is the fullest field's, whose bar is full."""

    field: FieldOfAction
    count: int
    most: int


class Participation:
    """How many have done something, and cards per field."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        _ = desk._
        with box('section', 'participation', label=_('Participation')):
            text('h2', _('Participation')).classes('panel-title')
            with box('p', 'active'):
                self.active = text('strong').classes('active-number')
                self.of_all = text('span').classes('soft')
            self.bars_list = box('ul', 'bars', label=_('Cards per field of action'))
            self.bars = Rows(self.bars_list, _build_bar, key=lambda bar: bar.field.id)

    def show(self, picture: Picture, active: int) -> None:
        _ = self.desk._
        self._show_active(picture, active)
        counts = count_cards(picture)
        most = max(counts.values(), default=0)
        self.bars_list.set_visibility(bool(counts))
        self.bars.show([Bar(field, counts[field.id], most) for field in picture.fields if field.id in counts])

    def _show_active(self, picture: Picture, active: int) -> None:
        _, joined = self.desk._, picture.participants
        kind = '' if picture.current_step is None else picture.current_step.kind
        of_all = {
            StepKind.COLLECT.value: _('of {all} have contributed', all=joined),
            StepKind.VOTE.value: _('of {all} have voted', all=joined),
            StepKind.REVIEW.value: _('of {all} have answered', all=joined),
            StepKind.RATE.value: _('of {all} have placed projects', all=joined),
        }.get(kind)
        doing = picture.raters if kind == StepKind.RATE else active
        set_words(self.active, str(joined if of_all is None else doing))
        set_words(self.of_all, of_all or _.plural('person has joined', 'people have joined', joined))


def count_cards(picture: Picture) -> dict[str, int]:
    """Cards on the wall per field of action, of the kind that the open step is about; a project counts for its goal's.

    Empty where the step is not about fields.
    """
    step = picture.current_step
    if step is None or step.kind in (StepKind.WELCOME.value, StepKind.REVIEW.value, StepKind.RESULTS.value):
        return {}
    rules = read_rules(step.kind, step.rules)
    if isinstance(rules, CollectRules) and rules.placement is Placement.NOWHERE:
        return {}
    # what is placed there are project ideas, though none are collected
    kind = ContributionKind.PROJECT_IDEA if step.kind == StepKind.RATE else collected_kind(step)
    counts = {id: len(cards) for id, cards in cards_by_field(picture, kind).items()}
    return counts if any(counts.values()) or step.kind == StepKind.COLLECT else {}


def _build_bar(bar: Bar) -> Row[Bar]:
    with box('li', 'bar') as root:
        name = text('span').classes('bar-name')
        with box('span', 'bar-track').props('aria-hidden=true'):
            fill = box('span', 'bar-fill')
        count = text('strong').classes('bar-count')

    def show(bar: Bar) -> None:
        # a name such as “Building/Planning” is broken after its stroke, not within a word
        set_words(name, bar.field.name.replace('/', '/\u200b'))
        set_words(count, str(bar.count))
        share = 100 * bar.count / bar.most if bar.most else 0
        fill.style(replace=f'width: {share:.0f}%; background: {bar.field.colour}')

    return root, show
