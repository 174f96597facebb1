"""The gate: an act says no more than its words, whoever drafted it; a wrong extra is dropped, and the act stays."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from verbale.dossier import Dossier
from verbale.model import Act, Document, Kind, Modality, Party, Role, Segment, When
from verbale.reading import lay_out, load
from verbale.reading.parsed_document import Mention, MentionKind, Page
from verbale.reading.syntax.model import Model
from verbale.reading.validation import check, reason_against, trimmed

Draft = Callable[..., tuple[Act, Page]]


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    """Return a maker of drafts by hand: a sentence of a wire report, and what somebody says that it tells."""

    def drafted(
        sentence: str, kind: Kind, *actors: str, quote: str = "", modality: Modality = Modality.DONE
    ) -> tuple[Act, Page]:
        path = tmp_path / "wire.txt"
        path.write_text(f"Talks go on\n\nVIENNA, March 10, 2022. /WIRE/. {sentence}\n", encoding="utf-8")
        document = load(path)
        assert isinstance(document, Document)
        words = quote or sentence
        start = document.text.index(words)
        evidence = (document.quote(start, start + len(words)),)
        return Act(kind=kind, actors=actors, modality=modality, evidence=evidence, rule="hand:mara"), lay_out(document)

    return drafted


def test_a_quote_stands_where_it_says(draft: Draft) -> None:
    """Words that stand elsewhere are not this quote."""
    act, page = draft("Chile accepted the draft.", Kind.ACCEPT, "cl")
    moved = replace(
        act, evidence=(replace(act.evidence[0], start=act.evidence[0].start + 1, end=act.evidence[0].end + 1),)
    )
    assert "does not stand at" in reason_against(moved, page)


def test_an_actor_is_named(draft: Draft) -> None:
    """Who is named neither in the quote nor in an antecedent did nothing in it."""
    act, page = draft("Chile accepted the draft. Peru waited.", Kind.ACCEPT, "pe", quote="Chile accepted the draft.")
    assert "'pe' is named neither" in reason_against(act, page)


def test_a_denial_is_quoted(draft: Draft) -> None:
    """What is said not to have happened is denied by a word of the quote."""
    act, page = draft("Chile accepted the draft.", Kind.ACCEPT, "cl", modality=Modality.NOT_DONE)
    assert "did not happen" in reason_against(act, page)


TURNED_AWAY = [
    ("Neither Peru nor Chile has accepted the draft.", Kind.ACCEPT, "", "denied"),
    ("Chile did not accept the draft.", Kind.ACCEPT, "", "denied"),
    ("Chile has yet to reply to the letter.", Kind.ANSWER, "", "denied"),
    ("Chile denied that it had accepted the draft.", Kind.ACCEPT, "", "denied"),
    ("Did Chile accept the draft?", Kind.ACCEPT, "", "asked"),
    ("It is unclear whether Chile accepted the draft.", Kind.ACCEPT, "Chile accepted the draft", "asked"),
    ("If Chile accepts the draft, Peru will lift the tariff.", Kind.ACCEPT, "Chile accepts the draft", "supposed"),
    ("Mexico urged Chile to sign the pact.", Kind.AGREE, "", "demanded of somebody"),
    ("Mexico urged Chile to sign the pact.", Kind.ACCEPT, "", "demanded of somebody"),
    (
        "There were rumours that Chile had accepted the draft.",
        Kind.ACCEPT,
        "Chile had accepted the draft",
        "only claimed",
    ),
    ("Peru accused Chile of accepting the draft.", Kind.ACCEPT, "", "only alleged"),
    ("Chile would accept the draft.", Kind.ACCEPT, "", "under a condition"),
]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(("sentence", "kind", "quote", "why"), TURNED_AWAY)
def test_what_its_clause_does_not_assert_is_turned_away(
    draft: Draft, sentence: str, kind: Kind, quote: str, why: str
) -> None:
    """Denied, asked, supposed, demanded or alleged: not done, even where the quote leaves out what says so."""
    act, page = draft(sentence, kind, "cl", quote=quote)
    assert why in reason_against(act, page)
    assert why in check(act, page.document, page.parties, page.people)


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Chile accepted the draft.", Kind.ACCEPT),
        ("Chile said that it had accepted the draft.", Kind.ACCEPT),
        ("Chile cannot accept the draft.", Kind.REFUSE),
        ("Chile did not accept the draft.", Kind.REFUSE),
        ("Chile will sign the pact.", Kind.AGREE),
        ("Chile accepted the draft but did not accept the annex.", Kind.ACCEPT),
        ("Chile likes to keep its cards close to its chest.", Kind.STATE),
    ],
)
def test_what_its_clause_asserts_passes(draft: Draft, sentence: str, kind: Kind) -> None:
    """An asserted clause passes, told by anybody; where no predicate of the kind is known, a person's reading stands."""
    act, page = draft(sentence, kind, "cl")
    assert reason_against(act, page) == ""


@pytest.mark.usefixtures("model")
def test_an_allegation_passes_as_somebodys_word(draft: Draft) -> None:
    """With who says so, or as unsure, an allegation may be told."""
    act, page = draft("Peru accused Chile of accepting the draft.", Kind.ACCEPT, "cl")
    assert reason_against(replace(act, according_to="pe"), page) == ""
    assert reason_against(replace(act, certainty="unsure", reasons=("only accused",)), page) == ""


def test_a_wrong_date_is_dropped_and_not_the_act(draft: Draft) -> None:
    """A day or deadline that its words do not carry goes, the act stays; right ones stay too."""
    act, page = draft("Chile accepted the draft on 3 March.", Kind.ACCEPT, "cl")
    right = replace(act, when=When.parse("2022-03-03"))
    wrong = replace(act, when=When.parse("2019-07-21"), deadline=When.parse("2031-05-01"))
    assert trimmed(right, page) == right
    assert trimmed(wrong, page) == act


def test_an_addressee_whom_nobody_names_is_dropped(draft: Draft) -> None:
    """An addressee stays whom the document names, and goes where it comes from nowhere."""
    act, page = draft("Chile sent Peru a draft.", Kind.PROPOSE, "cl")
    assert trimmed(replace(act, addressees=("pe", "jp")), page).addressees == ("pe",)


def test_a_date_by_hand_is_refused_with_its_reason(draft: Draft) -> None:
    """A person is told what is wrong with a date, and corrects it."""
    act, page = draft("Chile accepted the draft on 3 March.", Kind.ACCEPT, "cl")
    assert "the year 2019" in check(
        replace(act, when=When.parse("2019-07-21")), page.document, page.parties, page.people
    )


def test_without_a_model_no_clause_is_held_against_anybody(
    draft: Draft, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no parser is installed the gate checks words, names and dates alone."""
    assert model.name
    act, page = draft("Nobody knows whether Chile accepted that text.", Kind.ACCEPT, "cl")
    monkeypatch.setenv("VERBALE_MODEL", "no_such_model")
    assert reason_against(act, page) == ""
    monkeypatch.undo()
    assert reason_against(act, page) != ""


def test_a_relative_day_is_counted_from_the_day_of_its_own_stretch() -> None:
    """Yesterday, in a mail of 2 May that is quoted on 9 May, is 1 May."""
    text = "Yes.\n\nChile accepted the offer yesterday.\n"
    words, days = (
        "Chile accepted the offer yesterday.",
        {"own": When.parse("2024-05-09"), "quoted": When.parse("2021-05-02")},
    )
    quoted = Segment(6, len(text) - 1, Role.QUOTED, "Ann Lind", day=days["quoted"])
    document = Document("d" * 64, text, published=days["own"], segments=(Segment(0, 4), quoted))
    evidence = (document.quote(6, 6 + len(words)),)
    act = Act(kind=Kind.ACCEPT, actors=("chile",), evidence=evidence, rule="hand:mara", when=When.parse("2021-05-01"))
    parties = {"chile": Party("chile", "Chile")}
    assert check(act, document, parties, {}) == ""
    assert "is not 'yesterday' of 2021-05-02" in check(
        replace(act, when=When.parse("2024-05-08")), document, parties, {}
    )


def words(start: int, end: int) -> Mention:
    """Return words that stand for a party."""
    return Mention(start, end, MentionKind.PARTY, ("peru",))


def test_words_resolved_later_are_found_by_their_place() -> None:
    """However they came in; those that only begin between the two places are left out."""
    page = Page(Document("a" * 64, "x" * 60), Dossier(title=""))
    page.resolved.extend([words(30, 32), words(10, 12), words(20, 28)])
    assert [one.start for one in page.resolved_in(10, 28)] == [10, 20]
    assert [one.start for one in page.resolved_in(11, 27)] == []
    page.resolved.append(words(5, 9))
    assert [one.start for one in page.resolved_in(0, 60)] == [5, 10, 20, 30]
    assert [one.start for one in page.resolved] == [30, 10, 20, 5]
