"""`verbale enter`: an act by hand, or a correction, through the gate of every act."""

from pathlib import Path

import pytest

from tests.cli.conftest import FEAR, FIRST, SECOND, Run

WORDS = "1 March 2024\n\nArda proposed to Bel a quota for cod"
NEW = ("--document", FIRST.id[:12], "--quote", WORDS, "--kind", "request")


def entries(talks: Path, run: Run, act: str) -> list[dict[str, object]]:
    """Return the history of an act."""
    found: list[dict[str, object]] = run("log", talks, "--act", act, "--json").told["entries"]
    return found


def test_an_act_with_everything(talks: Path, run: Run) -> None:
    """Every option stands in the act, in its own field, by whoever entered it."""
    done = run(
        "enter", talks, "--by", "Ana", *NEW, "--actor", "arda", "--to", "bel", "--point", "quota", "--point", "data",
        "--polarity", "neutral", "--modality", "intended", "--when", "2024-03", "--deadline", "2024-03-01",
    )  # fmt: skip
    assert (done.code, done.out) == (0, "Recorded as entry 8: request by arda.\n")
    (entry,) = run("log", talks, "--last", "1", "--json").told["entries"]
    body = entry["body"]
    assert entry["recorded_by"] == "hand:Ana"
    wanted = {
        "kind": "request", "actors": ["arda"], "addressees": ["bel"], "points": ["quota", "data"], "polarity": "neutral",
        "modality": "intended", "when": "2024-03", "deadline": "2024-03-01", "rule": "hand:Ana", "confidence": 1.0,
    }  # fmt: skip
    assert {name: body[name] for name in wanted} == wanted
    assert [(quote["document"], quote["exact"]) for quote in body["evidence"]] == [(FIRST.id, WORDS)]


def test_an_act_needs_its_words(talks: Path, run: Run) -> None:
    """Document, quote and kind, or an act to correct."""
    for left_out in range(0, 6, 2):
        done = run("enter", talks, "--by", "Ana", *NEW[:left_out], *NEW[left_out + 2 :])
        assert done.code == 2
        assert "Give --document, --quote and --kind, or --correct;" in done.err


def test_words_that_stand_nowhere_are_refused(talks: Path, run: Run) -> None:
    """Nothing is recorded."""
    done = run(
        "enter",
        talks,
        "--by",
        "Ana",
        "--document",
        SECOND.id,
        "--quote",
        "Bel agreed",
        "--kind",
        "agree",
        "--actor",
        "bel",
    )
    assert done.code == 2
    assert len(run("log", talks, "--json").told["entries"]) == 7


@pytest.mark.parametrize(
    ("option", "says"),
    [
        (("--actor", "zed"), "no party 'zed'"),
        (("--to", "zed"), "no party 'zed'"),
        (("--point", "salt"), "no point 'salt'"),
    ],
)
def test_names_are_those_of_the_dossier(talks: Path, run: Run, option: tuple[str, str], says: str) -> None:
    """Of parties, people and points."""
    done = run("enter", talks, "--by", "Ana", *NEW, *option)
    assert done.code == 2
    assert says in done.err


def test_a_correction_keeps_what_is_not_given(talks: Path, run: Run) -> None:
    """The act keeps its id, its words and its other fields; the reason is kept with the ruling."""
    done = run(
        "enter",
        talks,
        "--by",
        "Ana",
        "--correct",
        FEAR.id[:10],
        "--point",
        "ports",
        "--reason",
        "misread",
        "--marking",
        "TLP:GREEN",
    )
    assert done.out == "Recorded as entry 8: state by bel.\n"
    draft, ruling = entries(talks, run, FEAR.id)
    body = ruling["body"]
    assert isinstance(body, dict)
    assert (ruling["marking"], body["ruling"], body["reason"]) == ("TLP:GREEN", "amend", "misread")
    changed = {**draft["body"], "points": ["ports"], "rule": "hand:Ana"}  # type: ignore[dict-item]
    assert {**body["act"], "id": None} == {**changed, "id": None}
    state = run("state", talks, "--json").told["cells"]
    assert [(cell["point"], cell["reviewed"]) for cell in state if cell["act"] == FEAR.id] == [("ports", True)]


def test_a_correction_passes_the_gate(talks: Path, run: Run) -> None:
    """A side that the words do not name cannot be made the actor."""
    done = run("enter", talks, "--by", "Ana", "--correct", FEAR.id, "--actor", "arda")
    assert done.code == 2
    assert len(entries(talks, run, FEAR.id)) == 1


def test_a_reader_of_less_is_told_no_number(talks: Path, run: Run) -> None:
    """It would count what they may not see."""
    done = run("enter", talks, "--by", "Ana", "--correct", FEAR.id, "--polarity", "mixed", "--clearance", "TLP:CLEAR")
    assert done.out == "Recorded: state by bel.\n"


def test_an_act_of_nobody(talks: Path, run: Run) -> None:
    """Is said to be one."""
    assert run("enter", talks, "--by", "Ana", *NEW).out == "Recorded as entry 8: request by nobody named.\n"


CALL = ("--by", "Ana", "--said-by", "Bel's envoy, by telephone", "--day", "2024-03-25", "--note", "no")


def statuses(talks: Path, run: Run) -> dict[str, str]:
    """Return how each debt stands, by its point."""
    return {row["point"]: row["status"] for row in run("owed", talks, "--json").told["obligations"]}


def test_a_move_of_a_debt(talks: Path, run: Run) -> None:
    """By its sides and point, or by its id; listed with who said it, and taken back."""
    before = statuses(talks, run)["ports"]
    done = run("enter", talks, *CALL, "--move", "hold", "--debtor", "bel", "--point", "ports", "--until", "2024-04-02")
    assert done.code == 0
    name = done.out.split()[3].rstrip(":")
    assert done.out == f"Recorded as move {name}: hold, Bel Republic to Arda on Access to ports.\n"
    assert statuses(talks, run)["ports"] == "held"
    listed = run("owed", talks, "--all", "--ids")
    assert (
        f"entered by Ana: hold, 25 Mar 2024, Bel Republic to Arda; Bel's envoy, by telephone: no [{name}]" in listed.out
    )
    debt = next(line for line in listed.out.splitlines() if line.endswith(".bel.arda.ports"))
    assert run("enter", talks, *CALL, "--move", "not-answered", "--debt", debt).code == 0
    assert statuses(talks, run)["ports"] == "not answered"
    assert run("enter", talks, "--by", "Ben", "--take-back", name).out == f"The move {name} is taken back.\n"
    second = (
        next(line for line in run("owed", talks).out.splitlines() if "not answered, 25 Mar" in line)
        .split("[")[1]
        .rstrip("]")
    )
    run("enter", talks, "--by", "Ben", "--take-back", second)
    assert statuses(talks, run)["ports"] == before


def test_a_move_says_who_said_it_and_when(talks: Path, run: Run) -> None:
    """Without either nothing is recorded; nor on two points at once."""
    move = ("enter", talks, "--by", "Ana", "--move", "remind", "--debtor", "bel", "--point", "ports")
    for less in (("--day", "2024-03-25"), ("--said-by", "Vole"), (*CALL[2:], "--point", "quota")):
        assert run(*move, *less).code == 2
    assert run("enter", talks, *CALL, "--move", "praise", "--debtor", "bel", "--point", "ports").code == 2


def test_an_act_with_its_own_move(talks: Path, run: Run) -> None:
    """A quote and a move: the act does to the debt what is said, whatever its kind."""
    done = run(
        "enter", talks, "--by", "Ana", *NEW, "--actor", "arda", "--to", "bel", "--point", "ports", "--move", "remind"
    )
    assert done.code == 0
    (entry,) = run("log", talks, "--last", "1", "--json").told["entries"]
    assert entry["body"]["move"] == "remind"
