"""Where a proper name begins and ends, and what capitals and place tell of a noun. Grammar alone: nothing is remembered."""

from verbale.reading.acts.classes import fold, is_class
from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.parties import LEFT_ALONE, ORGANISATION_ENDS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token, Tree

_NAMES = ("NNP", "NNPS")
_LEFT = ("compound", "amod", "det", "nmod", "poss", "nummod", "predet")
_NO_NAME = word_list("who.no-name")
# Words that open a sentence with a capital and are no part of the name behind them: "Should Peru sign", "Had Chile known".
_OPENERS = frozenset(
    [
        "Should",
        "Had",
        "Were",
        "Would",
        "Could",
        "Will",
        "May",
        "Might",
        "Must",
        "Can",
        "If",
        "Unless",
        "When",
        "While",
        "Although",
        "Though",
        "Whether",
        "Yesterday",
        "Today",
    ]
)
# What a land or a people's side is called before "of": "the Isles of Marden", "the Duchy of Lorne".
LANDS = frozenset(
    [
        *(
            "Isle",
            "Isles",
            "Island",
            "Islands",
            "Kingdom",
            "Republic",
            "Principality",
            "Duchy",
            "Emirate",
            "Sultanate",
            "State",
            "States",
        ),
        *("Federation", "Commonwealth", "Union", "Province", "City", "Port", "Canton", "County", "Territory"),
    ]
)
_INSTRUMENTS = word_list("who.instruments")
_ABBREVIATION = 5  # letters of the longest short form before a name ("Capt.")
_ABSTRACT = ("tion", "ment", "ness", "ity", "ing", "ance", "ence", "ship", "ism")


def name_span(tree: Tree, token: Token) -> tuple[int, int]:
    """Return the place of a proper name: its head with the capitalised words before it, "of" and "and" inside it."""
    first = last = token.index
    while first and _goes_on(tree, first):
        first -= 1
    while (
        last + 2 < len(tree)
        and tree[last + 1].low in {"of", "for"}
        and tree[last + 2].tag in _NAMES
        and tree[first].text in ORGANISATION_ENDS | LANDS
    ):
        last += 2
    while last + 1 < len(tree) and tree[last + 1].tag in _NAMES and tree[last + 1].head in range(first, last + 2):
        last += 1
    while first < token.index and tree[first].text in {"'", "'s", "-", "&"}:
        first += 1
    return tree[first].start, tree[last].end


def _goes_on(tree: Tree, first: int) -> bool:
    """Say whether the word before the first of a name belongs to the name."""
    before = tree[first - 1]
    if before.text in DAY_NAMES or before.text in _OPENERS or before.tag in _NO_NAME or before.tag.startswith("VB"):
        return False
    if not (before.text[:1].isupper() or before.text in {"&", "'", "'s", "-"}):
        return False
    if before.end + 2 <= tree[first].start - 1 or (before.text.endswith(".") and len(before.text) > _ABBREVIATION):
        return False
    return before.index != 0 or before.tag.startswith(("NNP", "JJ", "VBN", "VBG", "NN"))


def left_end(tree: Tree, token: Token) -> int:
    """Return where the words begin that stand before a noun and belong to it."""
    return min(
        (tree[i].start for kid in tree.children(token.index, *_LEFT) for i in tree.subtree(kid.index)),
        default=token.start,
    )


def lone_name(tree: Tree, token: Token, word: str) -> bool:
    """Say whether a word that opens a sentence and bears no article is rather a name ("Orion is not in a position to …")."""
    if tree.children(token.index, "det", "amod", "compound", "prep", "poss") or not token.dep.startswith("nsubj"):
        return False
    return (
        word not in LEFT_ALONE
        and not word.endswith(_ABSTRACT)
        and not is_class(word, "text")
        and not is_class(word, "talks")
    )


def instrument(tree: Tree, token: Token) -> bool:
    """Say whether a capitalised phrase is the name of a text ("the Albufeira Convention", "the EEA Agreement")."""
    head = tree[token.head] if token.dep in {"compound", "nmod"} else token
    return head.tag in _NAMES and fold(head.low) in _INSTRUMENTS
