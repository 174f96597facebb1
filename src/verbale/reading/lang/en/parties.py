"""Nouns that name a side by what it is, and nouns for those who act in a side's name."""

# Acting in the name of an owner: "Peru's delegation", "the Osprey board", "a spokesman for Peru".
ORGANS = frozenset(
    "government delegation side team negotiator minister ministry envoy spokesman spokeswoman spokesperson official diplomat"
    " president premier leader representative parliament senate army force troop navy board management presidency chair mediator"
    " ambassador authority secretary chief head director executive lawyer counsel member administration cabinet leadership"
    " chancellor king queen prince emir sultan aide adviser advisor lawmaker deputy commissioner rapporteur chairman chairwoman"
    " chairperson co-chair coordinator facilitator broker officer delegate staff colleague counterpart regime military mission embassy foreign-minister"
    " prime-minister general commander coastguard police court office bureau department committee council commission assembly"
    " secretariat shareholder investor banker creditor owner captain fighter rebel militia wing faction group admiral mayor governor prefect archbishop bishop nuncio senator congressman secretary-general director-general partner steward owner tenant person source insider aircraft plane jet helicopter gunboat warship artillery soldier trooper patrol guard"
    " predecessor successor branch conciliator arbitrator client author principal".split()
)
# A side by itself: "the union", "the company", "management".
PARTIES = frozenset(
    "union company employer management board council commission committee parliament government ministry court tribunal"
    " federation association alliance league group coalition party mediator chair presidency secretariat agency authority bank"
    " fund creditor lender bidder buyer seller supplier operator carrier airline shareholder insurer club landlord tenant farmer"
    " fisherman miner driver nurse teacher doctor pilot docker rebel insurgent junta guild works-council trust consortium firm"
    " administrator trustee regulator watchdog facilitator developer claimant respondent applicant plaintiff defendant petitioner contractor".split()
)
# Who stands opposite somebody or beside them: Peru's counterparts are not Peru.
OPPOSITE = frozenset("counterpart partner opponent rival adversary interlocutor neighbour neighbor critic enemy ally".split())
EVERYBODY = frozenset("party side delegation negotiator team country government leader minister company delegate".split())
# Bodies and crews that a text names by what they are.
COLLECTIVES = frozenset(
    "garrison militia front crew bloc camp junta brigade battalion cartel chamber congress senate caucus lobby tribe clan church university"
    " hospital club museum theatre theater orchestra studio broadcaster publisher platform retailer manufacturer refinery mill region province"
    " municipality city town island archipelago target lender bidder airline utility developer contractor charity foundation institute"
    " laboratory airport hotel school college village family palace treasury bakery supermarket depot harbour harbor choir parish county district prefecture commune kingdom republic coalition-partner port railway carrier shipyard brewery dealer distributor franchise landowner leaseholder steelworker fishery cooperative"
    " collective workforce opposition majority minority executive judiciary bench hierarchy syndicate network vendor owner purchaser claimant"
    " defendant respondent applicant petitioner plaintiff trustee liquidator receiver underwriter reinsurer host occupier settler herder"
    " insurgency resistance guard corps regiment squadron fleet faction splinter movement rebel rebels separatist guerrilla".split()
)
# Words that open a sentence without an article and are no names.
LEFT_ALONE = frozenset(
    "nobody everybody somebody anybody everyone someone anyone noone progress support opposition nothing everything something anything work trade money time peace war pressure trust hope fear doubt silence"
    " criticism praise anger news fish water oil gas power data staff pay overtime business industry government parliament management unrest"
    " violence shelling fighting traffic life history experience evidence research advice access control talk help half most more less one"
    " none others violence sabotage smoke rain weather failure success delay doubt speed reason rumour rumor gossip word".split()
)
# Plural nouns of people and things that are no side, whatever their ending.
NO_SIDES = frozenset(
    "reporter observer source analyst expert critic reader talk number matter paper letter offer order power border quarter term figure"
    " answer corner chapter factor other sector error vector minor doctor-general newcomer listener viewer member woman man passer"
    " commentator journalist correspondent speaker consumer voter customer passenger user newspaper container trailer barrier shelter river"
    " water winter summer sister brother father mother daughter leader minister player teenager stranger counter meter liter litre centre center"
    " theatre participant restaurant merchant elephant grant plant tenant-general month front-runner".split()
)
HUMANS = frozenset(
    "admiral mayor governor prefect archbishop bishop nuncio senator congressman secretary-general director-general negotiator minister envoy spokesman spokeswoman spokesperson official diplomat president premier leader representative mediator"
    " ambassador secretary chief head director executive lawyer chancellor king queen prince aide adviser advisor lawmaker deputy"
    " commissioner rapporteur chairman chairwoman chairperson co-chair officer colleague counterpart general commander coordinator"
    " facilitator broker person source insider member delegate predecessor successor client author principal".split()
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
    " Mills Seeds Mines Lines Works Stores Homes Farms Brewers Breweries Chemicals Pharma Textiles Ports Docks Shipyards Metals Paper Media Power"
    " Oil Gas Water Insurance Logistics Systems Technologies Labs Studios Records Motors Ventures Products Brands Retail Hotels Resorts Cement"
    " Timber Fisheries Dairies Foundries Telecom Aviation Shipping Freight Transport Rail GmbH AG SA NV SE LLC LLP Partners Holdings Industries Railways Airlines Airways Foods Motors Energy Steel Mining Capital Secretariat"
    " Assembly Parliament Senate Organisation Organization Office Bureau Delegation Mission Presidency Trust Consortium Club Network"
    " Paper Lines Line Mining Chemicals Logistics Textiles Shipping Ferries Power Water Gas Oil Petroleum Cement Glass Timber Media Telecom"
    " Rail Transport Hotels Stores Brewery Works Mills Shipyard Shipyards Ports Hospital Hospitals Clinics University College Estates"
    " Chamber Forum Panel Conference Directorate Department Initiative Brotherhood Collective Cooperative Brigade Army Forces".split()
)
# Offices of one person: "he" and "she" may mean whoever holds it.
PERSONS = frozenset(
    "minister president premier chancellor ambassador secretary chair chairman chairwoman chairperson envoy spokesman spokeswoman spokesperson director"
    " leader negotiator commissioner governor mayor king queen prince emir sultan".split()
)
