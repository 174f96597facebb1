"""What a reading says of itself: its model, whom it names, what it did not understand."""

import pytest

from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Document, Party, Reading
from verbale.reading import load_bytes, read

HEAD = "Wire\n2 March 2022\n\n"


def reading(text: str, dossier: Dossier | None = None, *, rules_only: bool = False) -> Reading:
    """Read a text of one paragraph."""
    document = load_bytes((HEAD + text + "\n").encode(), "a.txt")
    assert isinstance(document, Document)
    return read(document, dossier, "news", rules_only=rules_only)


def test_a_reading_names_its_model() -> None:
    """Name and version, as installed."""
    found = reading("Peru rejected the draft.")
    name, _, version = found.model.rpartition("-")
    assert name.startswith("en_")
    assert version.count(".") == 2
    assert not found.rules_only


def test_by_rules_no_act_of_a_sentence_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model is asked for, and the reading says so; without the option that is an error with its cure."""
    monkeypatch.setenv("VERBALE_MODEL", "no_such_model")
    found = reading("Peru rejected the draft.", rules_only=True)
    assert (found.acts, found.model, found.document.rules_only) == ((), "", True)
    assert "by rules only" in found.warnings[0]
    with pytest.raises(ReadingError) as error:
        reading("Peru rejected the draft.")
    assert "pip install" in error.value.cure


def test_minutes_keep_their_skeleton_by_rules() -> None:
    """Who supported and opposed whom in minutes needs no parser."""
    text = "On finance, PERU, supported by CHILE, but opposed by BOLIVIA, proposed deleting the paragraph.\n"
    document = load_bytes(text.encode(), "a.txt")
    assert isinstance(document, Document)
    kinds = {str(act.kind) for act in read(document, None, "minutes", rules_only=True).acts}
    assert {"propose", "support", "oppose"} <= kinds


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("Peru rejected the draft.", False),  # asserted
        ("The minister asked whether Peru accepted the draft.", False),  # decided: asked
        ("Chile urged Peru to accept the draft.", False),  # the outer act
        ("The weather was fine.", False),  # no predicate of the lexicon
        ("Somebody rejected the draft.", True),  # whose act it is, is not known
    ],
)
def test_unread_is_what_was_not_decided(text: str, unread: bool) -> None:
    """A decided no-act is not unread."""
    assert [item.exact for item in reading(text).unread] == ([text] if unread else [])


def test_everybody_is_named_also_of_the_dossier() -> None:
    """Those mentioned and those who act; nobody else of the dossier."""
    parties = (Party("pe", "Peru"), Party("cl", "Chile"), Party("ec", "Ecuador"))
    found = reading("Peru rejected the draft. Chile and Norway were silent.", Dossier(title="Talks", parties=parties))
    assert {"pe", "cl", "no"} <= set(found.named)
    assert "ec" not in found.named
