"""Commands for the record itself and the desk: out, back in, checked, served."""
