"""The factor of the law that an alert rests on."""

from verbale.watch.alert import Family
from verbale.watch.factors import ATLANTA_HILTON, BY_FAMILY, FAIR_WORK, LAKE_LANOUX, NO_DUTY


def test_every_family_has_its_own() -> None:
    """With its source, and no two alike."""
    assert set(BY_FAMILY) == set(Family)
    assert len(set(BY_FAMILY.values())) == len(Family)
    assert all(
        any(source in text for source in (LAKE_LANOUX, ATLANTA_HILTON, FAIR_WORK)) for text in BY_FAMILY.values()
    )


def test_nobody_has_to_concede() -> None:
    """No factor asks for a concession, and it is said where substance is judged."""
    assert not any("concede" in text or "concession" in text for text in BY_FAMILY.values())
    assert NO_DUTY == "There is no duty to concede or to agree (Fair Work Act s. 228(2))."
