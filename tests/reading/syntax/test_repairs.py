"""What is put right in a parse: hyphened words whole, and a main verb where a participle was taken for none."""

from dataclasses import replace

from verbale.reading.lang.en.inflection import Lemmas
from verbale.reading.syntax.repairs import joined, repaired
from verbale.reading.syntax.tree import Token

LEMMAS = Lemmas(frozenset({"rubber-stamp", "accept", "meet", "reject"}), frozenset({"go-ahead"}))
Row = tuple[str, str, str, int]


def tokens(text: str, *rows: Row) -> list[Token]:
    """Return the tokens of a text, whose words stand in it in order."""
    made, at = [], 0
    for index, (word, tag, dep, head) in enumerate(rows):
        start = text.index(word, at)
        at = start + len(word)
        made.append(Token(index, start, at, word, word.lower(), tag, dep, head))
    return made


def shown(found: list[Token]) -> list[Row]:
    """Return tokens as rows."""
    return [(one.text, one.tag, one.dep, one.head) for one in found]


def test_a_hyphened_word_of_the_lexicon_is_one() -> None:
    """With the numbers of all governors moved, its lemma and its place."""
    rows: list[Row] = [
        ("Peru", "NNP", "nsubj", 3),
        ("rubber", "NN", "npadvmod", 3),
        ("-", "HYPH", "punct", 3),
        ("stamped", "VBN", "ROOT", 3),
        ("it", "PRP", "dobj", 3),
    ]
    found = joined(tokens("Peru rubber-stamped it", *rows), LEMMAS)
    assert shown(found) == [("Peru", "NNP", "nsubj", 1), ("rubber-stamped", "VBN", "ROOT", 1), ("it", "PRP", "dobj", 1)]
    assert (found[1].index, found[1].start, found[1].end, found[1].lemma) == (1, 5, 19, "rubber-stamp")


def test_other_hyphens_stay_apart() -> None:
    """Words that the lexicon does not know, and parts that do not touch."""
    rows: list[Row] = [("go", "VB", "compound", 2), ("-", "HYPH", "punct", 2), ("ahead", "RB", "ROOT", 2)]
    assert len(joined(tokens("go-ahead", *rows), LEMMAS)) == 1
    assert shown(joined(tokens("go - ahead", *rows), LEMMAS)) == rows
    home = [rows[0], rows[1], ("home", "RB", "ROOT", 2)]
    assert shown(joined(tokens("go-home", *home), LEMMAS)) == home


STATES: list[Row] = [
    ("States", "NNS", "ROOT", 0),
    ("met", "VBN", "acl", 0),
    ("here", "RB", "advmod", 1),
    (".", ".", "punct", 0),
]


def test_a_sentence_has_a_finite_verb() -> None:
    """The participle after its noun becomes the main verb, and the noun its subject."""
    assert shown(repaired(tokens("States met here.", *STATES), LEMMAS)) == [
        ("States", "NNS", "nsubj", 1),
        ("met", "VBD", "ROOT", 1),
        ("here", "RB", "advmod", 1),
        (".", ".", "punct", 1),
    ]


def test_what_may_be_a_headline_is_left_alone() -> None:
    """Without a full stop, with a finite verb, with somebody by whom it was done."""
    assert shown(repaired(tokens("States met here", *STATES[:3]), LEMMAS)) == STATES[:3]
    finite: list[Row] = [STATES[0], STATES[1], ("is", "VBZ", "advmod", 1), STATES[3]]
    assert shown(repaired(tokens("States met is.", *finite), LEMMAS)) == finite
    agent: list[Row] = [STATES[0], STATES[1], ("by", "IN", "agent", 1), STATES[3]]
    assert shown(repaired(tokens("States met by.", *agent), LEMMAS)) == agent


def test_the_second_of_two_subjects_is_an_apposition() -> None:
    """A noun and a name side by side."""
    rows: list[Row] = [("ally", "NN", "nsubj", 2), ("Chile", "NNP", "nsubj", 2), ("accepted", "VBD", "ROOT", 2)]
    assert shown(repaired(tokens("ally Chile accepted", *rows), LEMMAS))[1] == ("Chile", "NNP", "appos", 0)
    names: list[Row] = [("Peru", "NNP", "nsubj", 2), *rows[1:]]
    assert shown(repaired(tokens("Peru Chile accepted", *names), LEMMAS)) == names


def test_an_inserted_clause_gives_the_subject_back() -> None:
    """In "Peru, Chile claimed, had rejected it" it was Peru that rejected."""
    rows: list[Row] = [
        ("Peru", "NNP", "npadvmod", 2),
        ("Chile", "NNP", "nsubj", 2),
        ("claimed", "VBD", "parataxis", 3),
        ("rejected", "VBD", "ROOT", 3),
    ]
    assert shown(repaired(tokens("Peru, Chile claimed, rejected", *rows), LEMMAS))[0] == ("Peru", "NNP", "nsubj", 3)
    passive: list[Row] = [*rows, ("was", "VBD", "auxpass", 3)]
    made = shown(repaired(tokens("Peru, Chile claimed, rejected was", *passive), LEMMAS))
    assert made[0] == ("Peru", "NNP", "nsubjpass", 3)


def test_the_infinitive_belongs_to_the_decision() -> None:
    """Not to who decided."""
    rows: list[Row] = [
        ("decision", "NN", "ROOT", 0),
        ("of", "IN", "prep", 0),
        ("Chile", "NNP", "pobj", 1),
        ("to", "TO", "aux", 4),
        ("raise", "VB", "acl", 2),
    ]
    assert shown(repaired(tokens("decision of Chile to raise", *rows), LEMMAS))[4] == ("raise", "VB", "acl", 0)
    other: list[Row] = [("table", "NN", "ROOT", 0), *rows[1:]]
    assert shown(repaired(tokens("table of Chile to raise", *other), LEMMAS)) == other


def test_what_hangs_on_an_auxiliary_hangs_on_its_verb() -> None:
    """Of "At no point has Peru met" the denial is the verb's."""
    rows: list[Row] = [
        ("At", "IN", "prep", 2),
        ("noon", "NN", "pobj", 0),
        ("has", "VBZ", "aux", 4),
        ("Peru", "NNP", "nsubj", 4),
        ("met", "VBN", "ROOT", 4),
        (".", ".", "punct", 4),
    ]
    assert shown(repaired(tokens("At noon has Peru met.", *rows), LEMMAS))[0] == ("At", "IN", "prep", 4)


def test_a_noun_with_an_object_is_a_verb() -> None:
    """As in "The Ministry thanks Peru": nouns take no object."""
    rows: list[Row] = [
        ("The", "DT", "det", 2),
        ("Ministry", "NNP", "compound", 2),
        ("accepts", "NNS", "ROOT", 2),
        ("it", "PRP", "dobj", 2),
        (".", ".", "punct", 2),
    ]
    assert shown(repaired(tokens("The Ministry accepts it.", *rows), LEMMAS))[:3] == [
        ("The", "DT", "det", 1),
        ("Ministry", "NNP", "nsubj", 2),
        ("accepts", "VBZ", "ROOT", 2),
    ]


def test_a_name_before_a_verb_is_its_subject() -> None:
    """As in "Norway, meanwhile, has met": it is no adverb."""
    rows: list[Row] = [
        ("Norway", "NNP", "npadvmod", 2),
        ("has", "VBZ", "aux", 2),
        ("met", "VBN", "ROOT", 2),
        (".", ".", "punct", 2),
    ]
    assert shown(repaired(tokens("Norway has met.", *rows), LEMMAS))[0] == ("Norway", "NNP", "nsubj", 2)
    rows[0] = ("Monday", "NNP", "npadvmod", 2)
    assert shown(repaired(tokens("Monday has met.", *rows), LEMMAS))[0] == ("Monday", "NNP", "npadvmod", 2)


def test_what_somebody_is_asked_is_a_question() -> None:
    """And no time or condition of the asking: "asked the Council when it would meet"; with another object it stays one."""
    rows: list[Row] = [
        ("Peru", "NNP", "nsubj", 1),
        ("asked", "VBD", "ROOT", 1),
        ("Chile", "NNP", "dobj", 1),
        ("when", "WRB", "advmod", 5),
        ("it", "PRP", "nsubj", 5),
        ("met", "VBD", "advcl", 1),
    ]
    lemma = [
        replace(one, lemma="ask") if one.low == "asked" else one
        for one in tokens("Peru asked Chile when it met", *rows)
    ]
    assert shown(repaired(lemma, LEMMAS))[5] == ("met", "VBD", "ccomp", 1)
    text = "Peru asked Chile for help when it met"
    more = [*rows[:3], ("for", "IN", "prep", 1), ("help", "NN", "pobj", 3), ("when", "WRB", "advmod", 7)]
    more += [("it", "PRP", "nsubj", 7), ("met", "VBD", "advcl", 1)]
    lemma = [replace(one, lemma="ask") if one.low == "asked" else one for one in tokens(text, *more)]
    assert shown(repaired(lemma, LEMMAS))[7] == ("met", "VBD", "advcl", 1)
