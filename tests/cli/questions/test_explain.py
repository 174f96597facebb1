"""`verbale explain`: one figure with its computation, or the names of all."""

from pathlib import Path

from tests.cli.conftest import PLAN, Run


def test_a_figure_step_by_step(talks: Path, run: Run) -> None:
    """Value with its unit, sentence, steps, source, and the words of the acts behind it."""
    done = run("explain", talks, "p2.bel.ports")
    assert done.words == (
        "TLP:CLEAR p2.bel.ports = 1.45 ratio Bel Republic: the wait is 1.45 times the 90th percentile of the comparison class. "
        "29 days / 20 days = 1.45 source of the method: Ratio of clock time to the agreed time, or to the 90th percentile of "
        "the comparison class (Kaplan and Meier 1958). "
        f"2024-03-01 propose: “Arda proposed to Bel” [{PLAN.id}]"
    )
    figure = run("explain", talks, "p2.bel.ports", "--json").told["figure"]
    assert (figure["value"], figure["unit"], figure["acts"]) == (1.45, "ratio", [PLAN.id])


def test_the_names_of_all(talks: Path, run: Run) -> None:
    """One a line, of the watch and of the brief, the same for machines."""
    names = run("explain", talks).out.split()
    assert {"p2.bel.ports", "s1", "brief.counts"} <= set(names)
    assert len(names) == len(set(names))
    assert run("explain", talks, "--json").told["figures"] == names


def test_another_name_is_told_with_the_nearest(talks: Path, run: Run) -> None:
    """Exit code 2 and one line."""
    done = run("explain", talks, "p2.bel.prots")
    assert (done.code, done.err) == (
        2,
        "verbale: There is no figure 'p2.bel.prots' on 2024-03-30. Did you mean 'p2.bel.ports'?\n",
    )
