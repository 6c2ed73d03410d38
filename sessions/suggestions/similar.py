"""What is there already, while somebody types: the cards that look most like a few half-typed words."""

from collections.abc import Mapping

from sessions.suggestions.cleaning import clean_texts

CHOICES = 3
ALIKE = 0.25
"""Similarity from which a card is worth showing; a half-typed sentence has a part of the letters only."""
FEWEST_LETTERS = 8
"""With fewer typed, everything looks alike."""


class SimilarCards:
    """The cards of one field, ready to be compared; takes 0.2 s for 2,000 to make and milliseconds to ask."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """:param texts: per card id"""
        from sklearn.feature_extraction.text import TfidfVectorizer

        self._ids = sorted(texts)
        cleaned = [text.lower() for text in clean_texts([texts[id] for id in self._ids])]
        # letters alone: they forgive what is misspelt, and what is not written to its end
        self._letters = TfidfVectorizer(analyzer='char_wb', ngram_range=(3, 5), sublinear_tf=True)
        self._matrix = self._letters.fit_transform(cleaned) if any(cleaned) else None

    def to(self, typed: str) -> list[str]:
        """Ids of up to three cards, the most similar first."""
        [cleaned] = clean_texts([typed])
        if self._matrix is None or len(cleaned) < FEWEST_LETTERS:
            return []
        likeness = (self._matrix @ self._letters.transform([cleaned.lower()]).T).toarray().ravel()
        best = (-likeness).argsort(kind='stable')[:CHOICES]
        return [self._ids[place] for place in best if likeness[place] >= ALIKE]
