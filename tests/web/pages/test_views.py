"""The brief and its sections as pages: each question in full, at the dates of its address."""

from tests.cli.conftest import PLAN, REFUSAL
from tests.web.conftest import Served, words
from verbale.model import Act, Document, Kind, When
from verbale.record.entries import act_draft
from verbale.web.app import ROUTES
from verbale.web.pages.pictures import DRAWN
from verbale.web.pages.views import VIEWS


def test_every_view_has_a_route_and_knows_when_to_draw() -> None:
    """Sections and pictures of each are those there are."""
    paths = {route.path for route in ROUTES if hasattr(route, "path")}
    assert {f"/{name}" for name in VIEWS} <= paths
    assert {picture for _, _, pictures in VIEWS.values() for picture in pictures} <= set(DRAWN)


def test_the_brief(quick: Served) -> None:
    """The page of the command, each citation a link at the same dates."""
    page = quick.ask("/?as_of=2024-03-30")
    said = words(page)
    assert "Fishing talks (invented) State of play on 30 March 2024 , for Arda. 2 documents and 4 acts in view;" in said
    assert "The Bel Republic owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far. [ 2 ]" in said
    quote = REFUSAL.act.evidence[0]
    assert f'href="/quote/{REFUSAL.id}/{quote.document[:16]}.{quote.start}.{quote.end}?as_of=2024-03-30"' in page.text


def test_an_earlier_day_has_less(quick: Served) -> None:
    """Nothing of what came later."""
    said = words(quick.ask("/?as_of=2024-03-05&known=2024-03-05"))
    assert "1 document and 2 acts in view" in said
    assert "refuses" not in said


def test_matrix_owed_and_watch(quick: Served) -> None:
    """Each its sections in full, with the pictures that have something to draw."""
    matrix, owed, watch = (quick.ask(f"/{name}") for name in ("matrix", "owed", "watch"))
    assert words(matrix).startswith(
        "Where the talks stand Where the talks stand Point Arda Bel Republic ★ Quota for cod ◆ wants, 1 Mar*"
    )
    assert "What we do not know" in words(matrix)
    assert "/picture/matrix.svg" not in matrix.text  # it would repeat the table above it
    assert "/picture/movement.svg" in matrix.text
    assert "Bel Republic Arda Access to ports 1 Mar 2024 [ 1 ] 29 days no date set open" in words(owed)
    assert "/picture/clocks.svg" in owed.text
    assert "No protraction found; 28 indicators checked" in words(watch)
    assert "28 figures, each with its steps" in words(watch)
    assert "/picture/deterioration.svg" not in watch.text
    assert "Measures away from the table" not in words(watch)
    assert "each with its steps" not in words(owed)


def test_measures_with_weight_and_words(mine: Served) -> None:
    """Day, by whom, what it touches, what, its class and whose judgement that is; what the classes mean."""
    desk = mine.office.desk()
    source = desk.view().documents[PLAN.act.evidence[0].document]
    closing, easing = (
        _measure(source, rule, day)
        for rule, day in (("news/measure", "2024-03-02"), ("news/measure.closure", "2024-03-03"))
    )
    desk.record.append([act_draft(act, closing.when.first) for act in (closing, easing) if closing.when], "test reader")
    text = (mine.folder / "dossier.toml").read_text("utf-8")
    assessed = '\n[[assessment]]\nby = "arda"\nday = 2024-03-03\nseverity = 2\nsign = -1\nassessed_by = "A. Nalyst"\n'
    (mine.folder / "dossier.toml").write_text(text + assessed, encoding="utf-8")
    said = words(mine.ask("/watch")).partition("Measures away from the table")[2]
    assert "2 Mar 2024 Arda directed at Bel Republic Arda proposed to Bel no class, for its type has none" in said
    assert "3 Mar 2024 Arda eases things for Bel Republic Arda proposed to Bel minor (as" in said
    assert "severity 2 of 10 as judged by A. Nalyst" in said
    assert "What the classes mean. Minor:" in said


def _measure(source: Document, rule: str, day: str) -> Act:
    """Return a measure of Arda's towards Bel."""
    start = source.text.index("Arda proposed to Bel")
    return Act(
        kind=Kind.MEASURE, actors=("arda",), addressees=("bel",), when=When.parse(day), rule=rule,
        evidence=(source.quote(start, start + 20),),
    )  # fmt: skip
