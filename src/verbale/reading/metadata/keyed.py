"""Front matter between two rules, and head lines of keys ("From:", "Date:") that a text may open with."""

import re

from verbale.reading.metadata.words import keys

_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z -]{1,24}):[ \t]*(?P<value>.*)\Z")
_ENDS_SENTENCE = re.compile(r"[.?!]['\"”’)]*\Z")


def front_matter(text: str, found: dict[str, str]) -> int:
    """Read front matter; return where the text goes on."""
    match = re.match(r"---[ \t]*\n(.*?)\n---[ \t]*\n", text, re.DOTALL)
    if match is None:
        return 0
    for line in match[1].split("\n"):
        key, _, value = line.partition(":")
        _note(key, value.strip().strip("\"'"), found)
    return match.end()


def key_lines(text: str, start: int, found: dict[str, str]) -> int:
    """Read head lines at the top: keys without a break, at least one of which is known; return where the text goes on."""
    place = len(text) - len(text[start:].lstrip("\n"))
    end, taken = place, []
    while end < len(text):
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        match = _LINE.match(text[end:stop])
        if match is None or not (_known(match["key"]) or _short(match)):
            break
        taken.append((match["key"], match["value"].strip()))
        end = stop + 1
    if not taken or not _known(taken[0][0]) or 2 * sum(_known(key) for key, _ in taken) < len(taken):
        return start
    for key, value in taken:
        _note(key, value, found)
    return end


def _known(key: str) -> bool:
    return key.strip().lower() in keys()


def _short(match: re.Match[str]) -> bool:
    """Say whether an unknown key's line is head data: no speaker's turn, no sentence."""
    return len(match["value"]) < 100 and not match["key"].isupper() and not _ENDS_SENTENCE.search(match["value"])


def _note(key: str, value: str, found: dict[str, str]) -> None:
    name = keys().get(key.strip().lower())
    if name and name != "ignored" and value:
        found.setdefault(name, value)
