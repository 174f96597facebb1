"""`python -m benchmarks.reading.drawn --seed N --count M`: asserted acts of documents drawn at random, for a person to judge.

Prints each act with its words and the sentence before them, and room for a judgement: right; half (kind and actor right, something
secondary wrong); wrong; contrary (the words say the opposite). `--judged FILE` counts the judgements, one "number word" a line.
"""

import argparse
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.reading.shares import line
from benchmarks.reading.told import reading_of
from verbale.model import Act, Reading
from verbale.reading.sentences import sentences

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[2] / "../shared/data"))
SOURCES = {
    "enb": ("enb/issues/*.md",),
    "attribution": ("attribution/dev/text/*.txt", "attribution/train/text/*.txt"),
    "aquaint": ("dates/aquaint/*.tml",),
}
JUDGEMENTS = ("right", "half", "wrong", "contrary")


def files(source: str) -> list[Path]:
    """Return the documents of a source, in order."""
    return sorted(file for pattern in SOURCES[source] for file in DATA.glob(pattern))


def words(file: Path) -> str:
    """Return the text of a document; of TimeML, the text without its tags."""
    text = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix != ".tml":
        return text
    body = re.search(r"<TEXT>(.*)</TEXT>", text, re.DOTALL)
    day = re.search(r'value="(\d{4}-\d\d-\d\d)', text)
    plain = re.sub(r"<[^>]+>", "", body[1] if body else text).strip()
    return f"Published: {day[1]}\n\n{plain}" if day else plain


def stretch(text: str, longest: int, chance: random.Random) -> str:
    """Return a text, or of a longer one its head and a stretch of paragraphs: a summary of ten days takes a minute to read."""
    if len(text) <= longest:
        return text
    head, *paragraphs = re.split(r"(?<=\n)\n", text)
    first = chance.randrange(len(paragraphs))
    kept, size = [head], len(head)
    for paragraph in paragraphs[first:] + paragraphs[:first]:
        size += len(paragraph)
        if size > longest:
            break
        kept.append(paragraph)
    return "\n".join(kept)


def drawn(
    source: str, count: int, each: int, chance: random.Random, longest: int = 10**9
) -> Iterator[tuple[Path, Reading, Act]]:
    """Draw asserted acts.

    Parameters
    ----------
    source, count
        Whence, and how many acts.
    each
        How many at most of one document.
    chance
        The dice.
    longest
        Characters of a document that are read.
    """
    pool = files(source)
    chance.shuffle(pool)
    for file in pool:
        if count <= 0:
            return
        reading = reading_of(stretch(words(file), longest, chance), "text.md" if file.suffix == ".md" else "text.txt")
        asserted = [act for act in reading.acts if act.certainty == "asserted"]
        for act in chance.sample(asserted, min(each, count, len(asserted))):
            count -= 1
            yield file, reading, act


def before(reading: Reading, act: Act) -> str:
    """Return the sentence that holds the start of an act's words, and the one before it."""
    text, start = reading.document.text, act.evidence[0].start
    split = sentences(text, reading.document.body)
    place = next((number for number, one in enumerate(split) if one.start <= start < one.end), 0)
    return " ‖ ".join(" ".join(text[one.start : one.end].split()) for one in split[max(0, place - 1) : place + 1])


def told(act: Act) -> str:
    """Return what an act says, on one line."""
    said = f"{act.kind} {act.modality} {act.polarity or '-'} · {','.join(act.actors) or '-'}"
    more = {
        "→": ",".join(act.addressees),
        "topic": act.topic or ",".join(act.points),
        "when": act.when and act.when.edtf,
        "for": act.on_behalf_of,
        "speaker": act.speaker,
        "according to": act.according_to,
        "by": act.deadline and act.deadline.edtf,
        "why": act.reason,
        "reply": len(act.in_reply_to) or "",
        "move": act.move,
    }
    return " · ".join([said, *(f"{name}: {value}" for name, value in more.items() if value)])


def judged(file: Path) -> None:
    """Print the shares of the judgements of a file."""
    rows = [row.split() for row in file.read_text(encoding="utf-8").splitlines() if row.strip()]
    found = Counter(row[1] for row in rows if len(row) > 1 and row[1] in JUDGEMENTS)
    for name in JUDGEMENTS:
        print(line(name, found[name], sum(found.values())))


def main(arguments: list[str] | None = None) -> int:
    """Draw, print, or count what was judged."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.drawn", description=__doc__)
    parser.add_argument(
        "--seed", type=int, default=0, help="of the dice: one seed, one sample for one state of the reader"
    )
    parser.add_argument("--count", type=int, default=200, help="how many acts of each source")
    parser.add_argument("--each", type=int, default=5, help="how many at most of one document")
    parser.add_argument("--longest", type=int, default=25_000, help="how many characters of one document")
    parser.add_argument("--source", nargs="*", choices=SOURCES, default=list(SOURCES), help="whence")
    parser.add_argument("--judged", type=Path, help="count the judgements of this file instead")
    given = parser.parse_args(arguments)
    if given.judged is not None:
        judged(given.judged)
        return 0
    number = 0
    for source in given.source:
        chance = random.Random(f"{source} {given.seed}")
        for file, reading, act in drawn(source, given.count, given.each, chance, given.longest):
            number += 1
            print(f"#{number} {source}/{file.stem} [{act.rule}]\n  {told(act)}\n  “{act.evidence[0].exact}”")
            print("\n".join(f"  + “{more.exact}”" for more in act.evidence[1:]) + "\n" * bool(act.evidence[1:]), end="")
            print(f"  … {before(reading, act)}\n", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
