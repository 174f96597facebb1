"""The pages, one file each: a question of the address to a page that works without JavaScript."""
