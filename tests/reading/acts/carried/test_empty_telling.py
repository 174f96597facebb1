"""What only seems to tell an act: wishes not had, things only possible, what others did that is called to mind."""

from collections.abc import Callable

import pytest

from verbale.model import Act

Reader = Callable[[str], list[Act]]


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("kind", "sentence", "told"),
    [
        ("request", "Peru could ask the regulator for an extension.", False),
        ("request", "Peru asked the regulator for an extension.", True),
        ("request", "Peru would not wish its silence to be read as consent.", False),
        ("warn", "Peru declined to rule out a smaller mission.", False),
        ("warn", "Peru declined to rule out sanctions against Chile.", True),
        ("refuse", "Peru declined to rule out a smaller mission.", False),
        ("hold", "If Chile proposes it, Peru will put it to a ballot.", False),
        ("hold", "Peru will put it to a ballot.", True),
        ("criticise", "Peru does not dispute that the deliveries of March fell short.", False),
        ("restate", "Peru recalled that Chile had spoken of 32.", False),
        ("restate", "Peru recalled that its position on the levy was known.", True),
        ("oppose", "Peru, which had opposed the levy in June, has since fallen silent.", False),
        ("oppose", "Peru, which had opposed the levy in June, proposed a delay.", True),
        ("oppose", "Until now Peru has opposed the levy, but it now accepts it.", False),
        ("oppose", "Peru opposed the levy.", True),
        ("propose", "Were Peru to propose a levy, Chile would leave.", False),
        ("propose", "Peru sent a letter to Chile thanking it for its hospitality.", False),
        ("propose", "Peru circulated the report of the inspectors to all members.", False),
        ("propose", "Peru drafted a letter refusing the terms.", False),
        ("propose", "Peru amended its mining law in 2019.", False),
        ("propose", "Peru circulated a draft to all members.", True),
        ("propose", "Peru sent Chile a proposal on the levy.", True),
        ("propose", "Peru amended its offer on the levy.", True),
    ],
)
def test_what_tells_an_act(acts: Reader, kind: str, sentence: str, told: bool) -> None:
    """Each beside a sentence that does."""
    found = [
        act for act in acts(sentence) if act.kind == kind and act.certainty == "asserted" and act.modality != "not-done"
    ]
    assert bool(found) is told, [(act.kind, act.modality, act.rule) for act in acts(sentence)]
