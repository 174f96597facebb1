"""The UN climate talks, 1995 to 2015: who stood where at the end of five sessions, beside what the state of play says."""
