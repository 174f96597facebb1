"""The factor of the law of negotiation that an alert rests on. No tradition asks for concessions."""

from verbale.watch.alert import Family

LAKE_LANOUX = "Lake Lanoux 1957"
ATLANTA_HILTON = "Atlanta Hilton 1984"
FAIR_WORK = "Fair Work Act s. 228"
REASONABLE_TIME = "conduct of each side and what is at stake (ECHR, reasonable time)"

BY_FAMILY = {
    Family.TIMING: f"abnormal delay ({LAKE_LANOUX}); timely answers ({FAIR_WORK}(1)(c)); {REASONABLE_TIME}",
    Family.SUBSTANCE: f"genuine consideration of proposals, with reasons ({FAIR_WORK}(1)(d)); withdrawal of agreed "
    f"provisions ({ATLANTA_HILTON})",
    Family.PROCEDURE: f"disregard of the agreed procedures ({LAKE_LANOUX}); arbitrary scheduling ({ATLANTA_HILTON})",
    Family.OUTSIDE: f"unilateral changes while talks run ({ATLANTA_HILTON})",
}
NO_DUTY = f"There is no duty to concede or to agree ({FAIR_WORK}(2))."
