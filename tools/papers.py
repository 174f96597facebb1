"""The five papers of the tutorial, all invented, of five kinds: text, page, mail thread, PDF, Word with tracked changes. The same bytes each time.

Run with: python -m tools.papers
"""

import datetime as dt
from pathlib import Path

from benchmarks.reading.files.word import deleted, file, inserted, paragraph

PAPERS = Path(__file__).parents[1] / "examples" / "cod-quota" / "papers"
NOTE = """Embassy of Norland
Note verbale 14/2031

10 March 2031

The Embassy of Norland presents its compliments to the Ministry of Fisheries of Westmark.

Norland proposes to Westmark a cod quota of 40,000 tonnes for 2032. Norland also proposes the exchange of catch data.
Norland asks Westmark for an answer by 15 April 2031.

The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.
"""
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Westmark turns down cod quota</title>
<meta property="og:site_name" content="Skerry Post"><meta property="article:published_time" content="2031-03-26T08:00:00Z"></head>
<body><article><h1>Westmark turns down cod quota</h1>
<p>Westmark rejected the cod quota of 40,000 tonnes on 25 March 2031. The minister, Ines Dahl, said that Westmark could accept a cod quota of
25,000 tonnes.</p>
<p>Westmark welcomed the exchange of catch data. The Skerry Boatowners' Union opposed the exchange of catch data.</p>
</article></body></html>
"""
THREAD = """From: Ole Brandt <brandt@embassy.norland.example>
To: Ines Dahl <dahl@fisheries.westmark.example>
Date: Wed, 09 Apr 2031 16:10:00 +0000
Subject: Re: Access to ports
Content-Type: text/plain; charset=utf-8

Norland thanks Westmark for its answer. Norland cannot accept a fee for access to ports.

On Tue, 8 Apr 2031 at 11:30, Ines Dahl <dahl@fisheries.westmark.example> wrote:
> Westmark proposes to Norland access to ports for a fee of 3 per cent of the landed value.
> Westmark will answer on the exchange of catch data after its election of 4 May 2031.
"""
RELEASE = """#set document(title: "Norland makes a new offer on cod")
#set text(lang: "en")
#set page(width: 210mm, height: 297mm)
= Norland makes a new offer on cod

Ministry of the Sea of Norland. Press release. 22 April 2031

On 22 April 2031 Norland proposed to Westmark a cod quota of 34,000 tonnes.

Norland requested from Westmark the landing records of 2030.
"""
DRAFT = (
    "Draft agreement between Norland and Westmark on fishing for cod",
    "Second session, 6 May 2031",
    "1. The cod quota for 2032 is [34,000] [25,000] tonnes.",
    paragraph("2. Vessels of Norland have access to ports of Westmark", deleted(" for a fee of 3 per cent", "Ines Dahl", "2031-05-07"), "."),
    paragraph("3. The Parties shall exchange catch data", inserted(" each month", "Ole Brandt", "2031-05-07"), "."),
)  # fmt: skip


def written() -> dict[str, bytes]:
    """Return the papers by their names."""
    import typst

    made = typst.compile(RELEASE.encode(), format="pdf", timestamp=dt.datetime(2031, 4, 22, tzinfo=dt.UTC))
    return {
        "1-note-verbale.txt": NOTE.encode(),
        "2-news.html": PAGE.encode(),
        "3-mails.eml": THREAD.encode(),
        "4-release.pdf": bytes(made),
        "5-draft.docx": file(*DRAFT),
    }


def main() -> None:
    """Write them."""
    for name, content in written().items():
        (PAPERS / name).write_bytes(content)


if __name__ == "__main__":
    main()
