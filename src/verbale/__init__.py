"""Verbale keeps the record of a long negotiation and says, with its evidence, where the talks stand."""

__version__ = "0.1.0"
