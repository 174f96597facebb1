"""Mail: parts within parts, boundaries, headers without end, words that decode to more than they are, attachments without end."""

import base64
import gzip
import zlib
from collections.abc import Iterator

from benchmarks.torture.hostile import packed

HEAD = b"From: Ann <ann@union.example>\nTo: Ben <ben@port.example>\nSubject: Period\nDate: Mon, 3 May 2021 10:00:00 +0000\n"
BODY = b"The Union proposed a longer period. The Company refused it.\n"


def multi(parts: bytes, boundary: bytes = b"b") -> bytes:
    """Return a mail of these parts."""
    return HEAD + b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=" + boundary + b"\n\n" + parts


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    yield from _parts()
    yield from _heads()
    yield from _bodies()
    yield from _attached()


def _parts() -> Iterator[tuple[str, bytes]]:
    nest = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (number, number + 1) for number in range(3000)
    )
    yield "deep.eml", multi(nest + b"--b3000\n\n" + BODY, b"b0")
    yield "same-boundary.eml", multi(b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 3000 + BODY)
    yield "many-parts.eml", multi((b"--b\nContent-Type: text/plain\n\nif\n") * 20_000 + b"--b--\n")
    yield "empty-parts.eml", multi(b"--b\n\n" * 60_000 + b"--b--\n")
    yield "no-end.eml", multi(b"--b\n\n" + BODY)
    yield "long-boundary.eml", multi(b"--" + b"b" * 100_000 + b"\n\n" + BODY, b"b" * 100_000)
    yield "dashes.eml", multi(b"-" * 2_000_000 + b"\n" + BODY)
    yield (
        "alternatives.eml",
        multi(b"".join(b"--b\nContent-Type: text/html\n\n<p>%d</p>\n" % number for number in range(5000)) + b"--b--\n"),
    )
    inner = b""
    for _ in range(300):
        inner = HEAD + b"MIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + inner
    yield "forwarded.eml", inner + HEAD + b"\n" + BODY


def _heads() -> Iterator[tuple[str, bytes]]:
    yield "many-heads.eml", HEAD + b"X-A: b\n" * 60_000 + b"\n" + BODY
    yield "long-head.eml", HEAD + b"X-A: " + b"b" * 5_000_000 + b"\n\n" + BODY
    yield "folded.eml", HEAD + b"Subject: a\n" + b" b\n" * 100_000 + b"\n" + BODY
    yield "encoded-words.eml", HEAD + b"Subject: " + b"=?utf-8?q?a?= " * 20_000 + b"\n\n" + BODY
    yield "encoded-open.eml", HEAD + b"Subject: " + b"=?utf-8?q?" * 20_000 + b"\n\n" + BODY
    yield "recipients.eml", HEAD + b"Cc: " + b"a@b.example, " * 20_000 + b"\n\n" + BODY
    yield "groups.eml", HEAD + b"Cc: " + b"a:b," * 20_000 + b"\n\n" + BODY
    yield "comments.eml", HEAD.replace(b"Ann <", b"(" * 20_000 + b"Ann <") + b"\n" + BODY
    yield "quotes.eml", HEAD.replace(b"Ann <", b'"' * 20_001 + b"Ann <") + b"\n" + BODY
    yield "angles.eml", HEAD.replace(b"Ann <", b"<" * 20_000) + b"\n" + BODY
    yield "date.eml", HEAD.replace(b"Mon, 3 May", b"9" * 100_000) + b"\n" + BODY
    yield "parameters.eml", HEAD + b"Content-Type: text/plain" + b"; a*0=b" * 20_000 + b"\n\n" + BODY
    yield "received.eml", b"Received: from a by b; Mon, 3 May 2021 10:00:00 +0000\n" * 20_000 + HEAD + b"\n" + BODY


def _bodies() -> Iterator[tuple[str, bytes]]:
    head = HEAD + b"MIME-Version: 1.0\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: %s\n\n"
    yield "quoted.eml", HEAD + b"\n" + b"> " * 150_000 + BODY
    yield "rising-quotes.eml", HEAD + b"\n" + b"".join(b">" * number + b" a\n" for number in range(800))
    yield "replies.eml", HEAD + b"\n" + b"On Mon, 3 May 2021, Ann <ann@union.example> wrote:\n> if\n" * 5000
    yield (
        "originals.eml",
        HEAD + b"\n" + (b"-----Original Message-----\nFrom: Ann\nSent: 3 May 2021\nTo: Ben\nSubject: a\n\nif\n") * 4000,
    )
    yield "charset.eml", head % (b"x" * 10_000, b"8bit") + BODY
    yield "charset-rot.eml", head % (b"rot13", b"8bit") + BODY
    yield "charset-zip.eml", head % (b"zlib_codec", b"8bit") + zlib.compress(b"a" * 300_000_000, 9)
    yield "charset-idna.eml", head % (b"idna", b"8bit") + b"a." * 30_000
    yield "charset-punycode.eml", head % (b"punycode", b"8bit") + b"a-" + b"9" * 100_000
    yield "charset-utf-7.eml", head % (b"utf-7", b"8bit") + b"+AGE-" * 100_000
    yield "base64.eml", head % (b"utf-8", b"base64") + b"=" * 500_000
    yield "printable.eml", head % (b"utf-8", b"quoted-printable") + b"=" * 500_000
    yield "uuencode.eml", head % (b"utf-8", b"x-uuencode") + b"begin 644 ../../x\n" * 20_000
    yield "spaces.eml", HEAD + b"\n" + BODY + b" " * 300_000 + BODY


def _attached() -> Iterator[tuple[str, bytes]]:
    word = base64.encodebytes(packed.word(packed.paragraph("The Union refused.")))
    bomb = base64.encodebytes(packed.word(f"<w:p>{' ' * 200_000_000}</w:p>"))
    part = b"--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment; filename=%s\nContent-Transfer-Encoding: base64\n\n"
    yield "attached-bombs.eml", multi(b"--b\n\n" + BODY + (part % b"a.docx" + bomb) * 3 + b"--b--\n")
    yield (
        "attached-names.eml",
        multi(b"--b\n\n" + BODY + part % (b'"../../../../tmp/' + b"x" * 5000 + b'"') + word + b"--b--\n"),
    )
    yield (
        "attached-zip.eml",
        multi(b"--b\n\n" + BODY + part % b"a.gz" + base64.encodebytes(gzip.compress(b"a" * 100_000_000)) + b"--b--\n"),
    )
    mails = b"--b\nContent-Type: message/rfc822\n\n" + HEAD + b"\n" + BODY
    yield "attached-mails.eml", multi(mails * 400 + b"--b--\n")
    yield "digest.eml", multi(b"--b\n\n" + HEAD + b"\n" + BODY, b"b").replace(b"mixed", b"digest")
    yield "box.mbox", (b"From ann@union.example Mon May  3 10:00:00 2021\n" + HEAD + b"\nif\n\n") * 5000
    yield (
        "winmail.eml",
        multi(
            b"--b\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(b"\x78\x9f\x3e\x22" + b"\xff" * 100_000)
        ),
    )
    yield (
        "signed.eml",
        multi(
            b"--b\nContent-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n"
            + base64.encodebytes(b"\x30\x84\xff\xff\xff\xff" * 20_000)
        ),
    )
