"""The dates of a predicate: only those that it governs, or its own noun does. A date inside what it is about is not its day."""

import re
from collections.abc import Iterable

from verbale.model import When
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Dated, Page
from verbale.reading.syntax.tree import Token, Tree

_TIME_PREPOSITIONS = word_list("days.time-prepositions")
_TIMES = word_list("days.times")
_EVENTS = word_list("days.events")


_PAPERS = word_list("days.papers")
_NUMBER = 40  # characters of a paper's number
_NUMBERED = re.compile(r"\b(?:[Nn]os?\.?|[Nn]umber|[Rr]ef\.?) ?[\w/.-]*\d[\w/.-]* (?:of|dated) (?:the )?\Z")
_ABOUT = frozenset({"about", "on", "to"})
_HANDED = frozenset({"communicate", "convey", "announce", "notify", "publish", "issue"})
_MEANS = frozenset({"telephone", "phone", "letter", "fax", "mail", "e-mail", "email", "video", "wire", "cable"})
_MEETINGS = frozenset({"round", "session", "meeting", "sitting", "talks", "summit", "call", "conference"})
_ARRIVING = frozenset({"come", "arrive", "follow"})
_PUTS = frozenset(
    [
        "ask",
        "request",
        "demand",
        "propose",
        "offer",
        "suggest",
        "claim",
        "seek",
        "want",
        "agree",
        "accept",
        "refuse",
        "reject",
        "grant",
        "promise",
        "call",
        "apply",
        "press",
        "urge",
        "insist",
        "concede",
        "decline",
    ]
)
_ENTRY_SIGN = re.compile(r"(?::|\s?[–—-]|\s?\|)\s|[ \t]{2,}|\t")


def own_day(page: Page, tree: Tree, index: int, words: Iterable[int]) -> When | None:
    """Return the day of a predicate, ``None`` when its clause does not say.

    Parameters
    ----------
    page, tree
        The text's dates, and the sentence.
    index, words
        The predicate, and the literal words that belong to it ("gave", "consent").
    """
    own = {index, *words}
    token = tree[index]
    if token.nominal:
        own |= {kid.index for kid in tree.children(index, "acl") if kid.tag == "VBN"}
    if token.dep == "acl" and tree[token.head].lemma in {"decision", "move", "step", "resolution", "vote"}:
        own.add(token.head)
    if (
        token.dep == "pobj"
        and tree[token.head].low in {"after", "during", "following"}
        and tree[tree[token.head].head].verbal
    ):
        own.add(tree[token.head].head)
    found = _governed(page, tree, index, own) or _when_then(page, tree, token) or _before_all(page, tree, index)
    if found is not None:
        return found
    passed = token.dep == "nsubjpass" and tree[token.head].lemma in _HANDED
    if token.nominal and (passed or (token.dep == "nsubj" and tree[token.head].lemma in _ARRIVING)):
        return _governed(page, tree, token.head, {token.head})  # "a second offer followed on 3 May"
    if token.nominal and token.dep == "dobj" and tree[token.head].verbal:
        return _governed(page, tree, token.head, {token.head})  # "on Tuesday Peru handed over a reaction"
    if (
        token.dep == "advcl"
        and token.tag == "VBG"
        and tree[token.head].verbal
        and not tree.children(index, "nsubj", "mark")
    ):
        return _governed(page, tree, token.head, {token.head})
    if (
        token.dep == "conj"
        and token.verbal
        and tree[token.head].verbal
        and (day := _fronted(page, tree, token.head)) is not None
    ):
        return day
    past = (
        token.verbal
        and not tree.children(index, "neg")
        and not any(kid.tag in {"MD", "TO"} for kid in tree.children(index, "aux"))
    )
    return (_of_paper(page, tree, index) or _of_entry(page, tree)) if past else None


def _when_then(page: Page, tree: Tree, token: Token) -> When | None:
    """Return the time that a when-clause hangs on: "a repeat of last year, when Peru withdrew its offer and left"."""
    while token.dep == "conj" and tree[token.head].verbal:
        token = tree[token.head]
    when = next((kid for kid in tree.children(token.index, "advmod") if kid.low == "when"), None)
    if when is None or when.index < 2 or tree[when.index - 1].text != ",":
        return None
    last = tree[when.index - 2]
    return next((date.when for date, _ in _candidates(page, tree) if date.start <= last.start < date.end), None)


def _of_entry(page: Page, tree: Tree) -> When | None:
    """Return the day that an entry of a chronicle opens with ("12 March 2024: …"): what it tells was done then."""
    first = next((date for date in page.dates_in(tree[0].start, tree[-1 + len(tree)].end)), None)
    if first is None or first.start > tree[0].start + 1 or first.deadline:
        return None
    return first.when if _ENTRY_SIGN.match(page.text, first.end) else None


def day_of_noun(page: Page, tree: Tree, noun: int) -> When | None:
    """Return the day in a noun's own phrase: "our meeting of 3 May", "your letter dated 3 May"."""
    inside = set(tree.subtree(noun))
    for date, token in _candidates(page, tree):
        if token.index in inside and all(
            not tree[at].verbal or tree[at].lemma == "date" for at in _between(tree, token.index, noun)
        ):
            return date.when
    return None


def _between(tree: Tree, low: int, high: int) -> list[int]:
    found, at = [], low
    while tree[at].head not in {at, high}:
        at = tree[at].head
        found.append(at)
    return found


def _of_paper(page: Page, tree: Tree, index: int) -> When | None:
    """Return the day of the letter or meeting in which something was done: "in your letter of 3 May, in which you asked", "agreed at our meeting of"."""
    token = tree[index]
    nouns = []
    above = tree[token.head]
    dated = tree[tree[above.head].head] if above.dep == "pobj" and tree[above.head].low in {"of", "dated"} else above
    owner = (
        above if above.lemma in _PAPERS else dated
    )  # "your note of 20 May, in which …": the clause may hang on "May"
    for kid in tree.children(index, "prep"):
        target = tree.child(kid.index, "pobj")
        if kid.low in {"in", "at", "by", "with", "during"} and target is not None:
            if target.tag in {"WDT", "WP"} and token.dep == "relcl":
                nouns.append(owner)
            else:
                nouns.append(target)
    if token.dep == "relcl" and any(kid.low in {"which", "that"} for kid in tree.children(index, "nsubj")):
        maker = tree[above.head] if above.dep == "pobj" and tree[above.head].low in {"by", "from"} else None
        nouns.append(tree[maker.head] if maker is not None else above)  # "yesterday's statement, which offers a truce"
    for noun in nouns:
        if noun.lemma in _PAPERS:
            day = day_of_noun(page, tree, noun.index)
            if day is not None:
                return day
    return None


def deadline(page: Page, tree: Tree, index: int) -> When | None:
    """Return the limit that a predicate's own words set, complements included."""
    below = tree.subtree(index)
    start, end = tree.span(below)
    for date in page.dates_in(start, end):
        if date.deadline and date.when is not None:
            return date.when
    return None


def _candidates(page: Page, tree: Tree) -> list[tuple[Dated, Token]]:
    found = []
    for date in page.dates_in(tree[0].start, tree[-1 + len(tree)].end):
        if date.when is None or date.deadline or date.timex not in {"DATE", "TIME"}:
            continue
        if _NUMBERED.search(page.text, max(0, date.start - _NUMBER), date.start):
            continue  # "the Ministry's Note No. 88/26 of 4 November": the paper's day, and nobody's deed
        inside = [token for token in tree.tokens if date.start <= token.start < date.end]
        if inside:
            top = next(
                (
                    token
                    for token in inside
                    if not date.start <= tree[token.head].start < date.end or token.head == token.index
                ),
                inside[0],
            )
            found.append((date, top))
    return found


def _governed(page: Page, tree: Tree, index: int, own: set[int]) -> When | None:
    found = _candidates(page, tree)
    for place, (date, token) in enumerate(found):
        if _begins(page, tree[index], date):
            continue
        if _climbs(tree, token, index, own):
            later = found[place + 1][0] if place + 1 < len(found) else None
            return _span(page, date, later)
    return None


def _begins(page: Page, predicate: Token, date: Dated) -> bool:
    """Say whether a date is from when on something is asked or offered: "asked for 45 crowns from January" was not asked in January."""
    leads = page.text[max(0, date.start - 24) : date.start].lower().split()
    return (
        predicate.lemma in _PUTS
        and leads[-1:] in (["from"], ["of"])
        and (leads[-1] == "from" or leads[-2:-1] == ["as"])
    )


def _span(page: Page, first: Dated, last: Dated | None) -> When | None:
    """Return "from Tuesday to Thursday" as one span; a day alone stays itself."""
    if last is None or first.when is None or last.when is None or last.when.last <= first.when.first:
        return first.when
    leads = page.text[max(0, first.start - 8) : first.start].lower().rstrip().endswith(("from", "between"))
    joined = page.text[first.end : last.start].strip() in {"to", "until", "till", "through", "and", "-", "–"}
    return (
        When.parse(f"{first.when.edtf}/{last.when.edtf}")
        if leads and joined and "/" not in first.when.edtf + last.when.edtf
        else first.when
    )


def _climbs(tree: Tree, token: Token, index: int, own: set[int]) -> bool:  # noqa: C901, PLR0911  # one line a relation
    """Say whether the way up from a date to the predicate passes nothing that could own the date itself."""
    at, last = token, token
    for _ in range(8):
        if at.index in own and at.index != token.index:
            return True
        if at.head == at.index:
            return False
        last, at = at, tree[at.head]
        if at.index in own:
            return True
        if (
            at.dep == "prep"
            or at.low in {"ago", "earlier", "later", "after", "before"}
            or at.tag in {"RB", "CD", "IN", "JJ"}
        ):
            continue
        if _lets_through(tree, at, last):
            continue
        if at.nominal and at.tag != "CD":
            if tree[index].nominal and at.head in {kid.index for kid in tree.children(index, "prep")}:
                if tree[at.head].low in _ABOUT and at.lemma in _PAPERS | _EVENTS:
                    return False  # "a reaction to the response of 26 January": the day is the response's
                continue
            timed = (last.dep == "prep" and last.low in _TIME_PREPOSITIONS) or last.dep == "npadvmod"
            if not timed or at.lemma in _EVENTS or at.low in _EVENTS:
                return False
            continue
        if at.verbal:
            return _upon(tree, at, own)
        if at.dep == "pobj":
            continue
        return False
    return False


def _lets_through(tree: Tree, at: Token, last: Token) -> bool:
    """Say whether a word owns no date: a time, a pronoun ("put it to us on 3 May"), a means, the round at which something is done."""
    before = tree[at.head].low
    means = at.low in _MEANS and before == "by"  # "told her by telephone on 3 May"
    round_of = at.low in _MEETINGS and before in {"in", "at", "during"}
    return (
        at.low in _TIMES or at.tag == "PRP" or means or (round_of and last.dep in {"compound", "nmod", "amod", "poss"})
    )


def _upon(tree: Tree, verb: Token, own: set[int]) -> bool:
    """Say whether a predicate was done upon what a date hangs on: "On taking office in May she dropped the demand"."""
    preposition = tree[verb.head]
    return verb.dep == "pcomp" and preposition.low in {"on", "upon"} and preposition.head in own


def _before_all(page: Page, tree: Tree, index: int) -> When | None:
    """Return the year that stood before the first word the parser saw ("In 2019 Ireland …"): it is the main clause's."""
    token = tree[index]
    while token.dep == "conj" and token.verbal and tree[token.head].verbal:
        token = tree[token.head]
    if token.head != token.index or not token.verbal:
        return None
    sentence = page.sentence_at(tree[0].start)
    if sentence is None or sentence.start >= tree[0].start:
        return None
    dates = page.dates_in(sentence.start, tree[0].start)
    return next((date.when for date in dates if date.when is not None and not date.deadline), None)


def _fronted(page: Page, tree: Tree, head: int) -> When | None:
    """Return the date with which a coordinated sentence opens: it holds for every conjunct."""
    first = min((kid.index for kid in tree.children(head, "nsubj", "nsubjpass")), default=head)
    for date, token in _candidates(page, tree):
        if token.index < first and _climbs(tree, token, head, {head}):
            return date.when
    return None
