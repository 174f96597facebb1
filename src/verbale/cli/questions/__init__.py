"""Commands that answer a question; they change nothing but what is read in first."""
