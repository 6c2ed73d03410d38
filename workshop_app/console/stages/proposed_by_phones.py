"""Groups that participants propose on their phones, above the clustering table: opened, closed, accepted, declined."""

from sessions.faces.proposals import phone_proposals_view
from sessions.picture import Picture
from sessions.tables import Step
from sessions.verbs.group_proposals import accept_group_proposal, decline_group_proposal, set_proposing
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.stages.hearing import Grant, hear
from workshop_app.console.stages.step import step_now
from workshop_app.elements.phone_proposals import PhoneProposals


def build_proposed_by_phones(desk: Desk, step: Step) -> Panel:
    grants: dict[str, Grant] = {
        'proposing': lambda wish: desk.take(set_proposing, step_id=step.id, proposing=wish.flag('proposing')),
        'accept': lambda wish: desk.take(accept_group_proposal, proposal_id=wish.id('proposal')),
        'decline': lambda wish: desk.take(decline_group_proposal, proposal_id=wish.id('proposal')),
    }
    proposals = PhoneProposals(phone_proposals_view(desk.picture, step), wording=desk._, hear=hear(desk, grants))

    def draw(picture: Picture) -> None:
        proposals.show(phone_proposals_view(picture, step_now(picture, step)))

    return draw
