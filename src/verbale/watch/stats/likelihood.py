"""Words for probabilities, by the ranges of ICD 203 (US Intelligence Community Directive 203, 2015), and the cap."""

CAP = 0.9
# Upper bound of each range, and its words.
RANGES = (
    (0.05, "almost no chance"),
    (0.20, "very unlikely"),
    (0.45, "unlikely"),
    (0.55, "roughly even chance"),
    (0.80, "likely"),
    (0.95, "very likely"),
    (1.00, "almost certain"),
)


def words(probability: float) -> str:
    """Return the ICD 203 words for a probability of 0–1."""
    return next(text for bound, text in RANGES if probability <= bound)


def capped(probability: float) -> float:
    """Return the probability as it may be shown: never above .9."""
    return min(probability, CAP)


def counted(count: int, one: str, many: str = "") -> str:
    """Return a count with its word: 1 answer, 2 answers."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def number(value: float, digits: int = 3) -> str:
    """Return a number for people: significant digits, no exponent for ordinary sizes."""
    if value != 0 and not 1e-4 <= abs(value) < 1e6:
        return f"{value:.{digits - 1}e}"
    shown = f"{value:.{digits}g}"
    return f"{value:.0f}" if "e" in shown else shown
