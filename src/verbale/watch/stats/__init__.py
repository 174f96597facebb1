"""The statistics of the watch, each file like its theorem: no state of play, no words."""
