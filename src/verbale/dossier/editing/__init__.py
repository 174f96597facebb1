"""`dossier.toml` changed by a program: what people wrote around a change stays as they wrote it."""
