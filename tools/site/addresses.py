"""The addresses of the desk, from the application itself; what each is for stands in `docs/desk`, and a test holds that it does."""

import re
from collections.abc import Iterator

from starlette.routing import BaseRoute, Mount, Route

from verbale.web.app import ROUTES, signing_routes


def every() -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each address, its changing parts in capitals, with its methods; static files are one."""
    yield from _below([*ROUTES, *signing_routes()], "")


def _below(routes: list[BaseRoute], before: str) -> Iterator[tuple[str, frozenset[str]]]:
    for route in routes:
        if isinstance(route, Route):
            path = re.sub(r"\{(\w+)(?::\w+)?\}", lambda found: found[1].upper(), before + route.path)
            yield path, frozenset(route.methods or ()) - {"HEAD"}
        elif isinstance(route, Mount) and route.routes:
            yield from _below(list(route.routes), before + route.path)
        elif isinstance(route, Mount):
            yield f"{before}{route.path}/…", frozenset({"GET"})
