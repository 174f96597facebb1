"""The client session of `docs/assistants.md`: five questions to the European example, by the SDK's own client. Prints it when run; --write puts it on the page."""

import sys
import tempfile
import textwrap
from pathlib import Path
from typing import Any

import anyio
import mcp_types as types
from mcp import Client

from tests.examples import copied
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.door import open_door
from verbale.assistants.questions import QUESTIONS
from verbale.assistants.server import make_server

PAGE = Path(__file__).parents[2] / "docs" / "assistants.md"
SHOWN = 2  # lines of each answer


def answer_of(result: types.CallToolResult) -> dict[str, Any]:
    """Return the structured answer of a call."""
    assert not result.is_error, result.content
    found: dict[str, Any] = result.structured_content
    return found


async def resolves(client: Client, citation: dict[str, Any]) -> bool:
    """Say whether a citation leads to its words, or a figure to its computation."""
    if "figure" in citation:
        told = answer_of(await client.call_tool("explain", {"figure": citation["figure"]}))
        return bool(told["figure"]["steps"] == citation["steps"] != [])
    where = {name: citation[name] for name in ("document", "start", "end")}
    told = answer_of(await client.call_tool("passage", where))
    return bool(told["lines"][0]["citations"][0]["exact"] == citation["exact"] != "")


async def session(folder: Path) -> str:
    """Return the five questions with the first lines of their answers, every citation followed."""
    office = WorkspaceCache(folder)
    door = open_door(office, None, "", "the desk", proposing=False)
    told = []
    async with Client(make_server(door)) as client:
        for name in QUESTIONS:
            answer = answer_of(await client.call_tool(name, {"limit": 200}))
            cited = [one for line in answer["lines"] for one in line["citations"]]
            good = [one for one in cited if await resolves(client, one)]
            assert all(line["citations"] for line in answer["lines"])
            quoting = [line for line in answer["lines"] if any("exact" in one for one in line["citations"])]
            told.append(f"> {name}  ({answer['question']})")
            told.append(
                f"  marking {answer['marking']}; {answer['total']} lines; {len(good)} of {len(cited)} citations resolve"
            )
            for line in (quoting or answer["lines"])[:SHOWN]:
                told += _line(line)
    door.close()
    return "\n".join(told)  # fmt: skip


def _line(line: dict[str, Any]) -> list[str]:
    shown = textwrap.wrap(
        textwrap.shorten(line["text"], 200, placeholder=" …"), 110, initial_indent="  - ", subsequent_indent="    "
    )
    one = next((row for row in line["citations"] if "exact" in row), line["citations"][0])
    if "exact" not in one:
        return [*shown, f"    figure {one['figure']}"]
    quote = textwrap.shorten(one["exact"], 80, placeholder=" …")
    return [*shown, f"    [{one.get('act', '')}] “{quote}” ({one['document'][:12]}, {one['start']}–{one['end']}, {one['marking']})"]  # fmt: skip


def recorded() -> str:
    """Return the session on a copy of the example."""
    with tempfile.TemporaryDirectory() as place:
        return anyio.run(session, copied("european-security-2022", Path(place) / "example"))


def shown(page: str) -> str:
    """Return the session as the page shows it."""
    return page.split("```text\n", 1)[1].split("```", 1)[0]


if __name__ == "__main__":
    text = recorded()
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page.replace(f"```text\n{shown(page)}```", f"```text\n{text}\n```"), encoding="utf-8")
    sys.stdout.write(f"{text}\n")
