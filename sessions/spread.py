"""How far opinions lie apart, and from when on that is called dissent."""

STRONG_DISSENT = 0.3
"""Normalised standard deviation above which opinions differ strongly.

The threshold of XLeap and of MeetingSphere, its forerunner: "values for (normalized) Standard Deviation greater than
0.3 (default) which indicates 'strong dissent'" (meetingsphere.com/rating; pro-help.meetingsphere.com/en/node/528).
"""
FEWEST_VOICES = 3
"""Of fewer people there is no spread worth a mark, and no group that may be shown: each would know the other."""


def deviation(n: int, total: int, squares: int) -> float:
    """The standard deviation of n whole numbers from their sum and the sum of their squares.

    ``sqrt(n * squares - total ** 2) / n``: the population's (divided by n), for those who spoke are all there are.
    """
    # whole numbers up to the root: no rounding turns the spread of equal numbers into more than nothing
    return float((n * squares - total * total) ** 0.5 / n)


def normalise(deviation: float, *, width: int) -> float:
    """The deviation as a part of the scale's width (highest minus lowest): 0 where all say the same, 0.5 at most, where
    one half of the room stands at either end.

    A rating of 1 to 5 has the width 4, points up to a cap have the cap's. Half of the width would be the other common
    divisor; by that a room that says 3 and 4 and now and then 5 would be in "strong dissent" already.
    """
    return deviation / width


def is_dissent(normalised: float | None) -> bool:
    # just at the threshold is not above it, whatever the last digit of a division says
    return normalised is not None and round(normalised, 9) > STRONG_DISSENT


def spread_of(n: int, total: int, squares: int, *, width: int) -> float | None:
    """The normalised deviation of what n people gave; ``None`` where they are too few for one."""
    return None if n < FEWEST_VOICES else normalise(deviation(n, total, squares), width=width)
