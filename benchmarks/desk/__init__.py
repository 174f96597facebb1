"""The desk under strangers: what a flood of them costs those who are signed in."""
