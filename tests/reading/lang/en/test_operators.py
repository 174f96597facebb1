"""The words that scope hangs on."""

from verbale.reading.lang.en.operators import MODALS, governing_verbs, operators


def test_the_class_of_a_governing_word() -> None:
    """By the kind of its complement."""
    table = operators()
    assert [table["infinitive"][verb] for verb in ("fail", "refuse", "try")] == ["negated", "refused", "attempted"]
    assert [table["object"][verb] for verb in ("urge", "accuse")] == ["demanded", "accused"]
    assert [table["that"][verb] for verb in ("say", "deny", "allege")] == ["said", "denied", "alleged"]


def test_every_verb_of_the_table_governs() -> None:
    """Nouns and adjectives do not."""
    verbs = governing_verbs()
    assert {"fail", "urge", "say"} <= verbs
    assert verbs == {word for place in ("infinitive", "object", "that") for word in operators()[place]}


def test_short_modals_mean_the_long_ones() -> None:
    """As the parser cuts them."""
    assert [MODALS[word] for word in ("wo", "'d", "ca", "ought")] == ["will", "would", "can", "should"]
