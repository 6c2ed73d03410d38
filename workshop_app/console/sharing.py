"""The link to the results for those who were there: opened and withdrawn by the facilitator."""

from sessions.picture import Picture
from sessions.verbs.sharing import share_results, withdraw_results
from workshop_app.address import results_address
from workshop_app.console.desk import Desk, Panel
from workshop_app.console.markup import Press, box, text
from workshop_app.console.ready import qr_image

COPY = """async (e) => {
  const link = e.currentTarget.closest(".sharing").querySelector("a");
  if (navigator.clipboard) await navigator.clipboard.writeText(link.href);
  else window.getSelection().selectAllChildren(link);
}"""
"""Browsers lend the clipboard to https alone; in a town hall's own network the address is marked instead."""


def build_sharing(desk: Desk) -> Panel:
    _ = desk._
    address = results_address(desk.house.address, desk.picture.workshop.share_key)
    with box('section', 'sharing', label=_('Results for everybody')):
        with box('div', 'sharing-closed') as closed:
            text('p', _('Let everybody who was there read the results: by a link, without signing in.')).classes('soft')
            Press(_('Share the results'), lambda: desk.take(share_results))
        with box('div', 'sharing-open') as opened:
            qr_image(address, label=_('QR code that leads to the results'))
            with box('div', 'sharing-words'):
                text('h3', _('The results are shared')).classes('stage-heading')
                link = text('a', address)
                link.props.update({'href': address, 'target': '_blank', 'rel': 'noreferrer'})
                text('p', _('Whoever has this link reads what is on the wall, also when the workshop is closed.'))
                with box('div', 'stage-row'):
                    Press(_('Copy the link'), js=COPY)
                    Press(_('Withdraw the results'), lambda: desk.take(withdraw_results))

    def draw(picture: Picture) -> None:
        is_shared = picture.workshop.shared_at is not None
        closed.set_visibility(not is_shared)
        opened.set_visibility(is_shared)

    return draw
