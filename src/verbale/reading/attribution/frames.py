"""Attributions without a plain verb of saying: "Trump: …", "In a poll, …", "as Lavrov put it", "in his words".

Each reader looks at one sentence and adds what it finds; none looks where content is taken.
"""

import re

from verbale.reading.attribution import clauses, contents, subjects
from verbale.reading.attribution.scene import Scene

Said = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]  # source, cue, content
_SURVEYS = frozenset(["poll", "polls", "survey", "surveys"])
_SAYING = frozenset(
    [
        "put",
        "puts",
        "said",
        "says",
        "noted",
        "notes",
        "reported",
        "reports",
        "argued",
        "argues",
        "wrote",
        "writes",
        "explained",
        "believe",
        "believes",
        "recalled",
        "warned",
        "stressed",
    ]
)
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'&-]*){0,5}\Z")
_NOT_SPEAKERS = frozenset(
    [
        "read",
        "present",
        "related",
        "watch",
        "video",
        "photo",
        "update",
        "note",
        "by",
        "editor",
        "source",
        "sources",
        "correction",
        "via",
        "image",
        "see",
        "also",
        "reporting",
    ]
)


def read(scene: Scene) -> bool:
    """Add what set phrases say; true when nothing else in the sentence needs looking at."""
    for whole in (colon(scene), survey(scene)):
        if whole is not None:
            scene.add(whole[0], whole[1], (whole[2],))
            return True
    for place, low in enumerate(scene.words.lows):
        if scene.quoted[place] or (low != "words" and low not in _SAYING):
            continue
        made = in_words_of(scene, place) if low == "words" else as_said(scene, place)
        if made is not None and not scene.taken(place):
            scene.add(made[0], made[1], (made[2],))
    return False


def promising(lows: list[str]) -> bool:
    """Say whether a sentence without a cue word may still hold one of these."""
    return (
        ":" in lows[:9]
        or "words" in lows
        or "put" in lows
        or "puts" in lows
        or (lows[0] == "in" and bool(_SURVEYS.intersection(lows[:16])))
    )


def colon(scene: Scene) -> Said | None:
    """Read "Trump: …" at the head of a text, and a name with a colon before a quotation."""
    words = scene.words
    if ":" not in words.lows[:9]:
        return None
    place = words.lows.index(":")
    if not 0 < place < len(words.lows) - 1 or any(scene.quoted[:place]):
        return None
    name = scene.text[words.starts[0] : words.ends[place - 1]]
    if not _NAME.match(name) or words.lows[0] in _NOT_SPEAKERS or words.tags[0] != "N":
        return None
    headline = scene.sentence.index == 0
    quoted = words.tags[place + 1] == "Q" and words.starts[place] == words.ends[place - 1]
    if not headline and not quoted:
        return None
    end = contents.following_span(scene, place + 1)
    return (scene.span((0, place)), scene.span((place, place + 1)), end) if end else None


def survey(scene: Scene) -> Said | None:
    """Read "In a poll of June, …": the poll says it."""
    words = scene.words
    if words.lows[0] != "in" or "," not in words.lows[:16]:
        return None
    comma = words.lows.index(",")
    if not _SURVEYS.intersection(words.lows[1:comma]) or any(tag in "AVS" for tag in words.tags[1:comma]):
        return None
    said = clauses.clause(scene, comma + 1, weak=False)
    return (scene.span((1, comma)), scene.span((0, 1)), said) if said else None


def as_said(scene: Scene, place: int) -> Said | None:
    """Read "As S put it, …" and "…, as S noted": the clause beside it is what S says."""
    words = scene.words
    if words.lows[place] not in _SAYING:
        return None
    start = place
    while start and words.tags[start - 1] in "AB":
        start -= 1
    source = subjects.before(words, start)
    if source is None or source[0] == 0 or words.lows[source[0] - 1] != "as":
        return None
    first = source[0] - 1
    end = place + 2 if words.lows[place + 1 : place + 2] == ["it"] else place + 1
    comma = next((other for other in range(end, len(words.lows)) if words.tags[other] in ",.:"), len(words.lows))
    if any(tag in "AVPQ" or words.lows[at] == "that" for at, tag in enumerate(words.tags[end:comma], end)):
        return None
    opens = first == 0 or words.tags[first - 1] in "CB" or (words.tags[first - 1] == "," and first <= 2)
    if opens and words.tags[comma : comma + 1] == [","]:
        said = clauses.clause(scene, comma + 1, weak=False)
    elif first > 2 and words.tags[first - 1] == ",":
        said = (scene.sentence.start, words.ends[first - 2])
    else:
        return None
    return (scene.span(source), scene.span((start, end)), said) if said else None


def in_words_of(scene: Scene, place: int) -> Said | None:
    """Read "In his words, …" and "in the words of S, …" at the head of a clause."""
    words = scene.words
    if words.lows[place] != "words" or not place:
        return None
    if words.lows[place + 1 : place + 2] == ["of"] and words.lows[max(0, place - 2) : place] == ["in", "the"]:
        first, source = place - 2, (place + 2, contents.source_end(words, place + 2))
        cue = (first, place + 2)
    elif words.lows[place - 1] in {"his", "her", "their"} and words.lows[max(0, place - 2) : place - 1] == ["in"]:
        first, source, cue = place - 2, (place - 1, place), (place - 2, place + 1)
    elif words.tags[place - 1] == "p" and "in" in words.lows[max(0, place - 6) : place]:
        first = max(at for at in range(max(0, place - 6), place) if words.lows[at] == "in")
        source, cue = (first + 1, place), (first, place + 1)
    else:
        return None
    comma = max(source[1], cue[1])
    if words.tags[comma : comma + 1] != [","] or source[0] >= source[1]:
        return None
    said = clauses.clause(scene, comma + 1, weak=False)
    return (scene.span(source), scene.span(cue), said) if said else None
