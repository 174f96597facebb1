"""To whom: rules in their order; the first that names somebody decides."""

from collections.abc import Callable, Iterable

from verbale.model import Kind
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.drafting.context import Context, names
from verbale.reading.acts.drafting.kind_sets import ANSWERING, OWING, REPLYING, TO_READER
from verbale.reading.acts.drafting.owners import as_proposed, possessors, thing_adjective, told_last
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Tree

_TABLED = word_list("drafting.tabled")
_UNADDRESSED = frozenset(  # "welcomed the pledges to the fund": nobody welcomes something to somebody
    {Kind.STATE, Kind.MEASURE, Kind.AGREE, Kind.MEET, Kind.WELCOME, Kind.CRITICISE, Kind.SUPPORT, Kind.OPPOSE}
)
_WORKING = ("tion", "sation", "ment", "ing", "ance", "al")
_TELLING = word_list("drafting.telling")


def addressees_of(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return the ids of those addressed, the actors themselves left out."""
    for rule in _RULES:
        found = rule(context, tree, match, actors)
        if found:
            return tuple(name for name in dict.fromkeys(found) if name not in actors.parties and name != actors.person)
    return ()


def _stated(context: Context, tree: Tree, match: Match, _: Who) -> tuple[str, ...]:
    return names(context.group(tree, match.addressees))


def _met_with(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return with whom somebody met, wherever in the clause "with" stands: "held talks in Lima with Chile's envoy"."""
    if match.frame.kind not in {Kind.MEET, Kind.AGREE} or len(actors.parties) > 1 or actors.collective:
        return ()
    if match.frame.kind is Kind.AGREE:
        return _with_first(context, tree, match)
    for i in tree.local(match.index):
        target = tree.child(i, "pobj") if tree[i].low == "with" and i > match.index else None
        if target is not None and (who := context.group(tree, tuple(coordinated(tree, target.index)))):
            return names(who)
    return ()


def _with_first(context: Context, tree: Tree, match: Match) -> tuple[str, ...]:
    """Return with whom something was agreed, where that opens the clause: "With the Authority we have fixed a date"."""
    for kid in tree.children(match.index, "prep"):
        target = tree.child(kid.index, "pobj") if kid.low == "with" and kid.index < match.index else None
        if target is not None:
            return names(context.group(tree, tuple(coordinated(tree, target.index))))
    return ()


def _receiver(context: Context, tree: Tree, match: Match, _: Who) -> tuple[str, ...]:
    """Return the party in the dative or after "to", where the frame has no place of its own for it."""
    if match.frame.form != "verb" or match.frame.kind in _UNADDRESSED:
        return ()
    for kid in tree.children(match.index, "dative", "prep"):
        target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low == "to" else None
        if target is not None and target.index not in match.things:
            found = names(context.group(tree, tuple(coordinated(tree, target.index))))
            if found:
                return found
    return ()


def _proposer(context: Context, tree: Tree, match: Match, _: Who) -> tuple[str, ...]:
    if match.frame.kind not in ANSWERING:
        return ()
    return names(context.group(tree, as_proposed(tree, match)))


def _criticised(context: Context, tree: Tree, match: Match, _: Who) -> tuple[str, ...]:
    if match.content is None or match.frame.kind is not Kind.CRITICISE:
        return ()
    return context.group(tree, subjects(tree, match.content)).parties


def _owner_of_thing(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return whose the thing is that is answered, conceded or taken up."""
    if match.frame.kind not in ANSWERING | {Kind.CONCEDE, Kind.PROPOSE} and match.frame.head != "need":
        return ()
    own = [word for word in match.words if tree[word].nominal]
    for thing in dict.fromkeys((*match.things, *own, *_about(tree, (match.index, *own)))):
        held = _holders(tree, match, thing)
        if match.frame.kind in {Kind.CONCEDE, Kind.PROPOSE} and any(tree[i].tag == "PRP$" for i in held):
            continue  # who raises its offer raises its own
        owner = context.group(tree, held)
        owner = owner or thing_adjective(context, tree, thing) or told_last(context, tree, thing)
        found = tuple(name for name in names(owner) if name not in actors.parties)
        if found:
            return found
    return ()


def _holders(tree: Tree, match: Match, thing: int) -> list[int]:
    """Return whose a thing is to whom one turns by it: what is said of Peru's harvest, or done to a fund, is said to nobody."""
    held, word = possessors(tree, thing), tree[thing].low
    paper = is_class(word, "text") or is_class(word, "info")
    if match.frame.kind is Kind.STATE and not paper:
        return []
    worked = not paper and word.endswith(_WORKING)
    return [i for i in held if not (worked and tree[i].dep == "pobj" and tree[tree[i].head].low == "of")]


def _about(tree: Tree, places: Iterable[int]) -> list[int]:
    """Return what stands after "on", "about", "regarding" and "to" under some words."""
    return [
        target.index
        for place in places
        for preposition in tree.children(place, "prep")
        if preposition.low in {"on", "about", "regarding", "to"}
        for target in tree.children(preposition.index, "pobj")
    ]


def _told_before(context: Context, tree: Tree, match: Match, _: Who) -> tuple[str, ...]:
    """Return who was written or spoken to by the verb that this one is joined to ("wrote to Peru and proposed …")."""
    token = tree[match.index]
    joined = token.dep == "conj" or (token.dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"})
    if not joined or match.frame.kind not in OWING | ANSWERING or not tree[token.head].verbal:
        return ()
    for kid in tree.children(token.head, "dative", "prep", "dobj"):
        target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low == "to" else None
        if target is not None and tree[token.head].lemma in _TELLING:
            return names(context.group(tree, (target.index,)))
    return ()


def _told_over(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return who was told by the actor what it does ("I told the board that we would regard it as a breach")."""
    if match.frame.kind not in OWING | {Kind.CRITICISE, Kind.REFUSE, Kind.ACCEPT}:
        return ()
    for above in tree.above(match.index):
        if above.lemma in _TELLING and set(context.group(tree, tuple(subjects(tree, above.index))).parties) & set(
            actors.parties
        ):
            for kid in tree.children(above.index, "dobj", "dative"):
                return names(context.group(tree, (kid.index,)))
    return ()


def _on_whose_deed(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    if match.frame.kind not in {Kind.PROPOSE, Kind.ASSURE, Kind.WARN}:
        return ()
    return _condition(context, tree, match, actors)


def _condition(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return whom a conditional offer or threat is put to: the side on whose deed it hangs."""
    for place in (match.index, *(above.index for above in tree.above(match.index))):
        for clause in tree.children(place, "advcl"):
            if any(kid.low in {"if", "unless", "once", "provided"} for kid in tree.children(clause.index, "mark")):
                who = context.group(tree, tuple(subjects(tree, clause.index)))
                if who.parties and not set(who.parties) & set(actors.parties):
                    return who.parties
    return ()


def _speaker(context: Context, _: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return the voice of the text where its reader acts."""
    speaker = context.who.speaker
    if speaker is None or not actors.parties or actors.parties != speaker.addressees:
        return ()
    return speaker.parties if match.frame.kind in ANSWERING | OWING else ()


def _whose_offer(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    return _tabler(context, tree, match, actors) if match.frame.kind in REPLYING else ()


def _tabler(context: Context, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return who tabled what is answered: "the revised offer" is that of whoever offered last."""
    for thing in match.things:
        definite = tree[thing].low in {"it", "this"} or any(
            kid.low in {"the", "this", "that"} for kid in tree.children(thing, "det")
        )
        tabled = context.told("propose", 1 if tree[thing].low in {"it", "this"} else None).parties
        if (
            definite
            and (tree[thing].low in {"it", "this"} or fold(tree[thing].low) in _TABLED)
            and not set(tabled) & set(actors.parties)
        ):
            return tabled
    return ()


def _reader(context: Context, _: Tree, match: Match, actors: Who) -> tuple[str, ...]:
    """Return the reader of the text where its voice acts."""
    speaker = context.who.speaker
    if speaker is None or match.frame.kind not in TO_READER:
        return ()
    return speaker.addressees if actors.first or actors.parties == speaker.parties else ()


_RULES: tuple[Callable[[Context, Tree, Match, Who], tuple[str, ...]], ...] = (
    _stated,
    _met_with,
    _receiver,
    _proposer,
    _criticised,
    _owner_of_thing,
    _told_before,
    _told_over,
    _on_whose_deed,
    _speaker,
    _whose_offer,
    _reader,
)
