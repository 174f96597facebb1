"""The complements that a row asks for: what fills each, wherever the parser hung it."""

from verbale.model import Kind
from verbale.reading.acts.classes import fits
from verbale.reading.acts.match.clauses import clause_of, hung
from verbale.reading.acts.match.value import Filled
from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.lexicon import Frame, Slot
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree

_MEASURES = frozenset(
    {"hour", "minute", "day", "week", "month", "evening", "night", "series", "string", "set", "couple", "number"}
)
_TIMES = word_list("clauses.times") | {
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "ages",
    "decades",
    "while",
    "moment",
}
LIGHT_MOVERS = word_list("match.light-movers")
_BODILY = word_list("match.bodily")
_ORDINARY = word_list("match.ordinary")
_STUDYING = word_list("decide.studying")


def fill(tree: Tree, head: int, frame: Frame, zone: list[int], words: list[int]) -> Filled | None:
    """Fill a frame's slots; ``None`` when one that it needs stays empty."""
    filled = Filled()
    for slot in frame.slots:
        place = _filling(tree, head, slot, frame, zone, words, filled)
        strict = (
            slot.strict
            or (slot.classes == ("party",) and not (slot.preposition and slot.optional))
            or (slot.classes == ("deed",) and slot.preposition == "to")
        )
        narrow = (frame.head in LIGHT_MOVERS and not frame.words) or frame.head in _BODILY or _ordinary(frame)
        if place is not None and strict and not fits(tree, place, slot.classes, narrow=narrow):
            place = _measured(tree, _climbed(tree, head, place, slot), slot)
        if place is None or (strict and not fits(tree, place, slot.classes, narrow=narrow)):
            if not slot.optional:
                return None
            continue
        if {"actor", "actors"} & set(slot.classes):
            filled.actor += coordinated(tree, place)
            if slot.preposition and tree[tree[place].head].low == slot.preposition:  # "from Peru and from Chile"
                filled.actor += [
                    target.index
                    for other in tree.children(tree[place].head, "conj")
                    if other.low == slot.preposition
                    for target in tree.children(other.index, "pobj")
                ]
        elif "party" in slot.classes and (len(slot.classes) == 1 or fits(tree, place, ("party",))):
            filled.party += coordinated(tree, place)
        elif "that" in slot.classes and tree[place].verbal:
            filled.content = place
        else:
            filled.things.append(place)
    return filled


def _ordinary(frame: Frame) -> bool:
    """Say whether a verb is one of all trades, an act only of the papers of talks: to assess an offer, not the catch."""
    return frame.head in _ORDINARY or (frame.head in _STUDYING and frame.kind is Kind.HOLD)


def _measured(tree: Tree, place: int, slot: Slot) -> int:
    """Return what a measure is of: "six hours of talks", "a series of meetings"."""
    if tree[place].lemma not in _MEASURES:
        return place
    for of in tree.children(place, "prep"):
        target = tree.child(of.index, "pobj") if of.low == "of" else None
        if target is not None and fits(tree, target.index, slot.classes):
            return target.index
    return place


def _climbed(tree: Tree, head: int, place: int, slot: Slot) -> int:
    """Return the noun that a relative clause means where it hangs on a later one: "the draft on the river which you tabled"."""
    noun = tree[place]
    while tree[head].dep == "relcl" and noun.dep == "pobj" and tree[tree[noun.head].head].nominal:
        noun = tree[tree[noun.head].head]
        if fits(tree, noun.index, slot.classes):
            return noun.index
    return place


def _filling(  # noqa: C901  # one line a place where the parser may hang it
    tree: Tree, head: int, slot: Slot, frame: Frame, zone: list[int], words: list[int], filled: Filled
) -> int | None:
    if slot.preposition:
        return _after(tree, head, slot, zone, words)
    if frame.form != "verb":
        return clause_of(tree, head, slot)
    if "that" in slot.classes or "deed" in slot.classes:
        clause = clause_of(tree, head, slot)
        if clause is None:
            clause = hung(tree, head, slot, words, filled)
        if clause is not None:
            return clause
        if slot.classes == ("that",) or (slot.classes == ("deed",) and _missing_deed(tree, head)):
            return None
    if slot.classes == ("party",) or (
        "party" in slot.classes and any("party" not in other.classes and not other.preposition for other in frame.slots)
    ):
        return _recipient(tree, head, filled, words)
    thing = direct_object(tree, head)
    thing = None if thing in words else thing
    if thing is None and words:
        thing = next(
            (kid.index for word in words for kid in tree.children(word, "pobj", "dobj") if kid.index not in words), None
        )
    if thing in words:
        thing = None
    if thing is None and words:  # "declared the talks over"
        thing = next(
            (kid.index for word in words for kid in tree.children(word, "nsubj") if tree[word].head == head), None
        )
    if thing is None and not slot.strict:
        thing = next((kid.index for kid in tree.children(head, "xcomp", "ccomp") if kid.tag == "VBG"), None)
    if thing is None or thing in filled.party:
        others = [
            kid.index
            for kid in tree.children(head, "dobj", "dative", "oprd", "attr", "npadvmod")
            if kid.index not in {*filled.party, *words} and kid.nominal
        ]
        thing = others[0] if others else None
    return thing


def _recipient(tree: Tree, head: int, filled: Filled, words: list[int]) -> int | None:
    """Return the receiver: the dative, the object of "urged Peru to sign", the patient of "was urged to"."""
    own = tree.child(head, "dative")
    if own is not None and own.nominal and own.index not in words:
        return own.index
    clause = next((kid for kid in tree.children(head, "ccomp", "xcomp")), None)
    if clause is not None:
        given = tree.child(clause.index, "nsubj", "nsubjpass")
        infinitive = any(kid.low == "to" for kid in tree.children(clause.index, "aux"))
        if given is not None and (
            (clause.tag == "VB" and not tree.children(clause.index, "aux")) or infinitive or clause.index in words
        ):
            return given.index
    thing = direct_object(tree, head)
    if thing is None or thing in words:
        others = [
            kid.index
            for kid in tree.children(head, "dobj", "npadvmod")
            if kid.nominal and kid.index not in {*words, *filled.party}
        ]
        thing = others[0] if others else thing
    if thing is None or thing in words:  # "flew to Lima to see the president"
        thing = next((kid.index for word in words if tree[word].verbal for kid in tree.children(word, "dobj")), thing)
    return None if thing in words else thing


def _missing_deed(tree: Tree, head: int) -> bool:
    thing = direct_object(tree, head)
    return thing is None or not fits(tree, thing, ("deed",))


def _after(  # noqa: C901, PLR0912  # one line a place where the parser may hang it
    tree: Tree, head: int, slot: Slot, zone: list[int], words: list[int]
) -> int | None:
    """Return what stands after a preposition of the clause; for "to", the infinitive as well."""
    start = words[-1] if words else head
    for i in zone:
        token = tree[i]
        if token.low != slot.preposition or i == head or token.dep not in _PARTICLES:
            continue
        near = {head, *words, *(kid.index for place in (head, *words) for kid in tree.children(place))}
        if (token.low == "of" or (token.low == "with" and slot.classes == ("party",))) and token.head not in near:
            continue  # "agree to the exemption of undertakings with fewer than ten employees"
        if token.low == "for" and any(span.lemma in _TIMES or span.low in _TIMES for span in tree.children(i, "pobj")):
            continue  # "has been so for a long time"  # "will speak again before the end of next week" speaks of nothing
        target = tree.child(i, "pobj", "pcomp", "dobj")
        if target is not None and _dates(target) and "day" not in slot.classes:
            continue
        before = (
            bool({"actor", "actors"} & set(slot.classes)) and slot.preposition in {"for", "to"} and token.head == head
        )
        if target is not None and (i > head or i > start or tree[head].tag.startswith("VBN") or before):
            return target.index  # "For the islanders the threshold is a red line"
        if token.dep in {"prt", "advmod", "prep"} and target is None:
            thing = direct_object(tree, head)
            if thing is not None and thing not in words:
                return thing
    if slot.preposition == "for" and "deed" in slot.classes:  # "called for the matter to be settled by May"
        for kid in tree.children(head, "ccomp", "xcomp"):
            bare = any(one.low == "for" and not tree.children(one.index, "pobj") for one in tree.children(head, "prep"))
            if bare and any(child.low == "to" for child in tree.children(kid.index, "aux")):
                return kid.index
    if slot.preposition == "to" and "deed" in slot.classes:
        for place in (head, *words):
            for kid in tree.children(place, "xcomp", "ccomp", "advcl", "acl", "relcl"):
                to = any(child.low == "to" for child in tree.children(kid.index, "aux"))
                if to and not any(child.low == "only" for child in tree.children(kid.index, "advmod")):
                    return kid.index
    if (
        slot.preposition
        and "that" not in slot.classes
        and tree[head].tag == "VBN"
        and tree[head].dep in {"relcl", "acl"}
    ):
        return None
    return None


def _dates(token: Token) -> bool:
    """Say whether a noun after a preposition is a day or a month: it says when, and fills no slot."""
    return token.text in DAY_NAMES and token.tag.startswith("NNP")


_PARTICLES = ("prt", "prep", "advmod", "dative", "agent", "aux", "mark", "cc", "pcomp")
