"""What is attached to a mail is a document of its own, linked to what carried it; a thread of mails tells each act once."""

import base64
import datetime as dt
import io
from pathlib import Path

from tests.sides import ENVOYS, KESTRIA_AND_LUNDEN
from verbale.app import add_files
from verbale.app.workspace import open_folder
from verbale.dossier import Dossier, parse
from verbale.record import Record, memory_record
from verbale.state import state_of_play

TALKS = (
    """
title = "Bridge talks"
known = "published"
"""
    + KESTRIA_AND_LUNDEN
    + ENVOYS
    + """[[point]]
id = "toll"
title = "Bridge toll"
"""
)
ANN, BEN = "Ann Vole <ann.vole@kestria.example>", "Ben Osk <osk@lunden.example>"


def talks() -> Dossier:
    """Return the talks of Kestria and Lunden."""
    return parse(TALKS)


def word(text: str) -> str:
    """Return a Word file of one paragraph, in base64."""
    import docx  # heavy

    paper, out = docx.Document(), io.BytesIO()
    for line in text.split("\n"):
        paper.add_paragraph(line)
    paper.save(out)
    return base64.encodebytes(out.getvalue()).decode()


def part(name: str, kind: str, body: str) -> str:
    """Return an attachment."""
    head = f"Content-Type: {kind}; name={name}\nContent-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64"
    return f"--b\n{head}\n\n{body}\n"


def carrier(folder: Path, *parts: str) -> Path:
    """Write a mail with attachments."""
    head = f"From: {ANN}\nTo: {BEN}\nDate: Fri, 9 May 2031 09:30:00 +0100\nSubject: toll\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
    body = "--b\nContent-Type: text/plain\n\nDear Ben,\n\nPlease see the paper.\n\nAnn Vole\n"
    path = folder / "toll.eml"
    path.write_text(f'{head}Content-Type: multipart/mixed; boundary="b"\n\n{body}{"".join(parts)}--b--\n')
    return path


def documents(record: Record) -> dict[str, dict[str, object]]:
    """Return the bodies of document entries by name."""
    return {str(one.body["name"]): dict(one.body) for one in record.entries() if one.kind == "document"}


def test_an_attached_paper_is_a_document_linked_to_its_carrier(tmp_path: Path) -> None:
    """Its acts count as any paper's; adding the mail again changes nothing."""
    paper = word("Reply of Kestria\n8 May 2031\nKestria rejected the bridge toll on 8 May 2031.")
    path = carrier(tmp_path, part("reply.docx", "application/octet-stream", paper))
    record = memory_record()
    done = add_files(talks(), record, [path])
    assert (len(done.new), done.failures) == (2, [])
    found = documents(record)
    assert found["reply.docx"]["carrier"] == found["toll.eml"]["id"]
    assert {item.act.kind for item in state_of_play(talks(), record, dt.date(2031, 6, 1)).acts} == {"refuse"}
    assert add_files(talks(), record, [path]).new == []


def test_what_cannot_be_read_is_named_in_its_carrier(tmp_path: Path) -> None:
    """A picture, a damaged paper: the mail says so, and is read all the same."""
    png = base64.encodebytes(b"\x89PNG\r\n\x1a\n0000").decode()
    bad = base64.encodebytes(b"PK\x03\x04[Content_Types].xml word/").decode()
    path = carrier(tmp_path, part("plan.png", "image/png", png), part("bad.docx", "application/octet-stream", bad))
    record = memory_record()
    (reading,) = add_files(talks(), record, [path]).readings
    unread = documents(record)["toll.eml"]["parts_unread"]
    assert isinstance(unread, list)
    assert [line.split(" is attached and was not read")[0] for line in unread] == ["plan.png", "bad.docx"]
    assert set(unread) <= set(reading.warnings)


def test_a_paper_is_marked_at_least_as_its_carrier(tmp_path: Path) -> None:
    """What came in a marked mail is not open."""
    paper = word("Reply of Kestria\n8 May 2031\nKestria rejected the bridge toll.")
    path = carrier(tmp_path, part("reply.docx", "application/octet-stream", paper))
    path.write_text(path.read_text().replace("Subject: toll", "Subject: [TLP:AMBER] toll"))
    record = memory_record()
    add_files(talks(), record, [path])
    assert documents(record)["reply.docx"]["marking"] == "TLP:AMBER"


def test_a_thread_of_five_mails_opens_one_debt(tmp_path: Path) -> None:
    """The proposal of the first is quoted in all that follow."""
    (tmp_path / "dossier.toml").write_text(TALKS)
    (tmp_path / "documents").mkdir()
    quoted = ""
    for number, (sender, to, words) in enumerate(
        [
            (BEN, ANN, "We propose a bridge toll."),
            (ANN, BEN, "Thank you for your mail."),
            (BEN, ANN, "We look forward to your answer."),
            (ANN, BEN, "Our ministers are travelling."),
            (BEN, ANN, "We understand."),
        ],
        5,
    ):
        head = f"From: {sender}\nTo: {to}\nDate: {number} May 2031 09:30:00 +0100\nSubject: Re: toll\nMessage-ID: <{number}@x>\n"
        body = f"{words}\n\n{quoted}"
        (tmp_path / "documents" / f"{number}.eml").write_text(f"{head}\n{body}")
        marked = "".join(f"> {line}\n".replace("> >", ">>") for line in body.rstrip().split("\n"))
        quoted = f"On {number} May 2031 at 9:30, {sender} wrote:\n{marked}"
    desk = open_folder(tmp_path)
    play = desk.view(dt.date(2031, 6, 1))
    debts = [debt for debt in play.obligations if debt.point == "toll"]
    assert [(debt.debtor, debt.creditor, debt.opened) for debt in debts] == [("k", "l", dt.date(2031, 5, 5))]
    assert debts[0].closed is None
    assert sum(item.act.kind == "propose" for item in play.acts) == 1
