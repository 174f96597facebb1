"""Names and phrases counted over texts."""

from verbale.app.beginning.naming import named, title_of

TEXTS = [
    "The Working Body on Fees (WBF) met. ARDA spoke of harbour dues (HD). Harbour\ndues (HD) rose.",
    "Arda and Bel spoke of harbour-dues (HD) and of the United Crews (UC); Ardania did not. HARBOUR DUES came first.",
    "Nothing of it.",
]


def test_documents_are_counted_once_by_whole_words() -> None:
    """In capitals too, across a line end and with a hyphen; a longer word is another one."""
    told = named(TEXTS, {"arda": ["Arda"], "bel": ["Bel"]}, ["harbour dues", "fish"])
    assert (dict(told.parties), dict(told.phrases)) == ({"arda": 2, "bel": 1}, {"harbour dues": 2})
    assert told.written["harbour dues"] == {
        "harbour dues": 1, "Harbour dues": 1, "harbour-dues": 1, "HARBOUR DUES": 1,
    }  # fmt: skip
    assert told.short["harbour dues"] == {"HD": 3}


def test_bodies_of_a_process_are_known_by_their_long_form() -> None:
    """A union's short form is none of a body."""
    assert named(TEXTS, {}, []).bodies == {"WBF"}
    long = "the Ad Hoc Working Group on Long-term Action under the Convention (AWG-LA) and the Conference of the Parties (COP)"
    assert named([long], {}, []).bodies == {"AWG-LA", "COP"}


def test_a_title_is_written_as_mostly_in_running_text() -> None:
    """Capitals of a heading count only where it is one short form."""
    assert title_of("harbour dues", {"HARBOUR DUES": 9, "harbour dues": 2}) == "Harbour dues"
    assert title_of("lulucf", {"LULUCF": 9}) == "LULUCF"
    assert title_of("harbour dues", {"HARBOUR DUES": 9}) == "Harbour dues"
