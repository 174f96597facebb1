"""What a file of settings says is an entry with its whole text; the last by a day is what stood on it."""

import datetime as dt

from verbale.record.open import memory_record
from verbale.record.record import Record
from verbale.record.settings import Stood, changes, digest, settings_draft, settings_on, strictest, text_of

DOSSIER, PREFERENCES = "dossier.toml", "preferences.toml"


def day(number: int) -> dt.date:
    """Return a day of March 2025."""
    return dt.date(2025, 3, number)


def filled() -> Record:
    """Return a record whose settings changed on the 3rd and the 7th; values came on the 5th and went on the 9th."""
    record = memory_record()
    for name, text, number in (
        (DOSSIER, "one", 3), (PREFERENCES, "values", 5), (DOSSIER, "two", 7), (PREFERENCES, None, 9),
    ):  # fmt: skip
        record.append([settings_draft(name, text, "TLP", day(number))], "hand:ines")
    return record


def stood(found: Stood | None) -> tuple[str | None, str | None] | None:
    """Return both texts."""
    return None if found is None else (text_of(found.dossier), found.preferences_text)


def test_each_day_has_what_stood_on_it() -> None:
    """A day before the first is answered by the first."""
    record = filled()
    found = {number: stood(settings_on(record, day(number))) for number in (1, 3, 5, 7, 9)}
    assert found == {1: ("one", None), 3: ("one", None), 5: ("one", "values"), 7: ("two", "values"), 9: ("two", None)}


def test_nothing_is_known_where_nothing_was_recorded() -> None:
    """And nothing of the days before an archive was filled in."""
    assert settings_on(memory_record(), day(1)) is None
    record = filled()
    assert settings_on(record, day(2), archive=True) is None
    assert stood(settings_on(record, day(3), archive=True)) == ("one", None)


def test_an_entry_holds_the_text_and_its_digest() -> None:
    """Above every reader below the highest marking; one that takes back says which."""
    draft = settings_draft(DOSSIER, "é", "TLP", day(1), reason="why", takes_back=4)
    assert draft.marking == str(strictest("TLP")) == "TLP:RED"
    assert draft.body == {"sha256": digest("é"), "text": "é", "gone": False, "reason": "why", "takes_back": 4}
    assert settings_draft(PREFERENCES, None, "TLP", day(1)).body["sha256"] == digest(None) == "none"


def test_changes_are_of_one_file_in_order() -> None:
    """With who made them."""
    assert [text_of(entry) for entry in changes(filled(), DOSSIER)] == ["one", "two"]
    assert {entry.recorded_by for entry in changes(filled(), PREFERENCES)} == {"hand:ines"}
