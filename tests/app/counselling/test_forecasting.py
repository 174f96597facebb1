"""Where sides have stood on the wage round: several options of one act, each on its point, and no stand without a day."""

from pathlib import Path

from verbale.app import open_paths
from verbale.app.ask import ask
from verbale.app.counselling.forecasting import forecast, stands, wanted
from verbale.model import Query

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"


def test_an_act_names_an_option_on_each_of_its_points() -> None:
    """A letter of 3 February asks for 6 per cent pay and 30 per cent at night; the later one for less of both."""
    view = ask(open_paths([EXAMPLE]), Query())
    union = [(stand.issue, stand.day.isoformat(), stand.position) for stand in stands(view) if stand.party == "union"]
    assert ("pay", "2025-02-03", 4.0) in union
    assert ("shift-allowance", "2025-02-03", 3.0) in union
    last = wanted(view)
    assert (last["pay", "union"], last["pay", "port"], last["shift-allowance", "union"]) == (
        "five",
        "three",
        "twenty-five",
    )
    assert "General pay rise" in "\n".join(forecast(view).words)


def test_a_past_day_knows_nothing_later() -> None:
    """As of March the union stands where it began."""
    view = ask(open_paths([EXAMPLE]), Query(known=stands(ask(open_paths([EXAMPLE]), Query()))[0].day))
    assert set(wanted(view)) <= {("pay", "union"), ("shift-allowance", "union"), ("hours", "union")}
