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
