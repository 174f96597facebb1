"""The Python reference: every public class and function of the rooms, with its signature and what its docstring says, read without importing."""

import ast
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

from tools.site.commands import plain

SOURCE = Path(__file__).parents[2] / "src" / "verbale"
# The two doors have pages of their own: commands and addresses.
ROOMS = ("model", "dossier", "text", "reading", "record", "state", "watch", "counsel", "brief", "app")
Defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def pages() -> dict[str, str]:
    """Return a page for each room and each of its shelves that has something public, by file name."""
    made = {room: f"# {room}\n\n{_said(_docstring(SOURCE / room / '__init__.py'))}\n" for room in ROOMS}
    for room in ROOMS:
        folders = [SOURCE / room, *sorted(path for path in (SOURCE / room).rglob("*") if path.is_dir())]
        for folder in folders:
            name = ".".join(folder.relative_to(SOURCE).parts)
            text = "\n".join(_module(path) for path in sorted(folder.glob("*.py")) if path.name != "__init__.py")
            if text.strip() or folder.parent == SOURCE:
                head = f"# {name}\n\n{_said(_docstring(folder / '__init__.py'))}\n"
                made[name] = f"{head}\n{text}"
    return made


def _docstring(path: Path) -> str:
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "") if path.is_file() else ""


def _module(path: Path) -> str:
    """Return a module: its first words, then what is public in it; nothing where nothing is."""
    tree = ast.parse(path.read_text("utf-8"))
    name = ".".join(("verbale", *path.relative_to(SOURCE).with_suffix("").parts))
    parts = [_defined(node, name) for node in _public(tree.body)]
    return f"## {name}\n\n{_said(ast.get_docstring(tree) or '')}\n\n" + "\n".join(parts) if parts else ""


def _public(body: list[ast.stmt]) -> Iterator[Defined]:
    yield from (node for node in body if isinstance(node, Defined) and not node.name.startswith("_"))


def _defined(node: Defined, module: str, *, inside: bool = False) -> str:
    """Return a class or function as a directive of the Python domain, so that the search and its index know it."""
    said = _said(ast.get_docstring(node) or "")
    fence = "```" if inside else "::::"
    if isinstance(node, ast.ClassDef):
        inner = "\n".join(_defined(one, module, inside=True) for one in _public(node.body))
        return f"{fence}{{py:class}} {node.name}\n:module: {module}\n\n{said}\n\n{inner}\n{fence}\n"
    kind = "method" if inside else "function"
    return f"{fence}{{py:{kind}}} {node.name}({_signature(node)})\n:module: {module}\n\n{said}\n{fence}\n"


def _signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    given = node.args
    names = [one.arg for one in (*given.posonlyargs, *given.args)]
    names += [f"*{given.vararg.arg}"] if given.vararg else ["*"] if given.kwonlyargs else []
    names += [one.arg for one in given.kwonlyargs]
    names += [f"**{given.kwarg.arg}"] if given.kwarg else []
    return ", ".join(name for name in names if name not in {"self", "cls"})


def _said(text: str) -> str:
    """Return a docstring in numpydoc's form as Markdown: paragraphs, and its sections as lists."""
    parts = []
    for block in re.split(r"\n\n+", text.strip()):
        lines = block.splitlines()
        if len(lines) > 1 and re.fullmatch(r"-{3,}", lines[1].strip()):
            inner = lines[2:]
            told = _listed(inner) if any(line.startswith(" ") for line in inner) else plain(" ".join(inner))
            parts += [f"**{lines[0].strip()}**", told]
        elif len(lines) > 1 and any(line.startswith("    ") for line in lines[1:]):
            parts.append("~~~text\n" + textwrap.dedent(block) + "\n~~~")
        elif block.strip():
            parts.append(plain(" ".join(block.split())).replace("\n", " "))
    return "\n\n".join(_guarded(part) for part in parts)


def _guarded(part: str) -> str:
    """Return a paragraph that begins no list, heading or directive by accident."""
    return re.sub(r"^([#+=-]|\d+[.)]|:)", r"\\\1", part) if not part.startswith(("**", "- ", "~~~")) else part


def _listed(lines: list[str]) -> str:
    found: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith(" "):
            found.append(f"- `{line.strip()}`: ")
        elif line.strip() and found:
            found[-1] += plain(line.strip()) + " "
        elif line.strip():
            found.append(f"- {plain(line.strip())} ")
    return "\n".join(one.rstrip() for one in found)
