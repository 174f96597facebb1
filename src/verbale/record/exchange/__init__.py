"""The record out and back in: JSON Lines with every link, backups, and what is in view for other programs."""
