"""Score readings against gold acts, of whole documents and of single sentences.

A gold act of a document names the words (`must_overlap`) that the evidence must touch, the kinds and actors that are accepted, and
where it matters also date, polarity, modality, addressees and source: found is one thing, strictly right another. An act that is
told as unsure hits nothing and finds nothing. `never` names what would say the contrary. Forms: `docs/reading/evaluation.md`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.reading.told import Known
from verbale.model import Act, Reading

Gold = dict[str, Any]
LONGEST = 700
_JOINT = frozenset({"meet", "agree"})
_TOLD = frozenset({"done", "intended"})
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(slots=True)
class Score:
    """Sums over documents or sentences.

    Parameters
    ----------
    wanted, found, right
        Weights of the gold acts, of those found, and of those found with everything right.
    asserted, fitting, elsewhere
        Acts told for sure; those of them that gold calls right, and those on words of which gold says nothing.
    never, extra
        Acts that say the contrary; acts told as done or intended that nothing asks for.
    """

    wanted: float = 0.0
    found: float = 0.0
    right: float = 0.0
    asserted: int = 0
    fitting: int = 0
    elsewhere: int = 0
    never: int = 0
    extra: int = 0

    def add(self, other: "Score") -> None:
        """Add another score."""
        for name in ("wanted", "found", "right", "asserted", "fitting", "elsewhere", "never", "extra"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def document_score(reading: Reading, gold: Gold) -> Score:
    """Score a reading of a document."""
    page, known = _Words(reading.document.text), Known(reading)
    sure = [act for act in reading.acts if act.certainty != "unsure"]
    score = Score()
    for want in gold["acts"]:
        weight = float(want.get("weight", 1))
        share, right = max((_met(form, sure, page, known) for form in _forms(want)), default=(0.0, 0.0))
        score.wanted += weight
        score.found += weight * share
        score.right += weight * right
    every = [*gold["acts"], *gold.get("also_right", [])]
    for act in sure:
        fit = [form for want in every for form in _forms(want) if _fits(form, act, page, known)]
        fitting = bool(fit)
        as_it_was = any(not form.get("modality") or str(act.modality) in form["modality"] for form in fit)
        against = [never for never in gold.get("never", []) if _against(never, act, page, known)]
        score.asserted += 1
        score.fitting += fitting
        score.never += bool(against) and not as_it_was  # told as done what gold knows as demanded is no fitting act
        if not fitting and not against and not any(_touches(want, act, page) for want in every):
            score.elsewhere += 1
    return score


def document_acts(reading: Reading, gold: Gold) -> list[tuple[Act, bool]]:
    """Return each asserted act of a document with whether gold calls it right."""
    page, known = _Words(reading.document.text), Known(reading)
    forms = [form for want in (*gold["acts"], *gold.get("also_right", [])) for form in _forms(want)]
    sure = [act for act in reading.acts if act.certainty != "unsure"]
    return [(act, any(_fits(form, act, page, known) for form in forms)) for act in sure]


def fates(reading: Reading, gold: Gold) -> list[str]:
    """Return what became of each gold act of a document: found, in part, or why it was not.

    Not found is an act of which the words give an asserted act of a right kind by somebody else, one of a right kind that is unsure, one of another
    kind, or nothing.
    """
    page, known = _Words(reading.document.text), Known(reading)
    sure = [act for act in reading.acts if act.certainty != "unsure"]
    found = []
    for want in gold["acts"]:
        share = max((_met(form, sure, page, known)[0] for form in _forms(want)), default=0.0)
        here = [act for act in reading.acts if _touches(want, act, page)]
        right = [act for act in here if act.kind in want["kinds"]]
        forms = (
            (share == 1.0, "found"),
            (share > 0.0, "found in part"),
            (any(act.certainty != "unsure" for act in right), "wrong actor"),
            (right, "only unsure"),
            (here, "another kind"),
        )
        found.append(next((fate for holds, fate in forms if holds), "nothing"))
    return found


def sentence_score(reading: Reading, gold: Gold) -> Score:
    """Score a reading of one sentence."""
    known, score = Known(reading), Score()
    sure = [act for act in reading.acts if act.certainty != "unsure"]
    used: set[str] = set()
    for want in gold["acts"]:
        fit = [act for act in sure if act.kind in want["kinds"] and _anyone(want["actors"], act, known)]
        share = _covered(want["actors"], fit, known)
        used |= {act.id for act in fit}
        score.wanted += 1
        score.found += share
        score.right += share == 1.0 and any(_strict(want, act, known) for act in fit)
    for act in sure:
        against = any(_hit(never, act, known) for never in gold.get("never", []))
        score.asserted += 1
        score.never += against
        score.fitting += act.id in used and not against
        score.extra += act.id not in used and str(act.modality) in _TOLD and not against
    return score


class _Words:
    """A text in which words are found whatever their typography."""

    def __init__(self, text: str) -> None:
        self._text = re.sub(r"\s", " ", text.translate(_SIGNS).lower())

    def places(self, words: str) -> Iterator[tuple[int, int]]:
        pattern = r"\s+".join(map(re.escape, words.translate(_SIGNS).lower().split()))
        for found in re.finditer(pattern, self._text) if pattern else ():
            yield found.span()


def _forms(want: Gold) -> list[Gold]:
    return [want, *({**want, **other} for other in want.get("or", []))]


def _touches(want: Gold, act: Act, page: _Words) -> bool:
    places = [place for words in (want["must_overlap"], *want.get("or_overlap", ())) for place in page.places(words)]
    spans = [(item.start, item.end) for item in act.evidence if item.end - item.start <= LONGEST]
    return any(start < last and first < end for start, end in spans for first, last in places)


def _met(want: Gold, acts: Sequence[Act], page: _Words, known: Known) -> tuple[float, float]:
    """Return the share of a gold act's actors found, and the share found with everything right."""
    fit = [act for act in acts if _fits(want, act, page, known)]
    return _covered(want["actors"], fit, known), _covered(
        want["actors"], [act for act in fit if _strict(want, act, known)], known
    )


def _fits(want: Gold, act: Act, page: _Words, known: Known) -> bool:
    if act.kind not in want["kinds"] or not _touches(want, act, page):
        return False
    accepted = [name for names in want["actors"] for name in names]
    if not accepted:
        return True
    if act.on_behalf_of and known.same(accepted, act.on_behalf_of):
        return True
    return bool(act.actors) and all(known.same(accepted, actor) for actor in act.actors)


def _who(act: Act) -> list[str]:
    behalf = [act.on_behalf_of] if act.on_behalf_of else []
    return [*act.actors, *behalf, *(act.addressees if act.kind in _JOINT else ())]


def _covered(actors: Sequence[Sequence[str]], acts: Sequence[Act], known: Known) -> float:
    if not acts:
        return 0.0
    if not actors:
        return 1.0
    found = sum("" in names or any(known.same(names, name) for act in acts for name in _who(act)) for names in actors)
    return found / len(actors)


def _anyone(actors: Sequence[Sequence[str]], act: Act, known: Known) -> bool:
    return not actors or any("" in names or any(known.same(names, name) for name in _who(act)) for names in actors)


def _strict(want: Gold, act: Act, known: Known) -> bool:
    """Say whether what gold judges beside kind and actors is right as well."""
    if want.get("modality") and str(act.modality) not in want["modality"]:
        return False
    if want.get("polarity") and str(act.polarity) not in want["polarity"]:
        return False
    for name in ("when", "deadline"):
        value = getattr(act, name)
        if want.get(name) and not _dated(want[name], value.edtf if value else None):
            return False
    if want.get("addressees") and not all(
        any(known.same(names, name) for name in act.addressees) for names in want["addressees"]
    ):
        return False
    if want.get("on_behalf_of") and not any(known.same(_list(want["on_behalf_of"]), name) for name in _who(act)):
        return False
    return not want.get("according_to") or known.same(_list(want["according_to"]), act.according_to)


def _dated(wanted: str | list[str | None], value: str | None) -> bool:
    return any((value is None) if one is None else bool(value and value.startswith(str(one))) for one in _list(wanted))


def _list(value: Any) -> list[Any]:  # JSON
    return value if isinstance(value, list) else [value]


def _against(never: Gold, act: Act, page: _Words, known: Known) -> bool:
    """Say whether an act of a document is a reading that gold calls wrong."""
    if act.kind not in never["kinds"] or not _touches(never, act, page):
        return False
    accepted = [name for names in never["actors"] for name in _list(names)]
    if accepted and not any(known.same(accepted, actor) for actor in act.actors):
        return False
    return _narrowed(never, act, known)


def _hit(never: Gold, act: Act, known: Known) -> bool:
    """Say whether an act of a sentence says the contrary of it."""
    if act.kind not in never["kinds"] or str(act.modality) not in (never.get("modality") or _TOLD):
        return False
    if never["actors"] and not any(known.same(_list(name), actor) for name in never["actors"] for actor in act.actors):
        return False
    return not never.get("when") or bool(act.when and act.when.edtf in _list(never["when"]))


def _narrowed(never: Gold, act: Act, known: Known) -> bool:
    if never.get("modality") and str(act.modality) not in never["modality"]:
        return False
    if never.get("polarity") and str(act.polarity) not in never["polarity"]:
        return False
    if "when" in never and never["when"] is not None and not _dated(never["when"], act.when.edtf if act.when else None):
        return False
    addressees = [name for names in never.get("addressees") or [] for name in _list(names)]
    return not addressees or any(known.same(addressees, name) for name in act.addressees)
