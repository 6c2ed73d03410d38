"""What every refusal is, and the four families that say whose mistake it was."""

from typing import ClassVar, Protocol, runtime_checkable

from sessions.wording import N_, Wording


@runtime_checkable
class Sayable(Protocol):
    """Something that can be said in any language."""

    def say(self, _: Wording) -> str: ...


class Refusal(Exception):
    """A turn that was refused. Nothing was changed by it."""

    sentence: ClassVar[str]

    def __init__(self, **values: object) -> None:
        super().__init__(type(self).__name__, values)
        self.values = values

    def say(self, _: Wording) -> str:
        """The sentence in this language; a value that can be said itself is said in it, too."""
        values = {name: value.say(_) if isinstance(value, Sayable) else value for name, value in self.values.items()}
        return _(self.sentence, **values)


class NotFound(Refusal):
    sentence = N_('This is no longer there. Please reload the page.')


class NotAllowed(Refusal):
    sentence = N_('Only the facilitator can do this.')


class NotNow(Refusal):
    sentence = N_('This is not possible now. Please reload the page.')


class NotValid(Refusal):
    sentence = N_('Please check what you entered.')
