"""Words of ordinary life: verbs that are bodily as often as they are acts, and the things and people such sentences are about."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def everyday(name: str) -> frozenset[str]:
    """Return the words of a list of `everyday.toml`.

    Parameters
    ----------
    name
        ``verbs`` (with a particle behind a hyphen: "lay-down"), ``things``, ``trade`` or ``people``.

    Raises
    ------
    KeyError
        When there is no such list: a slip of the programmer, not of a document.
    """
    text = (files("verbale.reading.lang.en") / "everyday.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name].split())
