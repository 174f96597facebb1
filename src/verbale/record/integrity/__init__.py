"""What shows that a record is as it was written: the chain, the seal of the file, signed checkpoints, and the checks of all of them."""
