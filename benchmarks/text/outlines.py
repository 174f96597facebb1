"""Outlines of the public drafts as somebody wrote them down who read the papers first (`labels/`), laid beside those that are read.

A line `LEVEL PAGE NUMBER | SHORT HEADING` opens what has a heading, the provisions follow in their order: `.a` stands one step deeper than
its paragraph, `-` has no number, `*` a bullet, `r` is a recital, `{1}` the head of an option; `~` stands for tables and lists that were not
labelled. Score: F1 of the longest common run of headings, and of provisions.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from verbale.text.tree import HEADED, PROVISIONS, Draft, Level, Node

LABELS = Path(__file__).parent / "labels"
_OPTION_HEADS = re.compile(r"(?i)(sub-?)?options?\b\W*(\d+)?|provisions? common|measures common")


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading, or a provision, of an outline: what it is called, on which page it begins (empty for a provision), and what for."""

    kind: str
    name: str
    page: str = ""
    heading: str = ""

    @property
    def compared(self) -> tuple[str, str]:
        """What two entries must share to be the same."""
        return self.kind, self.name


def labelled(path: Path) -> list[Entry]:
    """Read an outline that somebody wrote."""
    found: list[Entry] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if "|" in line:
            head, heading = (part.strip() for part in line.split("|", 1))
            level, page, *number = head.split()
            found.append(Entry("heading", f"{_family(level)} {' '.join(number)}".strip(), page, heading))
            continue
        found += [_token(written) for written in line.split()]
    return found


def _family(level: str) -> str:
    return "annex" if level == "annex" else "heading"


def _token(written: str) -> Entry:
    if written == "~":
        return Entry("unlabelled", "~")
    if option := re.fullmatch(r"\{(.*)\}", written):
        return Entry("option", option[1])
    deep = len(written) - len(written.lstrip("."))
    return _provision(deep, written.lstrip(".").replace("-", " ").strip())


def _provision(deep: int, name: str) -> Entry:
    """Return the entry of a provision: a bullet is one on whatever step, a recital has no number, "1.c bis" is "c bis" under 1."""
    if name == "*":
        return Entry("provision", "*")
    bare = re.sub(r"^\d+\.(?=[a-z])", "", name)
    return Entry("provision", f"{deep} {'-' if bare in {'', 'r'} else bare}")


def read(draft: Draft) -> list[Entry]:
    """Return the outline that was read."""
    return [one for node in draft.nodes for one in _entries(draft, node, 0)]


def _entries(draft: Draft, node: Node, deep: int) -> Iterator[Entry]:
    number = str(node.number) if node.number is not None else ""
    if node.level in {Level.COVER, Level.CONTENTS, Level.RUNNING, Level.FOOTNOTE}:
        return
    if node.level in HEADED:
        page = draft.page_at(node.start).removeprefix("p. ")
        yield Entry("heading", f"{_family(str(node.level))} {number}".strip(), page, node.title)
    elif node.level is Level.OPTION:
        yield Entry("option", _option(node))
        if not node.title and len(node.words) > len(node.label):
            yield _provision(0, "")
    elif node.level in PROVISIONS and node.words:
        deep += node.level is Level.ITEM
        bullet = node.label.strip("[ ") in {"•", "o"}
        yield _provision(deep if node.level is Level.ITEM else 0, "*" if bullet else number)
    elif node.level is Level.NOTE and node.words.startswith("Comment"):
        yield _provision(0, "")
    for child in node.children:
        yield from _entries(draft, child, deep if node.level in PROVISIONS else 0)


def _option(node: Node) -> str:
    head = _OPTION_HEADS.search(f"{node.label} {node.title}")
    if head is None or head[2] is None:
        return "common"
    return f"{'s' if head[1] else ''}{head[2]}"


@dataclass(frozen=True, slots=True)
class Score:
    """How many of what was labelled were read, and what differs.

    Parameters
    ----------
    labelled, read, same
        Counts.
    missing, invented
        Entries without their other half, each with the heading under which it stands.
    """

    labelled: int
    read: int
    same: int
    missing: tuple[str, ...]
    invented: tuple[str, ...]

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.same / (self.labelled + self.read) if self.labelled + self.read else 1.0


def score(gold: Sequence[Entry], own: Sequence[Entry], kinds: frozenset[str]) -> Score:
    """Lay two outlines beside each other and count the entries of some kinds; what stands under `~` counts for neither."""
    first, second = [one.compared for one in gold], [one.compared for one in own]
    same, left, right = 0, _under(gold), _under(own)
    skipped = {under for one, under in zip(gold, left, strict=True) if one.kind == "unlabelled"}
    missing, invented = [], []
    for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if tag == "equal":
            same += sum(one.kind in kinds for one in gold[a:b])
            continue
        missing += [f"{left[place]}: {gold[place].name}" for place in range(a, b) if gold[place].kind in kinds]
        open_to = {left[place] for place in range(max(a - 1, 0), b)}
        if not open_to & skipped:
            invented += [f"{right[place]}: {own[place].name}" for place in range(c, d) if own[place].kind in kinds]
    return Score(same + len(missing), same + len(invented), same, tuple(missing), tuple(invented))


def _under(entries: Sequence[Entry]) -> list[str]:
    found, heading = [], ""
    for place, one in enumerate(entries):
        if one.kind == "heading":
            heading = f"{place}, p. {one.page} {one.name} {one.heading[:30]}"
        found.append(heading)
    return found
