"""One small file of each format, made here; an Outlook message, which nothing here can write, is taken from beside the data."""

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[2] / "../shared/data"))
SAID = "The weavers asked for the pay table on 3 May 2024. The owners rejected it, and the mayor proposed a fund."
ARTICLE = f"<html><head><title>Looms</title><style>.x{{display:none}}</style></head><body><article><h1>Looms</h1><p>{SAID}</p><p class='x'>No.</p><p>{SAID}</p></article></body></html>"


def text() -> bytes:
    """Return a plain text."""
    return f"Looms stand still\nThe Loom, 4 May 2024\n\n{SAID}\n".encode()


def html() -> bytes:
    """Return a page."""
    return ARTICLE.encode()


def mail() -> bytes:
    """Return a mail with an answer and an attachment."""
    return (
        "From: Ann Reed <ann@mill.example>\nTo: Ben Holm <ben@loom.example>\nSubject: Re: Pay\nDate: Fri, 3 May 2024 09:30:00 +0100\nMessage-ID: <1@mill.example>\n"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n'
        f"{SAID}\n\nOn 2 May 2024, Ben Holm wrote:\n> We take the pay table.\n\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\n{SAID}\n--b--\n"
    ).encode()


def mbox() -> bytes:
    """Return two mails in one file."""
    one = b"From ann@mill.example Fri May  3 09:30:00 2024\n" + mail() + b"\n"
    return one + one


def mht() -> bytes:
    """Return a saved page."""
    head = 'From: <Saved by Browser>\nSubject: Looms\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n'
    return f"{head}--b\nContent-Type: text/html\nContent-Location: https://loom.example\n\n{ARTICLE}\n--b--\n".encode()


def rtf() -> bytes:
    """Return a rich text."""
    return (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}}{\info{\title Looms}}{\header TLP:AMBER\par}\pard\f0 "
        + SAID.encode()
        + rb" \u8364?5 caf\'e9{\footnote See.}{\v no}\par}"
    )


def vtt() -> bytes:
    """Return a transcript."""
    return f"WEBVTT\n\n1\n00:00:01.000 --> 00:00:09.000\n<v Ann Reed>{SAID}\n\n00:00:10.000 --> 00:00:11.000\n<v Ben>No.\n".encode()


def srt() -> bytes:
    """Return subtitles."""
    return f"1\n00:00:01,000 --> 00:00:09,000\nANN: {SAID}\n\n2\n00:00:10,000 --> 00:00:11,000\n- BEN: No.\n".encode()


def akoma_ntoso() -> bytes:
    """Return a debate."""
    return (
        '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta><identification><FRBRWork><FRBRdate date="2024-05-03"/></FRBRWork>'
        f'</identification></meta><debateBody><speech by="#a"><from>Ann</from><p>{SAID}</p></speech></debateBody></debate></akomaNtoso>'
    ).encode()


def odt() -> bytes:
    """Return an OpenDocument text."""
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    names = f'xmlns:office="{space}office:1.0" xmlns:text="{space}text:1.0"'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        body = f"<office:body><office:text><text:p>{SAID}</text:p></office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {names}>{body}</office:document-content>")
    return out.getvalue()


def docx() -> bytes:
    """Return a Word file."""
    import docx as word  # heavy

    paper, out = word.Document(), io.BytesIO()
    paper.add_heading("Looms")
    paper.add_paragraph(SAID)
    paper.sections[0].header.paragraphs[0].text = "TLP:AMBER"
    paper.save(out)
    return out.getvalue()


def pdf() -> bytes:
    """Return a page with a line of text and a box."""
    paint = f"BT /F1 10 Tf 60 700 Td ({SAID}) Tj ET 0 g 300 695 50 20 re f"
    parts = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Length {len(paint)} >>\nstream\n{paint}\nendstream",
    ]
    out, places = "%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 6\n0000000000 65535 f \n{table}{end}".encode()


def msg() -> bytes:
    """Return an Outlook message from beside the data."""
    return (DATA.parent / "cases" / "files" / "64" / "in.msg").read_bytes()


SAMPLES: dict[str, Callable[[], bytes]] = {
    "application/akn+xml": akoma_ntoso,
    "application/mbox": mbox,
    "application/pdf": pdf,
    "application/rtf": rtf,
    "application/vnd.oasis.opendocument.text": odt,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": docx,
    "application/x-subrip": srt,
    "message/rfc822": mail,
    "multipart/related": mht,
    "text/html": html,
    "text/plain": text,
    "text/vtt": vtt,
}
if (DATA.parent / "cases" / "files" / "64" / "in.msg").is_file():
    SAMPLES["application/vnd.ms-outlook"] = msg
