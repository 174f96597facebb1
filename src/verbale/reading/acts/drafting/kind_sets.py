"""Kinds of act that behave alike while drafts are made."""

from verbale.model import Kind

ANSWERING = frozenset(
    {
        Kind.ANSWER,
        Kind.ACCEPT,
        Kind.REFUSE,
        Kind.SUPPORT,
        Kind.OPPOSE,
        Kind.WELCOME,
        Kind.CRITICISE,
        Kind.HOLD,
        Kind.STATE,
    }
)
PROCEDURE = frozenset({Kind.POSTPONE, Kind.SUSPEND, Kind.RESUME, Kind.MEET, Kind.AGREE})
OWING = frozenset({Kind.PROPOSE, Kind.REQUEST, Kind.HOLD, Kind.ASSURE, Kind.WARN})
REPLYING = frozenset({Kind.ACCEPT, Kind.REFUSE, Kind.WELCOME, Kind.CRITICISE, Kind.ANSWER})
TO_READER = ANSWERING | OWING | {Kind.CONCEDE, Kind.RETRACT, Kind.RESTATE, Kind.DISCLOSE}
DEEDS = frozenset({Kind.MEET, Kind.MEASURE, Kind.DISCLOSE, Kind.BRIEF, Kind.SUSPEND, Kind.POSTPONE, Kind.RESUME})
JOINT = frozenset({Kind.MEET, Kind.AGREE})
