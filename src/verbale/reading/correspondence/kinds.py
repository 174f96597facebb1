"""Which kinds of act a move can be made by, and the other way round: what the reading of letters shares."""

from verbale.model import Kind, Move, Polarity

OPENING = frozenset({Kind.PROPOSE, Kind.REQUEST})
TOUCHING = OPENING | {
    Kind.ANSWER, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.CONCEDE, Kind.RETRACT, Kind.AGREE, Kind.HOLD,
}  # fmt: skip
# Move → the kinds that its act may be of, the first where one is made.
KINDS: dict[Move, tuple[Kind, ...]] = {
    Move.REMIND: (Kind.RESTATE, Kind.REQUEST),
    Move.REDATE: (Kind.REQUEST,),
    Move.REPLACE: (Kind.PROPOSE, Kind.REQUEST),
    Move.SUPERSEDE: (Kind.STATE, Kind.CONCEDE),
    Move.WITHDRAW: (Kind.RETRACT, Kind.CONCEDE),
    Move.LAPSE: (Kind.STATE,),
    Move.NOT_RECEIVED: (Kind.STATE,),
    Move.RECEIVED_ON: (Kind.STATE,),
    Move.HOLD: (Kind.HOLD,),
    Move.DECLINE: (Kind.ANSWER,),
    Move.REFER: (Kind.ANSWER,),
    Move.ANSWER: (Kind.STATE,),
}
BY_CREDITOR = (Move.LAPSE, Move.SUPERSEDE, Move.REPLACE, Move.WITHDRAW, Move.REDATE, Move.REMIND)
BY_DEBTOR = frozenset({Move.HOLD, Move.DECLINE, Move.REFER, Move.NOT_RECEIVED, Move.RECEIVED_ON})
OF_MOVE = {str(move): move for move in KINDS}
REPLIED = {
    "accept": (Kind.ACCEPT, Polarity.POSITIVE),
    "refuse": (Kind.REFUSE, Polarity.NEGATIVE),
    "answer": (Kind.ANSWER, Polarity.NEUTRAL),
}
DEFINITE = frozenset({Kind.ACCEPT, Kind.REFUSE})  # who says yes or no does not say that it is another's to say
