"""The third door: a server of the Model Context Protocol over `app`. It has no rule of its own, and what documents say is data to it."""
