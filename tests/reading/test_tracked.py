"""A tracked change is a proposal of whoever made it; nothing that rests on it is told as agreed."""

from tests.reading.formats.docx.papers import acts, deleted, inserted, paper, para, reading
from verbale.model import Act, Kind, Reading, When


def proposals(found: Reading) -> list[Act]:
    """Return the proposals that changes are."""
    return [act for act in found.acts if act.rule == "word.tracked"]


def test_words_in_the_place_of_others_are_a_proposal_of_the_editor() -> None:
    """What the sentence would say is not said."""
    found = reading(
        paper(para("Lunden ", deleted("rejected"), inserted("accepted"), " the bridge toll on 6 May 2031."))
    )
    (made,) = proposals(found)
    assert (made.kind, made.actors, made.speaker, made.points) == (Kind.PROPOSE, ("k",), "ann", ("toll",))
    assert made.when == When.parse("2031-05-08")
    assert acts(found) == {("propose", "k", "toll", "2031-05-08")}
    (acceptance,) = (act for act in found.acts if act.kind is Kind.ACCEPT)
    assert (acceptance.certainty, acceptance.according_to) == ("unsure", "ann")
    assert any(
        "1 tracked change that nobody accepted (1 by A. Vole; Word counts 2, " in warning for warning in found.warnings
    )


def test_words_taken_out_change_what_is_left() -> None:
    """Without its "not" a sentence is the editor's."""
    found = reading(paper(para("Lunden did ", deleted("not "), "accept the bridge toll.")))
    assert acts(found) == {("propose", "k", "toll", "2031-05-08")}
    assert "not" not in found.document.text.split("[Change")[0]
    assert "deleted “not”" in found.document.text


def test_a_sentence_beside_a_change_is_the_texts_own() -> None:
    """Only what rests on changed words waits."""
    changed = para("Lunden ", inserted("firmly "), "rejected the upper dam. Morvik rejected the eel licence.")
    assert ("refuse", "m", "eel", "2031-05-09") in acts(reading(paper(changed)))


def test_three_authors_propose_three_things() -> None:
    """Each with a day of their own."""
    body = para(
        "The toll is ",
        inserted("four", "Ann Vole", "2031-05-06T09:00:00Z"),
        inserted(" or five", "Ben Osk", "2031-05-07T09:00:00Z"),
        deleted(" three", "Cal Ruud", "2031-05-08T09:00:00Z"),
        " marks for the bridge toll.",
    )
    found = reading(paper(body))
    assert [(act.actors, str(act.when)) for act in proposals(found)] == [
        (("k",), "2031-05-06"),
        (("l",), "2031-05-07"),
        (("m",), "2031-05-08"),
    ]


def test_an_editor_of_unknown_side_is_named_and_waits() -> None:
    """Who wrote it stands in the file, for whom does not."""
    found = reading(paper(para("The bridge toll is ", inserted("four", "D. Hale"), " marks.")))
    (made,) = proposals(found)
    assert (made.actors, made.speaker, made.certainty) == ((), "D. Hale", "unsure")


def test_a_change_of_spelling_proposes_nothing() -> None:
    """It is counted, and no act."""
    found = reading(paper(para("Lunden rejected the ", deleted("bridge-toll"), inserted("bridge toll"), ".")))
    assert proposals(found) == []
    assert any("tracked change" in warning for warning in found.warnings)


def test_words_that_one_inserted_and_another_deleted_are_not_in_the_text() -> None:
    """Neither the one nor the other is agreed; the text is without them."""
    inner = deleted("firmly ", "Ben Osk")
    both = f'<w:ins w:id="4" w:author="A. Vole" w:date="2031-05-07T09:00:00Z">{inner}</w:ins>'
    found = reading(paper(para("Lunden ", both, "rejected the upper dam.")))
    assert found.document.text.split("[Change")[0].rstrip().endswith("Lunden rejected the upper dam.")
