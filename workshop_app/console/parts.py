"""Which parts of the console are seen: all on a laptop, one on a phone, the stage alone if it is wide."""

from nicegui import ui

from sessions.picture import Picture
from sessions.words import StepKind
from workshop_app.console.desk import Desk
from workshop_app.console.markup import Press, box, mark

PARTS = ('stage', 'agenda', 'room')


class Parts:
    """The choice is this page's own; the stylesheet decides at which width it matters."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.main: ui.element | None = None
        self.step_id: str | None = None
        self.wide = False

    def build_tabs(self) -> None:
        """Stage, agenda and room in turn, for a narrow screen."""
        _ = self.desk._
        names = {'stage': _('Step'), 'agenda': _('Agenda'), 'room': _('Room')}
        with box('nav', 'console-tabs', label=_('Parts of the console')):
            self.tabs = {
                part: Press(name, lambda part=part: self._choose(part), look='quiet') for part, name in names.items()
            }

    def build_widener(self) -> None:
        """Agenda and room back beside a stage that took their place."""
        self.widener = Press(self.desk._('Agenda and room'), self._toggle_wide, look='header').classes('widener')

    def rule(self, main: ui.element) -> None:
        """:param main: the element whose classes say what is seen"""
        self.main = main
        self._choose('stage')

    def show(self, picture: Picture) -> None:
        step = self.desk.looking.stage(picture)
        if step is None or step.id != self.step_id:
            self.step_id = None if step is None else step.id
            needs_room = step is not None and step.kind == StepKind.CLUSTER
            # whoever looks at it came by the agenda or by what is missing, and goes on from there
            self._set_wide(needs_room and step is picture.current_step)
            self.widener.set_visibility(needs_room)
            self._choose('stage')

    def _choose(self, chosen: str) -> None:
        assert self.main is not None
        for part in PARTS:
            mark(self.main, f'sees-{part}', part == chosen)
            self.tabs[part].props['aria-pressed'] = 'true' if part == chosen else 'false'

    def _toggle_wide(self) -> None:
        self._set_wide(not self.wide)

    def _set_wide(self, wide: bool) -> None:
        assert self.main is not None
        self.wide = wide
        mark(self.main, 'is-wide', wide)
        self.widener.props['aria-pressed'] = 'false' if wide else 'true'
