"""A reference line in a letterhead ends no head: the day stands below it."""

import pytest

from verbale.model import Document
from verbale.reading import load_bytes

LETTER = """REPUBLIC OF KELDORA
Ministry of Foreign Affairs - Legal Department
{line}

Kelm, 9 March 2023

To: Ms Ragna Thiel, Director, Holmsund

Re: Your letter of 6 February 2023 on the bank

Dear Ms Thiel,

We propose the line of 1958.

Yours sincerely,

Pavel Drost
"""


@pytest.mark.parametrize(
    "line", ["Ref. LD/114/23", "Our ref 22/7", "Reference: AB-12", "Ref: 12", "File No. 44/B", "Your ref. KX 12/3"]
)
def test_a_reference_is_no_text(line: str) -> None:
    """Whatever its form, with or without a colon."""
    document = load_bytes(LETTER.format(line=line).encode(), "letter.txt")
    assert isinstance(document, Document)
    assert str(document.published) == "2023-03-09"
    assert document.title == "Your letter of 6 February 2023 on the bank"
