"""Requests that ask for no answer: to keep words to oneself. They are a caveat on the paper, and open no debt."""

from verbale.model import Kind, Move
from verbale.reading.acts.match import Match
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Tree

_TELLING = word_list("drafting.disclosing")
_KEEPING = word_list("drafting.keeping-quiet")
_NOT = frozenset({"not", "n't", "never", "nobody", "nothing", "against", "from", "without"})


def caveat(tree: Tree, match: Match, kind: Kind) -> Move | None:
    """Return the move of a request for silence, which is none; ``None`` for every other act.

    Parameters
    ----------
    tree, match
        The sentence, and the row that fits the predicate in it.
    kind
        What was decided of it.
    """
    return Move.NONE if kind is Kind.REQUEST and asks_for_silence(tree, match) else None


def asks_for_silence(tree: Tree, match: Match) -> bool:
    """Say whether what is asked is that something stay unsaid: "not to make the text public", "that the note remain confidential"."""
    below = [i for i in tree.subtree(match.index) if i > match.index and i not in match.addressees]
    denied = any(tree[i].low in _NOT for i in below)
    kept = any(tree[i].low in _KEEPING and tree[i].dep != "amod" for i in below)  # not "the confidential annex"
    told = any(tree[i].lemma in _TELLING or tree[i].low in _TELLING for i in below)
    return (told and denied) or (kept and not denied)
