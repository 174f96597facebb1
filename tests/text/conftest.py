"""An invented draft that holds everything once: cover, contents, preamble, options, alternatives, placeholders, annex, footnote."""

import pytest

PAPER = """LAKE/COM.2/4

Distr.: General

4 May 2031

Original: English

Second session

Port Amber, 9–13 June 2031

Item 3 of the agenda

Draft treaty on the waters of the lake

Note by the secretariat

1. The committee asked for this paper.

Contents

Part I 2

1. Preamble 2

2. Objective 2 Part II 3

1. [Fishing [and boating]] 3

a. Nets 3

Annex A Gauges 4

Part I

1. Preamble

The Parties to this treaty,

Noting that the lake is shared,

[Recalling the flood,]

Have agreed as follows:

2. Objective

The objective of this treaty is to keep the lake [clean] [and full].

Part II

1. [Fishing [and boating]]

Option 1

1. Each Party [shall] [should] limit its catch to [X] per cent of

[the stock] by [2035], and:

(a) count its boats;

(b) report:

(i) each year; or

(ii) every [two] [three] years.

1 alt. No text.

2. Each Party shall tell the others.

OP2 bis [NORLAND: Parties may fish at night.]

Option 2

No provision on this matter.

a. Nets

3. Nets shall be wide [and old].] (proposed placement: move to II.2)

Annex A Gauges

1. A gauge stands at the mouth.
"""


@pytest.fixture(scope="session")
def paper() -> str:
    """Return the invented draft."""
    return PAPER
