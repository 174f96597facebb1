"""Commands that set things side by side: a party, two days, who stands with whom."""
