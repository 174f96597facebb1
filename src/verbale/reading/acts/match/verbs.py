"""Rows of verbs, active and passive, and of "be" with a participle ("is convinced that")."""

from functools import lru_cache

from verbale.reading.acts.classes import fits, fold
from verbale.reading.acts.match.literals import ANY_PARTICIPLE, is_word, literals
from verbale.reading.acts.match.slots import LIGHT_MOVERS, fill
from verbale.reading.acts.match.value import Match
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.operators import CALLING, operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import agents, direct_object, passive, subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Tree

_MOVING = word_list("match.moving")
_SENSES = {"stand": {"at", "by", "for", "in"}, "appeal": {"to", "for"}}
_ASKING = frozenset({"what", "where", "why", "how", "when", "who", "whether", "which"})
_ADVERBIAL = word_list("match.adverbial")


def _calls_so(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether a verb calls something by an adjective, where the row has no place for it: "calls it bad for Peru" calls for nothing."""
    if (
        tree[verb].lemma not in CALLING
        or frame.words
        or not frame.slots
        or any(not slot.preposition for slot in frame.slots)
    ):
        return False
    return any(
        kid.tag.startswith("JJ") or kid.dep == "oprd" for kid in tree.children(verb, "oprd", "ccomp", "xcomp", "acomp")
    )


def _only_there(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether somebody is only somewhere: "is in Lima for a talk" is not "is for"."""
    if frame.head != "be" or frame.words or not any(slot.preposition in {"for", "against"} for slot in frame.slots):
        return False
    if not any(kid.low in {"for", "against"} for kid in tree.children(verb, "prep")):
        return True  # "is what is in focus for Peru": nobody is for it
    mine = {kid.low for on in tree.children(verb, "prep") for kid in tree.children(on.index, "pobj")}
    if mine & {"us", "me", "you", "them", "him", "her"}:
        return True  # "is in focus for us"
    return any(kid.low in {"in", "at", "here", "there", "back"} for kid in tree.children(verb, "prep", "advmod"))


def _what(tree: Tree, verb: int) -> int | None:
    """Return what "is" brings after "what worries Peru is": that is what worries it."""
    head = tree[tree[verb].head]
    own = tree.child(verb, "nsubj", "det")
    if own is None or own.low != "what" or tree[verb].dep != "csubj" or head.lemma != "be":
        return None
    found = tree.child(head.index, "ccomp", "attr", "acomp")
    return found.index if found is not None else None


@lru_cache(maxsize=64)
def _folded(words: frozenset[str]) -> frozenset[str]:
    """Return the words of a sentence without their plural."""
    return frozenset(fold(word) for word in words)


def _present(tree: Tree, words: tuple[str, ...]) -> bool:
    """Say whether the literal words of a row stand anywhere in the sentence: cheap, and most rows end here."""
    return all(
        word in tree.words or word in {"oneself", ANY_PARTICIPLE} or fold(word) in _folded(tree.words) for word in words
    )


def on_verb(tree: Tree, verb: int, frame: Frame) -> Match | None:  # noqa: PLR0911  # one line a reason not to fit
    """Match a row of a verb, in the active or the passive.

    Parameters
    ----------
    tree, verb
        The sentence and the number of the verb.
    frame
        The row that may fit.
    """
    if not _present(tree, frame.words) or _another_sense(tree, verb, frame):
        return None
    is_passive = passive(tree, verb)
    if is_passive and not frame.passive and frame.head != "be":
        return None
    if _another_object(tree, verb, frame) or _only_there(tree, verb, frame) or _calls_so(tree, verb, frame):
        return None
    zone = _reach(tree, verb, frame, _zone(tree, verb, is_passive=is_passive))
    words = literals(tree, verb, frame.words, zone, ordered=not is_passive)
    if words is None:
        return None
    filled = fill(tree, verb, frame, zone, words)
    if filled is None or _another_particle(tree, verb, frame, words) or _no_particle(tree, verb, frame, words):
        return None
    if frame.subject not in {"actor", "actors"}:
        subject = direct_object(tree, verb) if is_passive else next(iter(subjects(tree, verb)), None)
        what = _what(tree, verb)
        subject = what if what is not None else subject
        if what is None and (subject is None or _is_sayer(tree, verb, subject)):
            return None
        if subject is None or (what is None and not fits(tree, subject, tuple(frame.subject.split("|")))):
            return None
        actors, things = filled.actor, [subject, *filled.things]
        if frame.subject == "party":
            filled.party, things = coordinated(tree, subject), filled.things
    else:
        actors, things = (agents(tree, verb) if is_passive else subjects(tree, verb)), filled.things
    return Match(
        frame,
        verb,
        tuple(actors),
        tuple(filled.party),
        tuple(dict.fromkeys(things)),
        filled.content,
        tuple(words),
        is_passive,
    )


def _another_sense(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether a preposition or a tense makes another verb of it: "stands at 12 million", "appeals to the press", "has not yet signed"."""
    if "not" in frame.words and frame.words[0] != "to":
        perfect = any(kid.lemma == "have" for kid in tree.children(verb, "aux"))
        if perfect or any(kid.low == "yet" for kid in tree.children(verb, "advmod")):
            return True
    others = _SENSES.get(frame.head)
    if others is None or frame.words or any(slot.preposition for slot in frame.slots):
        return False
    return any(kid.low in others for kid in tree.children(verb, "prep", "dative"))


def _is_sayer(tree: Tree, verb: int, subject: int) -> bool:
    """Say whether "it" or "they" means who says or denies something, and no text: "Peru denies that it has breached the accord"."""
    head = tree[tree[verb].head]
    if tree[verb].dep != "ccomp" or tree[subject].low not in {"it", "they", "he", "she"}:
        return False
    return any(tree[one].tag.startswith("NNP") for one in subjects(tree, head.index))


def _reach(tree: Tree, verb: int, frame: Frame, zone: list[int]) -> list[int]:
    """Return the words in which a row's literal words may stand: the verb's own clause, and the clauses that complete it."""
    inner = [
        kid
        for kid in tree.children(verb, "xcomp", "ccomp")
        if kid.low in frame.words or (ANY_PARTICIPLE in frame.words and is_word(tree, kid.index, ANY_PARTICIPLE))
    ]
    inner += [kid for kid in tree.children(verb, "conj") if kid.lemma in frame.words]  # "rose and left"
    inner += [
        kid
        for thing in tree.children(verb, "dobj")
        for kid in tree.children(thing.index, "acl", "relcl")
        if kid.low in frame.words and (kid.tag != "VB" or fold(thing.low) in frame.words)
    ]
    inner += [
        kid for kid in tree.children(verb, "advcl") if kid.tag == "VB" and kid.low in frame.words
    ]  # "flew to see"
    zone = sorted({*zone, *(i for kid in inner for i in tree.local(kid.index))}) if inner else zone
    if _ASKING.intersection(frame.words):  # "told the senators what was planned"
        asking = [word.index for kid in tree.children(verb, "ccomp") for word in tree.children(kid.index)]
        zone = sorted({*zone, *(i for i in asking if tree[i].tag.startswith("W"))})
    if "not" in frame.words:  # "warned Sarland not to drill"
        zone = sorted(
            {*zone, *(no.index for kid in tree.children(verb, "xcomp") for no in tree.children(kid.index, "neg"))}
        )
    return zone


def on_state(tree: Tree, verb: int, frame: Frame) -> Match | None:
    """Match a row of "be" on its participle: the subject of the passive is who is so minded."""
    zone = _zone(tree, verb, is_passive=False)
    words = literals(tree, verb, frame.words[1:], zone, ordered=True)
    filled = fill(tree, verb, frame, zone, words) if words is not None else None
    if filled is None or words is None or _another_particle(tree, verb, frame, words):
        return None
    own = tree.child(verb, "nsubjpass", "nsubj")
    actors = coordinated(tree, own.index) if own is not None else subjects(tree, verb)
    if frame.subject not in {"actor", "actors"}:
        if not actors or not fits(tree, actors[0], tuple(frame.subject.split("|"))):
            return None
        return Match(
            frame,
            verb,
            tuple(filled.actor),
            tuple(filled.party),
            (actors[0], *filled.things),
            filled.content,
            tuple(words),
        )
    return Match(frame, verb, tuple(actors), tuple(filled.party), tuple(filled.things), filled.content, tuple(words))


def _another_particle(tree: Tree, verb: int, frame: Frame, words: list[int]) -> bool:
    """Say whether a particle makes another verb of it: "took the offer off the table" is no "took the offer"."""
    own = set(frame.words) | {slot.preposition for slot in frame.slots}
    for kid in tree.children(verb, "prt"):
        if kid.index not in words and kid.low not in own:
            return True
    if frame.head not in LIGHT_MOVERS or frame.words:
        return False
    return any(kid.low in _MOVING and kid.low not in own for kid in tree.children(verb, "prep", "advmod", "prt"))


def _no_particle(tree: Tree, verb: int, frame: Frame, words: list[int]) -> bool:
    """Say whether a particle of the row is a preposition with an object of its own: "the version it gave in court" does not give in."""
    objects = [kid.index for kid in tree.children(verb, "dobj", "dative") if kid.index not in words]
    if not objects and any(not slot.preposition for slot in frame.slots):
        return False  # "put out a draft", where the parser hangs the draft on "out"
    return any(
        tree[i].low in _ADVERBIAL
        and tree[i].dep == "prep"
        and any(
            kid.index not in words and kid.index == i + 1 + _before(tree, kid.index) for kid in tree.children(i, "pobj")
        )
        for i in words
    )


def _before(tree: Tree, index: int) -> int:
    """Return how many words of its own phrase stand before a noun."""
    return index - min(tree.subtree(index))


def _another_object(tree: Tree, verb: int, frame: Frame) -> bool:
    """Say whether a verb of asking has an object that the row has no place for: "asked its makers to" is no "asked to"."""
    if (
        operators()["object"].get(frame.head) != "demanded"
        or frame.words
        or any(not slot.preposition for slot in frame.slots)
    ):
        return False
    return (
        bool(frame.slots) and frame.slots[0].preposition == "to" and tree.child(verb, "dobj", "nsubjpass") is not None
    )


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
    return (
        zone if thing is None or thing in zone else sorted({*zone, thing, *(i for i in tree.local(thing) if i < verb)})
    )
