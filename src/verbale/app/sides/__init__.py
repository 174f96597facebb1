"""What a view says side by side: all of one party, two days, who stands with whom."""
