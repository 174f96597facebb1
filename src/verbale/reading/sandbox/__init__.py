"""Documents may be hostile: they are taken apart in a child process with limits of memory and processor time."""
