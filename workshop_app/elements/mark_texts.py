"""The four marks and the things of last time, as phone, board and console call them."""

from sessions.wording import Wording
from sessions.words import CarriedKind, ContributionKind, Mark


def mark_texts(_: Wording) -> dict[str, str]:
    return {
        Mark.VALID.value: _('Still valid'),
        Mark.DONE.value: _('Is done'),
        Mark.REWORD.value: _('Reword'),
        Mark.DROP.value: _('Drop'),
    }


def carried_kind_texts(_: Wording) -> dict[str, str]:
    return {
        CarriedKind.CORE_GOAL.value: _('Core goal'),
        CarriedKind.GOAL.value: _('Goal {sign}'),
        CarriedKind.CARD.value: _('Card'),
        ContributionKind.CHALLENGE.value: _('Challenge'),
        ContributionKind.PROJECT_IDEA.value: _('Project idea'),
        ContributionKind.STARTING_POINT.value: _('Starting point'),
    }
