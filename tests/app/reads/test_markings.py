"""Markings of documents, quotes, rulings, reasons and tombstones: each has its own, and what rests on several carries their join."""

from pathlib import Path

import pytest

from tests.sides import TWO
from verbale.app import Workspace, open_folder
from verbale.app.ask import ask
from verbale.app.publish import render
from verbale.app.redaction import redact
from verbale.app.rulings import drafted, rule
from verbale.dossier import parse
from verbale.dossier.seen import seen_by
from verbale.errors import RecordError
from verbale.model import Failure, Marking, Query, reader_for
from verbale.reading import load
from verbale.reading.load import load_bytes
from verbale.record import verify

DOSSIER = (
    """title = "Invented talks"
ours = "union"
known = "published"
as_of = 2025-05-16
"""
    + TWO
    + """[[person]]
id = "mara-quill"
name = "Mara Quill"
party = "union"
[[point]]
id = "pay"
title = "Pay rise"
aliases = ["pay rise"]
"""
)
SAME = "On 3 March 2025 the company rejected the pay rise"
FACTS = {
    "a-secret.txt": f"---\nmarking: TLP:AMBER\ndate: 4 March 2025\n---\n\n{SAME} in a confidential letter.\n",
    "b-public.txt": f"---\ndate: 5 March 2025\n---\n\n{SAME}, its officials said.\n",
    "c-house.txt": "---\nmarking: TLP:GREEN//CHATHAM HOUSE\ndate: 6 March 2025\n---\n\nMara Quill criticised the company.\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open invented talks in which a confidential letter and a public report tell of one refusal."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    for name, text in FACTS.items():
        (tmp_path / "documents" / name).write_text(text)
    return open_folder(tmp_path)


def test_what_a_public_document_proves_is_public(desk: Workspace) -> None:
    """Two documents prove one act: who may see one of them sees the act with that quote, and no word of the other."""
    whole = next(item for item in desk.view().acts if item.act.kind == "refuse")
    assert {words.marking.level for words in whole.act.evidence} == {"CLEAR", "AMBER"}
    assert whole.act.marking == Marking()
    assert whole.act.strictest == Marking("AMBER")
    seen = desk.view(reader=Marking("CLEAR"))
    public = next(item for item in seen.acts if item.act.kind == "refuse")
    assert [words.marking.level for words in public.act.evidence] == ["CLEAR"]
    assert seen.marking == Marking()
    assert seen.position("pay", "port") is not None
    shown = b"".join(
        render(ask(desk, Query(clearance=Marking("CLEAR"))).brief(long=True), form) for form in ("text", "html", "json")
    )
    assert b"officials" in shown
    assert b"confidential" not in shown


@pytest.mark.parametrize("form", ["text", "html", "json", "docx", "pdf"])
def test_banner_and_portion_marks(desk: Workspace, form: str) -> None:
    """The page carries the join, each source its own mark, and so does each sentence where sources differ."""
    brief = ask(desk, Query()).brief(long=True)
    assert brief.marking == Marking("AMBER", caveats=frozenset({"CHATHAM HOUSE"}))
    assert brief.mixed
    shown = _words(render(brief, form), form)
    assert brief.marking.banner in shown
    assert all(line.marking.portion in shown for line in brief.sources)
    cited = {brief.portion(said.citations) for said in brief.sentences()}
    assert "" not in cited
    assert all(mark in " ".join(shown.split()) for mark in cited)


def _words(content: bytes, form: str) -> str:
    if form == "docx":
        import io

        from docx import Document

        opened = Document(io.BytesIO(content))
        head = opened.sections[0].header.paragraphs + opened.sections[0].footer.paragraphs
        cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
        return "\n".join([paragraph.text for paragraph in [*head, *opened.paragraphs]] + cells)
    if form == "pdf":
        import pypdfium2

        with pypdfium2.PdfDocument(content) as opened:
            return "\n".join(page.get_textpage().get_text_bounded() for page in opened)
    return content.decode()


def test_one_marking_needs_no_portion_marks(desk: Workspace) -> None:
    """Where all sources have the banner's marking, the banner says it."""
    brief = ask(desk, Query(clearance=Marking("CLEAR"))).brief()
    assert not brief.mixed
    assert all(brief.portion(said.citations) == "" for said in brief.sentences())


def test_the_house_rule_names_no_person(desk: Workspace) -> None:
    """Only who is admitted by name sees it, and even they are told of the party, not of the person."""
    assert not [item for item in desk.view(reader=Marking("RED")).acts if item.act.kind == "criticise"]
    for reader in (None, Marking.parse("GREEN//CHATHAM HOUSE")):
        said = next(item.act for item in desk.view(reader=reader).acts if item.act.kind == "criticise")
        assert said.actors == ("union",)
        assert said.speaker is None


def test_a_ruling_above_the_reader_was_never_made(desk: Workspace) -> None:
    """A rejection with a marking of its own counts for those who may see it; others see the draft, unreviewed."""
    act = next(item for item in desk.view(reader=Marking("CLEAR")).acts if item.act.kind == "refuse")
    rule(desk.record, act.id, "reject", "an analyst", "known from elsewhere", marking=Marking("RED"))
    below = desk.view(reader=Marking("CLEAR")).act(act.id)
    assert below is not None
    assert not below.reviewed
    assert desk.view(reader=Marking("RED")).act(act.id) is None
    above = next(entry for entry in desk.record.history(act.id) if entry.kind == "ruling")
    assert above.marking == "TLP:RED"


def test_nobody_rules_on_what_they_may_not_see(desk: Workspace) -> None:
    """An act above the reader is not there, also by the beginning of its id."""
    hidden = next(item for item in desk.view().acts if item.act.kind == "criticise")
    who = reader_for("TLP", "union", Marking("CLEAR"), None)
    for name in (hidden.id, hidden.id[:10]):
        with pytest.raises(RecordError, match="0 acts begin"):
            drafted(desk.record, name, who)


def test_a_redaction_is_as_strict_as_what_it_empties(desk: Workspace) -> None:
    """The tombstone's reason has the marking of the words; they leave the file, and the record still verifies."""
    act = next(item for item in desk.view().acts if item.act.kind == "criticise")
    redact(desk.record, act.act.evidence[0].document, "a clerk", "the talk was not for the record")
    tombstone = next(entry for entry in desk.record.entries() if entry.kind == "redaction")
    assert tombstone.marking == "TLP:GREEN//CHATHAM HOUSE"
    assert verify(desk.record).faults == ()
    assert desk.record.path is not None
    desk.record.close()
    assert b"criticised the company" not in desk.record.path.read_bytes()


def test_a_redacted_document_leaves_every_ruling_that_quotes_it(desk: Workspace) -> None:
    """Words copied into an amendment of another act go with their document."""
    acts = {str(item.act.kind): item for item in desk.view().acts}
    house, refused = acts["criticise"].act, acts["refuse"]
    amended = refused.act.__class__(
        kind=refused.act.kind, actors=("port",), evidence=(refused.act.evidence[-1], house.evidence[0]), rule="hand:x"
    )
    rule(desk.record, refused.id, "amend", "an analyst", amended=amended)
    redact(desk.record, house.evidence[0].document, "a clerk", "not for the record")
    assert not [entry for entry in desk.record.entries() if "criticised" in str(entry.body)]
    assert verify(desk.record).faults == ()


@pytest.mark.parametrize(
    ("text", "default", "found"),
    [
        ("TLP:AMBER+STRICT\n\nA report.\n\nThe union met the company.", "CLEAR", "TLP:AMBER+STRICT"),
        ("TLP:RED//NOT PUBLIC\nA report\n\nThe union met the company.", "CLEAR", "TLP:RED//NOT PUBLIC"),
        ("RESTREINT UE/EU RESTRICTED\n\nA report\n\nThe Council met.", "EU:PUBLIC", "EU:RESTREINT"),
        ("LIMITE\n\nA report\n\nThe Council met.", "EU:PUBLIC", "EU:LIMITE"),
        ("TRÈS SECRET UE / EU TOP SECRET\n\nA report\n\nThe Council met.", "EU:PUBLIC", "EU:TRES SECRET"),
        ("---\nmarking: AMBER//REL port\n---\nThe union met the company.", "CLEAR", "TLP:AMBER//REL port"),
        (
            "From: Mara Quill\nMarking: TLP:GREEN\nDate: 3 March 2025\n\nThe union met the company.",
            "CLEAR",
            "TLP:GREEN",
        ),
        ("SECRET\n\nThe union met the company.", "GREEN", "TLP:RED//SECRET"),
        ("A secret report\n\nThe paper was marked SECRET by the union.", "GREEN", "TLP:GREEN"),
        ("A report on TLP:RED\n\nThe union met the company.", "GREEN", "TLP:GREEN"),
    ],
)
def test_a_document_says_its_own_marking(text: str, default: str, found: str) -> None:
    """A first line, front matter or a header line; other words are words."""
    document = load_bytes(text.encode(), "a.txt", Marking.parse(default))
    assert not isinstance(document, Failure)
    assert str(document.marking) == found
    assert "TLP" not in document.title or "report" in document.title


def test_a_marking_of_another_profile_is_not_read(tmp_path: Path) -> None:
    """It is a failure that says so, never a guess."""
    (tmp_path / "a.txt").write_text("SECRET UE/EU SECRET\n\nThe Council met.")
    failed = load(tmp_path / "a.txt", Marking("GREEN"))
    assert isinstance(failed, Failure)
    assert "two profiles" in failed.reason


def test_a_given_marking_is_the_least(tmp_path: Path) -> None:
    """What somebody gave a file holds, and what the file says can only add to it."""
    plain, strict = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_text("The union met the company.")
    strict.write_text("TLP:RED\n\nThe union met the company.")
    given = Marking("AMBER", caveats=frozenset({"NOT PUBLIC"}))
    marks = [load(path, Marking("GREEN"), given) for path in (plain, strict)]
    assert [str(one.marking) for one in marks if not isinstance(one, Failure)] == [
        "TLP:AMBER//NOT PUBLIC",
        "TLP:RED//NOT PUBLIC",
    ]


def test_a_dossier_as_seen_mentions_nothing_hidden() -> None:
    """Rows above the reader go, rows about them go, and lists that name them are shorter."""
    rows = (
        '[[point]]\nid = "berth"\ntitle = "Berth"\nmarking = "TLP:RED"\nkey_for = ["bank"]\n'
        '[[party]]\nid = "bank"\nname = "Bank"\nmarking = "TLP:AMBER"\n'
        '[[point]]\nid = "rent"\ntitle = "Rent"\nkey_for = ["bank", "port"]\nweights = { bank = 3, port = 2 }\n'
        '[[baseline_item]]\npoint = "berth"\ntext = "Two."\nsource = "x"\n'
        '[[baseline_item]]\npoint = "rent"\ntext = "Low."\nsource = "x"\n'
    )
    dossier = parse(DOSSIER + rows)
    seen = seen_by(dossier, reader_for("TLP", "union", Marking("GREEN"), None))
    assert [point.id for point in seen.points] == ["pay", "rent"]
    assert seen.points[1].key_for == ("port",)
    assert dict(seen.points[1].weights) == {"port": 2.0}
    assert [row.point for row in seen.baseline_items] == ["rent"]
    assert seen.hidden == {"berth", "bank"}
    assert seen_by(dossier, reader_for("TLP", "union", None, None)) is dossier
