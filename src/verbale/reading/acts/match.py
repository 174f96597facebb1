"""Frames on predicates: which row of the lexicon fits the words around a verb, a noun or an adjective, and what fills its slots.

Of two rows that fit, the one that asks for more is meant. Whom the fillings mean is decided elsewhere.
"""

from dataclasses import dataclass, field

from verbale.reading.acts.classes import fits, fold
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.operators import CALLING, MODALS, operators
from verbale.reading.lang.en.parties import ORGANS, PARTIES
from verbale.reading.lang.en.lexicon import Frame, Lexicon, Slot
from verbale.reading.syntax.clauses import agents, coordinated, direct_object, owners, passive, subjects
from verbale.reading.syntax.tree import Token, Tree

LIGHT_MOVERS = frozenset("take put leave give make pick bring get keep pull push move send turn lay set throw drop cut break hold carry".split())
_MOVING = frozenset("off back away out down up home apart over aside forward".split())
PARTICLES = frozenset("in on off out up down back away over by to for with at of under through about around behind aside forward forth along against into after".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB", "MD"})
_DAYS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday"
    " Saturday Sunday".split()
)
_PARTICLES = ("prt", "prep", "advmod", "dative", "agent", "aux", "mark", "cc", "pcomp")


@dataclass(frozen=True, slots=True)
class Match:
    """A frame found on a predicate.

    Parameters
    ----------
    frame
        The row.
    index
        Number of the predicate's head word.
    actors
        Heads of the noun phrases that act, as grammar has it; empty when nobody is named.
    addressees
        Heads of the noun phrases addressed.
    things
        Heads of what it is about.
    content
        Head of a that-clause or quotation, ``None`` without one.
    words
        Numbers of the literal words used.
    passive
        Whether the verb is passive.
    """

    frame: Frame
    index: int
    actors: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    things: tuple[int, ...] = ()
    content: int | None = None
    words: tuple[int, ...] = ()
    passive: bool = False


@dataclass(slots=True)
class _Filled:
    party: list[int] = field(default_factory=list)
    actor: list[int] = field(default_factory=list)
    things: list[int] = field(default_factory=list)
    content: int | None = None


def matches(tree: Tree, lexicon: Lexicon) -> list[Match]:
    """Return the best frame of each predicate of a sentence, in order."""
    found: dict[int, Match] = {}
    used: set[int] = set()
    for token in tree.tokens:
        if token.tag.startswith("VB") and not token.dep.startswith("aux"):
            match = _best(tree, token, _states(tree, token, lexicon), _state) or _best(tree, token, lexicon.of("verb", token.lemma), _verb)
            if match is not None:
                found[token.index] = match
                used.update(match.words)
    for token in tree.tokens:
        if token.index in used or token.index in found:
            continue
        match = None
        if token.tag.startswith("NN") and not _called(tree, token):
            match = _best(tree, token, _nouns(lexicon, token), _noun)
        elif token.tag.startswith(("JJ", "VBN", "VBG")) or _called(tree, token):
            match = _best(tree, token, lexicon.of("adjective", token.low), _adjective)
        if match is not None:
            found[token.index] = match
    return [found[index] for index in sorted(found)]


def _states(tree: Tree, token: Token, lexicon: Lexicon) -> list[Frame]:
    """Return the rows of "be" whose first word is a participle: "is convinced that", "was opposed to", "is studying", "will study"."""
    own = {kid.lemma for kid in tree.children(token.index, "auxpass", "aux")} | {MODALS.get(kid.low, "") for kid in tree.children(token.index, "aux")}
    own |= {kid.low for kid in tree.children(token.index, "aux") if kid.tag == "TO"}
    if token.tag == "VB" and own & {"will", "would", "to"}:
        word = forms(token.lemma).gerund
    elif token.tag in {"VBN", "VBG"} and "be" in own:
        word = token.low
    else:
        return []
    return [frame for frame in lexicon.of("verb", "be") if frame.words and frame.words[0] == word]


def _state(tree: Tree, verb: int, frame: Frame) -> Match | None:
    """Match a row of "be" on its participle: the subject of the passive is who is so minded."""
    zone = _zone(tree, verb, is_passive=False)
    words = _literals(tree, verb, frame.words[1:], zone, ordered=True)
    filled = _fill(tree, verb, frame, zone, words) if words is not None else None
    if filled is None or words is None or _another_particle(tree, verb, frame, words):
        return None
    own = tree.child(verb, "nsubjpass", "nsubj")
    actors = coordinated(tree, own.index) if own is not None else subjects(tree, verb)
    if frame.subject not in {"actor", "actors"}:
        if not actors or not fits(tree, actors[0], tuple(frame.subject.split("|"))):
            return None
        return Match(frame, verb, tuple(filled.actor), tuple(filled.party), (actors[0], *filled.things), filled.content, tuple(words))
    return Match(frame, verb, tuple(actors), tuple(filled.party), tuple(filled.things), filled.content, tuple(words))


def _called(tree: Tree, token: Token) -> bool:
    """Say whether a word is what something is called, whatever the parser took it for: "called the draft inadequate"."""
    if token.dep == "dobj" and tree[token.head].lemma in CALLING and token.tag == "NN":
        return bool(tree.children(token.index, "compound")) and fold(token.low) not in ORGANS | PARTIES
    return token.dep in {"oprd", "ccomp"} and tree[token.head].lemma in CALLING and not tree.children(token.index, "aux", "mark")


def _nouns(lexicon: Lexicon, token: Token) -> list[Frame]:
    return lexicon.of("noun", token.low) or lexicon.of("noun", fold(token.low)) or lexicon.of("noun", token.lemma)


def _best(tree, token, frames, how):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
    for frame in frames:
        match = how(tree, token.index, frame)
        if match is not None:
            return match
    return None


def _verb(tree: Tree, verb: int, frame: Frame) -> Match | None:
    is_passive = passive(tree, verb)
    if is_passive and not frame.passive and frame.head != "be":
        return None
    if _another_object(tree, verb, frame) or _only_there(tree, verb, frame) or _calls_so(tree, verb, frame):
        return None
    zone = _zone(tree, verb, is_passive=is_passive)
    inner = [kid for kid in tree.children(verb, "xcomp", "ccomp") if kid.low in frame.words]
    inner += [kid for thing in tree.children(verb, "dobj") for kid in tree.children(thing.index, "acl", "relcl") if kid.low in frame.words]
    zone = sorted({*zone, *(i for kid in inner for i in tree.local(kid.index))}) if inner else zone
    if "not" in frame.words:  # "warned Sarland not to drill"
        zone = sorted({*zone, *(no.index for kid in tree.children(verb, "xcomp") for no in tree.children(kid.index, "neg"))})
    words = _literals(tree, verb, frame.words, zone, ordered=not is_passive)
    if words is None:
        return None
    filled = _fill(tree, verb, frame, zone, words)
    if filled is None or _another_particle(tree, verb, frame, words):
        return None
    if frame.subject not in {"actor", "actors"}:
        subject = direct_object(tree, verb) if is_passive else next(iter(subjects(tree, verb)), None)
        what = _what(tree, verb)
        subject = what if what is not None else subject
        if subject is None or (what is None and not fits(tree, subject, tuple(frame.subject.split("|")))):
            return None
        actors, things = filled.actor, [subject, *filled.things]
        if frame.subject == "party":
            filled.party, things = coordinated(tree, subject), filled.things
    else:
        actors, things = (agents(tree, verb) if is_passive else subjects(tree, verb)), filled.things
    return Match(frame, verb, tuple(actors), tuple(filled.party), tuple(dict.fromkeys(things)), filled.content, tuple(words), is_passive)


def _another_particle(tree: Tree, verb: int, frame: Frame, words: list[int]) -> bool:
    """Say whether a particle makes another verb of it: "took the offer off the table" is no "took the offer"."""
    own = set(frame.words) | {slot.preposition for slot in frame.slots}
    for kid in tree.children(verb, "prt"):
        if kid.index not in words and kid.low not in own:
            return True
    if frame.head not in LIGHT_MOVERS or frame.words:
        return False
    return any(kid.low in _MOVING and kid.low not in own for kid in tree.children(verb, "prep", "advmod", "prt"))


def _another_object(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether a verb of asking has an object that the row has no place for: "asked its makers to" is no "asked to"."""
    if operators()["object"].get(frame.head) != "demanded" or frame.words or any(not slot.preposition for slot in frame.slots):
        return False
    return bool(frame.slots) and frame.slots[0].preposition == "to" and tree.child(verb, "dobj", "nsubjpass") is not None


def _what(tree: Tree, verb: int) -> int | None:
    """Return what "is" brings after "what worries Peru is": that is what worries it."""
    head = tree[tree[verb].head]
    own = tree.child(verb, "nsubj", "det")
    if own is None or own.low != "what" or tree[verb].dep != "csubj" or head.lemma != "be":
        return None
    found = tree.child(head.index, "ccomp", "attr", "acomp")
    return found.index if found is not None else None


def _only_there(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether somebody is only somewhere: "is in Lima for a talk" is not "is for"."""
    if frame.head != "be" or frame.words or not any(slot.preposition in {"for", "against"} for slot in frame.slots):
        return False
    return any(kid.low in {"in", "at", "here", "there", "back"} for kid in tree.children(verb, "prep", "advmod"))


def _calls_so(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether a verb calls something by an adjective, where the row has no place for it: "calls it bad for Peru" calls for nothing."""
    if tree[verb].lemma not in CALLING or frame.words or not frame.slots or any(not slot.preposition for slot in frame.slots):
        return False
    return any(kid.tag.startswith("JJ") or kid.dep == "oprd" for kid in tree.children(verb, "oprd", "ccomp", "xcomp", "acomp"))


def _zone(tree: Tree, verb: int, *, is_passive: bool) -> list[int]:
    """Return the words of a verb's own clause, without its subject where it is active."""
    zone = tree.local(verb)
    if is_passive:
        patient = direct_object(tree, verb)
        own = set(tree.local(patient)) if patient is not None else set()
        return sorted({*(i for i in zone if i >= verb or tree[i].head == verb), *own})
    away = {i for kid in tree.children(verb, "nsubj", "nsubjpass") for i in tree.subtree(kid.index)}
    zone = [i for i in zone if i not in away]
    thing = direct_object(tree, verb)
    return zone if thing is None or thing in zone else sorted({*zone, thing, *(i for i in tree.local(thing) if i < verb)})


def _literals(tree: Tree, verb: int, words: tuple[str, ...], zone: list[int], *, ordered: bool) -> list[int] | None:
    found: list[int] = []
    thing = direct_object(tree, verb) if tree[verb].verbal else None
    inner = {kid.index for kid in tree.children(verb, "xcomp", "ccomp") if kid.low in words}
    inner |= {kid.index for one in tree.children(verb, "dobj") for kid in tree.children(one.index, "acl", "relcl") if kid.low in words}
    for number, word in enumerate(words):
        start = found[-1] if found and ordered else (verb if ordered else -1)
        near = {verb, *found, *inner}
        if number + 1 < len(words) and thing is not None:  # "put the talks on hold": the parser may hang it on the talks
            near |= set(tree.subtree(thing))
        place = next((i for i in zone if i > start and i not in found and i != verb and _is(tree[i], word) and (word not in PARTICLES or tree[i].head in near) and _stands(tree, i, found)), None)
        if place is None and ordered:
            place = next((i for i in zone if i not in found and i != verb and _is(tree[i], word) and (tree[i].nominal or (tree[i].tag == "RB" and word not in PARTICLES)) and _stands(tree, i, found)), None)
        if place is None:
            return None
        found.append(place)
    return found


def _stands(tree: Tree, index: int, found: list[int]) -> bool:
    """Say whether a literal noun stands where the row has it: after a preposition only one that the row names, never a mere count of times."""
    token = tree[index]
    if not token.tag.startswith("NN"):
        return True
    if token.dep == "npadvmod" and tree.children(index, "nummod"):
        return False
    return token.dep != "pobj" or token.head in found or tree[token.head].head in found


def _is(token: Token, word: str) -> bool:
    if word == "oneself":
        return token.low.endswith(("self", "selves"))
    return word in {token.low, token.lemma} or (token.tag.startswith("NN") and fold(token.low) == fold(word))


def _fill(tree: Tree, head: int, frame: Frame, zone: list[int], words: list[int]) -> _Filled | None:
    """Fill a frame's slots; ``None`` when one that it needs stays empty."""
    filled = _Filled()
    for slot in frame.slots:
        place = _filling(tree, head, slot, frame, zone, words, filled)
        strict = slot.strict or (slot.classes == ("party",) and not slot.preposition) or (slot.classes == ("deed",) and slot.preposition == "to")
        narrow = frame.head in LIGHT_MOVERS and not frame.words
        if place is not None and strict and not fits(tree, place, slot.classes, narrow=narrow):
            place = _climbed(tree, head, place, slot)
        if place is None or (strict and not fits(tree, place, slot.classes, narrow=narrow)):
            if not slot.optional:
                return None
            continue
        if {"actor", "actors"} & set(slot.classes):
            filled.actor += coordinated(tree, place)
            if slot.preposition and tree[tree[place].head].low == slot.preposition:  # "from Peru and from Chile"
                filled.actor += [target.index for other in tree.children(tree[place].head, "conj") if other.low == slot.preposition for target in tree.children(other.index, "pobj")]
        elif "party" in slot.classes and (len(slot.classes) == 1 or fits(tree, place, ("party",))):
            filled.party += coordinated(tree, place)
        elif "that" in slot.classes and tree[place].verbal:
            filled.content = place
        else:
            filled.things.append(place)
    return filled


def _climbed(tree: Tree, head: int, place: int, slot: Slot) -> int:
    """Return the noun that a relative clause means where it hangs on a later one: "the draft on the river which you tabled"."""
    noun = tree[place]
    while tree[head].dep == "relcl" and noun.dep == "pobj" and tree[tree[noun.head].head].nominal:
        noun = tree[tree[noun.head].head]
        if fits(tree, noun.index, slot.classes):
            return noun.index
    return place


def _filling(tree: Tree, head: int, slot: Slot, frame: Frame, zone: list[int], words: list[int], filled: _Filled) -> int | None:
    if slot.preposition:
        return _after(tree, head, slot, zone, words)
    if frame.form != "verb":
        return _clause(tree, head, slot)
    if "that" in slot.classes or "deed" in slot.classes:
        clause = _clause(tree, head, slot)
        if clause is None:
            clause = _hung(tree, head, slot, words, filled)
        if clause is not None:
            return clause
        if slot.classes == ("that",) or (slot.classes == ("deed",) and _missing_deed(tree, head)):
            return None
    if slot.classes == ("party",) or ("party" in slot.classes and any("party" not in other.classes and not other.preposition for other in frame.slots)):
        return _recipient(tree, head, filled, words)
    thing = direct_object(tree, head)
    thing = None if thing in words else thing
    if thing is None and words:
        thing = next((kid.index for word in words for kid in tree.children(word, "pobj", "dobj") if kid.index not in words), None)
    if thing in words:
        thing = None
    if thing is None and words:  # "declared the talks over"
        thing = next((kid.index for word in words for kid in tree.children(word, "nsubj") if tree[word].head == head), None)
    if thing is None and not slot.strict:
        thing = next((kid.index for kid in tree.children(head, "xcomp", "ccomp") if kid.tag == "VBG"), None)
    if thing is None or thing in filled.party:
        others = [kid.index for kid in tree.children(head, "dobj", "dative", "oprd", "attr", "npadvmod") if kid.index not in {*filled.party, *words} and kid.nominal]
        thing = others[0] if others else None
    return thing


def _missing_deed(tree: Tree, head: int) -> bool:
    thing = direct_object(tree, head)
    return thing is None or not fits(tree, thing, ("deed",))


def _recipient(tree: Tree, head: int, filled: _Filled, words: list[int]) -> int | None:
    """Return the receiver: the dative, the object of "urged Peru to sign", the patient of "was urged to"."""
    own = tree.child(head, "dative")
    if own is not None and own.nominal and own.index not in words:
        return own.index
    clause = next((kid for kid in tree.children(head, "ccomp", "xcomp")), None)
    if clause is not None:
        given = tree.child(clause.index, "nsubj", "nsubjpass")
        infinitive = any(kid.low == "to" for kid in tree.children(clause.index, "aux"))
        if given is not None and ((clause.tag == "VB" and not tree.children(clause.index, "aux")) or infinitive or clause.index in words):
            return given.index
    thing = direct_object(tree, head)
    if thing is None or thing in words:
        others = [kid.index for kid in tree.children(head, "dobj", "npadvmod") if kid.nominal and kid.index not in {*words, *filled.party}]
        thing = others[0] if others else thing
    return None if thing in words else thing


def _clause(tree: Tree, head: int, slot: Slot) -> int | None:
    """Return the that-clause, quotation, infinitive or gerund that complements a predicate."""
    for kid in tree.children(head, "ccomp", "xcomp", "advcl", "acl", "pcomp"):
        to = any(child.low == "to" for child in tree.children(kid.index, "aux"))
        finite = kid.dep in {"ccomp", "acl"} and not to and kid.tag not in {"VBG"} and bool(tree.children(kid.index, "nsubj", "nsubjpass", "expl", "csubj", "mark", "aux", "cop"))
        if "that" in slot.classes and finite:
            return kid.index
        if "deed" in slot.classes and (to or kid.tag == "VBG") and kid.dep != "advcl":
            return kid.index
        if "deed" in slot.classes and to and kid.dep == "advcl":
            return kid.index
    if "that" in slot.classes and tree[head].dep == "dobj" and tree[head].tag.startswith("NN"):
        above = tree[tree[head].head]
        for kid in tree.children(above.index, "ccomp"):
            if kid.index > head and tree.children(kid.index, "mark") and above.lemma in {"reject", "dispute", "share", "accept", "dismiss", "repeat", "note", "welcome", "regret", "deny"}:
                return kid.index
    if "that" in slot.classes and tree[head].dep == "nsubj" and tree[tree[head].head].lemma == "be":  # "its worry is that …"
        told = next((kid for kid in tree.children(tree[head].head, "ccomp") if tree.children(kid.index, "nsubj", "nsubjpass", "expl")), None)
        if told is not None and told.index > head:
            return told.index
    if "that" in slot.classes:
        token = tree[head]
        if token.dep in {"parataxis", "ccomp"} and tree[token.head].verbal and token.verbal and _inserted(tree, token):
            return token.head
    return None


def _hung(tree: Tree, head: int, slot: Slot, words: list[int], filled: _Filled) -> int | None:
    """Return a clause that the parser hung on a literal word or a receiver: "told the chair in confidence that"."""
    places = [*words, *filled.party]
    if "that" in slot.classes and not places:
        places = [kid.index for preposition in tree.children(head, "prep", "dative") for kid in tree.children(preposition.index, "pobj")]
    for place in places:
        found = _clause(tree, place, slot)
        if found is not None:
            return found
        for kid in tree.children(place, "relcl", "acl"):
            if "that" in slot.classes and tree[min(tree.subtree(kid.index))].low == "that" and kid.tag in _FINITE:
                return kid.index
            if "that" in slot.classes and any(child.low == "that" and child.dep == "mark" for child in tree.children(kid.index)):
                return kid.index
    return None


def _inserted(tree: Tree, token: Token) -> bool:
    """Say whether a verb of saying is inserted into what it reports ("…, he said, …")."""
    first = min(tree.subtree(token.index))
    before = tree[max(0, first - 1)]
    return before.text in {",", '"', "-"} or tree[first].text == ","


def _after(tree: Tree, head: int, slot: Slot, zone: list[int], words: list[int]) -> int | None:
    """Return what stands after a preposition of the clause; for "to", the infinitive as well."""
    start = words[-1] if words else head
    for i in zone:
        token = tree[i]
        if token.low != slot.preposition or i == head or token.dep not in _PARTICLES:
            continue
        target = tree.child(i, "pobj", "pcomp", "dobj")
        if target is not None and _dates(target) and "day" not in slot.classes:
            continue
        if target is not None and (i > head or i > start or tree[head].tag.startswith("VBN")):
            return target.index
        if token.dep in {"prt", "advmod", "prep"} and target is None:
            thing = direct_object(tree, head)
            if thing is not None and thing not in words:
                return thing
    if slot.preposition == "to" and "deed" in slot.classes:
        for place in (head, *words):
            for kid in tree.children(place, "xcomp", "ccomp", "advcl", "acl", "relcl"):
                if any(child.low == "to" for child in tree.children(kid.index, "aux")):
                    return kid.index
    if slot.preposition and "that" not in slot.classes and tree[head].tag == "VBN" and tree[head].dep in {"relcl", "acl"}:
        return None
    return None


def _dates(token: Token) -> bool:
    """Say whether a noun after a preposition is a day or a month: it says when, and fills no slot."""
    return token.text in _DAYS and token.tag.startswith("NNP")


def _noun(tree: Tree, noun: int, frame: Frame) -> Match | None:
    if tree[noun].dep in {"compound", "nmod"} or tree[noun].tag.startswith("NNP"):
        return None
    zone = [i for i in tree.subtree(noun) if i != noun]
    words = _literals(tree, noun, frame.words, zone, ordered=False)
    if words is None:
        return None
    filled = _fill(tree, noun, frame, zone, words)
    if filled is None:
        return None
    return Match(frame, noun, tuple(filled.actor or owners(tree, noun)), tuple(filled.party), tuple(filled.things), filled.content, tuple(words))


def _adjective(tree: Tree, index: int, frame: Frame) -> Match | None:
    """Match a judgement: "called X unacceptable", "X is unacceptable (to A)"."""
    token = tree[index]
    head = tree[token.head]
    zone = [i for i in tree.subtree(index) if i != index]
    filled = _fill(tree, index, frame, zone, [])
    if filled is None or _literals(tree, index, frame.words, zone, ordered=False) is None:
        return None
    judge = _judge(tree, token, head)
    if judge is not None:
        verb, thing = judge
        is_passive = passive(tree, verb)
        actors = agents(tree, verb) if is_passive else subjects(tree, verb)
        return Match(frame, verb if tree[verb].lemma in CALLING else index, tuple(filled.actor or actors), tuple(filled.party), (thing,) if thing is not None else (), None, (index,), is_passive)
    if token.dep == "acomp" and head.lemma in {"be", "remain", "seem", "look", "become"}:
        things = subjects(tree, head.index)
        if frame.slots and not any({"actor", "actors"} & set(slot.classes) for slot in frame.slots):  # "was supportive of"
            return Match(frame, index, tuple(things), tuple(filled.party), tuple(filled.things), filled.content, ())
        if not filled.actor:  # "for Peru, the draft was unacceptable"
            filled.actor += [i for kid in tree.children(head.index, "prep") if kid.low in {"for", "to"} and kid.index < head.index for target in tree.children(kid.index, "pobj") if fits(tree, target.index, ("party",)) for i in coordinated(tree, target.index)]
        return Match(frame, index, tuple(filled.actor), tuple(filled.party), tuple(things[:1]), None, ())
    return None


def _judge(tree: Tree, token: Token, head: Token) -> tuple[int, int | None] | None:
    """Return the verb that calls something so, and what it calls so."""
    if token.dep == "amod" and token.index > head.index and head.dep in {"dobj", "oprd"} and tree[head.head].lemma in CALLING:
        return head.head, head.index
    if head.lemma in CALLING and token.dep in {"oprd", "dobj", "acomp", "xcomp", "ccomp", "advcl", "amod"}:
        thing = direct_object(tree, head.index)
        if thing is None:
            inner = tree.child(token.index, "nsubj", "compound")
            thing = inner.index if inner is not None else None
        return head.index, thing
    if head.low == "as" and tree[head.head].lemma in CALLING:
        return head.head, direct_object(tree, head.head)
    if token.dep == "amod" and head.dep in {"pobj", "oprd"} and head.tag.startswith("NN"):
        as_ = tree[head.head]
        if head.dep == "oprd" and as_.lemma in CALLING:
            return as_.index, direct_object(tree, as_.index)
        if as_.low == "as" and tree[as_.head].lemma in CALLING:
            return as_.head, direct_object(tree, as_.head)
    return None
