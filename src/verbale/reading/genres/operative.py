"""The operative text of a draft under negotiation is nobody's act: "a Party may withdraw" withdraws nothing, whoever reads it.

What stands in an article of a bracketed draft, or of a paper that calls itself a draft agreement, is kept as an act only where a side is named for it: a party that is known, or a name that the
text puts to its words ("[NORLAND: …]"). What is told about the draft, outside its articles, is read as anywhere.
"""

import re
from collections.abc import Collection, Sequence

from verbale.model import Act, Document
from verbale.text.articles import articles
from verbale.text.marks.attributions import attributions_in
from verbale.text.outline import read_draft

_DRAFT, _HEAD = (
    re.compile(
        r"(?i)\bdraft (?:\w+ ){0,3}(?:agreement|treaty|convention|protocol|text|instrument|charter|statute)\b|\A\W*draft\b"
    ),
    800,
)
_PARTIES = re.compile(r"\b(?:The|the|Each|each|All|all) (?:(?:Contracting|States|High Contracting) )?Part(?:y|ies)\b")
_BRACKETS, _ARTICLES = 10, 2  # of a draft that is negotiated, at least: a signed text has none or few


def without_operative(acts: Sequence[Act], document: Document, named: Collection[str]) -> tuple[Act, ...]:
    """Return acts without those that only the operative text of a draft tells.

    Parameters
    ----------
    acts
        Of the document.
    document
        Whose text their quotes point into.
    named
        Ids of parties that are known: those of the dossier, states, organisations, groups.
    """
    called = _DRAFT.search(document.text[:_HEAD]) is not None
    if not acts or (document.text.count("[") < _BRACKETS and not called):
        return tuple(acts)
    draft = read_draft(document.text, document.segments)
    spans = [(one.start, one.end) for one in articles(draft) if one.key and one.provisions]
    if (len(draft.brackets.pairs) < _BRACKETS and not called) or len(spans) < _ARTICLES:
        return tuple(acts)
    led = {name for one in attributions_in(draft.text, draft.brackets) for name in one.names}
    said = attributions_in(
        draft.text, draft.brackets, led
    )  # a name that leads words somewhere owns those before it elsewhere
    owned = [span for one in said for span in ((one.start, one.end), one.about) if span]
    return tuple(act for act in acts if _anybodys(act, spans, owned, named))


def _anybodys(
    act: Act, spans: Sequence[tuple[int, int]], owned: Sequence[tuple[int, int]], named: Collection[str]
) -> bool:
    """Say whether an act stands outside the articles, or somebody is named for it."""
    first = act.evidence[0]
    if not any(start <= first.start < end for start, end in spans):
        return True
    if any(actor in named for actor in act.actors) and not (len(act.actors) > 1 and _PARTIES.search(first.exact)):
        return True  # "the Parties shall settle any dispute": whoever will sign, and no side of the table
    return any(start < first.end and first.start < end for start, end in owned)
