"""What a grammar hands over: drafted acts and attributions, before the gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Attribution, Party
from verbale.reading.lang.en import european_union
from verbale.reading.parsed_document import Page


@dataclass(frozen=True, slots=True)
class Drafts:
    """Drafts of one page, in any order."""

    acts: tuple[Act, ...] = ()
    attributions: tuple[Attribution, ...] = ()


def relinked(before: Sequence[Act], after: Sequence[Act]) -> list[Act]:
    """Let replies follow acts that were changed since: `after[n]` is what became of `before[n]`; more may follow."""
    if not any(act.in_reply_to for act in after):
        return list(after)
    became = {old.id: new.id for old, new in zip(before, after, strict=False) if old is not new}
    return [
        replace(act, in_reply_to=tuple(dict.fromkeys(became.get(one, one) for one in act.in_reply_to)))
        if act.in_reply_to
        else act
        for act in after
    ]


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _names_of(identity: str, party: Party) -> list[str]:
    """Return the names of a party of the world's list, those by which papers of the Union know its institution among them."""
    short = [name for name, body in european_union.BODIES.items() if body == identity]
    return [_plain(name) for name in (party.name, *(party.aliases if short else ()), *short)]


def as_the_dossier_has_it(page: Page, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Let a party of the world's list be the dossier's own of the same name: "the Presidency" acts for its Council."""
    own = {party.id for party in page.dossier.parties}
    names = {_plain(name): party.id for party in page.dossier.parties for name in (party.name, *party.aliases)}
    same = {
        identity: found
        for identity, party in page.parties.items()
        if identity not in own
        and (found := next((names[name] for name in _names_of(identity, party) if name in names), None))
    }
    if not same:
        return acts

    def one(name: str | None) -> str | None:
        return same.get(name or "", name)

    def some(parties: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(same.get(name, name) for name in parties))

    made = [
        replace(
            act,
            actors=some(act.actors),
            addressees=tuple(name for name in some(act.addressees) if name not in some(act.actors)),
            on_behalf_of=one(act.on_behalf_of),
            according_to=one(act.according_to),
        )
        for act in acts
    ]
    return tuple(relinked(acts, made))
