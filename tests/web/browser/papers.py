"""Six invented papers of six kinds on fishing by night: text, page, PDF, Word with tracked changes, a mail thread, a scan that holds no text."""

from pathlib import Path

PAGE = """<html><head><title>Trawler firm rejects night fishing limits</title><meta name="date" content="2025-03-12"></head><body><article>
<h1>Trawler firm rejects night fishing limits</h1><p>Lowmouth Gazette, 12 March 2025</p>
<p>The Northern Trawling Company rejected night fishing limits on 11 March 2025. The Harbour Committee supported the landing fee.</p></article></body></html>"""
THREAD = """From: Guild office <office@guild.example>
To: Piet Hale <hale@trawling.example>
Date: Fri, 21 Mar 2025 09:00:00 +0000
Subject: Re: Landing fee

The Coastal Guild welcomed the answer on the landing fee.

On Thu, 20 Mar 2025 at 10:00, Piet Hale <hale@trawling.example> wrote:
> The Northern Trawling Company accepts the landing fee of 2 per cent.
> The Company cannot answer on night fishing limits before 15 April 2025.
"""
NOTE = "Note\n\nThe Guild asked the Northern Trawling Company for catch records. Nothing more came of the landing fee that day.\n"
PRESS = b"= Press release\n\n8 April 2025\n\nThe Coastal Guild proposed night fishing limits and a landing fee to the Northern Trawling Company on 7 April 2025."
INSERTED = (
    '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:ins w:id="1" w:author="Piet Hale" w:date="2025-04-02T10:00:00Z">'
    "<w:r><w:t>The Northern Trawling Company proposed a review of night fishing limits.</w:t></w:r></w:ins></w:p>"
)


def written(folder: Path) -> list[Path]:
    """Write the papers into a folder; return them in order of their names."""
    import docx  # heavy
    import typst
    from lxml import etree
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "1-note.txt").write_text(NOTE)
    (folder / "2-page.html").write_text(PAGE)
    (folder / "3-thread.eml").write_text(THREAD)
    (folder / "4-release.pdf").write_bytes(typst.compile(PRESS, format="pdf"))
    draft = docx.Document()
    draft.add_paragraph("Draft of 2 April 2025")
    draft.add_paragraph("The Coastal Guild refused the review of night fishing limits.")
    draft.element.body.insert(2, etree.fromstring(INSERTED))
    draft.save(str(folder / "5-draft.docx"))
    Image.new("L", (600, 800), 255).save(folder / "6-scan.pdf")
    return sorted(folder.iterdir())
