"""Counsel measured: time, memory and what it gives, beside enumeration and, where it is installed, NegMAS."""
