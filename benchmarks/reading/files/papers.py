"""The four files, all invented: a Word file with changes of three authors and comments, a thread of five mails, a bulletin, a table."""

import base64
from collections.abc import Callable

from benchmarks.reading.files.word import comment, commented, deleted, file, inserted, paragraph, run, table

DOSSIER = """title = "Salt road talks (invented)"
baseline = 2031-04-01
as_of = 2031-05-31
known = "published"
marking = "TLP:CLEAR"

[[party]]
id = "orsany"
name = "Orsany"
[[party]]
id = "brellin"
name = "Brellin"
[[party]]
id = "castrow"
name = "Castrow"

[[person]]
id = "ida-marsh"
name = "Ida Marsh"
role = "Chief Negotiator"
party = "orsany"
[[person]]
id = "pavel-kern"
name = "Pavel Kern"
role = "Minister of Transport"
party = "brellin"
[[person]]
id = "lena-voss"
name = "Lena Voss"
role = "Envoy"
party = "castrow"

[[point]]
id = "duty"
title = "Salt duty"
key_for = ["orsany"]
[[point]]
id = "ferry"
title = "Night ferry"
key_for = ["brellin"]
[[point]]
id = "crew"
title = "Crew quota"
[[point]]
id = "lock"
title = "Lock fee"
"""
IDA, PAVEL, LENA = "Ida Marsh", "Pavel Kern", "Lena Voss"


def tracked() -> bytes:
    """Return a draft with changes of three authors and three comments."""
    notes = (
        comment(1, "We cannot accept this.", PAVEL, "2031-05-14"),
        comment(2, "Agreed.", IDA, "2031-05-15"),
        comment(3, "Castrow proposes a lock fee of two marks to Orsany and Brellin.", LENA, "2031-05-15"),
    )
    return file(
        "Draft agreement on the salt road, second reading",
        "Secretariat of the salt road talks, 12 May 2031",
        paragraph(
            "1. ",
            commented(1, run("The salt duty shall be ") + deleted("four", IDA, "2031-05-13") + inserted("three", IDA, "2031-05-13")),
            " marks a tonne.",
        ),
        paragraph(
            "2. ",
            commented(
                2,
                run("The night ferry shall run ")
                + deleted("from May to September", PAVEL, "2031-05-14")
                + inserted("every day of the year", PAVEL, "2031-05-14"),
            ),
            ".",
        ),
        paragraph("3. ", deleted("The crew quota shall be lifted in 2033.", LENA, "2031-05-14")),
        paragraph("4. ", commented(3, inserted("The lock fee shall be shared in equal parts.", LENA, "2031-05-14"))),
        "Castrow accepted the night ferry on 9 May 2031.",
        paragraph(
            "Orsany ", deleted("rejected", PAVEL, "2031-05-14"), inserted("accepted", PAVEL, "2031-05-14"), " the crew quota on 9 May 2031."
        ),
        comments="".join(notes),
    )  # fmt: skip


def thread() -> bytes:
    """Return a mail that quotes the four before it, with two files attached."""
    answer = file(
        "Orsany: answer on the salt duty",
        "Ministry of Salt of Orsany, 16 May 2031",
        "Orsany rejected the salt duty on 15 May 2031.",
    )
    note = "Note on the crew quota\nMinistry of Transport of Brellin, 12 May 2031\n\nBrellin proposed to Orsany a crew quota of ten.\n"
    body = (
        "Dear Pavel,\n\nWe accept the night ferry. Our answer on the salt duty is attached.\n\nIda\n\n"
        "On 15 May 2031 at 09:10, Pavel Kern <kern@brellin.example> wrote:\n"
        "> Dear Ida,\n>\n> We ask for your answer on the salt duty by 20 May. My note on the crew quota is attached again.\n>\n> Pavel\n>\n"
        "> Am 14.05.2031 um 17:40 schrieb Ida Marsh <marsh@orsany.example>:\n"
        ">> We shall answer on the salt duty next week.\n>>\n"
        ">> Le mar. 13 mai 2031 à 11:05, Lena Voss <voss@castrow.example> a écrit :\n"
        ">>> Castrow supports the night ferry. We reject the lock fee.\n>>>\n"
        ">>> -----Original Message-----\n>>> From: Pavel Kern\n>>> Sent: Monday, 12 May 2031 10:00\n>>> To: Ida Marsh; Lena Voss\n"
        ">>> Subject: salt road\n>>>\n>>> We propose a salt duty of four marks to Orsany. We propose a night ferry to Orsany and Castrow.\n"
    )
    parts = [
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body,
        _attached("answer.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer),
        _attached("crew-note.txt", "text/plain; charset=utf-8", note.encode()),
    ]
    head = (
        "From: Ida Marsh <marsh@orsany.example>\nTo: Pavel Kern <kern@brellin.example>\nDate: Fri, 16 May 2031 09:30:00 +0100\n"
        'Subject: Re: salt road\nMessage-ID: <5@orsany.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
    )
    return (head + "".join(f"--b\n{part}\n" for part in parts) + "--b--\n").encode()


def _attached(name: str, kind: str, raw: bytes) -> str:
    words = base64.encodebytes(raw).decode()
    return f'Content-Type: {kind}; name="{name}"\nContent-Disposition: attachment; filename="{name}"\nContent-Transfer-Encoding: base64\n\n{words}'


LEFT = (
    ["Brellin proposed a salt duty of four", "marks to Orsany on 12 May 2031, and", "a night ferry. The delegations spoke", "about both in the customs house until", "the evening. Orsany said that it had"],
    ["Castrow's envoy, Lena Voss, said that", "Orsany had accepted the night ferry", "on 16 May 2031. The crew quota was", "put off to the next round."],
)  # fmt: skip
RIGHT = (
    ["not rejected the night ferry, and that", "it would answer on the salt duty by", "20 May 2031. Castrow supported the", "night ferry on 13 May 2031 and reject-", "ed the lock fee."],
    ["Orsany rejected the salt duty on", "15 May 2031, its negotiator Ida Marsh", "said. Brellin asked Orsany for a new", "offer on the salt duty by 30 May 2031."],
)  # fmt: skip


def bulletin() -> bytes:
    """Return a PDF of two pages and two columns, with running heads, numbered 41 and 42."""
    pages = []
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True), 41):
        top = (
            [("The salt road talks: third round", 60, 740, 14), ("Salt Road Bulletin, 17 May 2031", 60, 720, 10)]
            if number == 41
            else []
        )
        lines = [("SALT ROAD BULLETIN  No. 14", 60, 805, 8), (f"page {number}", 290, 30, 8), *top]
        lines += [
            (words, column, 690 - 14 * row, 10)
            for column, side in ((60, left), (315, right))
            for row, words in enumerate(side)
        ]
        pages.append("\n".join(_line(*one) for one in lines))
    return _pdf(pages, 41)


def _line(words: str, left: int, base: int, size: int) -> str:
    safe = words.replace("(", r"\(").replace(")", r"\)")
    return f"BT /F1 {size} Tf 1 0 0 1 {left} {base} Tm ({safe}) Tj ET"


def _pdf(pages: list[str], first: int) -> bytes:
    kids = " ".join(f"{4 + 2 * place} 0 R" for place in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums [0 << /S /D /St {first} >>] >> >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for place, commands in enumerate(pages):
        box = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {5 + 2 * place} 0 R >>")
        objects.append(f"<< /Length {len(commands)} >>\nstream\n{commands}\nendstream")
    out, places = "%PDF-1.7\n", []
    for number, inner in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{inner}\nendobj\n"
    listed = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{listed}{tail}".encode("cp1252")


def columns() -> bytes:
    """Return a table of four columns: three sides and the compromise."""
    rows = [
        ("Point", "Orsany", "Brellin", "Castrow", "Compromise"),
        ("1 Salt duty", "Three marks a tonne.", "Four marks a tonne.", "Can accept four marks if the lock fee is shared.", ""),
        ("2 Night ferry", "Accepts.", "Every day of the year.", "Supports.", "Provisionally agreed: every day of the year"),
        ("3 Crew quota", "Cannot accept a quota.", "Ten sailors.", "Scrutiny reservation", "Not yet agreed"),
        ("4 Lock fee", "idem", "–", "Shared in equal parts.", ""),
    ]  # fmt: skip
    return file("Salt road talks: four-column table", "Secretariat of the salt road talks, 20 May 2031", table(rows))


PAPERS: dict[str, Callable[[], bytes]] = {
    "tracked.docx": tracked,
    "thread.eml": thread,
    "bulletin.pdf": bulletin,
    "columns.docx": columns,
}
