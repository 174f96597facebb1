"""How people speak at a table and on the air: what leads a topic in, clefts, what is no longer wanted, who is whose counterpart."""

import pytest

from tests.reading.acts.test_no_contrary import told

Wanted = tuple[str, str, tuple[str, ...]] | None


@pytest.mark.parametrize(
    ("words", "wanted", "never"),
    [
        # questions at a press conference
        ("Norland said: “I'll take your questions.”", None, ("hold", "done", ("norland",))),
        ("The minister of Norland took questions from the stewards.", ("answer", "done", ("norland",)), None),
        ("Norland said: “I'm happy to take questions.”", None, ("propose", "conditional", ("norland",))),
        # the number of a note is no "no"
        ("Norland refers to the Sarland Note No. 77 of 3 May on the toll.", None, ("refuse", "done", ("sarland",))),
        ("With reference to Sarland's Letter no 12, Norland proposed a truce.", ("propose", "done", ("norland",)), ("refuse", "done", ("sarland",))),
        ("Sarland's no to the toll surprised Norland.", ("refuse", "done", ("sarland",)), None),
        # what a paper recommends, nobody has done
        ("That Norland authorise its envoy to offer a cap of six million on the toll.", None, ("propose", "intended", ("norland",))),
        # clefts
        ("It was Norland that first suggested a buffer on the river.", ("propose", "done", ("norland",)), None),
        ("It was the company of Norland who broke off the talks.", ("suspend", "done", ()), None),
        ("It is Sarland who refuses to sign the draft.", ("refuse", "done", ("sarland",)), None),
        ("It was not Sarland that objected but Norland.", None, ("oppose", "done", ("sarland",))),
        # no longer
        ("Norland is no longer pressing for a quota.", ("concede", "done", ("norland",)), ("request", "done", ("norland",))),
        ("Sarland no longer demands a seat on the board.", ("concede", "done", ("sarland",)), ("request", "done", ("sarland",))),
        ("Norland no longer insists on a deposit.", ("concede", "done", ("norland",)), None),
        ("Norland no longer proposes a toll.", ("retract", "done", ("norland",)), ("propose", "done", ("norland",))),
        # conditions, wherever the parser hangs them
        ("Norland can live with the draft, provided the date moves to 2032.", ("accept", "conditional", ("norland",)), ("accept", "done", ("norland",))),
        ("Sarland supports the truce as long as the crews are freed.", ("support", "conditional", ("sarland",)), ("support", "done", ("sarland",))),
        ("Sarland accepts the fee so long as it is paid in May.", ("accept", "conditional", ("sarland",)), ("accept", "done", ("sarland",))),
        ("Sarland supported the truce for as long as three years.", ("support", "done", ("sarland",)), None),
        # not so much one as the other
        ("Norland did not so much reject the draft as ignore it.", None, ("refuse", "done", ("norland",))),
        # a wish that commands
        ("Norland insisted that Sarland apologise for the raid.", ("request", "done", ("norland",)), None),
        ("Sarland insisted that the fee be paid in silver.", ("request", "done", ("sarland",)), None),
        ("Sarland insisted that it had paid the fee.", None, ("request", "done", ("sarland",))),
        # two judge what a third put
        ("Norland proposed a truce, which Sarland opposed and Estland supported.", ("support", "done", ("estland",)), ("support", "done", ("sarland",))),
        # the first and the second of two
        ("Norland and Sarland were invited. The former has accepted; the latter has yet to answer.", ("accept", "done", ("norland",)), ("accept", "done", ("sarland",))),
        # asked, somebody agreed
        ("Asked by Norland to extend the truce, Sarland agreed, though only until Sunday.", ("accept", "done", ("sarland",)), None),
        # hearsay and whose word it is
        ("There's talk that Norland has signed the draft.", None, ("agree", "done", ("norland",))),
        ("There is talk that Sarland rejected the fee.", None, ("refuse", "done", ("sarland",))),
        # counterparts
        ("Norland's minister Ida Fell met her Sarland counterpart, Otto Brandt, on Monday. Mr Brandt had asked for ten trains a day.", None, ("request", "done", ("norland",))),
        # offices and their fields are no sides
        ("Transport Minister Celia Wray suggested a pause of a month in the strike talks of Norland.", None, ("propose", "done", ("transport",))),
        ("The Transport Minister, Celia Wray, has suggested a pause of a month to Norland.", None, ("propose", "done", ("transport",))),
        # what met with what
        ("Norland's offer of a loan was met with silence.", ("propose", "done", ("norland",)), None),
        ("Sarland's request for a seat met with no reply.", ("request", "done", ("sarland",)), None),
        # authorised, in a position
        ("“I am authorised to offer a release of forty cubic metres,” the delegate of Norland said.", ("propose", "done", ("norland",)), None),
        ("“We never asked for that,” the minister of Norland said.", ("request", "not-done", ("norland",)), None),
    ],
)  # fmt: skip
def test_spoken_words(words: str, wanted: Wanted, never: Wanted) -> None:
    """What is meant is read, and its contrary is not."""
    found = told(words)
    assert wanted is None or any(
        one[:2] == wanted[:2] and (not wanted[2] or set(wanted[2]) <= set(one[2])) for one in found
    )
    assert never is None or never not in found
