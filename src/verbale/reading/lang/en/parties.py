"""Nouns that name a side by what it is, and nouns for those who act in a side's name."""

from verbale.reading.lang.en.word_lists import word_list

# Acting in the name of an owner: "Peru's delegation", "the Osprey board", "a spokesman for Peru".
ORGANS = word_list("parties.organs")
# A side by itself: "the union", "the company", "management".
PARTIES = word_list("parties.parties")
# Who stands opposite somebody or beside them: Peru's counterparts are not Peru.
OPPOSITE = word_list("parties.opposite")
EVERYBODY = word_list("parties.everybody")
# Bodies and crews that a text names by what they are.
COLLECTIVES = word_list("parties.collectives")
# Words that open a sentence without an article and are no names.
LEFT_ALONE = word_list("parties.left-alone")
# Plural nouns of people and things that are no side, whatever their ending.
NO_SIDES = word_list("parties.no-sides")
HUMANS = word_list("parties.humans")
# People whom measures and words are addressed to.
PEOPLE = word_list("parties.people")
# "The company", where one firm is at the table; and words in the names of those that are none.
FIRM = word_list("parties.firm")
NO_FIRM = word_list("parties.no-firm")
# In a house of parliament or at a ministry: its own country's, where no other is named.
HOME = word_list("parties.home")
FIRST = frozenset({"we", "i", "us", "me"})
ORGANISATION_ENDS = word_list("parties.organisation-ends")
# Offices of one person: "he" and "she" may mean whoever holds it.
PERSONS = word_list("parties.persons")
# Who held an office and holds it no more does not act for its side.
LEFT_OFFICE = word_list("parties.left-office")
