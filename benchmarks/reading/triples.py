"""Who supports, opposes or proposes what, in minutes: exact triples against labels, by the convention of `triples_data`.

Run as ``python -m benchmarks.reading.triples [FILE] [--errors]``; FILE is a plain file of blocks, our own labels without
one. Both sides are compared lower-cased, without outer punctuation, actors by the party that the world list or the
dossier knows them as. Micro F1 of the whole triple, and of actor and predicate alone.
"""

import hashlib
import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path

from benchmarks.reading.triples_data import Block, Triple, folder, load
from verbale.model import Document
from verbale.reading.genres.minutes import propositions
from verbale.reading.genres.minutes.sides import Clause
from verbale.reading.genres.minutes.skeleton import Actor, Skeleton
from verbale.reading.parsed_document import MentionKind
from verbale.reading.read import lay_out

_OUTER = re.compile(r"\A[\W_]+|[\W_]+\Z")
_G77_AND_CHINA = re.compile(r"(?:the )?g-? ?77 ?(?:/| and |, )\s*china\Z")


def normal(words: str) -> str:
    """Lower-case words without outer punctuation, white space single."""
    return _OUTER.sub("", " ".join(words.replace("_", " ").lower().split()))


@cache
def canonical(name: str) -> str:
    """Return the id of the party a name stands for, else the name itself, lower-case and without article."""
    plain = " ".join(name.replace("_", " ").split())
    low = re.sub(r"\Athe ", "", normal(plain))
    if low in {"group of 77", "g-77", "g77", "g- 77"}:
        return "group of 77"
    for written in (plain, plain.title()):
        page = lay_out(Document(id="0" * 64, text=f"{written} said so."))
        for mention in page.mentions:
            whole = mention.start <= 4 and mention.end >= len(written) and mention.kind is MentionKind.PARTY
            if whole and len(mention.parties) == 1:
                return mention.parties[0]
    return low


def actors(actor: Actor) -> list[str]:
    """Return an actor's canonical names: two for "G-77/China", else one."""
    low = normal(actor.name)
    if _G77_AND_CHINA.fullmatch(low):
        return ["group of 77", canonical("China")]
    if len(actor.parties) == 1 and not actor.person and low not in {"g-77", "group of 77", "g- 77"}:
        return [actor.parties[0]]
    return [canonical(actor.name)]


def triples(text: str) -> list[Triple]:
    """Return the triples that the grammar finds in a sentence."""
    page = lay_out(Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text))
    return [
        triple
        for skeleton, clauses in propositions(page)
        for clause in clauses
        for triple in _of(text, skeleton, clause)
    ]


def _of(text: str, skeleton: Skeleton, clause: Clause) -> list[Triple]:
    pieces = (text[skeleton.place(start) : skeleton.place(end)] for start, end in clause.points)
    point = normal(" ".join(piece for piece in pieces if piece))
    predicate = text[skeleton.place(clause.start) : skeleton.place(clause.end)]
    word = normal(f"not {predicate}" if clause.negated else predicate)
    found = [(name, word, point) for actor in clause.side.own for name in actors(actor)]
    if clause.rule in {"finite", "with", "nominal"}:
        found += [
            (name, normal(f"not {predicate}"), point) for actor in clause.side.opponents for name in actors(actor)
        ]
    return found


def compare(blocks: list[Block]) -> tuple[dict[str, float], list[str]]:
    """Return the figures over labelled sentences, and every disagreement as a line."""
    right = pairs = labelled = found = 0
    errors: list[str] = []
    for block in blocks:
        gold = {(canonical(actor), normal(predicate), normal(point)) for actor, predicate, point in block.triples}
        got = set(triples(block.sentence))
        right += len(gold & got)
        labelled += len(gold)
        found += len(got)
        pairs += sum((Counter(one[:2] for one in gold) & Counter(one[:2] for one in got)).values())
        errors += [f"{block.id} missed {one}" for one in sorted(gold - got)]
        errors += [f"{block.id} extra  {one}" for one in sorted(got - gold)]
    both = max(labelled + found, 1)
    figures = {
        "sentences": len(blocks),
        "labelled": labelled,
        "found": found,
        "triple_f1": 2 * right / both,
        "actor_predicate_f1": 2 * pairs / both,
    }
    return figures, errors


def run(path: Path | None = None) -> dict[str, float]:
    """Return the figures over a plain file of blocks, or over our own labels."""
    return compare(load(path))[0]


def main(arguments: list[str]) -> int:
    """Print the figures, and with ``--errors`` every disagreement."""
    places = [argument for argument in arguments if not argument.startswith("--")]
    path = Path(places[0]) if places else None
    if not (path or folder()).exists():
        print(f"No {path or folder()}: set VERBALE_DATA or name a file of blocks.")
        return 2
    figures, errors = compare(load(path))
    if "--errors" in arguments:
        print("\n".join(errors))
    for name, figure in figures.items():
        print(f"{name:20} {figure:.3f}" if isinstance(figure, float) else f"{name:20} {figure}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
