"""What lies beside the program where it is installed: manual pages, and completion for three shells."""
