"""Random use of a record never differs from a plain list (the long run is `python -m benchmarks.torture --stateful 100000`)."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from benchmarks.torture.machine import LOOKS, STEPS, Use
from verbale.state import acts_in_force
from verbale.state.entry_cache import EntryCache

SHORT = settings(
    max_examples=10, stateful_step_count=40, deadline=None, derandomize=True, database=None,
    suppress_health_check=list(HealthCheck), phases=(Phase.generate,), print_blob=False,
)  # fmt: skip


def test_random_use_never_differs() -> None:
    """A few hundred steps: documents, acts, rulings, redactions, looks at any two times by any reader, opening, carrying over."""
    STEPS.clear()
    LOOKS.clear()
    run_state_machine_as_test(Use, settings=SHORT)
    assert STEPS.total() > 200
    assert LOOKS.total() > 100
    assert min(STEPS[name] for name in ("append a document", "append an act", "enter by hand", "export and import")) > 0


def _all_visible(evidence: Any, _: Any) -> Any:  # stands in for a function of the house
    return evidence


def _no_ruling(*_: object) -> None:
    """Forget rulings."""


def _everything_known(kept: Callable[..., Any]) -> Callable[..., Any]:
    return lambda self, known=None: kept(self)  # noqa: ARG005  # what is forgotten


@pytest.mark.parametrize(
    ("where", "name", "wrong"),
    [
        (acts_in_force, "visible", _all_visible),
        (acts_in_force, "_rule", _no_ruling),
        (acts_in_force, "merged", list),
        (EntryCache, "entries", _everything_known(EntryCache.entries)),
    ],
)
def test_a_wrong_record_is_found_out(where: Any, name: str, wrong: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine can fail: markings, rulings, acts told twice and the date of knowledge, each forgotten in turn, end it."""
    monkeypatch.setattr(where, name, wrong)
    with pytest.raises((AssertionError, ExceptionGroup)):
        run_state_machine_as_test(Use, settings=settings(SHORT, max_examples=40))
