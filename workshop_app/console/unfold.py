"""What unfolds over the page and folds again: the browser's own disclosure, by key or finger."""

from nicegui import ui

from workshop_app.console.markup import box

FOLD_ON_LEAVING = '(e) => { if (!e.currentTarget.contains(e.relatedTarget)) e.currentTarget.open = false }'
FOLD_ON_ESCAPE = """(e) => {
  if (e.key !== "Escape" || !e.currentTarget.open) return;
  e.currentTarget.open = false;
  e.currentTarget.querySelector("summary").focus();
}"""
FOLD = '(e) => e.currentTarget.closest("details").open = false'
"""For what is pressed inside."""


def unfolding(classes: str) -> ui.element:
    """A ``details`` that folds when the focus leaves it, or with Escape. Its first child must be a ``summary``."""
    details = box('details', classes)
    details.on('focusout', js_handler=FOLD_ON_LEAVING).on('keydown', js_handler=FOLD_ON_ESCAPE)
    return details
