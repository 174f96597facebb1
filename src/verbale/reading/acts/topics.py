"""What an act is about, as a noun phrase that a person would use for a heading; never a cut clause."""

import re
from collections.abc import Iterable

from verbale.model import Kind
from verbale.reading.acts.match import Match
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Page
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.tree import Token, Tree

_STOP = ("npadvmod", "relcl", "appos", "advcl", "ccomp", "parataxis", "punct", "cc")
_LEAD = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "these", "those", "any", "some"}
)
MOST = 120
# What follows is asked for in return; the act is not about it.
_CONDITION = re.compile(
    r",?\s(?:on (?:the )?(?:condition|understanding|proviso)|provided(?: that)?(?= [\w’']+ )|providing that|subject to"
    r"|(?:but )?only (?:if|once|when)|unless|(?:as|so) long as)\b"
)
_LOOSE_END = re.compile(
    r"(?:,|\s+(?:and|or|but|of|to|for|in|on|with|by|at|from|after|before|until|during|since|that|which|the|a|an))+\Z"
)
_ARTICLE = re.compile(r"\A[Tt]he ")
_FEW = 8  # words of a heading
PRONOUNS = frozenset(
    {"it", "they", "this", "that", "these", "those", "he", "she", "we", "you", "i", "there", "one", "both", "all"}
)
_REST, _BEGUN = re.compile(r"(?:[-‑]\w+)+"), re.compile(r"(?<!\w)(?:\w+[-‑])+\Z")
_CLAUSE = re.compile(
    r"(?:when|whether|that|if|how|why|where)\s+(?:the|a|an|its|their|his|her|any|our)?\s*(?P<noun>[^,;:]+?)\s+"
    r"(?:would|could|should|will|can|cannot|may|might|must|was|were|is|are|had|has|have|did|does|do)\b",
    re.IGNORECASE,
)
_ABOUT = frozenset({"on", "about", "concerning", "regarding", "over"})
_REPLIES = word_list("topics.replies")
_PARTS = word_list("topics.parts")
_NOTHING = word_list("topics.nothing")


def topic(page: Page, tree: Tree, match: Match) -> str:
    """Return the heading of an act: its thing as a noun phrase, else what its own words are on, else the object of what is said.

    Parameters
    ----------
    page, tree
        The text, and the sentence.
    match
        The frame with the heads of what it is about and of the clause that it reports.
    """
    content = match.content
    things = [
        index for index in match.things if match.frame.kind is not Kind.ANSWER or tree[index].lemma not in _REPLIES
    ]
    if match.frame.kind is Kind.MEET:
        things = [index for index in things if not _at_place(tree, index)]
    meant = (_what_for(tree, _meant(tree, match, index)) for index in things)
    for index in (*meant, *_said_on(tree, match)):
        words = _phrase(page, tree, index)
        if words:
            return words
    if content is not None:
        own = direct_object(tree, content)
        others = [kid.index for kid in tree.children(content, "attr", "pobj", "nsubj", "nsubjpass")]
        for index in ([own] if own is not None else []) + others:
            words = _phrase(page, tree, index)
            if words:
                return words
    return ""


_CONVENIENCE = frozenset({"convenience", "discretion", "leisure"})


def _what_for(tree: Tree, index: int) -> int:
    """Return what is wanted where the parser took when for it: "transmit, at its earliest convenience, specimens of the licences"."""
    if tree[index].lemma not in _CONVENIENCE:
        return index
    behind = [
        token.index for token in tree.tokens[index + 1 :] if token.dep in {"dobj", "appos", "attr"} and token.nominal
    ]
    return behind[0] if behind else index


def _at_place(tree: Tree, index: int) -> bool:
    """Say whether a noun is only where somebody meets: "in Hall 5", "at the Grand Hotel"."""
    if tree[tree[index].head].low not in {"in", "at"}:
        return False
    return tree[index].tag.startswith("NNP") or any(
        kid.tag in {"CD", "NNP"} for kid in tree.children(index, "nummod", "compound")
    )


def _meant(tree: Tree, match: Match, index: int) -> int:
    """Return the noun that a relative clause is of; of "replies on guarantees that it had demanded" nobody demanded replies."""
    if tree[index].low in {"that", "which", "whom", "who"} and tree[match.index].dep == "relcl":
        return _meant(tree, match, tree[match.index].head)
    if match.frame.kind not in {Kind.REQUEST, Kind.PROPOSE} or tree[index].lemma not in _REPLIES:
        return index
    if tree[match.index].dep not in {"relcl", "acl"} or tree[match.index].head != index:
        return index
    first = min(tree.subtree(match.index))
    before = tree[first - 1] if first else tree[index]
    return before.index if (before.nominal or before.dep == "pobj") and before.index in tree.subtree(index) else index


def _said_on(tree: Tree, match: Match) -> list[int]:
    """Return what the words of a reply are on: "gave a negative answer on the key concerns"."""
    if match.frame.kind is not Kind.ANSWER:
        return []
    places = [match.index, *match.words, *match.things]
    return [
        inner.index
        for place in places
        for one in tree.children(place, "prep")
        if one.low in _ABOUT
        for inner in tree.children(one.index, "pobj")
    ]


def of_clause(spoken: str) -> str:
    """Return the heading of a clause that is only known as words: the subject of "when the data for April would be sent"."""
    match = _CLAUSE.match(spoken)
    noun = match["noun"] if match is not None else ""
    return noun if noun and len(noun.split()) <= _FEW and noun.lower() not in PRONOUNS else ""


def words(page: Page, tree: Tree, things: Iterable[int], content: int | None) -> str:
    """Return all words of what an act is about, for the points that they may name."""
    parts = []
    for index in (*things, *((content,) if content is not None else ())):
        start, end = tree.span(tree.subtree(index))
        parts.append(page.text[start : before_condition(page.text, start, end)])
    return " … ".join(parts)


def before_condition(text: str, start: int, end: int) -> int:
    """Return where a stretch of a clause stops being about its thing: at a condition, which is asked for in return."""
    cut = _CONDITION.search(text, start + 1, end)
    return cut.start() if cut else end


def _phrase(page: Page, tree: Tree, index: int) -> str:
    token = tree[index]
    if token.verbal and token.dep != "pobj":
        inner = direct_object(tree, index)
        if inner is None or inner == index:
            prepositions = tree.children(index, "prep")
            inner = next((kid.index for one in prepositions for kid in tree.children(one.index, "pobj")), None)
        acted_on = tree.child(index, "nsubjpass")  # "when the figures would be sent"
        inner = acted_on.index if acted_on is not None else inner
        return _phrase(page, tree, inner) if inner is not None and not tree[inner].verbal else ""
    whole = _whole(tree, token)
    if whole is not None:
        return _phrase(page, tree, whole.index)
    if token.tag.startswith(("PRP", "WP", "WDT", "EX")) or (token.tag == "DT" and not tree.children(index)):
        return ""
    if token.lemma in _NOTHING:
        return ""
    return _heading(page, tree, _kept(tree, token))


def _heading(page: Page, tree: Tree, keep: list[int]) -> str:
    """Return the words of a noun phrase as a heading: without article and loose end; nothing where it only names somebody."""
    while keep and (tree[keep[0]].low in _LEAD or not tree[keep[0]].text[:1].isalnum()):
        keep = keep[1:]
    if not keep:
        return ""
    start, end = _whole_words(page.text, tree[keep[0]].start, tree[keep[-1]].end)
    found = _LOOSE_END.sub("", " ".join(page.text[start:end].split()).strip(" ,.;:“”\"’'"))
    if any(
        _ARTICLE.sub("", " ".join(page.text[one.start : one.end].split())) == found
        for one in page.mentions_in(start, end)
    ):
        return ""
    return found if len(found) <= MOST else found[:MOST].rsplit(" ", 1)[0]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch that cuts no word at its hyphen: the parser may have hung "escalation" of "de-escalation" elsewhere."""
    rest, begun = _REST.match(text, end), _BEGUN.search(text[max(0, start - MOST) : start])
    return start - (len(begun[0]) if begun else 0), rest.end() if rest else end


def _whole(tree: Tree, token: Token) -> Token | None:
    """Return what a part or a number is of: "some of the changes", "two of the rules"."""
    of = next((kid for kid in tree.children(token.index, "prep") if kid.low == "of"), None)
    if of is None or not (token.tag in {"DT", "CD", "JJ", "JJR", "JJS"} or token.lemma in _PARTS):
        return None
    return tree.child(of.index, "pobj")


def _kept(tree: Tree, token: Token) -> list[int]:
    """Return the words of a noun phrase up to its first clause, apposition or date."""
    found, todo = [], [token.index]
    while todo:
        at = todo.pop()
        found.append(at)
        for kid in tree.children(at):
            if kid.dep in _STOP and not (kid.dep == "cc" or (kid.dep == "punct" and kid.text in {"-", "'", "%"})):
                continue
            if tree.is_clause(kid.index) and kid.dep != "pcomp":
                continue
            todo.append(kid.index)
    found.sort()
    unbroken = [i for i in found if i <= token.index]
    last = token.index
    for i in [i for i in found if i > token.index]:
        if any(tree[j].text in {",", ";", ":", '"'} and j not in found for j in range(last + 1, i)):
            break
        unbroken.append(i)
        last = i
    return unbroken
