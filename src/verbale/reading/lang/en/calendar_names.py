"""Names of months and weekdays as texts print them: a capital there makes no name of a party."""

from verbale.reading.lang.en.word_lists import word_list

DAY_NAMES = word_list("calendar.day-names")
