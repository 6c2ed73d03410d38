"""How good the proposals are: `make clustering FILE=ideas.csv` prints a table.

Takes a table with ``title`` and ``text``. Ideas of one goal name the same thing in their title, and the texts alone are
clustered (``labels.py`` says which). What is sorted and what is typed is drawn with a fixed seed.
"""

import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from sklearn.metrics import adjusted_rand_score

from sessions.suggestions.proposing import Proposal, propose_clusters
from sessions.suggestions.similar import SimilarCards
from sessions.suggestions.sorting import sort_cards
from tests.clustering.labels import GOALS, Idea, read_ideas

Answer = TypeVar('Answer')

SEED = 2026
MANY = 2_000
TYPED = 300


def main(path: Path) -> None:
    ideas = {f'{n:05}': idea for n, idea in enumerate(read_ideas(path))}
    texts = {id: idea.text for id, idea in ideas.items()}
    everything = read_texts(path)
    propose_clusters(dict(list(texts.items())[:20]))  # the first call imports for two seconds
    proposal = propose_clusters(texts)
    print(f'{len(ideas)} ideas of {len(set(goals_of(ideas)))} goals, {len(proposal.clusters)} proposed clusters')
    show('adjusted Rand index', f'{agreement(ideas, proposal):.2f}')
    show('largest cluster', f'{len(proposal.clusters[0].card_ids) / len(ideas):.0%}')
    show('named by its goal’s word among three', f'{named_right(ideas, proposal):.0%}')
    show('a card sorted into existing groups, right one among three', f'{sorted_right(ideas):.0%}')
    more = propose_clusters(everything_but(texts, share=0.1))
    show('without a tenth of the cards, agreement of the others', f'{likeness(proposal, more):.2f}')
    cards = {f'{n:05}': text for n, text in enumerate((everything * 2)[:MANY])}
    similar, took = timed(lambda: SimilarCards(cards))
    show(f'similar cards: made ready for {len(cards):,}', f'{took:.2f} s')
    for name, spoil in (('with typos', misspell), ('reworded', reword), ('with typos, half written', begin)):
        found, took = timed(lambda spoil=spoil: found_again(similar, everything, spoil))  # type: ignore[misc]
        show(f'partner {name}, among three', f'{found:.0%}, {1000 * took / TYPED:.0f} ms each')
    for n in (300, MANY):
        some = dict(list(cards.items())[:n])
        show(f'proposal for {n:,} cards', f'{timed(lambda some=some: propose_clusters(some))[1]:.1f} s')  # type: ignore[misc]


def show(what: str, figure: str) -> None:
    print(f'{what:60}{figure:>16}', flush=True)


def timed(do: Callable[[], Answer]) -> tuple[Answer, float]:
    began = perf_counter()
    return do(), perf_counter() - began


def read_texts(path: Path) -> list[str]:
    with path.open(newline='', encoding='utf-8') as file:
        return [row['text'] for row in csv.DictReader(file)]


def goals_of(ideas: dict[str, Idea]) -> list[str]:
    return [idea.goal for idea in ideas.values()]


def agreement(ideas: dict[str, Idea], proposal: Proposal) -> float:
    """With the goals; a card that was left free is a cluster of its own."""
    place = places(proposal)
    return float(adjusted_rand_score(goals_of(ideas), [place.get(id, id) for id in ideas]))


def places(proposal: Proposal) -> dict[str, str]:
    return {id: cluster.typical_id for cluster in proposal.clusters for id in cluster.card_ids}


def likeness(before: Proposal, after: Proposal) -> float:
    """Agreement of two proposals on the cards that both know."""
    here, there = places(before), places(after)
    known = sorted({*there, *after.free_ids} & {*here, *before.free_ids})
    return float(adjusted_rand_score([here.get(id, id) for id in known], [there.get(id, id) for id in known]))


def named_right(ideas: dict[str, Idea], proposal: Proposal) -> float:
    """Share of the clusters whose commonest goal names one of their three words in titles."""
    right = 0
    for cluster in proposal.clusters:
        [(goal, _)] = Counter(ideas[id].goal for id in cluster.card_ids).most_common(1)
        right += any(re.search(GOALS[goal], word, re.I) for word in cluster.words)
    return right / len(proposal.clusters)


def sorted_right(ideas: dict[str, Idea]) -> float:
    """Of a tenth of the cards, taken out of their groups."""
    taken = set(random.Random(SEED).sample(sorted(ideas), len(ideas) // 10))
    groups: dict[str, list[str]] = {goal: [] for goal in GOALS}
    for id in sorted(ideas.keys() - taken):
        groups[ideas[id].goal].append(id)
    choices = sort_cards({id: idea.text for id, idea in ideas.items()}, groups)
    return sum(ideas[id].goal in choices[id] for id in taken) / len(taken)


def everything_but(texts: dict[str, str], *, share: float) -> dict[str, str]:
    left_out = set(random.Random(SEED).sample(sorted(texts), round(share * len(texts))))
    return {id: text for id, text in texts.items() if id not in left_out}


def found_again(similar: SimilarCards, texts: list[str], spoil: Callable[[str, random.Random], str]) -> float:
    """Share of cards that are found when somebody writes them again in other letters or words."""
    draw = random.Random(SEED)
    chosen = draw.sample(range(len(texts)), TYPED)
    return (
        sum(any(texts[int(id) % len(texts)] == texts[n] for id in similar.to(spoil(texts[n], draw))) for n in chosen)
        / TYPED
    )


def misspell(text: str, draw: random.Random) -> str:
    """With a letter left out, doubled or swapped in every third word."""
    words = (_slip(word, draw) if len(word) > 3 and draw.random() < 1 / 3 else word for word in text.split())
    return ' '.join(words)


def _slip(word: str, draw: random.Random) -> str:
    at = draw.randrange(1, len(word) - 1)
    return draw.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def begin(text: str, draw: random.Random) -> str:
    """As far as the middle, in which others may begin just so."""
    words = text.split()
    return misspell(' '.join(words[: max(8, len(words) // 2)]), draw)


def reword(text: str, draw: random.Random) -> str:
    """A third of the words left out, and the halves the other way round."""
    words = [word for word in text.split() if draw.random() < 2 / 3]
    return ' '.join(words[len(words) // 2 :] + words[: len(words) // 2])


if __name__ == '__main__':
    if len(sys.argv) != 2:
        sys.exit('Which table? make clustering FILE=ideas.csv')
    main(Path(sys.argv[1]))
