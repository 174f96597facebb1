"""Who speaks where: labels of transcripts, the turns of interviews without them, and whom a label means."""
