"""A draft for other programs: its alternatives as CSV, its tree as Akoma Ntoso."""
