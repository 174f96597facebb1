"""What the record costs at a thousand, a hundred thousand and a million entries, on both databases."""
