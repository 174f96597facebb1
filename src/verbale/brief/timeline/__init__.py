"""The time line of the talks: what happened when, the days on which the talks took another course, and where each stands on a line."""
