"""An interview in words: the question, the package by what is known so far, and what was assumed in the same breath."""

from collections.abc import Callable, Sequence

from verbale.counsel.asking.interview import MOST, Interview
from verbale.counsel.asking.pairs import ANSWERS, Pair
from verbale.counsel.asking.starting import Start
from verbale.counsel.preferences.statements import Saying
from verbale.counsel.told import Told, joined
from verbale.dossier import Dossier

LITTLE, SOME = 0.05, 0.15  # regret, in words: hardly anything is lost; something may be

LIMITS = (
    "An answer is taken as it is given; one that contradicts another is refused, and the statements that clash are named.",
    "Questions compare two things with all else equal: sides for whom points hang together need the points merged first.",
    "What is not known is drawn evenly from all that fits what was said; no share of these draws is a chance of agreement.",
)


def told(dossier: Dossier, begun: Start, here: Interview | None, ends: int = 0) -> Told:
    """Say where an interview stands.

    Parameters
    ----------
    dossier
        Whose parties and points.
    begun
        What it started from.
    here
        Where it stands; ``None`` while ends of scales are asked about.
    ends
        How many questions on ends of scales were answered.
    """
    question = begun.open[0] if here is None and begun.open else (here.question if here else None)
    asked = ends + (here.answered if here else 0)
    words = [*_question(dossier, question, asked), *_package(dossier, here), *_assumed(dossier, begun)]
    values = {
        "question": None if question is None else _shown(dossier, question),
        "asked": asked,
        "most": MOST,
        "answers": [answer for _, answer in here.asked] if here else [],
        "package": here.package if here else {},
        "regret": here.regret if here and here.package else None,
        "reach": here.reach if here else None,
        "assumed": [{"party": party, "point": point, "option": option} for party, point, option in begun.assumed],
        "without_agreement_unknown": list(begun.unknown),
    }
    return Told(tuple(words), LIMITS, values)


def with_drafts(dossier: Dossier, said: Told, drafts: Sequence[Saying]) -> Told:
    """Add the statements that stand in the papers and that nobody has accepted yet, each with its quote.

    Parameters
    ----------
    dossier
        Whose names.
    said
        Where the interview stands.
    drafts
        Drafted statements, numbered from 1.
    """
    if not drafts:
        return said
    head = "Read in the papers, and counted only when a person accepts it (--accept, with --by):"
    lines = [
        f"  {number}. {_draft(dossier, one)} “{one.quote}” ({one.source})" for number, one in enumerate(drafts, start=1)
    ]
    rows = [
        {"party": one.party, "says": one.says, "point": one.issue, "option": one.option or None, "than": one.than or None, "quote": one.quote, "source": one.source}
        for one in drafts
    ]  # fmt: skip
    return Told((*said.words, head, *lines), said.limits, {**said.values, "drafted": rows})


def _draft(dossier: Dossier, one: Saying) -> str:
    who, name = dossier.party_name(one.party), named(dossier)
    if one.says == "cares more":
        return f"{who} cares more about {dossier.point_title(one.issue)} than about {dossier.point_title(one.than)}:"
    what = name(one.issue, one.option)
    return f"{what} is a red line of {who}:" if one.says == "red line" else f"{who} can live with {what}:"


def named(dossier: Dossier) -> Callable[[str, str], str]:
    """Return what names an option of a point for people."""

    def name(point: str, option: str) -> str:
        known = next((one.title for one in dossier.point(point).options if one.id == option), option)
        return f"“{known}” on {dossier.point_title(point)}"

    return name


def _question(dossier: Dossier, question: Pair | None, asked: int) -> list[str]:
    if question is None:
        return [f"No further question is asked; {asked} were answered." if asked else "There is nothing to ask."]
    text = question.text(dossier.party_name(question.party), named(dossier))
    keys = ("1 yes", "2 no") if not question.second else ("1 the first", "2 the second")
    return [f"Question {asked + 1} of at most {MOST}: {text}", f"Answer with {', '.join(keys)}, = alike, ? not known."]


def _shown(dossier: Dossier, question: Pair) -> dict[str, object]:
    return {
        "party": question.party, "first": dict(question.first), "second": dict(question.second), "bits": question.bits,
        "text": question.text(dossier.party_name(question.party), named(dossier)), "answers": ANSWERS,
    }  # fmt: skip


def _package(dossier: Dossier, here: Interview | None) -> list[str]:
    if here is None:
        return []
    if not here.package:
        return ["By what was said, answered and assumed so far no package is better than no agreement for everybody."]
    name = named(dossier)
    listed = "; ".join(name(point, option) for point, option in here.package.items())
    lost = "hardly anything" if here.regret <= LITTLE else "little" if here.regret <= SOME else "much"
    reach = "" if here.reach > 1 - LITTLE else (
        f" In {here.reach:.0%} of what is still possible some agreement is better than none for everybody; in the rest none is."
    )  # fmt: skip
    return [
        f"By what was said, answered and assumed so far this package does best: {listed}.",
        f"Whatever the answers still open are, {lost} of the gain of the best package would be lost by it on average.{reach}",
    ]


def _assumed(dossier: Dossier, begun: Start) -> list[str]:
    words = []
    if begun.assumed:
        name = named(dossier)
        shown = [f"{dossier.party_name(party)} for {name(point, option)}" for party, point, option in begun.assumed]
        words.append(
            f"Assumed, not said: each side likes the end of a scale best that lies on its side of the others ({joined(shown)})."
        )
    left = sorted({next(iter(pair.first)) for pair in begun.open})
    if left:
        titles = joined([dossier.point_title(point) for point in left])
        words.append(f"Left out until it is known which end of the scale each side likes better: {titles}.")
    if begun.unknown:
        names = joined([dossier.party_name(party) for party in begun.unknown])
        words.append(
            f"Nobody said what {names} would have without agreement: anything from nothing to everything is allowed for."
        )
    return words
