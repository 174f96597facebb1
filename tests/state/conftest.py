"""The databases of the tests of the record."""

from tests.record.conftest import make, record, shared_address, shared_addresses

__all__ = ["make", "record", "shared_address", "shared_addresses"]
