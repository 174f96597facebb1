"""Names of parties in running text: which take an article."""

# Names that take an article in running text end (or begin) with one of these nouns.
_WITH_ARTICLE = {
    "Union", "States", "Kingdom", "Company", "Office", "Council", "Commission", "Group", "Agency", "Organisation",
    "Federation", "Republic", "Nations", "Emirates", "Netherlands", "Philippines", "Party", "Presidency", "Secretariat",
    "Parliament", "Court", "Committee", "Board", "Ministry", "Association", "Alliance", "League", "Front",
}  # fmt: skip
# Plain nouns that stand for a side where nothing names it: "the works council", "the Commissioner".
_OFFICES = {
    "council", "union", "company", "board", "committee", "ministry", "government", "commission", "court", "delegation", "parliament",
    "president", "commissioner", "minister", "chair", "presidency", "mediator", "secretariat", "employer", "federation",
    "association", "agency", "bank", "chairman", "chairwoman", "envoy", "rapporteur", "opposition", "army", "party",
}  # fmt: skip


def named(name: str) -> str:
    """Return a name as running text needs it: ``the United States``, ``NATO``."""
    words = name.split()
    several = len(words) > 1 and words[-1] in _WITH_ARTICLE and not words[0].endswith(("’s", "'s"))
    several = several or (len(words) > 2 and words[0] in _WITH_ARTICLE and words[1] == "of")
    office = bool(words) and words[-1].lower() in _OFFICES and (len(words) == 1 or name.islower())
    return f"the {name}" if several or office else name
