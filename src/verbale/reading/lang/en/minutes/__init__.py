"""Words of minutes: their verbs, and the names of groups of states in them."""
