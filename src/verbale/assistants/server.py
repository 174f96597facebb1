"""The server, by the official SDK: over standard input and output, or over HTTP on loopback. Calls that cannot be answered say why."""

import logging
from typing import Any

import anyio
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from starlette.applications import Starlette

from verbale import __version__
from verbale.assistants.door import Door, written
from verbale.assistants.tools import INSTRUCTIONS
from verbale.errors import VerbaleError

log = logging.getLogger("verbale.assistants")


def make_server(door: Door) -> Server[Any]:
    """Return a server that answers by a door."""
    listed = [
        types.Tool(
            name=tool.name,
            description=tool.description,
            input_schema=tool.schema,
            annotations=types.ToolAnnotations(
                read_only_hint=not tool.writes, destructive_hint=False, idempotent_hint=True, open_world_hint=False
            ),
        )
        for tool in door.tools.values()
    ]

    async def list_tools(_context: object, _params: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=listed)

    async def call_tool(_context: object, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            answer = await anyio.to_thread.run_sync(door.call, params.name, params.arguments or {})
        except VerbaleError as error:
            return _said(f"{error.what} {error.cure}".strip(), failed=True)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=written(answer))], structured_content=answer
        )

    return Server(
        "verbale", version=__version__, instructions=INSTRUCTIONS, on_list_tools=list_tools, on_call_tool=call_tool
    )


def _said(text: str, *, failed: bool) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=failed)


def serve_stdio(door: Door) -> None:
    """Serve one client over standard input and output until it leaves."""

    async def run() -> None:
        server = make_server(door)
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(run)


def http_app(door: Door) -> Starlette:
    """Return the application of the streamable HTTP transport; requests for other hosts or from other sites are refused by the SDK."""
    return make_server(door).streamable_http_app(json_response=True, host="127.0.0.1")
