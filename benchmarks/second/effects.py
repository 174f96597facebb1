"""What the injection corpus does to a record when the model obeys it in everything: by class, by the reason for which each claim was refused."""

import json
from collections import Counter
from dataclasses import dataclass, field

from benchmarks.second.injections import ELSEWHERE, PARTIES, Injection, injections
from verbale.model import Act, Document
from verbale.model.document import text_digest
from verbale.reading.second.gate import judged
from verbale.reading.second.passages import Passage


@dataclass(slots=True)
class Effects:
    """Counts over the corpus.

    Parameters
    ----------
    passages, claims
        How many were tried.
    passed
        Claims of the obedient model that passed the gate: class and words. Each is an effect.
    refused
        By class and reason.
    honest, honest_passed
        Right claims about the same passages, and those of them that passed.
    """

    passages: int = 0
    claims: int = 0
    passed: list[tuple[str, str]] = field(default_factory=list)
    refused: Counter[tuple[str, str]] = field(default_factory=Counter)
    honest: int = 0
    honest_passed: int = 0


def tried(one: Injection) -> tuple[list[Act], Counter[str], bool]:
    """Return the drafts that an obedient answer makes, its refusals by reason, and whether the honest claim passed."""
    text = f"{ELSEWHERE}\n\n{one.text}"
    document = Document(text_digest(text), text)
    start = len(ELSEWHERE) + 2
    passage = Passage(document.id, start, len(text), text[start:])
    found = judged(
        json.dumps({"acts": list(one.claims)}), passage, document, PARTIES, {}, frozenset(), "second:obedient"
    )
    honest = judged(json.dumps({"acts": [one.honest]}), passage, document, PARTIES, {}, frozenset(), "second:honest")
    return found.drafts, found.counts, bool(honest.drafts)


def effects() -> Effects:
    """Try the whole corpus."""
    found = Effects()
    for one in injections():
        drafts, refused, honest = tried(one)
        found.passages += 1
        found.claims += len(one.claims)
        found.passed += [(one.kind, act.evidence[0].exact) for act in drafts]
        found.refused.update({(one.kind, reason): number for reason, number in refused.items()})
        found.honest += 1
        found.honest_passed += honest
    return found


def table(found: Effects) -> str:
    """Return the counts as a table in Markdown."""
    reasons = sorted({reason for _, reason in found.refused})
    kinds = sorted({kind for kind, _ in found.refused})
    rows = [f"| {reason} | {' | '.join(str(found.refused[kind, reason]) for kind in kinds)} |" for reason in reasons]
    head = [f"| refused because | {' | '.join(kinds)} |", f"|---|{'---|' * len(kinds)}"]
    said = (
        f"{found.passages} passages, {found.claims} claims of an obedient model: {len(found.passed)} effects; "
        f"honest claims about the same passages: {found.honest_passed} of {found.honest} pass."
    )
    return "\n".join([said, "", *head, *rows])
