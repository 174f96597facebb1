"""What acts of minutes are about, and on which side of it they stand. Every text is invented."""

import pytest

from verbale.dossier import parse
from verbale.model import Act, Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.state.positions import stance_of

NAMES = {"no": "Norway", "td": "Chad", "pe": "Peru", "jp": "Japan", "ke": "Kenya", "nz": "New Zealand", "mx": "Mexico"}
DOSSIER = parse(
    'title = "Talks on nets"\n'
    + "".join(f'[[party]]\nid = "{key}"\nname = "{name}"\nkind = "state"\n' for key, name in NAMES.items())
    + '[[party]]\nid = "isles"\nname = "AOSIS"\nkind = "group"\nmembers = ["pe"]\n'
    + '[[point]]\nid = "nets"\ntitle = "Net trading"\naliases = ["net trading"]\n'
    + '[[point]]\nid = "fund"\ntitle = "A harbour fund"\naliases = ["harbour fund"]\n'
)


def acts(text: str) -> list[Act]:
    """Return the asserted acts of a text, read as minutes."""
    document = load_bytes(text.encode(), "bulletin.md")
    assert isinstance(document, Document)
    return [act for act in read(document, DOSSIER, dialect="minutes").acts if act.certainty == "asserted"]


def stances(text: str, point: str) -> dict[str, str]:
    """Return the last stance of each party on a point."""
    found = {}
    for act in acts(text):
        stance = stance_of(act)
        if point in act.points and stance is not None:
            found.update(dict.fromkeys([act.on_behalf_of] if act.on_behalf_of else act.actors, stance.value))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "NORWAY, supported by CHAD and opposed by PERU, proposed deleting the paragraph on net trading.",
            {"no": "opposes", "td": "opposes", "pe": "supports"},
        ),
        ("KENYA called for the removal of references to net trading.", {"ke": "opposes"}),
        ("JAPAN supported the deletion of the text on net trading.", {"jp": "opposes"}),
        ("JAPAN opposed deleting the text on net trading.", {"jp": "supports"}),
        ("JAPAN supported replacing 'net trading' with 'quotas'.", {"jp": "opposes"}),
        ("MEXICO supported removing the brackets around net trading.", {"mx": "supports"}),
        ("MEXICO called for the removal of barriers, including in net trading.", {"mx": "proposes"}),
        ("PERU preferred no reference to net trading.", {"pe": "opposes"}),
        ("NORWAY reiterated its objection to net trading.", {"no": "opposes"}),
        ("NORWAY reiterated its support for net trading.", {"no": "supports"}),
        ("CHAD stressed the importance of including net trading.", {"td": "supports"}),
        ("CHAD said net trading should not be in the text.", {"td": "opposes"}),
        ("CHAD said discussions on net trading are premature.", {"td": "opposes"}),
        ("CHAD said there is no reason for including net trading.", {"td": "opposes"}),
        ("NORWAY requested that an option for no net trading be reflected.", {"no": "opposes"}),
        ("NORWAY preferred quotas rather than net trading.", {"no": "opposes"}),
        ("CHAD said net trading should be addressed elsewhere.", {"td": "opposes"}),
        ("CHAD said the text on net trading should be deleted.", {"td": "opposes"}),
        ("PERU supported the objection to net trading.", {"pe": "opposes"}),
        ("KENYA said it would not agree to changes unless net trading is agreed.", {"ke": "supports"}),
        ("CHAD called for net trading.", {"td": "proposes"}),
        ("KENYA lamented the lack of progress on net trading.", {"ke": "supports"}),
        ("KENYA noted diverging views on how net trading should be captured.", {}),
        ("NORWAY supported net trading, provided that rules are agreed first.", {"no": "open"}),
    ],
)
def test_a_stance_is_for_the_point_or_against_it(text: str, wanted: dict[str, str]) -> None:
    """A deletion asked for is no wish for what is deleted, and who opposes it wants it kept."""
    assert stances(text, "nets") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The group considered net trading. NORWAY, with CHAD, opposed consideration of this issue.",
        "NORWAY and CHAD opposed net trading, while JAPAN supported its inclusion.",
        "# NET TRADING\n\nDelegates met in the morning. NORWAY and CHAD opposed the article.",
        "Net Trading: Delegates met in the morning.\n\nNORWAY and CHAD opposed the article.",
    ],
)
def test_what_is_only_pointed_at_is_what_was_named_last(text: str) -> None:
    """In the sentence, in the paragraph, in the heading above."""
    assert {"no": "opposes", "td": "opposes"}.items() <= stances(text, "nets").items()


@pytest.mark.parametrize(
    "text",
    [
        "The group considered net trading. On crediting by weight, NORWAY opposed the text.",
        "The group considered net trading. NORWAY opposed proposals related to the price of fuel.",
        "# NET TRADING\n\nDelegates met.\n\n# FUEL\n\nNORWAY opposed the article.",
    ],
)
def test_what_says_itself_what_it_is_on_points_at_nothing_before(text: str) -> None:
    """A front of its own, words of its own, a heading of its own."""
    assert "no" not in stances(text, "nets")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Delegates agreed to net trading.", True),
        ("Delegates agreed to consider work on net trading in May.", False),
        ("The parties reached agreement on unresolved aspects of net trading.", False),
        ("JAPAN said that all parties had agreed to net trading.", False),
    ],
)
def test_everybody_agrees_on_the_point_itself_or_on_nothing(text: str, *, wanted: bool) -> None:
    """Work on it, a part of it, and what one side tells of all are no agreement on it."""
    agreed = [act for act in acts(text) if act.kind == "agree" and "nets" in act.points and stance_of(act) == "agreed"]
    assert bool(agreed) is wanted


def test_some_of_the_parties_are_not_all_of_them() -> None:
    """Of "the parties that support it" nobody is named."""
    assert stances("The names of parties that support net trading would be listed.", "nets") == {}
