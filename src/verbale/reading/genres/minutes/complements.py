"""Where the complement of a predicate begins and ends, and what a passive says its point is. Places are in the bones."""

from itertools import pairwise

from verbale.reading.genres.minutes import patterns as p
from verbale.reading.genres.minutes.sides import Clause


def noun_before(bones: str, end: int, *, whole: bool) -> tuple[int, int]:
    """Return the noun phrase that ends before a passive: from its determiner, or the whole subject of "was … by"."""
    end = len(bones[:end].rstrip(", "))
    low = max(place + 2 if (place := bones.rfind(stop, 0, end)) >= 0 else 0 for stop in (". ", "; ", ": "))
    segment = bones[low:end]
    if segment.endswith((" which", " that")):
        segment = segment.rsplit(None, 1)[0].rstrip(",")
        whole = False
    if whole:
        comma = segment.rfind(", ")
        start = comma + 2 if comma >= 0 else 0
        return low + start, low + len(segment)
    start = 0
    for match in p.DETERMINER.finditer(segment):
        start = match.start()
    return low + start, low + len(segment)


def complete(found: list[Clause], bones: str) -> None:
    """Give each clause its complement: up to the next clause that is not inside it."""
    found.sort(key=lambda clause: clause.start)
    heads = [clause for clause in found if clause.rule not in {"nominal", "passive"}]
    front = p.FRONT.search(bones) if "On " in bones else None
    for clause in found:
        if clause.points or clause.rule == "nominal":
            continue
        limit = len(bones)
        for later in heads:
            if later.head > clause.end and not _inside(clause, later, bones):
                limit = min(limit, _before(bones, clause.end, later.head))
        clause.points = [cut(bones, max(clause.end, clause.after), limit)]
    _share(found)
    _opponents(found)
    for clause in found:
        top = clause.rule == "finite" and not clause.embedded
        if front and top and clause.start > front.end() and clause.points[0][1] > clause.points[0][0]:
            clause.points.append(front.span())


def _inside(clause: Clause, later: Clause, bones: str) -> bool:
    """Say whether a later clause belongs to the complement of an earlier one."""
    if later.embedded and not clause.embedded:
        return True
    if later.rule == "participle" or bones[later.head] in ",; ":
        return False
    return p.SEPARATOR.search(bones, max(clause.end, later.head - 24), later.head) is None


def _before(bones: str, start: int, head: int) -> int:
    match = p.SEPARATOR.search(bones, max(start, head - 24), head)
    return match.start() if match else head


def _share(found: list[Clause]) -> None:
    """Let "A supporting, and B opposing, P" and "A proposed, and B accepted, P" share their complement."""
    for clause, after in pairwise(found):
        start, end = clause.points[0]
        if (
            start == end
            and after.points
            and after.points[0][1] > after.points[0][0]
            and clause.rule == after.rule != "nominal"
            and after.head - clause.end < 16
        ):
            clause.points = list(after.points)


def _opponents(found: list[Clause]) -> None:
    """Put those of "…, with A and B opposed" on the other side of the clause before."""
    for clause in [one for one in found if one.rule == "with" and one.form.lemma in {"oppose", "object", "disagree"}]:
        main = next((one for one in reversed(found) if one.rule == "finite" and one.end < clause.start), None)
        if main is not None and clause.points[0][0] == clause.points[0][1]:
            main.side.opponents += clause.side.own
            found.remove(clause)


def cut(bones: str, start: int, end: int) -> tuple[int, int]:
    """Trim a complement: leading commas, trailing stops, and what no longer belongs to it."""
    tail = p.TAIL.search(
        bones, start + (not bones.startswith(", ", start)), end
    )  # "X and Y opposed, with X stating that …"
    if tail is not None and not (tail[0] == "; " and ":" in bones[start : tail.start()]):
        end = tail.start()
    while start < end and bones[start] in " ,":
        start += 1
    if bones.startswith("to, ", start):  # "X proposed, and Y agreed to, P"
        start += 4
    while end > start and bones[end - 1] in " ,.;:":
        end -= 1
    return start, end
