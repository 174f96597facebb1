"""Solutions of a space, one concept beside the other, each found and proved without enumerating it."""
