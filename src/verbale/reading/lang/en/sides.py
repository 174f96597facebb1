"""Plain nouns that name a side though no list of parties holds it: "the hauliers", "the coastal states", "the metalworkers".

Trades and roles are an open class in English: a plural in -ers, -ors, -ists, -men … names people, but for the things listed here.
"""

from verbale.reading.lang.en.inflection import singular

# Bodies, places that act, and peoples' words that no ending gives away.
_SIDES = frozenset(
    "state nation country republic kingdom province region district municipality commune city town village island neighbour neighbor"
    " port harbour mill plant mine pit shipyard hospital museum university college school theatre studio orchestra chorus choir"
    " publisher newspaper broadcaster chain conglomerate group partner ally rival heir family clan tribe band congregation church"
    " synod diocese parish people public electorate opposition majority minority caucus bench lodge branch chapter chamber guild"
    " lobby grouping bloc camp front movement militia garrison fleet brigade battalion army police coastguard panel jury bar"
    " claimant respondent plaintiff defendant applicant petitioner appellant complainant creditor debtor bondholder noteholder"
    " shareholder stakeholder leaseholder householder household resident citizen migrant refugee immigrant peasant farmhand"
    " attendant consultant accountant merchant tenant occupant participant servant militant combatant belligerent"
    " expert physician surgeon nurse midwife pharmacist chemist electrician technician musician politician librarian"
    " crew staff cast personnel workforce squad delegation signatory employee trainee apprentice student pupil graduate"
    " seaman fisherman trawlerman workman stuntman businessman tradesman layman craftsman postman fireman foreman groundsman"
    " governor mayor bishop archbishop elder sheikh chief consul steward ombudsman arbitrator administrator liquidator receiver"
    " conciliator arbiter referee umpire judge prosecutor solicitor barrister counsel attorney clerk prefect warden marshal"
    " guerrilla separatist loyalist unionist nationalist liberal conservative socialist democrat green populist"
    " backbencher frontbencher whip lawmaker senator congressman councillor alderman deputy parliamentarian peer"
    " legislator mechanic guard agent host station bidder welder fund chancellery treasury crown executive"
    " docker miner driver teacher haulier courier sailor founder developer insurer underwriter lender carrier operator".split()
)
_PEOPLE = ("er", "or", "ist", "eer", "ier", "man", "woman", "holder", "smith", "wright", "folk")
# Things whose names end as those of people do.
_THINGS = frozenset(
    "offer letter paper order matter number member tender transfer water river border tariff quarter power answer computer newspaper"
    " counter corner centre center chapter character cover danger disaster dinner error factor favor fever figure filter finger flavor"
    " folder footer harbor header honor hunger indicator labor ladder layer liter lever manner master meter mirror monitor murder"
    " motor offender other outsider parameter pointer poster powder quota register remainder reminder reactor refer rumor sector"
    " semester shelter shower sister soldier summer supper surrender sweater tenor terror theater timber tower tractor trailer"
    " trigger vector weather winter wonder disorder encounter endeavor barrier pier corridor door floor"
    " interior exterior prior minor major senior junior behavior color vapor armor rigor vigor mirror"
    " cluster container tanker trawler freighter steamer helicopter bomber fighter cruiser destroyer banner"
    " server router whisper prayer drawer career beer deer steer frontier tier soccer cancer lawsuit"
    " hour flour tour detour contour glamour humour odour rumour tumour vapour parlour armour vigour colour labour behaviour"
    " list twist wrist mist fist waist checklist shortlist wishlist human german roman".split()
)


def names_people(noun: str) -> bool:
    """Say whether a plain noun, singular or plural, names somebody who can act."""
    word = singular(noun.lower().removeprefix("co-"))
    if word in _SIDES:
        return True
    return len(word) > 4 and word.endswith(_PEOPLE) and word not in _THINGS
