"""The factor of the law of negotiation that an alert rests on. No tradition asks for concessions."""

from verbale.watch.alert import Family

LAKE_LANOUX = "Lake Lanoux arbitration (France/Spain, 1957)"
ATLANTA_HILTON = "Atlanta Hilton & Tower (271 NLRB 1600, 1984)"
FAIR_WORK = "Fair Work Act 2009 (Australia) s. 228"
REASONABLE_TIME = "European Court of Human Rights, reasonable time (Frydlender v. France, 2000)"

BY_FAMILY = {
    Family.TIMING: f"abnormal delay ({LAKE_LANOUX}); answering proposals in a timely manner ({FAIR_WORK}(1)(c)); "
    f"complexity, conduct of each side and what is at stake ({REASONABLE_TIME})",
    Family.SUBSTANCE: f"genuine consideration of proposals, with reasons ({FAIR_WORK}(1)(d)); withdrawal of agreed "
    f"provisions ({ATLANTA_HILTON})",
    Family.PROCEDURE: f"disregard of the agreed procedures ({LAKE_LANOUX}); arbitrary scheduling ({ATLANTA_HILTON})",
    Family.OUTSIDE: f"unilateral changes while talks run ({ATLANTA_HILTON})",
}
NO_DUTY = f"There is no duty to concede or to agree ({FAIR_WORK}(2))."
