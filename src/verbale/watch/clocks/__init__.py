"""When an answer is due and how much clock time has run: calendars, rules, and the clocks of one state of play."""
