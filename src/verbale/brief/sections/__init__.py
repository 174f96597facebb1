"""The sections of the brief, one file each: a pure function of a case to a `Section`."""
