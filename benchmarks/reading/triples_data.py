"""Labelled triples, from our own labels by place or from any plain file; the convention they follow.

A triple is actor, predicate, point. One line per actor: a speaker, the group it speaks for, and everyone said to
support it share the speaker's predicate; those said to oppose it get ``not `` and that predicate, and so does a negated
verb.
"G-77/China" counts as two actors, Group of 77 and China. The predicate is the surface form (stressed, proposed,
opposition). The point is the complement as it stands in the sentence, with its preposition or "that"; a fronted
"on X," moves to its end.

Beyond that, our labels hold: participles ("…, preferring Y", "saying Z") count for the speaker and its supporters, not
for its opponents; what a sentence reports inside a report ("said it could not support P") counts as well; pronouns that
the sentence does not resolve are no actors; "others" is none; a chair, a committee or "many parties" is one.
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

LABELS = Path(__file__).with_name("triples_labels.txt")
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence with its triples, actors as the labels have them."""

    id: str
    sentence: str
    triples: tuple[Triple, ...]


def folder() -> Path:
    """Return the folder of the public bulletin's sentences."""
    home = Path(__file__).parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "enb"


def plain(source: str) -> list[Block]:
    """Read blocks of ``id<TAB>sentence`` and lines ``actor<TAB>predicate<TAB>point``, blank lines between."""
    blocks = []
    for chunk in source.replace("\r\n", "\n").strip("\n").split("\n\n"):
        lines = [line for line in chunk.split("\n") if line.strip() and not line.startswith("#")]
        if not lines:
            continue
        name, _, sentence = lines[0].partition("\t")
        rows = [(*line.split("\t"), "", "")[:3] for line in lines[1:]]
        blocks.append(Block(name, sentence.strip(), tuple((a, p, x) for a, p, x in rows)))
    return blocks


def ours(sentences: Path, labels: Path = LABELS) -> list[Block]:
    """Join our labels by place with the sentences they were made for, found again by their digests."""
    lines = [line.strip() for line in sentences.read_text(encoding="utf-8").split("\n") if line.strip()]
    by_digest = {hashlib.sha256(line.encode()).hexdigest(): line for line in lines}
    blocks = []
    for block in plain(labels.read_text(encoding="utf-8")):
        sentence = by_digest.get(block.sentence)
        if sentence is None:
            message = f"{sentences} has no sentence with the digest of {block.id}; it is another version of the file."
            raise ValueError(message)
        triples = tuple(
            (_words(sentence, actor), _predicate(sentence, predicate), _words(sentence, point))
            for actor, predicate, point in block.triples
        )
        blocks.append(Block(block.id, sentence, triples))
    return blocks


def load(path: Path | None = None) -> list[Block]:
    """Return the blocks of a plain file; without one, our labels on the public sentences."""
    return plain(path.read_text(encoding="utf-8")) if path else ours(folder() / "dev_sentences.txt")


def _words(sentence: str, place: str) -> str:
    spans = [tuple(map(int, piece.split(":"))) for piece in place.split("+")]
    return " ".join(sentence[start:end] for start, end in spans)


def _predicate(sentence: str, place: str) -> str:
    return ("not " if place.startswith("!") else "") + _words(sentence, place.lstrip("!"))
