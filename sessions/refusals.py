"""Why a turn was not taken: a sentence for the person who asked, saying what to do.

Four families say whose mistake it is, so that a caller over HTTP can be told apart:
``NotFound`` (404), ``NotAllowed`` (403), ``NotNow`` (409), ``NotValid`` (422).
"""

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


class WorkshopUnknown(NotFound):
    sentence = N_('No open workshop has this code. Please check the six characters on the wall.')


class WorkshopClosed(NotNow):
    sentence = N_('This workshop has ended. Thank you for taking part.')


class WorkshopAlreadyClosed(NotNow):
    sentence = N_('This workshop is closed already.')


class NotJoined(NotAllowed):
    sentence = N_('Please join the workshop first: scan the code on the wall.')


class NotYours(NotAllowed):
    sentence = N_('This card belongs to somebody else.')


class StepClosed(NotNow):
    sentence = N_('This step is closed. Your text is kept on your phone.')


class InputPaused(NotNow):
    sentence = N_('The facilitator has paused input. Please try again in a moment.')


class TextEmpty(NotValid):
    sentence = N_('Please write something first.')


class TextTooLong(NotValid):
    sentence = N_('The text has {length} characters, {most} are possible. Please shorten it.')


class TextNotStorable(NotValid):
    sentence = N_('The text holds a character that cannot be stored. Please type it anew.')


class FieldMissing(NotValid):
    sentence = N_('Please choose a field of action first.')


class GoalMissing(NotValid):
    sentence = N_('Please choose a goal first.')


class ContributionLimitReached(NotNow):
    sentence = N_('You have sent all {limit} cards that are possible in this step. You can edit or withdraw one.')


class ContributionGone(NotNow):
    sentence = N_('This card was withdrawn or hidden and cannot be changed.')


class RoundClosed(NotNow):
    sentence = N_('This vote is closed. Your points are counted as they stood.')


class RoundNotOpen(NotNow):
    sentence = N_('No vote is open here.')


class RoundStillOpen(NotNow):
    sentence = N_('The last vote has not been revealed yet. Reveal it before you start another.')


class BudgetSpent(NotNow):
    sentence = N_('All {budget} points are placed. Take one back first.')


class FieldBudgetSpent(NotNow):
    sentence = N_('All {budget} points of this field of action are placed. Take one back first.')


class CapReached(NotNow):
    sentence = N_('At most {cap} points are possible on one thing.')


class PointsOutOfRange(NotValid):
    sentence = N_('Points must be a whole number, zero or more.')


class NotOnBallot(NotFound):
    sentence = N_('This is not up for the vote.')


class RatingOutOfRange(NotValid):
    sentence = N_('Please choose a number from 1 to 5 for both questions.')


class NotAProject(NotFound):
    sentence = N_('This project idea is no longer there.')


class NameTaken(NotValid):
    sentence = N_('“{name}” is there already. Please choose another name.')


class ColourUnreadable(NotValid):
    sentence = N_('This colour is hard to read on white. Please choose a darker one.')


class SignInvalid(NotValid):
    sentence = N_('A sign has one or two letters.')


class SignTaken(NotValid):
    sentence = N_('Another field of action has the sign “{sign}”. Please choose another one.')


class FieldInUse(NotNow):
    sentence = N_('Cards, clusters or goals stand in this field of action. Move them first.')


class CoreGoalInUse(NotNow):
    sentence = N_('Goals serve this core goal. Set them to 0 first.')


class ClusterInUse(NotNow):
    sentence = N_('A goal rests on this cluster. Remove the goal first.')


class GoalInUse(NotNow):
    sentence = N_('Project ideas hang on this goal. Move them to another goal first.')


class StepInUse(NotNow):
    sentence = N_('This step is open or was used. It cannot be removed.')


class CardsOfOtherField(NotValid):
    sentence = N_('A cluster gathers cards of one field of action. Move the card to the field first.')


class NothingChosen(NotValid):
    sentence = N_('Please choose at least one card first.')


class RuleInvalid(NotValid):
    sentence = N_('A rule of this step is not possible: {rule}.')


class BudgetOutOfRange(RuleInvalid):
    sentence = N_('A person can have 1 to {most} points.')


class CapOutOfRange(RuleInvalid):
    sentence = N_('On one thing, 1 to {budget} points are possible: no more than a person has.')


class CardLimitOutOfRange(RuleInvalid):
    sentence = N_('A person can send 1 to {most} cards; leave it empty for any number.')


class MinutesOutOfRange(NotValid):
    sentence = N_('A step lasts 1 to 600 minutes.')


class ServiceOutOfRange(NotValid):
    sentence = N_('How much a goal serves a core goal is a number from 0 to 3.')


class KeyReused(NotNow):
    sentence = N_('Something else was sent with the same key. Please reload the page.')


class FieldUnknown(NotValid):
    sentence = N_('There is no field of action “{name}”. Nothing was imported.')


class AlreadyUndone(NotNow):
    sentence = N_('This was undone already.')


class NotUndoable(NotNow):
    sentence = N_('This cannot be undone.')


class LaterTurnDepends(NotNow):
    sentence = N_('Something later builds on this: {later}. Undo that first.')


class RoomWentOn(NotNow):
    sentence = N_('People have gone on from here with cards, points or ratings. This can no longer be undone.')
