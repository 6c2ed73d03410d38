"""Plain HTML with words in it: what is given as text stays text, whoever wrote it."""

from collections.abc import Callable
from typing import Any, Literal

from nicegui import ui
from nicegui.elements.mixins.text_element import TextElement

Look = Literal['full', 'line', 'quiet', 'header', 'icon', 'danger']


def text(tag: str, words: str = '') -> TextElement:
    """An element such as ``h2`` or ``p`` that holds words; ``set_text`` changes them."""
    return TextElement(tag=tag, text=words)


def box(tag: str, classes: str = '', *, label: str | None = None) -> ui.element:
    """An element that holds others.

    :param label: its name for those who do not see it
    """
    element = ui.element(tag).classes(classes)
    if label is not None:
        element.props['aria-label'] = label
    return element


class Press(TextElement):
    """A button. ``look`` says how much it asks for: one ``full`` at a time."""

    def __init__(
        self,
        words: str,
        on_press: Callable[..., Any] | None = None,
        *,
        look: Look = 'line',
        label: str | None = None,
        js: str | None = None,
    ) -> None:
        """:param label: what is read out where the words are a mere sign
        :param js: what happens in the browser alone
        """
        super().__init__(tag='button', text=words)
        self.props['type'] = 'button'
        self.classes(f'press press-{look}')
        if label is not None:
            self.name(label)
        if on_press is not None:
            self.on('click', on_press, args=[])
        if js is not None:
            self.on('click', js_handler=js)

    def name(self, label: str) -> None:
        self.props['aria-label'] = label
        self.props['title'] = label

    def allow(self, allowed: bool) -> None:
        """Greys it out or not; what may be done is the verb's decision all the same."""
        if allowed and 'disabled' in self.props:
            del self.props['disabled']
        elif not allowed:
            self.props['disabled'] = True


def mark(element: ui.element, name: str, on: bool) -> None:
    """Gives the element a class, or takes it away."""
    if on:
        element.classes(add=name)
    else:
        element.classes(remove=name)


def set_words(element: TextElement, words: str) -> None:
    """Changes the text where it differs: nothing is sent for what stays the same."""
    if element.text != words:
        element.set_text(words)
