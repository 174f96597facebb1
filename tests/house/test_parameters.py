"""Every public function with three or more parameters describes them: a section of its docstring, or words for each of them."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "verbale"
# Rooms that are not held to it yet, with the number of functions that still say too little: the number only falls.
WAITING: dict[str, int] = tomllib.loads((Path(__file__).parent / "without_parameters.toml").read_text())["rooms"]
MANY = 3
ROOMS = sorted(path.name for path in SOURCE.iterdir() if path.is_dir() and not path.name.startswith("_"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def public(body: list[ast.stmt]) -> Iterator[Function]:
    """Yield the public functions of a module, and the public methods of its public classes."""
    for node in body:
        if isinstance(node, Function) and not node.name.startswith("_"):
            yield node
        elif isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from public(node.body)


def parameters(node: Function) -> list[str]:
    """Return the names of a function's parameters; neither the object itself nor the class."""
    given = node.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in {"self", "cls"}]


def undescribed(node: Function) -> list[str]:
    """Return the parameters that a function's docstring says nothing of.

    What has a section on its parameters describes there what their names and types leave open. Without one, each is in its words.
    """
    told = ast.get_docstring(node) or ""
    if re.search(r"^Parameters\n-{10}$", told, re.MULTILINE):
        return []
    return [name for name in parameters(node) if not re.search(rf"\b{name}\b", told)]


def lacking(room: str) -> list[str]:
    """Return the functions of a room that have many parameters and say too little of them."""
    return sorted(
        f"{path.relative_to(SOURCE)}: {node.name} ({', '.join(missing)})"
        for path in (SOURCE / room).rglob("*.py")
        if "migrations" not in path.parts
        for node in public(ast.parse(path.read_text()).body)
        if len(parameters(node)) >= MANY and (missing := undescribed(node))
    )


@pytest.mark.parametrize("room", ROOMS)
def test_many_parameters_are_described(room: str) -> None:
    """None is left in a room that is held to it; in the others no more than were counted."""
    found = lacking(room)
    assert len(found) <= WAITING.get(room, 0), "\n".join(found)


def test_a_room_without_faults_leaves_the_list() -> None:
    """What is described stays described."""
    assert [room for room in WAITING if not lacking(room)] == []


def test_the_rule_sees_what_it_should() -> None:
    """A section, or every name; methods without their object; nothing private."""
    plain = 'def f(a, b, c):\n    """Do it with a and b."""\n'
    (node,) = public(ast.parse(plain).body)
    assert undescribed(node) == ["c"]
    section = 'class A:\n    def f(self, a, *, b, c=1):\n        """Do it.\n\n        Parameters\n        ----------\n        a\n            It.\n        """\n'
    (method,) = public(ast.parse(section).body)
    assert (parameters(method), undescribed(method)) == (["a", "b", "c"], [])
    assert list(public(ast.parse("def _f(a, b, c): ...\nclass _A:\n    def f(self, a, b, c): ...\n").body)) == []
