"""How good the proposals are: `make clustering FILE=ideas.csv` prints a table.

Takes a table with ``title`` and ``text``. Ideas of one goal name the same thing in their title, and the texts alone are
clustered (``labels.py`` says which); without titles a ``field`` stands for the goal. With the extra ``[meaning]``
installed (`MEANING=1`) there is a second column.
What is sorted and what is typed is drawn with a fixed seed.
"""

import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Callable
from functools import partial
from os import getloadavg
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from sklearn.metrics import adjusted_rand_score

from sessions.suggestions.lexical import lexical_vectors
from sessions.suggestions.proposing import Proposal, propose_clusters
from sessions.suggestions.similar import SimilarCards
from sessions.suggestions.sorting import sort_cards
from sessions.suggestions.vectors import Vectors, best_vectors
from tests.clustering.labels import GOALS, Idea, read_ideas

Answer = TypeVar('Answer')

SEED = 2026
MANY = 2_000
TYPED = 300


def main(path: Path) -> None:
    ways: dict[str, Vectors] = {'base': lexical_vectors}
    if best_vectors() is not lexical_vectors:
        ways['[meaning]'] = best_vectors()
    ideas = {f'{n:05}': idea for n, idea in enumerate(read_ideas(path))}
    everything = read_texts(path)
    columns = {name: measure(ideas, everything, vectors) for name, vectors in ways.items()}
    print(f'{len(ideas)} ideas of {len(set(goals_of(ideas)))} goals; load of this machine {getloadavg()[0]:.1f}')
    print(f'{"":64}' + ''.join(f'{name:>18}' for name in columns))
    for what in columns['base']:
        print(f'{what:64}' + ''.join(f'{column[what]:>18}' for column in columns.values()))


def measure(ideas: dict[str, Idea], everything: list[str], vectors: Vectors) -> dict[str, str]:
    """What is measured, and its figure."""
    texts = {id: idea.text for id, idea in ideas.items()}
    cards = {f'{n:05}': text for n, text in enumerate((everything * 2)[:MANY])}
    propose = partial(propose_clusters, vectors=vectors)
    propose(dict(list(texts.items())[:20]))  # the first call imports and loads for two seconds
    figures = {}
    for n in (300, MANY):
        # a model keeps the vectors of sentences it has seen: this is how it is when it has seen none of them
        some = dict(list(cards.items())[:n]) if n == MANY else dict(list(cards.items())[-n:])
        figures[f'proposal for {n:,} cards (of it, processor)'] = timing(partial(propose, some))
        figures[f'… once more, {n:,}'] = timing(partial(propose, some))
    proposal = propose(texts)
    figures['clusters proposed'] = str(len(proposal.clusters))
    figures['adjusted Rand index'] = f'{agreement(ideas, proposal):.2f}'
    figures['largest cluster'] = largest(ideas, proposal)
    if all(goal in GOALS for goal in goals_of(ideas)):
        figures['named by its goal’s word among three'] = f'{named_right(ideas, proposal):.0%}'
    as_many = propose(texts, number=len(set(goals_of(ideas))))
    figures['as many clusters as goals: adjusted Rand index'] = f'{agreement(ideas, as_many):.2f}'
    figures['… largest cluster'] = largest(ideas, as_many)
    figures['a card sorted into existing groups, right one among three'] = f'{sorted_right(ideas, vectors):.0%}'
    figures |= stability(ideas, texts, proposal, propose)
    similar, took = timed(lambda: SimilarCards(cards))
    figures[f'similar cards: made ready for {len(cards):,}'] = f'{took:.2f} s'
    for name, spoil in (('with typos', misspell), ('reworded', reword), ('with typos, half written', begin)):
        found, took = timed(partial(found_again, similar, everything, spoil))
        figures[f'partner {name}, among three'] = f'{found:.0%}, {1000 * took / TYPED:.0f} ms'
    return figures


def stability(
    ideas: dict[str, Idea], texts: dict[str, str], proposal: Proposal, propose: Callable[..., Proposal]
) -> dict[str, str]:
    """How much of the groups is known again after a tenth of the cards came later, and after the slider was moved."""
    before = propose(everything_but(texts, share=0.1))
    shown = [cluster.card_ids for cluster in before.clusters]
    after = propose(texts, groups=shown, known=set(everything_but(texts, share=0.1)))
    number = len(proposal.clusters)
    on_screen = [cluster.card_ids for cluster in proposal.clusters]
    finer, coarser = (propose(texts, groups=on_screen, number=number + by) for by in (1, -1))
    back = propose(texts, groups=[cluster.card_ids for cluster in finer.clusters], number=number)
    return {
        'after 10 % new cards, agreement of the others: afresh': f'{likeness(before, proposal):.2f}',
        '… from the groups on the screen': f'{likeness(before, after):.2f}',
        '… and adjusted Rand index of all then': f'{agreement(ideas, after):.2f}',
        'one finer, agreement with the groups before': f'{likeness(proposal, finer):.2f}',
        'one coarser': f'{likeness(proposal, coarser):.2f}',
        'one finer and back': f'{likeness(proposal, back):.2f}',
    }


def timed(do: Callable[[], Answer]) -> tuple[Answer, float]:
    began = perf_counter()
    return do(), perf_counter() - began


def timing(do: Callable[[], object]) -> str:
    """On the clock, and of the processor alone, for other programs run beside it."""
    began = process_time()
    _answer, took = timed(do)
    return f'{took:.1f} s ({process_time() - began:.1f} s)'


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


def largest(ideas: dict[str, Idea], proposal: Proposal) -> str:
    return f'{len(proposal.clusters[0].card_ids) / len(ideas):.0%}'


def named_right(ideas: dict[str, Idea], proposal: Proposal) -> float:
    """Share of the clusters whose commonest goal names one of their three words in titles."""
    right = 0
    for cluster in proposal.clusters:
        [(goal, _)] = Counter(ideas[id].goal for id in cluster.card_ids).most_common(1)
        right += any(re.search(GOALS[goal], word, re.I) for word in cluster.words)
    return right / len(proposal.clusters)


def sorted_right(ideas: dict[str, Idea], vectors: Vectors) -> float:
    """Of a tenth of the cards, taken out of their groups."""
    taken = set(random.Random(SEED).sample(sorted(ideas), len(ideas) // 10))
    groups: dict[str, list[str]] = {goal: [] for goal in goals_of(ideas)}
    for id in sorted(ideas.keys() - taken):
        groups[ideas[id].goal].append(id)
    choices = sort_cards({id: idea.text for id, idea in ideas.items()}, groups, vectors=vectors)
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
