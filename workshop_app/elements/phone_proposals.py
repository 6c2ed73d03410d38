"""The switch that opens clustering to participants' phones, and the groups they propose."""

from sessions.faces.parts import View
from sessions.wording import Wording
from workshop_app.elements.console_element import ConsoleElement, Hearing
from workshop_app.elements.console_texts import Texts, common_texts


class PhoneProposals(
    ConsoleElement,
    component='phone_proposals.js',
    esm={'workshop-console': 'console_parts', 'workshop-shared': 'shared'},
):
    def __init__(self, view: View, *, wording: Wording, hear: Hearing) -> None:
        """:param view: ``phone_proposals_view``"""
        super().__init__(view, texts=phone_proposals_texts(wording), wording=wording, hear=hear)


def phone_proposals_texts(_: Wording) -> Texts:
    return common_texts(_) | {
        'region': _('Proposed on phones'),
        'proposing': _('Participants may propose groups on their phones'),
        'waiting': [_('{n} group proposed on phones waits'), _('{n} groups proposed on phones wait')],
        'people': [_('{n} person proposes this'), _('{n} people propose this')],
        'by': _('{people}: {names}'),
        'other_names': _('also called: {names}'),
        'gone': [_('{n} card of it is no longer here'), _('{n} cards of it are no longer here')],
        'stands_in': _('stands in {names}'),
        'more_cards': _('+ {n} more'),
        'fewer': _('Show fewer'),
        'of_group': _('{what}: {name}'),
        'accept': _('Accept'),
        'decline': _('Decline'),
    }
