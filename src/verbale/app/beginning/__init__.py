"""A dossier begun from many documents: all are looked through, some are read, and what is proposed says from how many."""
