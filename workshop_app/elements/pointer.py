"""Shows where on the stage something is: scrolls there and marks it for a while."""

from collections.abc import Sequence

from nicegui import ui


class Pointer(ui.element, component='pointer.js'):
    def point(self, marks: Sequence[str]) -> None:
        """:param marks: such as ``field:…``; those that are not on the stage are passed over"""
        self.run_method('point', list(marks))
