"""People of a shared desk: what each role may do, and how often somebody may try to sign in."""
