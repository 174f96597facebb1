"""Debts and moves read from golden letters, against the debts and moves that a careful reader finds in them."""
