"""`preferences.toml` changed key by key; comments stay, and what cannot be is told."""

import pytest

from verbale.dossier.editing.worths import add_statement, drop_statement, put_head, put_threat, put_values
from verbale.errors import DossierError

TEXT = """# what we think
assessed_by = "Ana" # of the desk
marking = "TLP:GREEN"

[threat] # without agreement
arda = 0.3

[values.arda]
quota = { low = 0.0, high = 1.0 }

# said in March
[[statement]]
party = "arda"
point = "quota"
source = "a letter"
"""


def test_the_head() -> None:
    """A key is put, another taken out; the comment beside the first stays with its line."""
    made = put_head(TEXT, {"assessed_by": "Ben", "marking": "", "weights_within": "0.5"})
    assert 'assessed_by = "Ben"' in made
    assert "marking" not in made
    assert "weights_within = 0.5" in made.partition("[threat]")[0]
    assert "# what we think" in made
    assert "# without agreement" in made


def test_without_agreement() -> None:
    """One number, two ends, or nothing."""
    assert "bel = [0.2, 0.4]" in put_threat(TEXT, "bel", "0.2", "0.4")
    assert "bel = 0.2" in put_threat(TEXT, "bel", "0.2", "0.2")
    assert "threat" not in put_threat(TEXT, "arda", "", "")
    assert put_threat(TEXT, "arda", "0.3", "") == TEXT


def test_what_options_are_worth() -> None:
    """Put, changed, taken out; another point stays as it is written."""
    made = put_values(TEXT, "bel", {"quota": {"low": "1", "high": "0,2"}})
    assert "[values.bel]\nquota = {low = 1.0, high = 0.2}" in made
    assert "quota = { low = 0.0, high = 1.0 }" in made
    assert put_values(TEXT, "arda", {"quota": {"low": "0", "high": "1"}}) == TEXT
    assert "values" not in put_values(TEXT, "arda", {"quota": {"low": "", "high": ""}})


def test_a_table_that_is_new_stands_before_the_statements() -> None:
    """Behind one it would be part of it."""
    bare = 'assessed_by = "Ana"\n\n[[statement]]\nparty = "arda"\npoint = "quota"\nsource = "x"\n'
    made = put_threat(bare, "arda", "0.1", "")
    assert made.index("[threat]") < made.index("[[statement]]")


def test_statements() -> None:
    """Added at the end with what was written alone; dropped by place."""
    made = add_statement(
        TEXT,
        {"party": "bel", "point": "quota", "says": "order", "options": "high, low", "times": "", "source": "talks"},
    )
    assert made.startswith(TEXT.rstrip())
    assert made.endswith(
        '[[statement]]\nparty = "bel"\npoint = "quota"\nsays = "order"\noptions = ["high", "low"]\nsource = "talks"\n'
    )
    assert add_statement(TEXT, {"times": "2", "source": "x"}).endswith('times = 2.0\nsource = "x"\n')
    assert drop_statement(made, 0).count("[[statement]]") == 1
    assert 'party = "bel"' in drop_statement(made, 0)
    assert "statement" not in drop_statement(TEXT, 0)


@pytest.mark.parametrize(
    ("do", "says"),
    [
        (lambda: put_threat(TEXT, "arda", "much", ""), "arda is 'much', no number"),
        (lambda: put_threat(TEXT, "arda", "1.5", ""), "arda is 1.5, not from 0 to 1"),
        (lambda: put_threat(TEXT, "arda", "nan", ""), "no number"),
        (lambda: put_values(TEXT, "arda", {"quota": {"low": "1", "high": ""}}), "quota: high has no worth"),
        (lambda: add_statement(TEXT, {"colour": "red"}), "A statement has no 'colour'"),
        (lambda: drop_statement(TEXT, 1), "There is no such statement"),
        (lambda: drop_statement(TEXT, -1), "There is no such statement"),
        (lambda: put_head("a = [", {}), "not TOML"),
    ],
)
def test_what_cannot_be(do: object, says: str) -> None:
    """It is told, with what to write."""
    with pytest.raises(DossierError, match=says.replace("(", r"\(")):
        do()  # type: ignore[operator]
