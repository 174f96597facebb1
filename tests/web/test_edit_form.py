"""An act as a form corrects it: its words stay, and every value is one there is."""

import hashlib
from dataclasses import replace

import pytest

from verbale.dossier import Dossier
from verbale.errors import DateError, ModelError
from verbale.model import Act, Document, Kind, Modality, Party, Person, Point, Polarity, When
from verbale.web.edit_form import amended

PAPER = Document(hashlib.sha256(b"x").hexdigest(), "Arda asked Bel for time.")
ACT = Act(
    kind=Kind.REQUEST, actors=("arda",), addressees=("old",), points=("gone",), topic="time", polarity=Polarity.MIXED,
    modality=Modality.INTENDED, when=When.parse("2024-03"), speaker="mara", reason="haste", rule="news/x", confidence=0.7,
    evidence=(PAPER.quote(0, 14),),
)  # fmt: skip
DOSSIER = Dossier(
    title="Talks", parties=(Party("arda", "Arda"), Party("bel", "Bel")), people=(Person("mara", "Mara", party="bel"),),
    points=(Point("quota", "Quota"),),
)  # fmt: skip


def test_every_field_of_the_form() -> None:
    """And nothing but them: words, speaker, reason, rule and confidence stay."""
    given = {"kind": "agree", "modality": "done", "polarity": "positive", "when": " 2024-03-05 ", "topic": " quota "}
    listed = {"actors": ["bel", "mara", "bel", ""], "addressees": ["arda"], "points": ["quota", "gone"]}
    assert amended(ACT, given, listed, DOSSIER) == replace(
        ACT, kind=Kind.AGREE, modality=Modality.DONE, polarity=Polarity.POSITIVE, when=When.parse("2024-03-05"), topic="quota",
        actors=("bel", "mara"), addressees=("arda",), points=("quota", "gone"),
    )  # fmt: skip


def test_what_is_left_empty() -> None:
    """Kind, modality and topic stay where the form does not have them; a day, polarity or list left empty is none."""
    assert amended(ACT, {}, {}, DOSSIER) == replace(ACT, polarity=None, when=None, actors=(), addressees=(), points=())
    assert amended(ACT, {"topic": "", "polarity": "", "when": " "}, {}, DOSSIER).topic == ""


def test_names_of_the_act_itself_may_stay() -> None:
    """A party or point that the dossier does not have any more."""
    listed = {"actors": ["old"], "addressees": ["old"], "points": ["gone"]}
    assert amended(ACT, {}, listed, DOSSIER).addressees == ("old",)


@pytest.mark.parametrize(
    ("given", "listed", "says"),
    [
        ({"kind": "praise"}, {}, "'praise' is no kind."),
        ({"modality": "x" * 50}, {}, f"{'x' * 40!r} is no modality."),
        ({"polarity": "glad"}, {}, "'glad' is no polarity."),
        ({}, {"actors": ["zed"]}, "There is no party 'zed'."),
        ({}, {"addressees": ["quota"]}, "There is no party 'quota'."),
        ({}, {"points": ["bel"]}, "There is no point 'bel'."),
    ],
)
def test_values_that_there_are_not(given: dict[str, str], listed: dict[str, list[str]], says: str) -> None:
    """Each named, with what there is."""
    with pytest.raises(ModelError) as caught:
        amended(ACT, given, listed, DOSSIER)
    assert caught.value.what == says
    assert caught.value.cure


def test_no_day() -> None:
    """A day that is not in the calendar."""
    with pytest.raises(DateError):
        amended(ACT, {"when": "2024-02-30"}, {}, DOSSIER)
