"""Who says what in news: spans and right sources of attributions, against stand-off labels.

Run as ``python -m benchmarks.reading.attribution [DIR] [--errors]``; DIR holds ``text/*.txt`` and ``attributions/*.ann``
(brat: Source, Cue and Content spans; a span may be in several pieces, each of which counts). Exact F1 per type is over the
set of spans of a document. An attribution is right when its content overlaps a labelled one by at least half (Jaccard, in
characters) and a source span of theirs overlaps too; each labelled one can be met once.
"""

import hashlib
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verbale.model import Attribution, Document
from verbale.reading.attribution import attributions
from verbale.reading.read import lay_out

Span = tuple[int, int]
TYPES = ("Source", "Cue", "Content")
_SPAN = re.compile(r"(T\d+)\t([\w-]+) ([\d; ]+)\t")


@dataclass(frozen=True)
class Said:
    """An attribution as spans by type."""

    spans: dict[str, tuple[Span, ...]]

    def characters(self, kind: str) -> set[int]:
        """Return the offsets that spans of a type cover."""
        return {place for start, end in self.spans.get(kind, ()) for place in range(start, end)}


def folder() -> Path:
    """Return where the development labels are."""
    data = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[2] / ".." / "shared" / "data"))
    return data / "attribution" / "dev"


def labels(path: Path) -> list[Said]:
    """Read the attributions of a stand-off file."""
    pieces: dict[str, tuple[str, tuple[Span, ...]]] = {}
    found = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        match = _SPAN.match(line)
        if match:
            places = (part.split() for part in match[3].split(";"))
            pieces[match[1]] = (match[2], tuple((int(start), int(end)) for start, end in places))
        elif re.match(r"E\d+\t", line):
            spans: dict[str, tuple[Span, ...]] = {}
            for part in line.split("\t", 1)[1].split():
                kind, places_of = pieces.get(part.split(":")[1], ("", ()))
                if kind in TYPES:
                    spans[kind] = (*spans.get(kind, ()), *places_of)
            if spans:
                found.append(Said(spans))
    return found


def documents(path: Path) -> Iterator[tuple[str, str, list[Said]]]:
    """Yield name, text and labels of every document in a folder."""
    for text in sorted((path / "text").glob("*.txt")):
        standoff = path / "attributions" / f"{text.stem}.ann"
        if standoff.exists():
            yield text.stem, text.read_bytes().decode("utf-8"), labels(standoff)


def read(text: str) -> list[Said]:
    """Read a text with the grammar."""
    page = lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text))
    return [_spans(found) for found in attributions(page)]


def _spans(found: Attribution) -> Said:
    spans: dict[str, tuple[Span, ...]] = {"Content": tuple((item.start, item.end) for item in found.content)}
    if found.source is not None:
        spans["Source"] = ((found.source.start, found.source.end),)
    if found.cue is not None:
        spans["Cue"] = ((found.cue.start, found.cue.end),)
    return Said(spans)


def matched(gold: list[Said], got: list[Said]) -> int:
    """Count the labelled attributions met by a found one, each at most once, best overlap first."""
    pairs = []
    ours = [(one.characters("Content"), one.characters("Source")) for one in got]
    theirs = [(one.characters("Content"), one.characters("Source")) for one in gold]
    for place, (content, source) in enumerate(theirs):
        for other, (our_content, our_source) in enumerate(ours):
            shared = len(content & our_content)
            if shared and source & our_source and 2 * shared >= len(content | our_content):
                pairs.append((-shared / len(content | our_content), place, other))
    met: set[int] = set()
    used: set[int] = set()
    for _, place, other in sorted(pairs):
        if place not in met and other not in used:
            met.add(place)
            used.add(other)
    return len(met)


def run(path: Path | None = None) -> dict[str, float]:
    """Return the figures over a folder of labelled documents."""
    counts: Counter[str] = Counter()
    spent = 0.0
    for _, text, gold in documents(path or folder()):
        begun = time.process_time()
        got = read(text)
        spent += time.process_time() - begun
        for kind in TYPES:
            theirs = {span for one in gold for span in one.spans.get(kind, ())}
            ours = {span for one in got for span in one.spans.get(kind, ())}
            counts[f"{kind} right"] += len(theirs & ours)
            counts[f"{kind} all"] += len(theirs) + len(ours)
        with_source = [one for one in gold if "Source" in one.spans]
        counts["met"] += matched(with_source, got)
        counts["gold"] += len(with_source)
        counts["got"] += sum("Source" in one.spans for one in got)
        counts["documents"] += 1
        counts["characters"] += len(text)
    figures = {f"{kind.lower()}_f1": 2 * counts[f"{kind} right"] / max(counts[f"{kind} all"], 1) for kind in TYPES}
    return {
        "documents": counts["documents"],
        "labelled": counts["gold"],
        "found": counts["got"],
        **figures,
        "right_source_f1": 2 * counts["met"] / max(counts["gold"] + counts["got"], 1),
        "mchar_per_s": counts["characters"] / 1e6 / max(spent, 1e-9),
    }


def differences(path: Path) -> Iterator[str]:
    """Yield every disagreement as a line."""
    for name, text, gold in documents(path):
        got = read(text)
        for kind in TYPES:
            theirs = {span for one in gold for span in one.spans.get(kind, ())}
            ours = {span for one in got for span in one.spans.get(kind, ())}
            for verdict, spans in (("missed", theirs - ours), ("extra", ours - theirs)):
                for start, end in sorted(spans):
                    yield f"{name}\t{kind}\t{verdict}\t{start}-{end}\t{text[start:end]!r}"


def main(arguments: list[str]) -> int:
    """Print the figures, and with ``--errors`` every disagreement."""
    places = [argument for argument in arguments if not argument.startswith("--")]
    path = Path(places[0]) if places else folder()
    if not path.exists():
        print(f"No {path}: set VERBALE_DATA or name a folder with text/ and attributions/.")
        return 2
    if "--errors" in arguments:
        print("\n".join(differences(path)))
    for name, figure in run(path).items():
        print(f"{name:20} {figure:.3f}" if isinstance(figure, float) else f"{name:20} {figure}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
