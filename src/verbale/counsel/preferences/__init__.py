"""What people say they want, as constraints: what follows from it, what contradicts it, and what to ask next."""
