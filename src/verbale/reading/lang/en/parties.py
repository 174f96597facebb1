"""Nouns that name a side by what it is, and nouns for those who act in a side's name."""

# Acting in the name of an owner: "Peru's delegation", "the Osprey board", "a spokesman for Peru".
ORGANS = frozenset(
    "government delegation side team negotiator minister ministry envoy spokesman spokeswoman spokesperson official diplomat"
    " president premier leader representative parliament senate army force troop navy board management presidency chair mediator"
    " ambassador authority secretary chief head director executive lawyer counsel member administration cabinet leadership"
    " chancellor king queen prince emir sultan aide adviser advisor lawmaker deputy commissioner rapporteur chairman chairwoman"
    " chairperson co-chair coordinator facilitator broker officer delegate staff colleague counterpart regime military mission embassy foreign-minister"
    " prime-minister general commander coastguard police court office bureau department committee council commission assembly"
    " secretariat shareholder investor banker creditor owner captain fighter rebel militia wing faction group person source insider aircraft plane jet helicopter gunboat warship artillery soldier trooper patrol guard"
    " predecessor successor".split()
)
# A side by itself: "the union", "the company", "management".
PARTIES = frozenset(
    "union company employer management board council commission committee parliament government ministry court tribunal"
    " federation association alliance league group coalition party mediator chair presidency secretariat agency authority bank"
    " fund creditor lender bidder buyer seller supplier operator carrier airline shareholder insurer club landlord tenant farmer"
    " fisherman miner driver nurse teacher doctor pilot docker rebel insurgent junta guild works-council trust consortium firm"
    " administrator trustee regulator watchdog facilitator developer claimant respondent applicant plaintiff defendant petitioner contractor".split()
)
EVERYBODY = frozenset("party side delegation negotiator team country government leader minister company delegate".split())
HUMANS = frozenset(
    "negotiator minister envoy spokesman spokeswoman spokesperson official diplomat president premier leader representative mediator"
    " ambassador secretary chief head director executive lawyer chancellor king queen prince aide adviser advisor lawmaker deputy"
    " commissioner rapporteur chairman chairwoman chairperson co-chair officer colleague counterpart general commander coordinator"
    " facilitator broker person source insider member delegate predecessor successor".split()
)
# People whom measures and words are addressed to.
PEOPLE = frozenset(
    "engineer fisherman soldier journalist activist steward worker citizen national crew sailor captain prisoner student protester"
    " inspector monitor observer expert refugee civilian resident passenger staff trader reporter partner ally ambassador diplomat state"
    " neighbour neighbor capital bidder suitor rival opponent creditor lender shareholder investor investor employee customer consumer"
    " country nation guerrilla fighter separatist smuggler trawlerman them each both other everybody everyone all".split()
)
# "The company", where one firm is at the table; and words in the names of those that are none.
FIRM = frozenset("company management employer firm operator carrier airline supplier buyer seller bidder".split())
NO_FIRM = frozenset(
    "union association federation guild league council ministry court commission committee bank brotherhood congress confederation"
    " government parliament party tribunal group movement front society department board agency authority".split()
)
# In a house of parliament or at a ministry: its own country's, where no other is named.
HOME = frozenset("government minister ministry cabinet administration".split())
FIRST = frozenset({"we", "i", "us", "me"})
ORGANISATION_ENDS = frozenset(
    "Union Group Company Council Commission Committee Board Association Federation Ministry Authority Agency Alliance Party Fund Bank"
    " Court Tribunal League Congress Confederation Front Movement Coalition Guild Society Institute Corporation Corp Inc Ltd Limited plc PLC"
    " GmbH AG SA NV SE LLC LLP Partners Holdings Industries Railways Airlines Airways Foods Motors Energy Steel Mining Capital Secretariat"
    " Assembly Parliament Senate Organisation Organization Office Bureau Delegation Mission Presidency Trust Consortium Club Network"
    " Paper Lines Line Mining Chemicals Logistics Textiles Shipping Ferries Power Water Gas Oil Petroleum Cement Glass Timber Media Telecom"
    " Rail Transport Hotels Stores Brewery Works Mills Shipyard Shipyards Ports Hospital Hospitals Clinics University College Estates"
    " Chamber Forum Panel Conference Directorate Department Initiative Brotherhood Collective Cooperative Brigade Army Forces".split()
)
