"""Who stands with whom: for each two parties, the points on which they agree, differ, or one is open to the other. By their words, never by a score."""

from dataclasses import dataclass
from itertools import combinations

from verbale.app.ask import View
from verbale.brief.page import Citation
from verbale.model.cell import MatrixCell, Response

WITH = frozenset({Response.ACCEPTED})
AGAINST = frozenset({Response.REFUSED})
BETWEEN = frozenset({Response.ACCEPTED_IF, Response.OPEN, Response.IN_PART, Response.COUNTER})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties.

    Parameters
    ----------
    one, other
        Their ids.
    agree, differ, between
        Points, each with why in a few words and the words behind it.
    silent
        How many points of the dossier tell nothing of the two.
    """

    one: str
    other: str
    agree: tuple[tuple[str, str, tuple[Citation, ...]], ...]
    differ: tuple[tuple[str, str, tuple[Citation, ...]], ...]
    between: tuple[tuple[str, str, tuple[Citation, ...]], ...]
    silent: int


def together(view: View) -> tuple[Pair, ...]:
    """Return each two parties of the matrix with where they agree and differ, in the order of the matrix."""
    return tuple(_pair(view, one, other) for one, other in combinations(view.case().parties, 2))


def _pair(view: View, one: str, other: str) -> Pair:
    case = view.case()
    found: dict[str, list[tuple[str, str, tuple[Citation, ...]]]] = {"agree": [], "differ": [], "between": []}
    for point in case.points:
        what = _on(view, point, one, other)
        if what is not None:
            side, words, acts = what
            cited = case.cite(acts)
            if cited:
                found[side].append((point, words, cited))
    told = sum(len(rows) for rows in found.values())
    return Pair(
        one,
        other,
        tuple(found["agree"]),
        tuple(found["differ"]),
        tuple(found["between"]),
        max(len(case.points) - told, 0),
    )


def _on(view: View, point: str, one: str, other: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Say where two stand to each other on a point: by what one answered the other, else by what both answered a third, else by their options."""
    cells = {party: view.cells.get((point, party), MatrixCell(point=point, party=party)) for party in (one, other)}
    name = view.dossier.party_name
    for side, responses in (("differ", AGAINST), ("agree", WITH), ("between", BETWEEN)):
        for party, against in ((one, other), (other, one)):
            for reply in cells[party].replies:
                if reply.to == against and reply.response in responses and reply.act:
                    word = {"differ": "refused", "agree": "accepted"}.get(side, str(reply.response))
                    return (
                        side,
                        f"{name(party)} {word} what {name(against)} put"
                        if side != "between"
                        else f"{name(party)} to {name(against)}: {word}",
                        (reply.act,),
                    )
    return _alike(view, cells, one, other) or _options(cells[one], cells[other])


def _alike(view: View, cells: dict[str, MatrixCell], one: str, other: str) -> tuple[str, str, tuple[str, ...]] | None:
    """Say whether two answered what a third put in the same way, or the one took what the other refused."""
    for mine in cells[one].replies:
        theirs = next((reply for reply in cells[other].replies if reply.to == mine.to and reply.act), None)
        if theirs is None or not mine.act:
            continue
        put = f"what {view.dossier.party_name(mine.to)} put"
        for responses, word in ((AGAINST, "refused"), (WITH, "accepted"), (BETWEEN, "are open to")):
            if mine.response in responses and theirs.response in responses:
                return "agree", f"both {word} {put}", (mine.act, theirs.act)
        if {mine.response, theirs.response} & AGAINST and {mine.response, theirs.response} & (WITH | BETWEEN):
            return "differ", f"on {put}: {mine.response} and {theirs.response}", (mine.act, theirs.act)
    return None


def _options(first: MatrixCell, second: MatrixCell) -> tuple[str, str, tuple[str, ...]] | None:
    """Say whether two want the same option of a point."""
    if first.wants is None or second.wants is None or not first.wants.option or not second.wants.option:
        return None
    acts = (first.wants.act, second.wants.act)
    same = first.wants.option == second.wants.option
    return ("agree", "both want the same option", acts) if same else ("differ", "they want different options", acts)
