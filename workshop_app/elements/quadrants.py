"""The words of the matrix of impact over effort, the same on the board and on the console."""

from sessions.wording import Wording


def quadrant_texts(_: Wording) -> dict[str, str]:
    return {
        'impact': _('Impact'),
        'effort': _('Effort'),
        'do_first': _('Do first'),
        'plan_well': _('Plan well'),
        'on_the_side': _('Do on the side'),
        'think_twice': _('Think twice'),
        'matrix': _('Project ideas by impact and effort'),
    }
