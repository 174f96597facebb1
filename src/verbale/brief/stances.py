"""How a stance is shown: a word and a mark, so that it never rests on colour alone."""

from verbale.model import Stance

# Stance → (mark, tone). Marks differ in shape and print in any font.
MARKS: dict[Stance, tuple[str, str]] = {
    Stance.AGREED: ("●", "green"),
    Stance.ACCEPTS: ("✓", "green"),
    Stance.SUPPORTS: ("+", "green"),
    Stance.PROPOSES: ("◆", "blue"),
    Stance.OPEN: ("○", "green"),
    Stance.MIXED: ("±", "amber"),
    Stance.NEUTRAL: ("·", ""),
    Stance.CONCERNED: ("!", "amber"),
    Stance.OPPOSES: ("−", "red"),
    Stance.REFUSES: ("✗", "red"),
    Stance.SILENT: ("–", ""),
}
# Stance → what is said of a side that takes it.
WORDS: dict[Stance, str] = {
    Stance.AGREED: "agreed",
    Stance.ACCEPTS: "accepts",
    Stance.SUPPORTS: "supports it",
    Stance.PROPOSES: "wants",
    Stance.OPEN: "is open to talk",
    Stance.MIXED: "answers in part",
    Stance.NEUTRAL: "takes no side",
    Stance.CONCERNED: "is concerned",
    Stance.OPPOSES: "is against it",
    Stance.REFUSES: "refuses",
    Stance.SILENT: "is silent",
}
REFUSING = frozenset({Stance.REFUSES, Stance.OPPOSES})
OPENING = frozenset({Stance.OPEN, Stance.ACCEPTS, Stance.SUPPORTS, Stance.MIXED})
SETTLED = frozenset({Stance.AGREED})
# Stance → the words for one party and for several.
VERBS: dict[Stance, tuple[str, str]] = {
    Stance.AGREED: ("has agreed", "have agreed"),
    Stance.ACCEPTS: ("accepts", "accept"),
    Stance.SUPPORTS: ("is in support", "are in support"),
    Stance.PROPOSES: ("has a proposal on the table", "have a proposal on the table"),
    Stance.OPEN: ("is open", "are open"),
    Stance.MIXED: ("has given a mixed answer", "have given a mixed answer"),
    Stance.NEUTRAL: ("has spoken without taking a side", "have spoken without taking a side"),
    Stance.CONCERNED: ("has voiced concern", "have voiced concern"),
    Stance.OPPOSES: ("is against", "are against"),
    Stance.REFUSES: ("refuses", "refuse"),
    Stance.SILENT: ("is silent", "are silent"),
}
