"""The invented fishing talks with values: a dossier, its space, and a package to step towards."""

from verbale.counsel.space.space import Space
from verbale.dossier import Dossier
from verbale.model import Option, Party, Point

POINTS = (
    Point("quota", "Quota for cod", options=(Option("low", "100 tons"), Option("high", "200 tons"))),
    Point("ports", "Access to ports", options=(Option("shut", "None"), Option("open", "All"))),
)
DOSSIER = Dossier(title="Talks", ours="arda", parties=(Party("arda", "Arda"), Party("bel", "Bel")), points=POINTS)
SPACE = Space(
    {"quota": ["low", "high"], "ports": ["shut", "open"]},
    {"arda": {"quota": [0.0, 0.75], "ports": [0.25, 0.0]}, "bel": {"quota": [0.25, 0.0], "ports": [0.0, 0.75]}},
    {"arda": 0.125, "bel": 0.25},
)
TRADE = SPACE.package({"quota": "high", "ports": "open"})
