"""Words of saying, and the classes of words around them."""
