"""What a kind of act does stands in one table: no other module lists kinds."""

import ast
from pathlib import Path

SOURCE = Path(__file__).parents[2] / "src" / "verbale"
TABLE = SOURCE / "model" / "kinds.py"
# Rooms that may list kinds for now, and why.
EXEMPT = {
    "reading": "its lists say which words make which kind, not what a kind does; the grammar is being rebuilt on clauses",
}


def is_kind(node: ast.expr) -> bool:
    """Say whether an expression is a kind of act: ``Kind.PROPOSE``, or its value."""
    if isinstance(node, ast.Attribute) and node.attr == "value":
        node = node.value
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Kind"


def listed(tree: ast.AST) -> list[int]:
    """Return the lines on which two or more kinds stand in one set, list, tuple, mapping or comparison."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, (ast.Set, ast.List, ast.Tuple)):
            members = node.elts
        elif isinstance(node, ast.Dict):
            members = [key for key in node.keys if key is not None]
        elif isinstance(node, ast.BoolOp):
            members = [side for test in node.values if isinstance(test, ast.Compare) for side in test.comparators]
        else:
            continue
        if sum(map(is_kind, members)) > 1:
            found.append(node.lineno)
    return found


def test_kinds_are_listed_in_the_table_alone() -> None:
    """A set of kinds of a module's own is a second rule for what the table says."""
    own = [path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] not in EXEMPT and path != TABLE]
    assert len(own) > 100
    wrong = {str(path.relative_to(SOURCE)): listed(ast.parse(path.read_text())) for path in own}
    assert {path: lines for path, lines in wrong.items() if lines} == {}


def test_the_search_finds_what_it_is_for() -> None:
    """The table itself is full of them; sets, mappings, values and comparisons are seen, one kind alone is not."""
    assert listed(ast.parse(TABLE.read_text()))
    assert listed(ast.parse("A = frozenset({Kind.ACCEPT, Kind.AGREE})"))
    assert listed(ast.parse("A = {Kind.ACCEPT.value: 1, Kind.AGREE.value: 2}"))
    assert listed(ast.parse("if a.kind is Kind.ACCEPT or a.kind is Kind.AGREE: pass"))
    assert not listed(ast.parse("if a.kind is Kind.ACCEPT and a.polarity in {Polarity.POSITIVE, Polarity.MIXED}: pass"))


def test_exemptions_are_rooms_with_a_reason() -> None:
    """What is exempt exists and says why."""
    assert all((SOURCE / room).is_dir() and len(reason) > 20 for room, reason in EXEMPT.items())
