"""The desks of the pages' tests."""

from tests.web.conftest import cheap, fresh, kept, mine, quick

__all__ = ["cheap", "fresh", "kept", "mine", "quick"]
