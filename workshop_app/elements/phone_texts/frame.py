"""Around every task: connection, language, joining and what somebody says about themselves."""

from typing import Any

from sessions.refusals import InputPaused, NotNow
from sessions.wording import Wording

Texts = dict[str, Any]


def frame_texts(_: Wording) -> Texts:
    return {
        'time_left': _('{time} left'),
        'time_over': _('time is up'),
        'away': _('No connection. What you write is kept on this phone and sent as soon as it is back.'),
        'not_possible': _(NotNow.sentence),
        'paused': _(InputPaused.sentence),
        'close': _('Close this message'),
        'back': _('Back'),
        'cancel': _('Cancel'),
        'save': _('Save'),
        'done': _('Done'),
        'next': _('Next'),
        'language': _('Language'),
        'language_later': _('The language changes as soon as there is a connection. Please try again then.'),
        'n_of_all': _('{n} of {all}'),
        'featured': _('On the wall now:'),
    }


def door_texts(_: Wording) -> Texts:
    return {
        'welcome': _('Good to have you here.'),
        'name': _('Name'),
        'department': _('Department'),
        'department_none': _('Not given'),
        'role': _('Role'),
        'optional': _('optional'),
        'privacy_nameless': _('No account, no app. Your contributions appear without a name.'),
        'privacy_named': _('No account, no app. If you give a name, it stands on your contributions.'),
        'privacy_link': _('What is stored'),
        'join': _('Join'),
        'joining': _('Joining …'),
        'join_waiting': _('No connection yet. You will be let in as soon as it is back.'),
        'details': _('About you'),
        'details_keep': _('Save details'),
        'details_kept': _('Details saved'),
    }
