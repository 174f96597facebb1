"""What the benchmarks of counsel measure, on a smaller scale or as it is; real data are read where they are."""

import pytest

from benchmarks.counsel import asking
from benchmarks.counsel.forecast import WEEKLY, weekly


def test_bands_hold_their_rate_on_real_weeks() -> None:
    """Within a twentieth, on the half that nothing was fitted to."""
    if not WEEKLY.is_file():
        pytest.skip("no public data: VERBALE_DATA says where they are")
    for name, found in weekly(WEEKLY).items():
        assert found == pytest.approx(float(name.split("_")[-1].rstrip("%")) / 100, abs=0.05), name


def test_chosen_questions_lead_to_little_regret(monkeypatch: pytest.MonkeyPatch) -> None:
    """On four truths and few draws, less than without questions, and after at most twelve answers."""
    pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
    monkeypatch.setattr(asking, "SAMPLES", 100)
    found = asking.measure(4)
    assert found["most_answers"] <= 12  # type: ignore[operator]  # a number
    assert found["chosen_mean"] < found["none_mean"]  # type: ignore[operator]  # numbers
