"""Stems of English words, the same from whatever thread they are asked."""

from concurrent.futures import ThreadPoolExecutor

from verbale.reading.lang.en.stemming import stems


def test_forms_of_a_word_have_one_stem() -> None:
    """Quotas and a quota, proposals and what was proposed."""
    assert stems(["quota", "quotas"]) == {"quota"}
    assert stems(["proposed", "proposing"]) == stems(["propose"])
    assert stems([]) == frozenset()


def test_threads_do_not_disturb_each_other() -> None:
    """A stemmer holds the word at hand: each word has its own stem, however many ask at once."""
    words = [
        f"{start}{end}"
        for start in ("negotiat", "ratif", "withdr", "implement", "harbour")
        for end in ("ing", "ations", "ed", "s")
    ]
    alone = [stems([word]) for word in words]
    fresh = [f"{word}ly" for word in words * 20]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda word: stems([word]), fresh))
    assert together == [stems([word]) for word in fresh]
    assert [stems([word]) for word in words] == alone
