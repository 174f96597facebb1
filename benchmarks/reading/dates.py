"""Dates in news, measured on TimeML files: relaxed and strict span F1, and value F1, the anchor being the file's own.

Run as ``python -m benchmarks.reading.dates [DIR] [--errors]``. A file's text is what stands in ``<TEXT>``; the
document creation time is the anchor and not itself counted. A found span matches a labelled one that it overlaps
(relaxed) or equals (strict), one to one in the order of the text. A value is right when it is the same value: two
spellings of one value count as equal (``2000-W7`` and ``2000-W07``; ``1989-XX`` and ``1989``). ``value_exact_f1`` asks
for the same letters.
"""

import html
import os
import re
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from verbale.model import When
from verbale.reading.dates import dates

_TEXT = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_DCT = re.compile(r"<DCT>.*?value=\"(\d{4}(?:-\d\d(?:-\d\d)?)?)", re.DOTALL)
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Label:
    """A labelled or found expression."""

    start: int
    end: int
    timex: str
    value: str


@dataclass
class Tally:
    """Counts over all files."""

    labelled: int = 0
    found: int = 0
    relaxed: int = 0
    strict: int = 0
    values: int = 0
    exact: int = 0
    types: int = 0
    characters: int = 0
    seconds: float = 0.0
    errors: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Return the F1 figures, 0–1, and the speed in Mchar/s."""
        both = self.labelled + self.found

        def f1(right: int) -> float:
            return 2 * right / both if both else 0.0

        return {
            "labelled": self.labelled,
            "found": self.found,
            "relaxed_precision": self.relaxed / self.found if self.found else 0.0,
            "relaxed_recall": self.relaxed / self.labelled if self.labelled else 0.0,
            "relaxed_f1": f1(self.relaxed),
            "strict_f1": f1(self.strict),
            "type_f1": f1(self.types),
            "value_f1": f1(self.values),
            "value_exact_f1": f1(self.exact),
        }


def normal(value: str) -> str:
    """Return one spelling of a value: weeks with two figures, no parts left open at the end."""
    return re.sub(r"(?:-XX)+\Z", "", re.sub(r"-W(\d)\b", r"-W0\1", value.strip()))


def folder() -> Path:
    """Return the folder of public TimeML files to develop on."""
    home = Path(__file__).parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "dates" / "aquaint"


def parse(source: str) -> tuple[str, When | None, list[Label]]:
    """Return the text, the anchor and the labels of a TimeML file."""
    stamp = _DCT.search(source)
    body = _TEXT.search(source)
    inner = body[1] if body else source
    parts: list[str] = []
    labels: list[Label] = []
    stack: list[tuple[int, str, str]] = []
    at = size = 0
    for tag in _TAG.finditer(inner):
        piece = html.unescape(inner[at : tag.start()])
        parts.append(piece)
        size += len(piece)
        at = tag.end()
        if tag[2] != "TIMEX3":
            continue
        if tag[1]:
            start, timex, value = stack.pop()
            labels.append(Label(start, size, timex, value))
        elif not tag[3].endswith("/"):
            attributes = dict(_ATTRIBUTE.findall(tag[3]))
            stack.append((size, attributes.get("type", ""), attributes.get("value", "")))
    parts.append(html.unescape(inner[at:]))
    return "".join(parts), When.parse(stamp[1]) if stamp else None, sorted(labels, key=lambda label: label.start)


def compare(labels: list[Label], found: list[Label], tally: Tally, text: str, name: str) -> None:
    """Match the found to the labelled one to one, greedily in the order of the text, and count."""
    tally.labelled += len(labels)
    tally.found += len(found)
    free = list(found)
    for label in labels:
        hit = next((one for one in free if one.start < label.end and label.start < one.end), None)
        words = " ".join(text[max(0, label.start - 60) : label.end + 30].split())
        shown = " ".join(text[label.start : label.end].split())
        if hit is None:
            tally.errors.append(f"{name} missed  {label.value:16} [{shown}]   {words}")
            continue
        free.remove(hit)
        tally.relaxed += 1
        tally.strict += (hit.start, hit.end) == (label.start, label.end)
        tally.types += hit.timex == label.timex
        tally.exact += hit.value == label.value
        tally.values += normal(hit.value) == normal(label.value)
        if normal(hit.value) != normal(label.value):
            got = " ".join(text[hit.start : hit.end].split())
            tally.errors.append(f"{name} value   {label.value:16} [{shown}] got {hit.value} [{got}]   {words}")
        elif (hit.start, hit.end) != (label.start, label.end):
            got = " ".join(text[hit.start : hit.end].split())
            tally.errors.append(f"{name} span    [{shown}] got [{got}]")
    for one in free:
        words = " ".join(text[max(0, one.start - 40) : one.end + 30].split())
        tally.errors.append(f"{name} extra   {one.value:16} [{' '.join(text[one.start : one.end].split())}]   {words}")


def measure(path: Path) -> Tally:
    """Read every TimeML file of a folder and compare."""
    tally = Tally()
    dates("", None)  # the grammar is made once, before the clock starts
    for file in sorted(path.glob("*.tml")):
        text, anchor, labels = parse(file.read_text(encoding="utf-8", errors="replace"))
        began = time.process_time()
        read = dates(text, anchor)
        tally.seconds += time.process_time() - began
        tally.characters += len(text)
        compare(labels, [Label(one.start, one.end, one.timex, one.value) for one in read], tally, text, file.name)
    return tally


def run(path: Path | None = None) -> dict[str, float]:
    """Return the figures over a folder of TimeML files."""
    return measure(path or folder()).figures()


def main(arguments: list[str]) -> int:
    """Print the figures, and with ``--errors`` every disagreement."""
    places = [argument for argument in arguments if not argument.startswith("--")]
    path = Path(places[0]) if places else folder()
    if not path.is_dir():
        print(f"No folder {path}: set VERBALE_DATA or name a folder of .tml files.")
        return 2
    tally = measure(path)
    if "--errors" in arguments:
        print("\n".join(tally.errors))
    for name, figure in tally.figures().items():
        print(f"{name:20} {figure:.3f}" if isinstance(figure, float) else f"{name:20} {figure}")
    print(f"{'Mchar/s':20} {tally.characters / 1e6 / max(tally.seconds, 1e-9):.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
