"""Places that are followed, and the record: what is new is read in, what fails is told, what concerns nobody is left out and counted."""
