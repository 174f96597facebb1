"""Which option of a point an act stands for: several points of one act may each have their own, named in its words."""

import re
from functools import lru_cache

from verbale.model import Act, Point


def option_on(act: Act, point: Point) -> str | None:
    """Return the option of a point that an act names, ``None`` where it names none or several.

    The option recorded with the act comes first. An act on several points has none recorded: then each point's own options are looked for in
    its words, which the act must carry in any case.

    Parameters
    ----------
    act
        Whose words.
    point
        One of its points, with options.
    """
    if point.rank(act.option) is not None:
        return act.option
    if act.option is not None or len(act.points) < 2 or not point.options:  # one point: the reader has looked
        return None
    named = options_named(act.evidence[0].exact, point)
    return named[0] if len(named) == 1 else None


def options_named(words: str, point: Point) -> tuple[str, ...]:
    """Return the options of a point whose title or other name stands in some words."""
    return tuple(identity for identity, pattern in _patterns(point) if pattern.search(words)) if point.options else ()


@lru_cache(maxsize=512)
def _named(titles: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (identity, re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names), re.IGNORECASE))
        for identity, names in titles
    )


def _patterns(point: Point) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _named(tuple((option.id, (option.title, *option.aliases)) for option in point.options))
