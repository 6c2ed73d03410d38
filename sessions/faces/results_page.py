"""What those who were there may read at home: the same things as everybody read on the wall, and no more."""

from sessions.faces.chain import chain_view
from sessions.faces.parts import View, ranking, to_milliseconds
from sessions.faces.results import ranked, results_view
from sessions.picture import Picture
from sessions.views import totals
from sessions.words import VoteSubject


def results_page_view(picture: Picture) -> View:
    """The page behind the link: the chain, the rankings of the revealed votes, and how much came together."""
    workshop = picture.workshop
    return {
        'seq': picture.seq,
        'title': workshop.title,
        'held_at': to_milliseconds(workshop.started_at or workshop.created_at),
        'counts': results_view(picture)['counts'],
        'chain': chain_view(picture),
        'rankings': [each for subject in VoteSubject if (each := _ranking(picture, subject))],
    }


def _ranking(picture: Picture, subject: VoteSubject) -> View | None:
    """The things of a vote by their points; ``None`` where no round over them was revealed."""
    rounds = [tally.round.number for tally in picture.tallies_over(subject) if totals(tally) is not None]
    if not rounds:
        return None
    return {'subject': subject, 'rounds': rounds, 'items': ranked(ranking(picture, subject))}
