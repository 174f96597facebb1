"""The dialect of a text is told by its shape; every text is invented."""

import pytest

from tests.reading.correspondence.paper import TALKS
from verbale.dossier import Dossier
from verbale.model import Document
from verbale.reading import load_bytes
from verbale.reading.genres.detect import detect
from verbale.reading.parsed_document import Page
from verbale.reading.read import lay_out

MINUTES = """Minutes of the second session

Arvad, for the North Group, supported by Belmora, proposed deleting the paragraph. This was opposed by Corvia.
The contact group will meet again. Dravia, opposed by Estania, suggested adding a reference to the fund. Parties agreed.
"""
TURNS = """Talks in the old hall

THE REPRESENTATIVE OF ARVAD: We propose a levy of two per cent.

THE REPRESENTATIVE OF BELMORA: We cannot accept that.

THE CHAIR: We will come back to it.
"""
CONFERENCE = """Minister A. Arden meets the press

Question: Will you answer?

A. Arden: We will answer in March.

Question: Why not now?

A. Arden: Because our council has to meet first.
"""
LETTER = """From: Anna Arden
To: Boris Bell
Date: 3 May 2024

Dear Minister,

We cannot accept the levy. We propose one per cent.

Yours sincerely,
Anna Arden
"""
NUMBERED = """REPUBLIC OF ARVAD
MINISTRY OF TRADE
Press Release No. 118/2024

On 3 May 2024 the Minister received the Ambassador of Belmora and handed her a note on the lock fees.
"""
RECORD = """OUTCOME OF PROCEEDINGS
From: Secretariat of the River Board
To: Delegations
Subject: Lock fees, meeting of 3 May 2024

1. Arvad could accept the fees. Belmora was awaiting instructions. The Chair took note.
"""
DRAFT = """Article 1

[Arvad: The parties shall] [Belmora: The parties should] publish their figures [every year] [every two years].

Article 2

The two sides agreed to meet again.
"""
NEWS = """Arvad refuses the levy

ARVAD CITY, May 3 (Wire) - Arvad's minister Anna Arden said on Friday that the levy was too high.

"We cannot accept it," she told reporters. A spokesman for Belmora said talks would go on, according to the agency.
"""


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        (MINUTES, "minutes"),
        (TURNS, "turns"),
        (CONFERENCE, "turns"),
        (LETTER, "letter"),
        (RECORD, "minutes"),
        (NUMBERED, "release"),
        (DRAFT, "official"),
        (NEWS, "news"),
        ("Nothing in particular happened here.", "news"),
        ("Article 1 - Fish\nArvad agreed.\n\nArticle 2 - Ice\nBelmora refused.", "news"),
        ("Article 1\n\nEach Party shall count its fish.\n\nArticle 2\n\nNo Party shall buy ice.", "official"),
    ],
    ids=[
        "minutes",
        "turns",
        "press conference",
        "letter",
        "record",
        "numbered release",
        "draft",
        "news",
        "plain",
        "articles discussed",
        "articles",
    ],
)
def test_detect(text: str, dialect: str) -> None:
    """Each kind of text goes to its grammar, anything else to news."""
    page = Page(Document(id="0" * 64, text=text), Dossier(title="Invented"))
    assert detect(page) == dialect


def test_one_sentence_of_minutes() -> None:
    """Sides told in a row around a verb are minutes, even in a single sentence."""
    text = "Arvad, supported by Belmora and Corvia, but opposed by Dravia, suggested common accounting rules."
    assert detect(Page(Document(id="0" * 64, text=text), Dossier(title="Invented"))) == "minutes"


def test_an_organisation_that_speaks_is_news() -> None:
    """Letters like NATO's before "said" are no speaker printed in capitals, and one sign is not enough."""
    text = (
        "Forces on standby\n\nNATO said on Monday that its members were sending ships. The OSCE said it was concerned."
    )
    assert detect(Page(Document(id="0" * 64, text=text), Dossier(title="Invented"))) == "news"


@pytest.mark.parametrize(
    ("head", "dialect"),
    [
        ("Southmole hands over its reply to Northquay", "news"),
        ("Southmole reply to Northquay", "letter"),
        ("Southmole: position paper on harbour dues", "letter"),
    ],
)
def test_a_headline_is_no_head_of_a_paper(head: str, dialect: str) -> None:
    """It tells what a side does; over a side's own paper stands whose it is and what."""
    text = f"{head}\n2 June 2024\n\nSouthmole has looked at the question of harbour dues with care. The dues stay where they are.\n"
    document = load_bytes(text.encode(), "paper.txt")
    assert isinstance(document, Document)
    assert detect(lay_out(document, TALKS)) == dialect
