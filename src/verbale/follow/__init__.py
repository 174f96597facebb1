"""Places whose news are followed: what each lists, and how its items are got. Nothing here knows a record or a dossier's parties."""
