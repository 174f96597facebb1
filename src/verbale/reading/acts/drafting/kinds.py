"""What the words around a predicate make of its kind: what is handed over, whom a "must" binds, how an act judges, of which legal form it is."""

import re
from dataclasses import replace

from verbale.model import Kind, LegalForm, Modality, Polarity
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.drafting.context import Context
from verbale.reading.acts.match import Match
from verbale.reading.acts.match.circumstances import as_meant
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import direct_object, subjects, subjunctive
from verbale.reading.syntax.tree import Tree

_AGAIN = frozenset({"reconsider", "review", "revisit", "rethink", "reassess"})
_WEIGHING = word_list("own-deeds.harm")
_STOPPING = word_list("drafting.stopping")
_BURDENS = word_list("drafting.burdens")
_ANSWERED = word_list("drafting.answered")
_PIECES = word_list("drafting.pieces")
_INFORMING = word_list("drafting.informing")
_TRANSFERRED = {
    "answer": Kind.ANSWER,
    "reply": Kind.ANSWER,
    "response": Kind.ANSWER,
    "request": Kind.REQUEST,
    "demand": Kind.REQUEST,
    "appeal": Kind.REQUEST,
}
_YES = frozenset({Kind.ACCEPT, Kind.AGREE, Kind.SUPPORT})
_MESSAGES = word_list("drafting.messages")
_TOGETHER = frozenset(
    {"ministers", "parties", "delegations", "delegates", "sides", "governments", "leaders", "presidents"}
)
_SETTLING = frozenset({"agree", "adopt", "approve", "endorse", "settle", "fix", "pass"})
_OWN_LINES = frozenset({"claim", "demand", "mandate", "position", "strategy", "programme", "line"})
_THOUGHTS = frozenset({"idea", "notion", "suggestion", "proposition"})
_PUT = frozenset({Kind.REQUEST, Kind.PROPOSE})
_ABLE = frozenset({"able", "unable", "position"})
_SENDING = word_list("drafting.sending")
_EASING = word_list("drafting.easing")
_NEGATIVE = word_list("drafting.negative")


def kind_here(tree: Tree, match: Match, decision: Decision, actors: Who) -> Decision:
    """Return a decision with the kind that the thing, the burden and the number of actors make of it."""
    frame = match.frame
    decision = replace(decision, kind=_transferred(tree, match, decision.kind))
    if decision.kind is Kind.REFUSE and frame.pattern.startswith("pass on") and _forwarded(tree, match):
        decision = replace(decision, kind=Kind.BRIEF, polarity=None)
    ended = (
        direct_object(tree, match.index) if decision.kind is Kind.SUSPEND and frame.head in {"end", "finish"} else None
    )
    if ended is not None and tree[ended].lemma in _ROUNDS:
        decision = replace(decision, kind=Kind.MEET)  # "ended three days of talks": they were held
    if (
        decision.kind is Kind.PROPOSE
        and frame.kind is Kind.MEASURE
        and frame.head in _STOPPING
        and not _burden(tree, match)
    ):
        decision = replace(decision, kind=Kind.WARN)
    sending = frame.kind is Kind.PROPOSE and decision.kind in {Kind.PROPOSE, Kind.ANSWER}
    if sending and decision.modality is Modality.INTENDED and _only_sends(tree, match):
        decision = replace(decision, kind=Kind.ASSURE)
    if decision.kind is Kind.REFUSE and frame.kind in _YES and _not_yet(tree, match.index):
        decision = replace(decision, kind=Kind.HOLD, polarity=None)
    if (
        decision.kind is Kind.CONCEDE
        and frame.head == "accept"
        and match.content is not None
        and _holds_now(tree, match.content)
    ):
        decision = replace(decision, kind=Kind.ACCEPT, polarity=Polarity.POSITIVE)
    decision = _weighed(tree, match, _put_here(tree, match, decision))
    decision = as_meant(tree, match, decision)
    if decision.kind in {Kind.AGREE, Kind.ACCEPT} and len(actors.parties) == 1 and _own_line(tree, match):
        decision = replace(decision, kind=Kind.STATE, polarity=None)
    several = (
        len(actors.parties) > 1 or actors.collective or bool(set(actors.parties) & _TOGETHER) or _both(tree, match)
    )
    if frame.head == "agree" and decision.kind is Kind.ACCEPT and several:
        decision = replace(decision, kind=Kind.AGREE, polarity=None)
    return decision


def taken_home(text: str, tree: Tree, match: Match, decision: Decision) -> Decision:
    """Return a decision with what is taken home to be decided on not taken: "took it ad referendum". The Latin is no food for the parser.

    Parameters
    ----------
    text
        Of the page.
    tree, match, decision
        The sentence, the frame, and what was decided of it.
    """
    if decision.kind is not Kind.ACCEPT or match.frame.head != "take":
        return decision
    end = tree[match.index].end
    home = re.search(r"\bad ref(?:erendum|\.)", text[end : end + _NEAR])
    return decision if home is None else replace(decision, kind=Kind.HOLD, polarity=None)


def _put_here(tree: Tree, match: Match, decision: Decision) -> Decision:
    """Return a decision with what is put no more taken back, and what is said with a bare verb asked for."""
    if decision.modality is Modality.NOT_DONE and match.frame.kind in _PUT and _no_longer(tree, match.index):
        kind = (
            Kind.RETRACT if match.frame.kind is Kind.PROPOSE else Kind.CONCEDE
        )  # who asks for a thing no more gives way
        return replace(decision, kind=kind, modality=Modality.DONE, polarity=None)
    if (
        decision.modality is Modality.NOT_DONE
        and match.frame.kind is Kind.PROPOSE
        and match.frame.head in _GIVING
        and _cannot(tree, match.index)
    ):
        return replace(decision, kind=Kind.REFUSE, modality=Modality.DONE, polarity=Polarity.NEGATIVE)
    content = match.content
    if decision.kind is Kind.STATE and content is not None and subjunctive(tree, match.index, content):
        return replace(decision, kind=Kind.REQUEST, polarity=None)
    return decision


_NEAR = 60  # characters behind a verb
_GIVING = frozenset({"offer", "give", "grant", "provide", "supply", "extend", "allow"})


def _cannot(tree: Tree, verb: int) -> bool:
    """Say whether somebody says that they cannot: "we cannot offer a second inspection" refuses one."""
    return any(kid.low in {"can", "ca"} for kid in tree.children(verb, "aux")) and bool(tree.children(verb, "neg"))


def _no_longer(tree: Tree, verb: int) -> bool:
    """Say whether what was put is put no more: "is no longer pressing for a quota", "is not asking for it any more"."""
    if any(
        kid.low in {"more", "longer"} and any(one.low == "any" for one in tree.children(kid.index))
        for kid in tree.children(verb, "advmod", "npadvmod", "dobj")
    ):
        return True
    return any(
        kid.low == "longer" and kid.index > 0 and tree[kid.index - 1].low == "no"
        for kid in tree.children(verb, "advmod", "neg")
    )


def _is_due(tree: Tree, thing: int) -> bool:
    """Say whether a claim or charge is for money or terms, no allegation: "parking charges", "your claim", "the union's claim"."""
    word = fold(tree[thing].low)
    if word == "charge":
        return bool(tree.children(thing, "compound", "amod"))
    return (
        word == "claim"
        and not tree.children(thing, "acl", "relcl", "ccomp")
        and bool(
            tree.children(thing, "compound", "poss", "amod")
            or any(kid.low == "for" for kid in tree.children(thing, "prep"))
        )
    )


def _renounces(tree: Tree, match: Match) -> bool:
    """Say whether what somebody has no mind to do would weigh on the other side: "has no intention of taking any other measure"."""
    if "intention" not in match.frame.words:
        return False
    below = {tree[i].lemma for thing in match.things for i in tree.subtree(thing)}
    return bool(below & (_WEIGHING | {"measure", "step", "action", "countermeasure", "retaliation"}))


def _holds_now(tree: Tree, content: int) -> bool:
    """Say whether a clause tells what is or will be: "we accept that breaks are taken by rota" takes it; "that it was late" admits it."""
    auxiliaries = {kid.low for kid in tree.children(content, "aux", "auxpass")}
    if auxiliaries & {"have", "has", "had"}:
        return False
    return tree[content].tag in {"VBZ", "VBP"} or bool(auxiliaries & {"is", "are", "will", "must", "may", "should"})


def _weighed(tree: Tree, match: Match, decision: Decision) -> Decision:
    """Return a decision with what the weight of its thing makes of it: a refusal, an assurance, a threat."""
    if decision.kind is Kind.ASSURE and match.frame.head == "rule" and not _burden(tree, match):
        decision = replace(decision, kind=Kind.REFUSE, polarity=Polarity.NEGATIVE)  # "ruled out a higher subsidy"
    if decision.kind is Kind.REFUSE and _renounces(tree, match):
        decision = replace(decision, kind=Kind.ASSURE, polarity=Polarity.POSITIVE)
    if decision.kind is Kind.STATE and match.content is not None and _forebodes(tree, match.content):
        decision = replace(decision, kind=Kind.WARN, modality=Modality.CONDITIONAL, polarity=Polarity.NEGATIVE)
    if decision.modality is Modality.CONDITIONAL and _threatens(tree, match, decision.kind):
        decision = replace(decision, kind=Kind.WARN, polarity=Polarity.NEGATIVE)
    return decision


def _forebodes(tree: Tree, content: int) -> bool:
    """Say whether a clause tells what will come where something is not done: "without a signature the lamps will go out"."""
    if not any(kid.low in {"will", "would", "shall", "'ll", "’ll"} for kid in tree.children(content, "aux")):
        return False
    lacking = (kid for kid in tree.children(content, "prep") if kid.low in {"without", "absent", "failing"})
    return any(kid.index < content and tree.children(kid.index, "pobj", "pcomp") for kid in lacking)


def _both(tree: Tree, match: Match) -> bool:
    """Say whether a plural subject is counted as sides are: "the two unions", "both banks"."""
    return any(
        tree[one].tag in {"NNS", "NNPS"}
        and any(kid.low in {"two", "both", "three"} for kid in tree.children(one, "nummod", "det", "predet"))
        for one in match.actors
    )


def _own_line(tree: Tree, match: Match) -> bool:
    """Say whether a body only settles what it will say itself: "the committee agreed its claim", "Parliament adopted its mandate"."""
    return match.frame.head in _SETTLING and any(fold(tree[thing].low) in _OWN_LINES for thing in match.things)


def _threatens(tree: Tree, match: Match, kind: Kind) -> bool:
    """Say whether what somebody would look at again weighs on the other side: "would have to reconsider its part in the scheme"."""
    if kind is Kind.HOLD:
        return match.frame.head in _AGAIN
    weighs = any(tree[thing].tag == "VBG" and tree[thing].lemma in _WEIGHING for thing in match.things)
    return kind is Kind.PROPOSE and weighs  # "would consider closing its ports"


def _not_yet(tree: Tree, verb: int) -> bool:
    """Say whether somebody is only unable to say yes for now: "could not agree to a date before its parliament had voted"."""
    able = (
        any(kid.low in {"can", "could", "ca"} for kid in tree.children(verb, "aux"))
        or tree[tree[verb].head].low in _ABLE
    )
    times = [*tree.children(verb, "advcl", "prep"), *tree.children(verb, "mark")]
    marks = {
        kid.low
        for one in times
        for kid in (one, *tree.children(one.index, "mark", "prep"))
        if kid is one or kid.index < one.index
    }
    return able and bool(marks & {"before", "until", "till"})


def _only_sends(tree: Tree, match: Match) -> bool:
    """Say whether somebody only says that they will send what was spoken of, or what informs: "it would send them by Friday" promises, and tables nothing."""
    return match.frame.head in _SENDING and any(
        tree[thing].low in {"it", "them", "these", "those"} or _informs(tree, thing) for thing in match.things
    )


def _informs(tree: Tree, thing: int) -> bool:
    """Say whether a thing only informs: figures and lists do, a list of demands or commitments puts them."""
    of = [kid.index for kid in tree.children(thing, "prep") if kid.low == "of"]
    wanted = any(is_class(fold(kid.low), "text") for one in of for kid in tree.children(one, "pobj"))
    return fold(tree[thing].low) in _INFORMING and not (wanted and tree[thing].lemma == "list")


def _transferred(tree: Tree, match: Match, kind: Kind) -> Kind:
    """Return the kind that the thing handed over makes of a transfer: who hands over an answer, answers."""
    if (
        kind is Kind.ACCEPT
        and match.frame.head in {"approval", "approve"}
        and any(fold(tree[thing].low) in _PIECES for thing in match.things)
    ):
        return Kind.WELCOME  # approval of some passages takes nothing
    if (
        kind is Kind.REFUSE
        and "position" in match.frame.words
        and any(tree[thing].lemma in _ANSWERED for thing in match.things)
    ):
        return Kind.HOLD  # "not in a position to answer before Friday"
    if kind is Kind.REFUSE and any(
        operators()["noun"].get(fold(tree[thing].low)) == "claimed"
        and fold(tree[thing].low) not in _THOUGHTS
        and not _is_due(tree, thing)
        and tree[thing].low != "talks"
        for thing in _refused(tree, match)
    ):
        return Kind.STATE  # who rejects reports or an allegation says that they are wrong
    if kind is not Kind.PROPOSE or match.frame.form != "verb":
        return kind
    if match.frame.head in {"enclose", "attach", "append", *_SENDING} and any(
        _informs(tree, thing) for thing in match.things
    ):
        return Kind.ANSWER  # figures enclosed inform; a draft enclosed is tabled
    return next(
        (_TRANSFERRED[fold(tree[thing].low)] for thing in match.things if fold(tree[thing].low) in _TRANSFERRED), kind
    )


def _forwarded(tree: Tree, match: Match) -> bool:
    """Say whether something is passed on to somebody, not declined: "has passed this request on"."""
    return any(fold(tree[thing].low) in _MESSAGES for thing in match.things)


def _refused(tree: Tree, match: Match) -> list[int]:
    """Return what is refused: the things of the row, or the noun of a clause without "which" ("a claim it dismissed")."""
    token = tree[match.index]
    return [*match.things, token.head] if token.dep == "relcl" and not match.things else list(match.things)


def _burden(tree: Tree, match: Match) -> bool:
    """Say whether what would be stopped weighs on the other side: to suspend a service is a threat, to suspend a levy an offer."""
    nouns = {fold(tree[i].low) for thing in (*match.things, *match.words) for i in tree.subtree(thing)}
    return bool(nouns & _BURDENS)


def asked_of(context: Context, tree: Tree, match: Match, decision: Decision, actors: Who) -> tuple[str, ...]:
    """Return who is asked by a statement that somebody else must, should or needs to do something."""
    if decision.polarity is Polarity.NEGATIVE or decision.modality is not Modality.DONE or match.content is None:
        return ()
    commanded = subjunctive(tree, match.index, match.content)
    if decision.kind not in {Kind.STATE, Kind.RESTATE} and not (commanded and match.frame.kind is Kind.STATE):
        return ()
    content = match.content
    if tree.children(match.index, "neg"):
        return ()
    must = any(kid.low in {"must", "should", "ought"} for kid in tree.children(content, "aux")) or (
        tree[content].lemma in {"need", "have"}
        and bool(tree.children(content, "xcomp"))
        and not any(kid.low == "yet" for kid in tree.children(content, "advmod"))  # "had yet to see it" binds nobody
    )
    must = must or commanded
    must = must and not any(
        kid.low == "have" for kid in tree.children(content, "aux")
    )  # "should have" is too late to ask
    if not must or any(kid.dep == "neg" for kid in tree.children(content)):
        return ()
    other = context.group(tree, tuple(subjects(tree, content)))
    if tree[content].lemma in _HOLDING and all(_only_met(context, name) for name in other.parties):
        return ()  # "KPIs should be simple": a thing with a name
    return (
        other.parties if other.parties and not set(other.parties) & set(actors.parties) and not other.collective else ()
    )


def reproached(context: Context, tree: Tree, match: Match, decision: Decision, actors: Who) -> tuple[str, ...]:
    """Return whom a statement blames for what they did not do: "says that Peru should have gone to court long ago".

    Parameters
    ----------
    context, tree, match
        The page, the sentence, and the frame of saying.
    decision, actors
        What is told of it, and who says it.
    """
    content = match.content
    stated = decision.kind in {Kind.STATE, Kind.RESTATE} and decision.modality is Modality.DONE
    if content is None or not stated or tree.children(match.index, "neg"):
        return ()
    auxiliaries = {kid.low for kid in tree.children(content, "aux")}
    if not auxiliaries & {"should", "ought"} or "have" not in auxiliaries:
        return ()
    other = context.group(tree, tuple(subjects(tree, content)))
    return other.parties if not set(other.parties) & set(actors.parties) and not other.collective else ()


_HOLDING = word_list("drafting.holding")


def _only_met(context: Context, name: str) -> bool:
    party = context.page.parties.get(name)
    return party is not None and party.kind == "other"


_DENYING = frozenset({"deny", "dispute", "reject", "dismiss", "rebut", "refute"})
_ROUNDS = frozenset({"day", "hour", "week", "round", "session", "series", "meeting"})
_TONES = (
    (frozenset({"negative", "unfavourable", "unfavorable"}), Polarity.NEGATIVE),
    (frozenset({"positive", "favourable", "favorable", "affirmative"}), Polarity.POSITIVE),
)


def tone(tree: Tree, match: Match, kind: Kind) -> Polarity | None:
    """Return how the adjective of an answer judges: "gave Chile a negative reply", "a favourable answer".

    Parameters
    ----------
    tree, match
        The sentence and the frame, whose own words the adjective describes.
    kind
        Of the act; only an answer has a tone.
    """
    if kind is Kind.STATE and match.frame.head in _DENYING:
        return Polarity.NEUTRAL  # "denied a report" is no concern about it
    if kind is not Kind.ANSWER:
        return None
    said = {kid.low for place in match.words for kid in tree.children(place, "amod")}
    found = [polarity for words, polarity in _TONES if said & words]
    return found[0] if len(found) == 1 else None


def attitude(tree: Tree, match: Match, kind: Kind, modality: Modality) -> Polarity | None:  # noqa: PLR0911  # one line a kind
    """Return how an act of a kind that has no fixed attitude judges: a warning against, a promise for, a statement by its words."""
    if modality is Modality.DENIED:
        return None
    if modality is Modality.NOT_DONE:
        return Polarity.NEGATIVE if kind in {Kind.CONCEDE, Kind.ACCEPT, Kind.AGREE, Kind.SUPPORT} else None
    if modality is Modality.FEARED or kind is Kind.WARN:
        return Polarity.NEGATIVE
    if kind is Kind.MEASURE:
        return Polarity.POSITIVE if match.frame.head in _EASING else Polarity.NEGATIVE
    if kind is Kind.AGREE:
        return Polarity.POSITIVE
    if kind is Kind.ASSURE or (kind is Kind.PROPOSE and modality is Modality.CONDITIONAL):
        return Polarity.POSITIVE
    if kind is Kind.STATE:
        below = tree.subtree(match.content if match.content is not None else match.index)
        return Polarity.NEGATIVE if any(tree[i].lemma in _NEGATIVE for i in below) else Polarity.NEUTRAL
    return None


def legal_form(kind: Kind, words: str) -> LegalForm | None:
    """Return the legal form that the words of a proposal, agreement or request name."""
    if kind not in {Kind.PROPOSE, Kind.AGREE, Kind.REQUEST}:
        return None
    low = words.lower()
    if any(
        word in low
        for word in ("political declaration", "non-binding", "memorandum of understanding", "political commitment")
    ):
        return LegalForm.POLITICAL
    if any(word in low for word in ("legally binding", "binding", "treaty", "treaties")):
        return LegalForm.BINDING
    return LegalForm.UNSPECIFIED if kind is not Kind.REQUEST else None
