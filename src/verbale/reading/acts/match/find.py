"""Frames on predicates: which row of the lexicon fits the words around a verb, a noun or an adjective, and what fills its slots.

Of two rows that fit, the one that asks for more is meant. Whom the fillings mean is decided elsewhere.
"""

from collections.abc import Callable, Iterable

from verbale.reading.acts.classes import fold
from verbale.reading.acts.match.nominals import on_adjective, on_noun
from verbale.reading.acts.match.value import Match
from verbale.reading.acts.match.verbs import on_state, on_verb
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.lexicon import Frame, Lexicon
from verbale.reading.lang.en.operators import CALLING, MODALS, operators
from verbale.reading.lang.en.parties import ORGANS, PARTIES
from verbale.reading.syntax.tree import Token, Tree


def matches(tree: Tree, lexicon: Lexicon) -> list[Match]:
    """Return the best frame of each predicate of a sentence, in order."""
    found: dict[int, Match] = {}
    used: set[int] = set()
    for token in tree.tokens:
        if token.tag.startswith("VB") and not token.dep.startswith("aux"):
            match = (
                _best(tree, token, _states(tree, token, lexicon), on_state)
                or _best(tree, token, _wishes(tree, token, lexicon), on_verb)
                or _best(tree, token, lexicon.of("verb", token.lemma), on_verb)
            )
            if match is not None:
                found[token.index] = match
                used.update(match.words)
    _drop_denied(tree, found)
    for token in tree.tokens:
        if token.index in used or token.index in found:
            continue
        match = None
        if token.tag.startswith("NN") and not _called(tree, token):
            match = _best(tree, token, _nouns(lexicon, token), on_noun)
        elif token.tag.startswith(("JJ", "VBN", "VBG")) or _called(tree, token):
            match = _best(tree, token, lexicon.of("adjective", token.low), on_adjective)
        if match is not None:
            found[token.index] = match
    return [found[index] for index in sorted(found)]


def _drop_denied(tree: Tree, found: dict[int, Match]) -> None:
    """Drop a verb that another row holds under its own denial: "fail to pass muster" is one predicate, not a failure and a pass."""
    for match in list(found.values()):
        if operators()["infinitive"].get(tree[match.index].lemma) in {"negated", "refused"}:
            for inner in match.words:
                found.pop(inner, None)


def _states(tree: Tree, token: Token, lexicon: Lexicon) -> list[Frame]:
    """Return the rows of "be" whose first word is a participle: "is convinced that", "was opposed to", "is studying", "will study"."""
    own = {kid.lemma for kid in tree.children(token.index, "auxpass", "aux")} | {
        MODALS.get(kid.low, "") for kid in tree.children(token.index, "aux")
    }
    own |= {kid.low for kid in tree.children(token.index, "aux") if kid.tag == "TO"}
    if token.tag == "VB" and own & {"will", "would", "to"}:
        word = forms(token.lemma).gerund
    elif token.tag in {"VBN", "VBG"} and "be" in own:
        word = token.low
    else:
        return []
    return [frame for frame in lexicon.of("verb", "be") if frame.words and frame.words[0] == word]


def _wishes(tree: Tree, token: Token, lexicon: Lexicon) -> list[Frame]:
    """Return the rows of "would" for a verb that stands under it: "would like the footnote deleted"."""
    if not any(kid.low in {"would", "should", "'d"} for kid in tree.children(token.index, "aux")):
        return []
    return lexicon.of("wish", token.lemma)


def _called(tree: Tree, token: Token) -> bool:
    """Say whether a word is what something is called, whatever the parser took it for: "called the draft inadequate"."""
    if token.dep == "dobj" and tree[token.head].lemma in CALLING and token.tag == "NN":
        return bool(tree.children(token.index, "compound")) and fold(token.low) not in ORGANS | PARTIES
    return (
        token.dep in {"oprd", "ccomp"}
        and tree[token.head].lemma in CALLING
        and not tree.children(token.index, "aux", "mark")
    )


def _nouns(lexicon: Lexicon, token: Token) -> list[Frame]:
    return lexicon.of("noun", token.low) or lexicon.of("noun", fold(token.low)) or lexicon.of("noun", token.lemma)


def _best(
    tree: Tree, token: Token, frames: Iterable[Frame], how: Callable[[Tree, int, Frame], Match | None]
) -> Match | None:
    for frame in frames:
        match = how(tree, token.index, frame)
        if match is not None:
            return match
    return None
