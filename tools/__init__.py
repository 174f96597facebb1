"""What makes the documentation, the manual pages and the packages; nothing of it is shipped."""
