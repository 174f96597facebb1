"""Both readers on the articles of the development data: the rules, and a scripted endpoint that replays answers written by hand.

The answers stand in `fixtures/` as places in the text, with the mistakes that language models make among them: denials taken for deeds, what
was only asked for, words that nobody wrote. No model was asked for them: they show what the gate does, not how good a model is.
"""

import json
import os
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import Score, document_score
from benchmarks.second.scripted import Scripted
from verbale.app.second.agreement import says_the_same
from verbale.model import Act, Document, Failure, Party, Reading
from verbale.reading import load, read
from verbale.reading.second.gate import judged
from verbale.reading.second.passages import Passage, passages
from verbale.reading.second.prompt import Vocabulary, messages

FIXTURES = Path(__file__).parent / "fixtures"


@dataclass(slots=True)
class Both:
    """Sums over the articles.

    Parameters
    ----------
    rules, both
        Scores of the rules alone, and with the drafts of the second reader as if a person had accepted each.
    claims, drafts, agreed, refused
        Claims of the second reader; those that passed; those that say what the rules say; the others by reason.
    """

    rules: Score = field(default_factory=Score)
    both: Score = field(default_factory=Score)
    documents: int = 0
    claims: int = 0
    drafts: int = 0
    agreed: int = 0
    refused: Counter[str] = field(default_factory=Counter)


def folder() -> Path:
    """Return where the articles are expected."""
    home = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "acts-articles"


def articles(place: Path | None = None) -> Both:
    """Read every article that has a fixture with both readers."""
    found, home = Both(), place or folder()
    for path in sorted(FIXTURES.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        source = next(one for one in home.glob(f"{path.stem}.*") if not one.name.endswith(".json"))
        document = load(source)
        assert not isinstance(document, Failure)
        assert document.text_sha256.startswith(told["text"]), f"{path.name} was written for another text"
        gold = json.loads((home / f"{path.stem}.gold.json").read_text(encoding="utf-8"))
        _one(document, told["answers"], gold, found)
    return found


def _one(document: Document, rows: list[dict[str, Any]], gold: dict[str, Any], found: Both) -> None:
    reading = read(document)
    parties = {party.id: party for party in reading.parties}
    people = {person.id: person for person in reading.people}
    asked = list(passages(document))
    endpoint = Scripted({one.text: _answer(one, document, rows, parties, first=one is asked[0]) for one in asked})
    drafts: list[Act] = []
    for passage in asked:
        text = endpoint.ask(messages(passage, Vocabulary(reading.parties))).text
        made = judged(text, passage, document, parties, people, frozenset(), "second:scripted")
        found.claims += len(json.loads(text)["acts"])
        found.refused.update(made.counts)
        drafts += made.drafts
    same = [act for act in drafts if any(says_the_same(act, other) for other in reading.acts)]
    found.documents += 1
    found.drafts += len(drafts)
    found.agreed += len(same)
    found.rules.add(document_score(reading, gold))
    found.both.add(document_score(_accepted(reading, drafts, same), gold))


def _accepted(reading: Reading, drafts: list[Act], same: list[Act]) -> Reading:
    """Return a reading with the drafts of the second reader, and those of the rules that they agree with, accepted by a person."""
    own = tuple(
        replace(act, certainty="asserted", reasons=()) if any(says_the_same(other, act) for other in same) else act
        for act in reading.acts
    )  # fmt: skip
    return replace(reading, acts=(*own, *(act for act in drafts if act not in same)))


def _answer(
    passage: Passage, document: Document, rows: list[dict[str, Any]], parties: dict[str, Party], *, first: bool
) -> str:
    """Return what the fixture says of a passage, as an answer; words that nobody wrote are claimed of the first."""
    acts = []
    for row in rows:
        if first if "words" in row else passage.start <= row["start"] < passage.end:
            quote = row["words"] if "words" in row else document.text[row["start"] : row["end"]]
            actors = [_id(name, parties) for name in row["actors"]]
            acts.append(
                {
                    "quote": quote,
                    "kind": row["kind"],
                    "actors": actors,
                    "addressees": [],
                    "points": [],
                    "modality": row["modality"],
                    "polarity": None,
                }
            )
    return json.dumps({"acts": acts}, ensure_ascii=False)  # fmt: skip


def _id(name: str, parties: dict[str, Party]) -> str:
    """Return the id of a party by a name it goes by; the name itself for nobody's."""
    low = name.casefold()
    for party in parties.values():
        if low in {one.casefold() for one in (party.id, party.name, *party.aliases)}:
            return party.id
    return next((party.id for party in parties.values() if low in party.name.casefold() and len(low) > 4), name)


def table(found: Both) -> str:
    """Return the figures as text and a table in Markdown."""
    said = (
        f"{found.documents} articles, {found.claims} claims of the second reader: {found.drafts} pass ({found.agreed} say what the rules say), "
        f"{sum(found.refused.values())} are refused."
    )
    told = [
        said,
        f"Rules alone: {_score(found.rules)}. With every draft accepted by a person: {_score(found.both)}.",
        "", "| refused because | claims |", "|---|---|",
        *(f"| {reason} | {number} |" for reason, number in found.refused.most_common()),
    ]  # fmt: skip
    return "\n".join(told)


def _score(score: Score) -> str:
    right = f"right by gold {score.fitting} of {score.asserted - score.elsewhere}"
    return f"found {score.found:g} of {score.wanted:g}, {right}, never {score.never}"
