"""What a proposed name probably is, by its words alone."""

import pytest

from verbale.dossier.editing.suggestions import is_person, kind_of, same_as


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Northern Trawling Company", "company"), ("Eastmouth Port plc", "company"), ("Harbour Workers' Union", "union"), ("Coastal Guild", "union"),
        ("Harbour Committee", "organisation"), ("Committee of Inquiry", "organisation"), ("Office of the Company Registrar", "organisation"), ("Arda", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_kind_of_a_body(name: str, kind: str) -> None:
    """The last word says most, then the first."""
    assert kind_of(name) == kind


def test_the_short_form_of_one_other() -> None:
    """Its end, or its initials; of two it is neither's."""
    names = ["Coastal Guild", "Northern Trawling Company", "Guild", "Company", "NTC"]
    assert same_as("Guild", names) == "Coastal Guild"
    assert same_as("the Company", names) == "Northern Trawling Company"
    assert same_as("NTC", names) == "Northern Trawling Company"
    assert same_as("Coastal Guild", names) == ""
    assert same_as("Guild", [*names, "Inland Guild"]) == ""
    assert same_as("uild", names) == ""


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Piet Hale", True),
        ("Ann M. Vole", True),
        ("Coastal Guild", False),
        ("Arda", False),
        ("the minister", False),
        ("Port Authority", False),
    ],
)
def test_a_name_like_a_persons(name: str, *, person: bool) -> None:
    """Capitalised words, none of a body; or somebody who is known."""
    assert is_person(name) == person
    assert is_person("the minister", {"the minister": "x"})
