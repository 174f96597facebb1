"""What `make test-all` insists on: with VERBALE_INSIST set, a test that was skipped for want of PostgreSQL, chromium, the data or an extra fails the run.

A plugin of pytest. Skips that the system itself is the reason for (no Landlock, run as root) stay what they are.
"""

import os
import re

import pytest

INSISTED = re.compile(
    r"VERBALE_POSTGRES|VERBALE_DATA|chromium|playwright|axe-|no parser|public data|beside the repository|no files to read|extra `|could not import"
)


def lacking(reasons: list[str]) -> list[str]:
    """Return the reasons of skips that are not excused, each once."""
    return sorted({reason for reason in reasons if INSISTED.search(reason)})


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail the run where something was skipped that it insists on."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not os.environ.get("VERBALE_INSIST") or reporter is None:  # a worker: the one that gathers reports decides
        return
    reasons = [str(one.longrepr[2]) for one in reporter.stats.get("skipped", ()) if isinstance(one.longrepr, tuple)]
    found = lacking(reasons)
    if found:
        reporter.write_line("\nNothing may be skipped here, but: " + "; ".join(found))
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
