"""Predicates of which nothing is told that a record should keep: wishes not had, delays only supposed, others' words called to mind."""

import re
from collections.abc import Callable, Mapping

from verbale.model import Kind, Modality
from verbale.reading.acts.classes import fold
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.drafting.own_deeds import is_own_deed
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.tree import Tree

_WISHING = frozenset({"wish", "want", "like", "love", "care", "hope"})
_MINDING = frozenset({"recall", "remind", "remember"})
_STANCES = frozenset({Kind.OPPOSE, Kind.REFUSE, Kind.SUPPORT, Kind.ACCEPT, Kind.PROPOSE, Kind.REQUEST, Kind.CRITICISE})
_SINCE = re.compile(r"\b(?:has|have) since\b|\b(?:now|no longer)\b")
_ALL_THIS = frozenset({"this", "that", "it", "all", "everything", "these", "things"})
_HARD = (
    word_list("own-deeds.harm")
    | word_list("drafting.harm")
    | {"force", "lockout", "strike", "action", "measure", "step", "sanction", "retaliation"}
)
_AGAINST = frozenset({Kind.OPPOSE, Kind.REFUSE, Kind.CRITICISE})
_UNTIL = re.compile(
    r"\b(?:until (?:now|today|recently|last \w+)|till now|so far|hitherto|up to now|up until now|previously|for (?:\w+ )?(?:years|months|decades))\b"
)
_TODAY = re.compile(r"(?i)\b(?:now|today|no longer|henceforth|from now on|this time|as of)\b")
_INVERTED = frozenset({"were", "had", "should"})
_NEAR_FRONT = 4  # words from the front of a sentence within which an inverted subject stands
_FAILING = frozenset({"without", "unless", "until", "before", "otherwise"})
_NO_OFFERS = word_list("empty-telling.no-offers")
_HANDLING = word_list("empty-telling.handling")
_LAWS = word_list("empty-telling.laws")
_CHANGING = word_list("empty-telling.changing")
_NAMED_FOR_IT = frozenset({"proposal", "offer", "amendment", "motion", "compromise"})
_GRANTING = frozenset({"dispute", "contest", "deny", "question", "doubt", "challenge", "quarrel"})
_ASKING = frozenset({"ask", "request", "seek", "call", "demand", "appeal", "apply", "turn"})


def tells_nothing(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether an act would say more than its sentence does.

    Parameters
    ----------
    context, tree
        The page, and the sentence.
    one
        The predicate with what was decided of it.

    Returns
    -------
    bool
        ``True`` of "I would not wish our silence to be read as consent", which asks for nothing; of "if you propose it, we will put it to a ballot",
        which puts nothing off; of "we recall that your side had spoken of 32", which repeats nobody's own position; of "does not dispute that it fell
        short", which blames nobody; of "until now we have opposed it; we now accept it", which opposes nothing; of "could ask the regulator for time", which asks nobody yet.
    """
    of_any_kind = (_turn_of_talk(tree, one), _only_thanks(tree, one), _once(context, tree, one), _were_it(tree, one))
    if any(of_any_kind):
        return True
    kind, head = one.decision.kind, one.match.frame.head
    if kind in _AGAINST:
        return _opposes_nothing(context, tree, one)
    if kind is Kind.RESTATE:
        return head in _MINDING and _of_another(context, tree, one)
    rule = _BY_KIND.get(kind)
    return rule is not None and rule(tree, one)


def _holds_nothing(tree: Tree, one: Candidate) -> bool:
    """Say whether something would be put off only if something else were: "if you propose it, we will put it to a ballot"."""
    conditional = any(op.kind == "conditional" and op.index < len(tree) for op in one.above)
    return one.decision.modality is Modality.CONDITIONAL and conditional


def _warns_of_nothing(tree: Tree, one: Candidate) -> bool:
    """Say whether what is not ruled out would hurt nobody: "declined to rule out a smaller mission"."""
    hurts = any(fold(tree[i].low) in _HARD for thing in one.match.things for i in tree.subtree(thing))
    return "rule out" in one.match.frame.pattern and not hurts


def _rather_hear(tree: Tree, one: Candidate) -> bool:
    """Say whether the reader is only invited to tell: "we would rather hear it from you"."""
    invited = one.decision.modality is Modality.CONDITIONAL
    return invited and any(tree[index].low == "you" for index in one.match.actors)


def _anothers_view(tree: Tree, one: Candidate) -> bool:
    """Say whether somebody has come round to a third person's view, and accepts nothing that was put: "we have come round to his view"."""
    views = [thing for thing in one.match.things if tree[thing].lemma in {"view", "opinion", "thinking", "side"}]
    return any(kid.low in {"his", "her", "their"} for thing in views for kid in tree.children(thing, "poss"))


def _were_it(tree: Tree, one: Candidate) -> bool:
    """Say whether a clause only supposes something by its order of words: "Were you minded to end the lease, …"."""
    asks = tree[len(tree) - 1].text == "?"
    return tree[0].low in _INVERTED and not asks and any(0 < index < _NEAR_FRONT for index in one.match.actors)


def _turn_of_talk(tree: Tree, one: Candidate) -> bool:
    """Say whether words only lead up to what is said: "let me tell you where we are"; or tell what is said about, and by whom not: "I have seen it said"."""
    index = one.match.index
    token = tree[index]
    above = tree[token.head]
    if token.dep not in {"ccomp", "xcomp"}:
        return False
    if above.lemma == "let" and any(
        kid.low in {"me", "us"} for kid in (*tree.children(index, "nsubj"), *tree.children(above.index, "dobj"))
    ):
        return True
    return (
        above.lemma in {"see", "hear"}
        and token.lemma == "say"
        and any(kid.low == "it" for kid in tree.children(index, "nsubj"))
    )


def _once(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether a relative clause tells where somebody stood before: "Peru, which had opposed it in June, has since fallen silent"."""
    token = tree[one.match.index]
    had = token.dep == "relcl" and any(kid.low == "had" for kid in tree.children(token.index, "aux"))
    if not had or one.decision.kind not in _STANCES:
        return False
    here = context.page.sentence_at(token.start)
    return here is not None and _SINCE.search(context.page.text, token.end, here.end) is not None


def _only_thanks(tree: Tree, one: Candidate) -> bool:
    """Say whether a sentence thanks for nothing in particular: "Thank you"."""
    thanked = [tree[i] for i in (*one.match.things, *one.match.addressees)]
    alone = all(token.low == "you" for token in thanked)
    return (
        one.match.frame.head == "thank"
        and alone
        and not any(tree[i].low == "for" for i in tree.subtree(one.match.index))
    )


def _asks_for_nothing(tree: Tree, one: Candidate) -> bool:
    """Say whether a request is only a wish for how things go, a wish not had, or a possibility."""
    wishes, things = one.match.frame.head in _WISHING, one.match.things
    if one.decision.modality is Modality.NOT_DONE:
        return wishes
    if tree[0].low in _INVERTED and {kid.low for kid in tree.children(one.match.index, "aux")} & {
        "would",
        "could",
        "might",
    }:
        return True  # "Were you minded to end it, we would seek an injunction"
    if wishes and things and all(tree[thing].low in _ALL_THIS for thing in things):
        return any(kid.lemma == "be" for kid in tree.children(one.match.index, "xcomp", "ccomp"))
    return one.decision.modality is Modality.CONDITIONAL and _only_could(tree, one)


def _opposes_nothing(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether a no is one of until now, is not disputed, or leaves something open: "declined to rule out a smaller mission"."""
    if one.decision.kind is Kind.REFUSE and any(
        tree[thing].lemma == "rule" and tree.children(thing, "prt") for thing in one.match.things
    ):
        return True
    if (
        one.decision.kind is Kind.REFUSE
        and is_own_deed(one.match)
        and tree[0].low in _FAILING
        and _cannot(tree, one.match.index)
    ):
        return True  # "Without them I can't ballot": why something is asked for
    granted = one.decision.kind is Kind.CRITICISE and _granted(tree, one.match.index)
    return granted or _until_now(context, tree, one.match.index)


def _of_another(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether what is called to mind is somebody else's doing."""
    content = one.match.content
    if any(tree[index].low == "you" for index in one.match.actors):
        return True  # "You will recall that": the reader repeats nothing
    if content is None:
        return False
    whose = subjects(tree, content)
    if any(kid.low == "your" for index in whose for kid in tree.children(index, "poss")) or any(
        tree[index].low == "you" for index in whose
    ):
        return True
    if any(kid.low in {"every", "each", "all", "any", "no"} for index in whose for kid in tree.children(index, "det")):
        return False  # "recalling that every State may": a rule, and nobody's doing
    parties = set(context.group(tree, tuple(whose)).parties)
    return bool(parties) and not parties & set(one.actors.parties)


def _cannot(tree: Tree, verb: int) -> bool:
    return any(kid.low in {"can", "ca", "could"} for kid in tree.children(verb, "aux"))


def _granted(tree: Tree, index: int) -> bool:
    """Say whether a clause is what somebody does not dispute."""
    token = tree[index]
    while token.head != token.index:
        token = tree[token.head]
        if token.lemma in _GRANTING and tree.children(token.index, "neg"):
            return True
    return False


def _until_now(context: Context, tree: Tree, index: int) -> bool:
    """Say whether what was so until now is told with what is so today, in the same sentence or the next of its paragraph."""
    before = " ".join(token.low for token in tree.tokens[:index])
    if _UNTIL.search(before) is None or not any(kid.lemma == "have" for kid in tree.children(index, "aux")):
        return False
    page = context.page
    here = page.sentence_at(tree[index].start)
    if here is None:
        return False
    following = page.sentences[here.index + 1 : here.index + 2]
    end = following[0].end if following and following[0].paragraph == here.paragraph else here.end
    return _TODAY.search(page.text, tree[index].end, end) is not None


def _only_could(tree: Tree, one: Candidate) -> bool:
    """Say whether somebody is only able to ask: "it could ask the regulator"; "could you let us have it" asks."""
    verb = tree[one.match.index]
    modals = {kid.low for kid in tree.children(verb.index, "aux")}
    asked = any(tree[index].low == "you" for index in one.match.actors)
    if tree[0].low == "if" and modals & {"would", "could", "might"}:
        return not asked
    return bool(modals & {"could", "might", "may"}) and not asked and verb.lemma in _ASKING and not one.match.passive


def _puts_nothing(tree: Tree, one: Candidate) -> bool:
    """Say whether what is sent, written or changed is no proposal: a letter of thanks, a report of experts, a law that is in force."""
    if one.decision.modality is not Modality.DONE or not one.match.things or _NAMED_FOR_IT & {*one.match.frame.words}:
        return False
    heads = {tree[thing].lemma for thing in one.match.things}
    verb = tree[one.match.index].lemma
    return (heads <= _NO_OFFERS and verb in _HANDLING) or (heads <= _LAWS and verb in _CHANGING)


_BY_KIND: Mapping[Kind, Callable[[Tree, Candidate], bool]] = {
    Kind.REQUEST: _asks_for_nothing,
    Kind.HOLD: _holds_nothing,
    Kind.WARN: _warns_of_nothing,
    Kind.ACCEPT: _anothers_view,
    Kind.BRIEF: _rather_hear,
    Kind.PROPOSE: _puts_nothing,
}
