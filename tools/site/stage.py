"""The pages of the site in one folder: `docs/` as it is, papers from beside it, and what is made from the program itself.

The order of the site is that of the links in `docs/index.md`; pages of a folder that its own first page does not order follow by name.
"""

import re
import shutil
from pathlib import Path

from tools.site import addresses, commands, reference, settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
# Papers outside `docs/` that are pages of the site → where they stand in it.
BESIDE = {
    "CONTRIBUTING.md": "project/contributing.md",
    "CHANGELOG.md": "project/changelog.md",
    **{
        str(path.relative_to(ROOT)): f"examples/{path.parent.name}.md"
        for path in sorted(ROOT.glob("examples/*/README.md"))
    },
}
_MADE = "".join(
    f"- [{words}]({place})\n"
    for words, place in (
        ("Every command", "commands/index.md"),
        ("Every key of the settings", "keys.md"),
        ("Python", "python/index.md"),
    )
)
LINK = re.compile(r"(?<!!)\[([^\]\[]*)\]\(([^)\s]+)\)")


def stage(to: Path) -> None:
    """Lay every page out in a folder, which is made anew."""
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(DOCS, to)
    pages = {path.relative_to(DOCS).as_posix(): path for path in sorted(DOCS.rglob("*.md"))}
    pages |= {place: ROOT / name for name, place in BESIDE.items()}
    for place, path in pages.items():
        _write(to / place, _linked(path.read_text("utf-8"), path, place))
    for place, text in made().items():
        _write(to / place, text)
    index = to / "index.md"
    _write(index, index.read_text("utf-8").replace("## Reference\n", f"## Reference\n\n{_MADE}", 1))
    _in_order(to)


def made() -> dict[str, str]:
    """Return the pages made from the program, by their place."""
    found = {f"commands/{name}.md": text for name, text in commands.pages().items()}
    found |= {f"python/{name}.md": text for name, text in reference.pages().items()}
    listed = "\n".join(f"- [{room}]({room}.md)" for room in reference.ROOMS)
    found["python/index.md"] = (
        "# Python reference\n\nMade from the docstrings, room by room; how the rooms stand to each other: "
        f"[contributing](../project/contributing.md). Commands and addresses have pages of their own.\n\n{listed}\n"
    )
    found["keys.md"] = settings.page()
    return found


def unlisted() -> list[str]:
    """Return each address of the desk that `docs/desk/addresses.md` does not list with its methods, and each it lists that is not there."""
    text = (DOCS / "desk" / "addresses.md").read_text("utf-8")
    rows = re.findall(r"^\| `([^`]+)` \| ([A-Z, ]+) \| \S", text, re.MULTILINE)
    listed = {(path, method) for path, methods in rows for method in methods.split(", ")}
    there = {(path, method) for path, methods in addresses.every() for method in methods}
    return sorted(f"{method} {path}" for path, method in listed ^ there)


def _linked(text: str, path: Path, place: str) -> str:
    """Return a page with its links to papers beside `docs/` led to their place in the site; what is no page of it stays as words."""

    def led(found: "re.Match[str]") -> str:
        words, target = found.groups()
        if "://" in target or target.startswith(("#", "mailto:")):
            return found[0]
        name, sign, part = target.partition("#")
        meant = (path.parent / name).resolve()
        if meant.is_relative_to(ROOT) and (inside := BESIDE.get(meant.relative_to(ROOT).as_posix())):
            staged = Path(inside)
        elif meant.is_relative_to(DOCS) and meant.is_file():
            staged = meant.relative_to(DOCS)
        else:
            return words
        return f"[{words}]({_from(Path(place).parent, staged)}{sign}{part})"

    return LINK.sub(led, text)


def _from(folder: Path, to: Path) -> str:
    """Return how a place of the site is reached from a folder of it."""
    return "../" * len(folder.parts) + to.as_posix() if folder.parts else to.as_posix()


def _in_order(to: Path) -> None:
    """Give the first page the order of all, and each folder's first page those of the folder that it does not reach."""
    index = to / "index.md"
    text = index.read_text("utf-8")
    taken: set[str] = set()
    trees = []
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        title = section.splitlines()[0].strip()
        links = [target for _, target in LINK.findall(section) if target.endswith(".md") and target not in taken]
        taken |= set(links)
        if links:
            trees.append(_tree(links, title))
    for folder in sorted({path.parent for path in to.rglob("*.md")} - {to}):
        first = folder / "index.md"
        rest = [
            path.name
            for path in sorted(folder.glob("*.md"))
            if path != first and path.relative_to(to).as_posix() not in taken
        ]
        if rest and first.is_file():
            _write(first, f"{first.read_text('utf-8')}\n{_tree(rest)}")
    _write(index, f"{text}\n" + "\n".join(trees))


def _tree(links: list[str], caption: str = "") -> str:
    named = f":caption: {caption}\n" if caption else ""
    lines = "\n".join(link.removesuffix(".md") for link in dict.fromkeys(links))
    return f"```{{toctree}}\n:hidden:\n:maxdepth: 1\n{named}\n{lines}\n```\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
