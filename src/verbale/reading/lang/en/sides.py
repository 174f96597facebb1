"""Plain nouns that name a side though no list of parties holds it: "the hauliers", "the coastal states", "the metalworkers".

Trades and roles are an open class in English: a plural in -ers, -ors, -ists, -men … names people, but for the things listed here.
"""

from verbale.reading.lang.en.inflection import singular
from verbale.reading.lang.en.word_lists import word_list

# Bodies, places that act, and peoples' words that no ending gives away.
_SIDES = word_list("sides.sides")
_PEOPLE = ("er", "or", "ist", "eer", "ier", "man", "woman", "holder", "smith", "wright", "folk")
# What plurals of people end in more loosely: asked only of a noun that stands where a side does.
_PLURALS = ("ers", "ors", "ists", "men", "women", "ians", "ants", "nurses", "pilots", "crews", "islands")
# Many of them can act or be told something; one of them is a person of everyday life.
_CROWDS = frozenset({"patients", "passengers", "pupils", "customers", "commuters"})
# Things whose names end as those of people do.
_THINGS = word_list("sides.things")


def names_people(noun: str) -> bool:
    """Say whether a plain noun, singular or plural, names somebody who can act."""
    if noun.lower() in _CROWDS:
        return True
    word = singular(noun.lower().removeprefix("co-"))
    if word in _SIDES:
        return True
    return len(word) > 4 and word.endswith(_PEOPLE) and word not in _THINGS


def may_name_people(plural: str) -> bool:
    """Say whether a plural that stands as a side does can name people: by its ending, or as `names_people` knows."""
    return plural.endswith(_PLURALS) or names_people(plural)
