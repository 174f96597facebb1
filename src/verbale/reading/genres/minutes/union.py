"""The skeleton of minutes and the clause layer over one text: no act twice, and each gives what the other leaves open.

Who backs whom is the skeleton's; condition, denial, addressee and day of its predicates are the clause's; what stands outside
the skeleton is the clause's alone.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.page_acts import Stretch
from verbale.reading.parsed_document import Page

_HEADING = re.compile(
    r"\s*(?:(?:(?:Agenda )?[Ii]tem|Point|No\\.?) ?)?(?:\d{1,2}(?:\.\d{1,2})*[.):]? )?(?:[A-ZÀ-Þ][A-ZÀ-Þ ’',&/()-]{3,80}|[A-Z][\w ’',&/()-]{2,60}):[ \t]+(?=[A-Z“])"
)
_CLAUSE = re.compile(
    r"(?:that|whether|if|when|where|why|how|to|by|until|before)\b"
)  # a topic of a skeleton that is no heading yet
_ITEM = re.compile(r"[-*•–]\s")  # an item of a list ends without a stop
_ASKS = frozenset({Kind.PROPOSE, Kind.REQUEST})
_SKELETON = _ASKS | {Kind.SUPPORT, Kind.OPPOSE}  # who proposes, backs and opposes, the skeleton knows best
_TABLES = frozenset({"introduce", "present", "circulate", "submit"})  # of an item or a report it is no proposal
_LIKE = {
    Kind.PROPOSE: _ASKS,
    Kind.REQUEST: _ASKS | {Kind.OPPOSE},
    Kind.REFUSE: frozenset({Kind.OPPOSE, Kind.REFUSE}),
    Kind.OPPOSE: frozenset({Kind.OPPOSE, Kind.REFUSE}),
}


def heading_end(text: str, start: int) -> int:
    """Return where the sentence proper begins after a heading that runs into it ("REPORTING: On tables, …")."""
    match = _HEADING.match(text, start)
    return match.end() if match is not None else start


def bodies(page: Page) -> list[Stretch]:
    """Return the sentences of minutes without their run-in headings; lines of a title are left out."""
    found = []
    for sentence in page.sentences:
        start = heading_end(page.text, sentence.start)
        if (
            start < sentence.end
            and sentence.end > page.document.body
            and (page.text[start : sentence.end].rstrip()[-1:] in '.!?;:)”"' or _ITEM.match(page.text, start))
        ):
            found.append(Stretch(start, sentence.end, rule="minutes"))
    return found


def united(
    page: Page, skeleton: Sequence[Act], heads: dict[str, tuple[int, int]], clauses: Sequence[tuple[Act, int]]
) -> list[Act]:
    """Return the acts of both readings in the order of the text.

    Parameters
    ----------
    page
        The text.
    skeleton, heads
        Acts of the skeleton, and the place of the predicate of each, by its id.
    clauses
        Acts of the clause layer with the places of their predicates.
    """
    made = list(skeleton)
    near: dict[int, list[int]] = {}
    for number, other in enumerate(skeleton):
        near.setdefault(_sentence(page, other), []).append(number)
    added: list[Act] = []
    for act, place in clauses:
        if act.certainty == "unsure" and not act.actors and not act.speaker:
            continue
        here = near.get(_sentence(page, act), [])
        same = next((number for number in here if _covers(heads.get(skeleton[number].id), place)), None)
        if same is not None:
            head = heads[skeleton[same].id]
            made[same] = _completed(made[same], act)
            heads[made[same].id] = head
        elif not any(_told(act, made[number]) for number in here) and not _a_side(
            act, [skeleton[number] for number in here]
        ):
            added.append(_with_all(act, place, [skeleton[number] for number in here], heads))
    own = set(added)
    deeds = [
        (one, place)
        for one, place in clauses
        if one.kind is not Kind.STATE and one.certainty == "asserted" and one in own
    ]
    made = [act for number, act in enumerate(made) if not _frames(act, heads.get(skeleton[number].id), deeds)]
    return sorted([*made, *added], key=lambda act: (act.evidence[0].start, act.evidence[0].end))


def _frames(act: Act, head: tuple[int, int] | None, deeds: Sequence[tuple[Act, int]]) -> bool:
    """Say whether a statement only frames what its maker does inside it: "said that it could not accept the figure"."""
    if act.kind is not Kind.STATE or head is None:
        return False
    end = act.evidence[0].end
    return any(head[1] <= place < end and one.actors == act.actors for one, place in deeds)


def _with_all(act: Act, place: int, here: Sequence[Act], heads: dict[str, tuple[int, int]]) -> Act:
    """Return an act inside what several say together as theirs: the skeleton knows the row, and for whom they speak."""
    for other in here:
        first, head = other.evidence[0], heads.get(other.id)
        around = head is not None and head[1] <= place < first.end
        if (
            around
            and other.kind is Kind.STATE
            and act.actors
            and set(act.actors) <= {*other.actors, other.on_behalf_of}
        ):
            own = act.on_behalf_of or other.on_behalf_of
            return replace(act, actors=other.actors, on_behalf_of=own if own not in other.actors else None)
    return act


def _sentence(page: Page, act: Act) -> int:
    found = page.sentence_at(act.evidence[0].start)
    return found.index if found is not None else -1


def _covers(head: tuple[int, int] | None, place: int) -> bool:
    return head is not None and head[0] <= place < head[1]


def _told(act: Act, other: Act) -> bool:
    """Say whether the skeleton has an act of a sentence already: of the same side, of a kind that is like it."""
    sides = {*other.actors, other.on_behalf_of}
    like = _LIKE.get(act.kind, frozenset({act.kind}))
    return other.kind in like and (bool(set(act.actors) & sides) or not act.actors)


def _a_side(act: Act, inside: Sequence[Act]) -> bool:
    """Say whether backing somebody is only what the skeleton has told: the side of a supporter or opponent in its row."""
    if act.kind not in {Kind.SUPPORT, Kind.OPPOSE} or not act.addressees:
        return False
    sides = {name for other in inside for name in (*other.actors, other.on_behalf_of)}
    return {*act.actors, *act.addressees} <= sides


def _completed(act: Act, clause: Act) -> Act:
    """Return the skeleton's act with what the clause says of the same predicate."""
    if clause.certainty == "unsure" or not set(clause.actors) & {*act.actors, act.on_behalf_of}:
        return act
    tabled = act.rule.rsplit(".", 1)[-1] in _TABLES
    kind = clause.kind if act.kind not in _SKELETON and not tabled else act.kind
    known = clause.kind is kind and act.modality in {Modality.DONE, Modality.CONDITIONAL}
    cut = not act.points and _CLAUSE.match(act.topic) and (clause.topic or kind is Kind.HOLD)
    return replace(
        act,
        kind=kind,
        topic=clause.topic if cut else act.topic,
        # another kind comes with its own modality: "would not commit to a date" is a hold that was done, never one that was not
        modality=clause.modality if act.kind is Kind.STATE or known or kind is not act.kind else act.modality,
        polarity=act.polarity or clause.polarity,
        addressees=act.addressees or clause.addressees,
        when=clause.when or act.when,
        deadline=act.deadline or clause.deadline,
    )
