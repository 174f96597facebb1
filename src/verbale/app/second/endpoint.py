"""One question to an OpenAI-compatible endpoint: over the checked network, with structured output, no tools and no state.

A server on this machine is named by loopback; any other needs TLS, and a marking in the settings up to which words may be sent.
"""

import ipaddress
import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from verbale.dossier.settings import SecondReader
from verbale.errors import ClearanceError, NetworkError
from verbale.model import Marking
from verbale.net.addresses import Allowed
from verbale.net.fetch import Fetched, Limits, Network, fetch
from verbale.reading.second.prompt import schema

MOST_TOKENS = 2000  # of one answer
LIMITS = Limits(bytes=1_000_000, seconds=300.0, step=300.0, redirects=0)
_GOOD = 200
# OpenAI's form first; llama-cpp-python's own server knows a schema beside `json_object` alone.
_FORMS: dict[str, Callable[[], dict[str, Any]]] = {
    "json_schema": lambda: {"type": "json_schema", "json_schema": {"name": "acts", "strict": True, "schema": schema()}},
    "json_object": lambda: {"type": "json_object", "schema": schema()},
}
_NOT_KNOWN = re.compile(rb"response_format|json_schema")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back.

    Parameters
    ----------
    text
        Of the model.
    sent, received
        Tokens, as the server counts them; 0 where it does not.
    """

    text: str
    sent: int = 0
    received: int = 0


def is_here(address: str) -> bool:
    """Say whether an address is of this machine: loopback, by number or as ``localhost``."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def may_be_sent(settings: SecondReader, marking: Marking) -> bool:
    """Say whether words of a marking may be sent to the endpoint."""
    if not settings.upto:
        return is_here(settings.address)
    return marking.visible_to(Marking.parse(settings.upto, marking.profile))


def check_settings(settings: SecondReader) -> None:
    """Raise `ClearanceError` for an endpoint elsewhere without a marking up to which words may be sent, or without TLS."""
    if is_here(settings.address):
        return
    if not settings.upto:
        raise ClearanceError(
            f"{settings.address} is not on this machine, and nothing says what may be sent there.",
            'Put upto = "TLP:CLEAR", or what the papers allow, into [[second_reader]].',
        )
    if urlsplit(settings.address).scheme != "https":
        raise ClearanceError(f"{settings.address} is not on this machine, and not https.", "Use https://.")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An endpoint that may be asked.

    Parameters
    ----------
    settings
        Where it is, and which model.
    network
        What may be reached besides; a server of this machine may be, as it was named.
    forms
        Forms of structured output that are tried, in order; one that the server does not know is left out from then on.
    """

    settings: SecondReader
    network: Network
    forms: list[str] = field(default_factory=lambda: list(_FORMS))

    def ask(self, messages: Sequence[dict[str, str]]) -> Answer:
        """Ask once; raise `NetworkError` where there is no answer."""
        found = self._posted(messages)
        while found.status != _GOOD and len(self.forms) > 1 and _NOT_KNOWN.search(found.content[:2000]):
            self.forms.pop(0)
            found = self._posted(messages)
        if found.status != _GOOD:
            why = found.content[:200].decode("utf-8", "replace")
            raise NetworkError(
                f"{self.settings.address} answers {found.status}: {' '.join(why.split())}", "Look at the server."
            )
        return _answer(found.content, self.settings.address)

    def _posted(self, messages: Sequence[dict[str, str]]) -> Fetched:
        address = f"{self.settings.address.rstrip('/')}/chat/completions"
        told = {
            "model": self.settings.model, "messages": list(messages), "temperature": 0, "seed": 7, "max_tokens": MOST_TOKENS, "stream": False,
            "response_format": _FORMS[self.forms[0]](),
        }  # fmt: skip
        headers = {"Content-Type": "application/json", "Accept": "application/json", **self._key()}
        return fetch(address, self._reaching(), headers, post=json.dumps(told, ensure_ascii=False).encode())

    def _reaching(self) -> Network:
        if not is_here(self.settings.address):
            return replace(self.network, limits=LIMITS)
        own = Allowed.of(["127.0.0.0/8", "::1"]).networks
        return replace(self.network, limits=LIMITS, allowed=Allowed((*self.network.allowed.networks, *own)))

    def _key(self) -> dict[str, str]:
        """Return the head with the key, where the environment has one for this host."""
        host = urlsplit(self.settings.address).hostname or ""
        key = os.environ.get("VERBALE_SECOND_" + re.sub(r"\W", "_", host).upper(), "")
        return {"Authorization": f"Bearer {key}"} if key else {}


def _answer(content: bytes, address: str) -> Answer:
    try:
        told: Any = json.loads(content)
        text = told["choices"][0]["message"]["content"]
        usage = told.get("usage") or {}
        sent, received = (max(int(usage.get(name) or 0), 0) for name in ("prompt_tokens", "completion_tokens"))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise NetworkError(
            f"{address} answers in another shape than chat completions have.", "Look at its address: it ends in /v1."
        ) from error
    return Answer(text if isinstance(text, str) else "", sent, received)  # fmt: skip
