"""What people are told without asking: alerts and changes by mail, as a feed, in a calendar; each worked out for one reader."""
