"""When an act was done, and what a day ahead makes of it."""

import re
from collections.abc import Sequence

from verbale.errors import DateError
from verbale.model import Granularity, Kind, Modality, When
from verbale.reading.acts.days import own_day
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.drafting.kind_sets import DEEDS
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.calendar_words import MONTHS
from verbale.reading.lang.en.operators import operators
from verbale.reading.syntax.tree import Tree

_YEAR = 4  # digits
_SAYING = frozenset(operators()["that"])


def day_of_act(context: Context, tree: Tree, one: Candidate) -> tuple[When | None, Modality, When | None]:
    """Return the day of an act, how it stands, and the day ahead to which somebody puts off an answer."""
    kind, modality, written = one.decision.kind, one.decision.modality, context.page.document.published
    day = one.day or _said_day(context, tree, one.match, one.decision, one.actors, one.holders)
    if kind is Kind.HOLD and day is not None and written is not None and day.first > written.last:
        return None, modality, day
    performed = one.actors.first and kind not in DEEDS
    return (*_day_and_modality(context, tree, one.match, day, modality, performed=performed), None)


def _said_day(
    context: Context, tree: Tree, match: Match, decision: Decision, actors: Who, holders: Sequence[Who]
) -> When | None:
    """Return the day of saying for what a side does by saying it: "will answer, Iran said on Thursday"."""
    if decision.modality is Modality.DENIED or not holders or not set(holders[0].parties) & set(actors.parties):
        return None
    token = tree[match.index]
    past = token.tag in {"VBD", "VBN"} and not any(kid.tag == "MD" for kid in tree.children(match.index, "aux"))
    if past or token.tag.startswith("NN"):
        return None
    return next(
        (own_day(context.page, tree, above.index, ()) for above in tree.above(match.index) if above.lemma in _SAYING),
        None,
    )


def _day_and_modality(
    context: Context, tree: Tree, match: Match, day: When | None, modality: Modality, *, performed: bool
) -> tuple[When | None, Modality]:
    """No done act is later than its document: the present tense with a day ahead is a plan, any other such day is not the act's."""
    published = context.page.document.published
    if (
        day is not None
        and published is not None
        and day.first > published.last
        and (performed or modality is Modality.CONDITIONAL)
    ):
        return None, modality  # "we offer 3 per cent from 1 April": the day is that of the thing offered
    if day is None or published is None or modality is not Modality.DONE or day.first <= published.last:
        return day, modality
    told = tree[match.index]
    told = tree[told.head] if told.nominal and told.dep == "nsubj" else told  # "talks between them follow on Wednesday"
    present = told.tag in {"VBP", "VBZ"} or (told.tag == "VBG" and bool(tree.children(told.index, "aux")))
    return (day, Modality.INTENDED) if present else (_year_before(context, tree, match, day), modality)


def _year_before(context: Context, tree: Tree, match: Match, day: When) -> When | None:
    """Return the year before of a month ahead that is told without its year: "gave up its claim in November", in September."""
    page, published = context.page, context.page.document.published
    past = tree[match.index].tag == "VBD"
    told = [one for one in page.dates_in(tree[0].start, tree[len(tree) - 1].end) if one.when == day]
    if not past or published is None or len(told) != 1 or day.granularity not in {Granularity.MONTH, Granularity.DAY}:
        return None
    words = page.text[told[0].start : told[0].end]
    if not any(month in words.lower() for month in MONTHS) or any(
        len(number) == _YEAR for number in re.findall(r"\d+", words)
    ):
        return None
    earlier = f"{day.first.year - 1}{day.edtf[_YEAR:]}"
    try:
        return When.parse(earlier)
    except DateError:
        return None  # 29 February
