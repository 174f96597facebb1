"""The databases that keep a record, one file each, with the tables that they share and their migrations."""
