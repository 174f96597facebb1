"""The institutions of the European Union by their short names: meant only where a text speaks of the Union."""

INSTITUTIONS = frozenset({"eu", "eu-council", "european-parliament", "european-commission"})
# Short name of a body → the institution.
BODIES = {
    "Council": "eu-council",
    "Parliament": "european-parliament",
    "Commission": "european-commission",
    "Presidency": "eu-council",
}
# Plain noun → the institution that it means.
NOUNS = {"presidency": "eu-council", "rapporteur": "european-parliament", "co-legislator": "eu-council"}
# Office of a person → the institution that the person speaks for.
OFFICES = {"rapporteur": "european-parliament", "mep": "european-parliament", "commissioner": "european-commission"}
# Bodies and offices within an institution, as letterheads and addresses name them → names of the institution.
WITHIN = (
    (
        r"\b(?:Committee on (?:the )?[A-Z]|[A-Z]{3,6} [Cc]ommittee\b|MEP\b|[Rr]apporteur\b|Conference of (?:Presidents|Committee Chairs)|[Ss]hadow rapporteur)",
        ("European Parliament", "Parliament"),
    ),
    (
        r"\b(?:C(?:oreper|OREPER)\b|(?:Deputy )?Permanent Representative\b|(?:Rotating |Council )?Presidency\b|General Secretariat of the Council)",
        ("Council of the European Union", "Council"),
    ),
    (
        r"\b(?:DG [A-Z]{2,6}\b|Directorate-General (?:for|of) [A-Z]|[Cc]abinet of (?:the )?(?:\w+ )?Commissioner|(?:Executive )?Vice-President of the Commission)",
        ("European Commission", "Commission"),
    ),
)
