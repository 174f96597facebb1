"""Whether a position worsens, in words: every side by one rule, no number that nobody assessed, announcements apart."""

import datetime as dt

from tests.brief.conftest import act, count, document, finding, found, lines, looked, playing
from verbale.brief.sections.alerts import standstill
from verbale.brief.sections.situation import SHORT, situation
from verbale.dossier import Dossier
from verbale.model import Kind, Modality, StateOfPlay
from verbale.state.events import measures
from verbale.watch import watch

PAPER = document("Bel closed the strait. Arda sent ships. Bel will ban imports.", "2024-03-10", "deeds.txt")


def deeds(dossier: Dossier, *rows: tuple[str, str, str, Modality]) -> StateOfPlay:
    """Return a state of play of measures: words, maker, type, modality."""
    acts = [
        act(PAPER, words, Kind.MEASURE, actors=(who,), modality=modality, topic=kind)
        for words, who, kind, modality in rows
    ]
    return playing(acts=tuple(acts), measures=measures(acts, dossier), documents={PAPER.id: PAPER})


BOTH = (("Bel closed the strait", "bel", "", Modality.DONE), ("Arda sent ships", "arda", "", Modality.DONE))
AHEAD = ("Bel will ban imports", "bel", "", Modality.INTENDED)


def test_both_sides_are_counted_alike_and_no_number_is_given(dossier: Dossier) -> None:
    """How many each took, that nobody assessed them, then each in its words; what was announced stands apart."""
    (said,) = (item.text for item in situation(looked(dossier, deeds(dossier, *BOTH, AHEAD))))
    assert said.startswith(
        "Measures done since 1 March 2024: 1 by the Bel Republic and 1 by Arda; 1 more announced or threatened, not counted. "
        "No person has assessed any of them, so there is no index. 10 Mar 2024 the Bel Republic, “Bel closed the strait” ("
    )
    assert said.count("touching nobody named") == 2
    long = [item.text for item in situation(looked(dossier, deeds(dossier, *BOTH, AHEAD), long=True))]
    assert any("“Bel will ban imports”: announced, not counted" in line for line in long)
    assert not any("worse" in line.replace("worsening", "") for line in (said, *long))


def test_nothing_happened_takes_no_line(dossier: Dossier) -> None:
    """Without a measure there is nothing to say of them."""
    assert situation(looked(dossier, playing())) == ()


def test_the_page_has_the_latest_and_the_annex_all(dossier: Dossier) -> None:
    """What is left out is counted; in the annex each is told in full, with how things were at the start."""
    rows = [*BOTH] * SHORT
    short = [item.text for item in situation(looked(dossier, deeds(dossier, *rows)))]
    assert short[-1].endswith(f"; {len(rows) - SHORT} more in the annex.")
    long = [item.text for item in situation(looked(dossier, deeds(dossier, *rows), long=True))]
    assert sum("nobody has assessed it" in line for line in long) == len(rows)


def test_an_index_is_told_in_full_with_who_assessed(dossier: Dossier) -> None:
    """Only one that has a value, and none that a finding tells of already."""
    play = deeds(dossier, *BOTH)
    worse, none = count("s2.bel", 1.25, "Bel: as assessed by A. Analyst.."), count("s2.arda", None, "no index")
    seen = looked(dossier, play, found(indicators=(worse, none)))
    assert situation(seen)[0].text == "Bel: as assessed by A. Analyst."
    told = looked(dossier, play, found(finding("bel", kind="standstill", figures=(worse,)), indicators=(worse,)))
    assert "A. Analyst" not in " ".join(lines(standstill(told)))


def test_the_watch_gives_no_index_without_an_assessment(dossier: Dossier) -> None:
    """From the acts to the page: no figure S2 has a value where nobody judged."""
    found_by = watch(dossier, deeds(dossier, *BOTH))
    assert {row.value for row in found_by.indicators if row.id.startswith("s2.")} == {None}
    assert found_by.on == dt.date(2024, 3, 30)
