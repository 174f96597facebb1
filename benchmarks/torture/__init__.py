"""Proof that a record loses nothing: kills, full disks, no memory, damage, and a machine that compares it with a plain list."""
