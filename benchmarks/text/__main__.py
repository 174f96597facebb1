"""`python -m benchmarks.text`: symbol, outline, brackets, round trip, time and memory of each public draft; brackets per version and article.

Outlines and links are laid beside those that somebody labelled from the papers (`labels/`): headings and provisions, and pairs of paragraphs.

The drafts are five successive papers of the UN plastics talks in `VERBALE_DATA`/drafts, else in ../shared/data/drafts; nothing of their
text is printed. Each is measured in a process of its own and taken apart in that process, so that time and memory are all of it.
"""

import json
import math
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.text import changed, outlines, pairs
from verbale.app.text.answers import overview
from verbale.app.text.drafts import Version, lined_up, version_of
from verbale.model import Document
from verbale.reading.formats.registry import extract
from verbale.reading.load import load_bytes
from verbale.text.tree import Level
from verbale.text.versions.changes import changes

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "drafts"


def read(path: Path) -> Version:
    """Read one draft."""
    document = load_bytes(path.read_bytes(), path.name, source=str(path), extract=extract)
    if not isinstance(document, Document):
        raise SystemExit(f"{path}: {document.reason}")
    version = version_of(document)
    if version is None:
        raise SystemExit(f"{path} is no draft.")
    return version


def measured(path: Path) -> dict[str, Any]:
    """Return what a draft came to, with what it cost: seconds of the processor and megabytes at most."""
    version = read(path)
    draft, head = version.draft, version.head
    spent = resource.getrusage(resource.RUSAGE_SELF)
    count = Counter(str(node.level) for node in draft.walk())
    return {
        "file": path.name,
        "symbol": head.symbol,
        "title": head.title,
        "session": head.session,
        "date": version.day.edtf if version.day else None,
        "characters": len(draft.text),
        "articles": sum(not one.annex for one in version.articles),
        "annexes": sum(one.annex for one in version.articles),
        "provisions": sum(len(one.provisions) for one in version.articles),
        "options": count[str(Level.OPTION)],
        "footnotes": count[str(Level.FOOTNOTE)],
        "headings_missing": sum("table of contents" in one for one in draft.remarks),
        "whole": draft.brackets.whole is not None,
        "brackets": len(draft.brackets.pairs),
        "depth": draft.brackets.depth,
        "unclosed": [draft.place(one) for one in draft.brackets.unclosed],
        "unopened": [draft.place(one) for one in draft.brackets.unopened],
        "round_trip": draft.printed() == version.document.text,
        "processor_s": round(spent.ru_utime + spent.ru_stime, 2),
        "memory_mb": spent.ru_maxrss // 1024,
    }


def apart(path: Path) -> dict[str, Any]:
    """Measure one draft in a process of its own."""
    made = subprocess.run(
        [sys.executable, "-m", "benchmarks.text", "--one", str(path)], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(made.stdout)
    return found


def show(row: dict[str, Any]) -> None:
    """Print what one draft came to."""
    unmatched = [*row["unclosed"], *row["unopened"]]
    print(
        f"\n{row['file']}: {row['symbol'] or '–'}; {row['title'][:60]}; {row['session'] or '–'}; {row['date'] or '–'}"
    )
    print(
        f"  {row['characters']:,} characters; {row['articles']} articles, {row['annexes']} annexes, {row['provisions']} provisions,"
    )
    print(
        f"  {row['options']} options, {row['footnotes']} blocks of footnotes; {row['headings_missing']} entries of contents without a heading"
    )
    print(
        f"  brackets: {row['brackets']} pairs, {row['depth']} deep; {len(row['unclosed'])} unclosed, {len(row['unopened'])} unopened{'; one around the whole text' * row['whole']}"
    )
    print(
        f"  round trip: {'exact' if row['round_trip'] else 'NOT EXACT'}; {row['processor_s']} s of the processor, {row['memory_mb']} MB"
    )
    for place in unmatched:
        print(f"    without its other half: {place}")


def table(versions: list[Version]) -> None:
    """Print brackets per version and article; a dash where a version has no article of that key."""
    rows = overview(versions, lined_up(versions))["versions"]
    keys = list(dict.fromkeys(one["article"] for row in rows for one in row["articles"]))
    print("\nbrackets (share of clean text) per version and article\n")
    print(f"{'article':<16}" + "".join(f"{row['date'] or row['name']:>16}" for row in rows))
    for key in keys:
        cells = []
        for row in rows:
            one = next((one for one in row["articles"] if one["article"] == key), None)
            clean = "" if one is None or one["clean"] is None else f" ({one['clean']:.2f})"
            cells.append("–" if one is None else f"{one['brackets']}{clean}")
        print(f"{key or '(none)':<16}" + "".join(f"{cell:>16}" for cell in cells))
    print(
        f"{'all':<16}" + "".join(f"{row['total']['brackets']} ({row['total']['clean']:.2f})".rjust(16) for row in rows)
    )


def compared(versions: list[Version]) -> None:
    """Print what became of provisions from each version to the next, how much of it is unsure, and the changes told."""
    start = time.process_time()
    lined = lined_up(versions)
    print(f"\nall neighbours aligned in {time.process_time() - start:.1f} s of the processor")
    for (old, new), links in zip(pairwise(versions), lined.links, strict=True):
        fates = Counter(str(link.fate) for link in links)
        turns = Counter(str(one.turn) for link in links if link.sure for one in changes(link, old.draft, new.draft))
        linked = [link for link in links if link.old and link.new]
        print(f"\n{old.label} → {new.label}")
        print(
            f"  {dict(fates)}; {sum(not link.sure for link in linked)} of {len(linked)} links unsure; {sum(link.moved for link in links)} moved"
        )
        print(f"  changes in sure links: {dict(turns.most_common())}")


def labelled(versions: dict[str, Version], *, full: bool) -> None:
    """Print how outlines and links agree with what was labelled; all differences where wanted."""
    print("\noutlines as labelled from the papers (F1; labelled, read, the same)\n")
    for number, version in versions.items():
        gold, own = outlines.labelled(outlines.LABELS / f"{number}.txt"), outlines.read(version.draft)
        for kind in ("heading", "provision", "option"):
            found = outlines.score(gold, own, frozenset({kind}))
            print(f"  {number} {kind + 's':<12}{found.f1:.3f}  ({found.labelled}, {found.read}, {found.same})")
            for what, some in (("missing", found.missing), ("invented", found.invented)):
                print("".join(f"      {what}: {one}\n" for one in some if full), end="")
    links(versions)
    told = list(changed.judged(versions))
    for name, half in (("labelled changes, looked at", told[::2]), ("labelled changes, sealed", told[1::2])):
        print(f"{name}: {share(sum(one.right for one in half), len(half))} told")
    for change in told[::2]:
        if not change.right:
            print(
                f"  {' '.join(change.papers)} {change.old} → {change.new}, {change.kind}: {change.said or 'nothing told'}"
            )


def links(versions: dict[str, Version]) -> None:
    """Print how links agree with labels; of the second reader's set one half was looked at, and of the other totals alone are printed."""
    second = list(pairs.judged(versions, pairs.labelled("pairs3")))
    first = list(pairs.judged(versions, pairs.labelled()))
    print()
    for name, some in (("first reader", first), ("second, looked at", second[::2]), ("second, sealed", second[1::2])):
        right, sure = sum(one.right is True for one in some), sum(one.right is False and one.sure for one in some)
        unsure = sum(not one.sure for one in some)
        print(
            f"labelled pairs, {name}: {share(right, len(some))} right, {sure} confidently wrong, {unsure} called unsure"
        )
        for one in some if "sealed" not in name else ():
            if one.right is not True:
                print(f"  {' '.join(one.pair.papers)} {one.pair.old or '–'} → {one.pair.new or '–'}: {one.said}")
    right = sum(one.right is True for one in second)
    print(f"labelled pairs, second reader, all: {share(right, len(second))} right")


def share(count: int, whole: int) -> str:
    """Return a share with its interval of 95 in a hundred (E. B. Wilson, JASA 22 (1927) 209-212)."""
    z = 1.96
    p, scale = count / whole, 1 + z * z / whole
    middle, half = (
        (p + z * z / (2 * whole)) / scale,
        z * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole**2)) / scale,
    )
    return f"{count} of {whole}, {p:.3f} [{middle - half:.3f}, {middle + half:.3f}]"


def main() -> None:
    """Measure every draft, then all of them together."""
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(Path(sys.argv[2]))))
        return
    paths = sorted(DATA.glob("*.pdf"))
    if not paths:
        raise SystemExit(f"There are no drafts in {DATA}: set VERBALE_DATA.")
    for path in paths:
        show(apart(path))
    versions = [read(path) for path in paths]
    labelled({path.name[:2]: version for path, version in zip(paths, versions, strict=True)}, full="--full" in sys.argv)
    table(versions)
    compared(versions)


if __name__ == "__main__":
    main()
