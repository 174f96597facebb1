"""What a grammar hands over: drafted acts and attributions, before the gate."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Attribution


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
