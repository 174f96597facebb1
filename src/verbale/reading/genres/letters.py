"""Letters, notes verbales and mail: "we" is who signs, "you" is who is addressed, each sheet in its own voice.

What the writer says of the reader or of others is their act according to the writer. What stands above the first sheet, as in a
release that makes a letter public, is its publisher's.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Attribution, Kind, Party
from verbale.reading.acts.classes import fold
from verbale.reading.acts.page_acts import Stretch, clause_acts
from verbale.reading.acts.quoted import quoted_by
from verbale.reading.acts.roles import Roles, Span
from verbale.reading.acts.who import Speaker, Who
from verbale.reading.attribution import attributions
from verbale.reading.clause_check import undone
from verbale.reading.correspondence import moved
from verbale.reading.genres.addresses import party_of, person_named, person_of
from verbale.reading.genres.calls import call_note
from verbale.reading.genres.draft_acts import Drafts, as_the_dossier_has_it
from verbale.reading.genres.houses import by_its_own_body, settle, written_for
from verbale.reading.genres.listed import above, listed, names
from verbale.reading.genres.news import narrated
from verbale.reading.genres.papers import for_its_own, kept_in, paper
from verbale.reading.genres.sheets import Sheet, sheet_from, sheets
from verbale.reading.genres.signers import Named, learn, made, side, signed_by
from verbale.reading.lang.en.parties import ORGANS
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import Mention, MentionKind, Page
from verbale.reading.said import means

_QUOTE = re.compile(r"[“\"«„][^“”\"«»„\n]{3,600}[”\"»]")
_YOURS = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:we|our|I|my)\b")
_CHECKED = frozenset({Kind.ACCEPT, Kind.AGREE, Kind.REFUSE, Kind.PROPOSE, Kind.REQUEST, Kind.RETRACT})
_DECIDING = frozenset({Kind.ACCEPT, Kind.AGREE, Kind.REFUSE, Kind.HOLD, Kind.ANSWER, Kind.STATE, Kind.REQUEST})
_OPENING = re.compile(
    r"\W*(?:\d{1,2}[.)] )?(?:(?:But|And|However|Yet|Still|Meanwhile|Today|Yesterday|Moreover|Also),? )?(?:[Tt]he |[Aa] |[Tt]heir |[Ii]ts )?(?!(?:[Ii]t|[Tt]his|[Tt]hat|[Tt]hese|[Tt]here)\b)(?=\w)"
)
_SAYS_NO = re.compile(r"(?i)\b(?:no|not|n[’']t|none|nothing|never|neither|nor|cannot|must|have to|has to|unable)\b")
_SUPPOSES = re.compile(r"(?i)\b(?:would|could|might|if|unless|were|should you)\b")
_NEVER_REFUSED = re.compile(
    r"(?i)\b(?:not|n[’']t|never|nor|neither|nobody|without) (?:\S+ ){0,3}?(?:refus|reject|declin|oppos|object|turn(?:ed|ing)? (?:it |them )?down|rul(?:e|ed|ing) out|say no|said no)"
)
_LET = re.compile(r"\b(?:mandated|authori[sz]ed|instructed|empowered|ready|prepared|willing|pleased) to\b")
_ASKING = re.compile(
    r"\?|\b(?:[Pp]lease|[Kk]indly|would you)\b|\bbut (?:\w+ )?(?:should|would) (?:\w+ )?(?:value|appreciate|welcome|like|be)\b"
    r"|\b(?:glad|grateful|pleased|happy|like|wish|interested|obliged) to (?:hear|know|learn|be told)\b"
)
_BODY = re.compile(r"(?:(?:two|three|four|five|six|both) )?(?P<noun>[A-Za-z-]+)(?= [a-z])")
_LEFT = re.compile(r"(?:[\w’'-]+ ){0,3}")
_NAME_LENGTH = 40
_FIRST = re.compile(r"\b(?:[Ww]e|I|[Mm]y|[Oo]urs?|us|me|[Yy]ou|[Yy]ours?)\b")
_RECALLING = re.compile(
    r"\W*(?:As )?[Yy]ou (?:will|may|might|would) (?:\w+ )?(?:recall|remember|know|be aware|appreciate)\b"
)
_TAIL = 160
_ONE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,3}")
_LETTER_TO = re.compile(
    r"\b(?:letter|note|reply|response|message|mail|statement)\b[^.\n]{0,60}?\bto (?:the )?(?P<to>(?:board of )?(?:[A-ZÀ-Þ][\w’'&.-]*)(?: (?:and|of|[A-ZÀ-Þ&][\w’'&.-]*|plc))*)"
)


@dataclass(slots=True)
class Voiced:
    """A sheet with its voice.

    Parameters
    ----------
    sheet
        The sheet.
    speaker
        Who says "we" and "you" in it.
    roles
        What names and nouns mean in it.
    """

    sheet: Sheet
    speaker: Speaker
    roles: Roles


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of correspondence."""
    found = voices(page)
    if not any(one.speaker.parties for one in found):  # a friend, the editors: somebody who tells and takes no part
        return narrated(
            page,
            [Stretch(*sheet.body, rule="letter") for sheet in _sheets(page)]
            or [Stretch(page.document.body, len(page.text))],
        )
    said = attributions(page)
    acts: list[Act] = []
    if found and found[0].sheet.start > page.document.body:
        acts += _above(page, found[0], said)
    for one in found:
        stretch = Stretch(*one.sheet.body, one.speaker, "letter")
        drafts = clause_acts(
            _without_the_greeted(page, one.sheet), [stretch], _quotes(page, one, said), roles=one.roles
        )
        named = (by_its_own_body(page, act, one.speaker) for act in as_the_dossier_has_it(page, tuple(drafts)))
        told = [_own(page, told_by(act, one.speaker)) for act in named]
        head = (one.sheet.start, one.sheet.body[0])
        found_here = _in_scope(page, one.speaker, moved(page, one.speaker, one.sheet.body, head, told, one.sheet.end))
        acts += [kept_in(act) for act in found_here] if for_its_own(page, one.sheet, one.speaker) else found_here
    return Drafts(tuple(acts), tuple(said))


def _in_scope(page: Page, speaker: Speaker, acts: list[Act]) -> list[Act]:
    """Return acts without those of the table of moves alone that their clauses deny or tell of somebody else: "we cannot table a draft"."""
    return [
        act for act in acts if "/move." not in act.rule or not (_denied(page, act) or _of_another(page, speaker, act))
    ]


def _denied(page: Page, act: Act) -> bool:
    let = _LET if act.kind is Kind.PROPOSE else _ASKING if act.kind is Kind.REQUEST else None
    sentence = page.sentence_at(act.evidence[0].start)
    words = page.text[sentence.start : sentence.end] if sentence is not None else act.evidence[0].exact
    if let is not None and let.search(words):
        return False  # "is mandated to offer" offers; a question asks, and so does its second half
    if (
        act.kind is Kind.REFUSE
        and _SAYS_NO.search(words)
        and not (_NEVER_REFUSED.search(words) or _SUPPOSES.search(words))
    ):
        return False  # a no is said by a denial: "does not see its way to it", or by what must be: "we must say no"
    return act.kind in _CHECKED and undone(act, page.document)


def _of_another(page: Page, speaker: Speaker, act: Act) -> bool:
    """Say whether a sentence opens with another side as its subject and has no word of the writer: "The elders have not endorsed this"."""
    sentence = page.sentence_at(act.evidence[0].start)
    if sentence is None or act.kind not in _DECIDING or not set(act.actors) & set(speaker.parties):
        return False
    words = page.text[sentence.start : sentence.end]
    if act.kind is Kind.REQUEST and words.rstrip().endswith("?"):
        return False  # a question is its writer's, whoever is its subject
    opening = _OPENING.match(words)
    if opening is None or _FIRST.search(words):
        return False
    at = sentence.start + opening.end()
    near = [
        one
        for one in (*page.resolved, *page.mentions_in(at, at + _NAME_LENGTH))
        if one.start <= at + _NAME_LENGTH and one.end > at
    ]
    first = [
        one for one in near if page.text[at : one.start].strip() == "" or _LEFT.fullmatch(page.text[at : one.start])
    ]
    parties = {name for one in first for name in one.parties}
    body = _BODY.match(page.text, at)
    known = {party.id for party in page.dossier.parties}
    named = body is not None and re.search(
        rf"\b{body['noun'].lower()} of (?:the )?[A-ZÀ-Þ]", page.text[: sentence.start]
    )  # "the council of Lorne", met above, is another's
    if body is not None and fold(body["noun"].lower()) in ORGANS and not parties & known and not named:
        return False  # "the Council does not see its way": a body without a name is the writer's
    return bool(parties) and not parties & {*speaker.parties, *speaker.addressees}


def _own(page: Page, act: Act) -> Act:
    """Let who writes for a body of its own side, "on behalf of the Committee", write for the side."""
    known = {party.id for party in page.dossier.parties}
    outside = act.on_behalf_of is not None and act.on_behalf_of not in known and bool(known & set(act.actors))
    return replace(act, on_behalf_of=None) if outside else act


def _without_the_greeted(page: Page, sheet: Sheet) -> Page:
    """Return the page without pronouns that lead out of a body: in a letter "she" is not whoever it greets, who is "you"."""
    start, end = sheet.body
    kept = (
        mention
        for mention in page.mentions
        if mention.kind is not MentionKind.PRONOUN or mention.antecedent is None or start <= mention.antecedent[0] < end
    )
    return replace(page, mentions=tuple(kept))


def voices(page: Page) -> list[Voiced]:
    """Return the sheets of a page whose writer is known, each with its voice."""
    note = call_note(page) if page.voice is None and not page.document.sender else None
    if note is not None:
        return [_voiced(page, note.sheet, note.writer, note.reader)]
    found: list[Voiced] = []
    known: dict[str, Named] = {}
    for sheet in reversed(
        [parted(page, one) for one in _sheets(page)]
    ):  # a quoted mail is signed in full where the one above is not
        writer = written_for(page, sheet, _writer(page, sheet, known))
        if writer.person:
            known[writer.person] = writer
        found.append(_voiced(page, sheet, writer, Named()))
    found.reverse()
    return [
        _voiced(page, one.sheet, _as_named(one.speaker), _reader(page, one.sheet, found, place))
        for place, one in enumerate(found)
        if one.speaker.parties or one.speaker.person
    ]


def _sheets(page: Page) -> list[Sheet]:
    """Return the sheets of a page: the one that its head or label says, else those that its layout shows."""
    if page.voice is None:
        found = sheets(page.text)
        if not found and page.document.sender:
            return [sheet_from(page.text, page.document.body)]
        one_sided = None if found else paper(page)
        return [one_sided] if one_sided is not None else found
    sheet = sheet_from(page.text, page.voice.begin)
    sheet.sender, sheet.addressee, sheet.form = list(page.voice.writer), list(page.voice.reader), "mail"
    return [sheet]


def parted(page: Page, sheet: Sheet) -> Sheet:
    """Return a letter whose addressee stands alone above the greeting, or right under the letterhead, with the two told apart.

    Layout does not say whose one block is: who signs does, else whoever stands first.
    """
    if sheet.form != "letter" or sheet.addressee or not sheet.sender:
        return sheet
    named = [(line, side(page, [line], letterhead=True).party) for line in sheet.sender]
    known = {party.id for party in page.dossier.parties} or set(page.parties)
    signed = side(page, sheet.signature).party
    own = signed if signed in known else next((party for _, party in named if party in known), "")
    to = [line for line, party in named if party and party != own and party in known]
    if not own or not to:
        return sheet
    return replace(sheet, sender=[line for line in sheet.sender if line not in to], addressee=to)


def _as_named(speaker: Speaker) -> Named:
    return Named(speaker.parties[0] if speaker.parties else "", speaker.person, speaker.proof)


def _said(page: Page, words: str) -> Named:
    """Return the side that a person gave as sender or addressee, one that no list knows included."""
    parties = {**{one.id: one for one in page.dossier.parties}, **page.parties}
    people = {**{one.id: one for one in page.dossier.people}, **page.people}
    party, person = means(words, parties.values(), people.values())
    if not party and not person and words.strip():
        party = slug(words)
        parties[party] = Party(party, words.strip(), kind="other")
    if person:
        page.people.setdefault(person, people[person])
    if party:
        page.parties.setdefault(party, parties[party])
    return Named(party, person)


def _writer(page: Page, sheet: Sheet, known: dict[str, Named]) -> Named:
    """Return who writes: whom a person named, else the signature's and the letterhead's organisation, the signature's person."""
    if page.document.sender:
        return _said(page, page.document.sender)
    signed = side(page, sheet.signature)
    head = _headed(page, sheet.sender, letterhead=sheet.form in {"letter", "mail"})
    if (
        sheet.form == "mail"
        and not signed.party
        and signed_by(page, sheet.sender, (sheet.body[0], max(sheet.end, sheet.body[1])))
    ):
        head = replace(head, party="")
    person = signed.person or head.person
    party = head.party or signed.party
    if signed.party and head.party and signed.party != head.party:
        own = {one.id for one in page.dossier.parties}
        by_hand = signed.party in own and head.party not in own
        unknown = head.party in own and signed.party not in own
        party = signed.party if by_hand or (sheet.form == "mail" and not unknown) else head.party
    if not party and person in known:
        party = known[person].party
    if not party and (placed := _signed_for(page, sheet)) is not None:
        return replace(placed, person=person, proof=(*placed.proof, *signed.proof))
    at_table = (
        listed(page, sheet.sender)[:1]
        or listed(page, sheet.signature)[:1]
        or (above(page, sheet.sender[0][0]) if sheet.form == "mail" and sheet.sender else [])
    )
    own = {one.id for one in page.dossier.parties}
    if at_table and (party not in own or (party == head.party and party != signed.party and sheet.form == "letter")):
        return _placed(page, at_table[0], person)  # the first line of a letterhead before "Chair: Republic of Haldar"
    proof = tuple(
        dict.fromkeys(
            (
                *(head.proof if head.party == party and head.party else ()),
                *signed.proof,
                *(head.proof if not signed.proof else ()),
            )
        )
    )
    if not party and person in known:
        proof += known[person].proof
    return Named(party, person, proof)


def _signed_for(page: Page, sheet: Sheet) -> Named | None:
    """Return the side of a head's "From: Sorvia" that the signature names again, on a line of its own or as "for Sorvia"."""
    end = max(sheet.end, sheet.body[1])
    signature = page.text[max(sheet.body[0], end - _TAIL) : end]  # a short note may end without any closing words
    for span in sheet.sender:
        words = page.text[slice(*span)].strip()
        again = rf"(?:\A|\n|\b[Ff]or (?:[Tt]he )?)\s*{re.escape(words)}\s*(?:\n|\Z)"
        if _ONE_NAME.fullmatch(words) and re.search(again, signature):
            party, place = made(page, span)
            return Named(party, "", (place,) if place is not None else ())
    return None


def _placed(page: Page, found: tuple[str, Span], person: str) -> Named:
    """Return a party of the dossier that a line names, with the person who signs for it."""
    party, place = found
    page.parties.setdefault(party, page.dossier.party(party))
    page.resolved.append(Mention(*place, MentionKind.PARTY, (party,)))
    return Named(party, person, (place,))


def _headed(page: Page, spans: list[Span], *, letterhead: bool) -> Named:
    """Return whom head lines name; an address or initials say it where the words beside them do not."""
    named = side(page, spans, letterhead=letterhead)
    for span in spans:
        words = page.text[slice(*span)]
        listed = {one.id: one for one in page.dossier.people}
        person = named.person if named.person in listed else ""
        person = person or person_of(page, words) or person_named(page, words) or named.person
        known = listed.get(person)
        if known is not None:
            page.people.setdefault(person, known)
        own = page.people[person].party if person in page.people else ""
        seated = {one.id for one in page.dossier.parties}
        beside = (
            own in seated and named.party not in seated
        )  # a person of the dossier, at a department that no list holds
        party = own if beside else named.party or own or party_of(page, words)
        if party and party not in page.parties:
            page.parties[party] = page.dossier.party(party)
        named = Named(party, person, named.proof or ((span,) if party or person else ()))
    return named


def _reader(page: Page, sheet: Sheet, found: Sequence[Voiced], place: int) -> Named:
    """Return who is written to: the addressee's block, the other side of the exchange, or whom the text above names."""
    if page.document.addressee:
        return _said(page, page.document.addressee)
    to = _headed(page, sheet.addressee, letterhead=sheet.form in {"note", "mail"})
    own = found[place].speaker
    at_table = [one for one in listed(page, sheet.addressee) if one[0] not in own.parties]
    if at_table and to.party not in {one.id for one in page.dossier.parties}:
        to = _placed(page, at_table[0], to.person)
    if to.party:
        several = [one for one, _ in at_table] or _several(page, sheet.addressee)
        return replace(to, others=tuple(name for name in several if name not in {to.party, *own.parties}))
    others = [
        one.speaker
        for number, one in enumerate(found)
        if number != place and one.speaker.parties and one.speaker.parties != own.parties
    ]
    if others and (to.person or not sheet.addressee):
        other = next((one for one in others if one.person and one.person == to.person), others[0])
        return Named(other.parties[0], to.person or other.person, other.proof)
    above = _LETTER_TO.search(page.text, 0, sheet.start) if sheet.start else None
    if above is not None:
        named = side(page, [above.span("to")], letterhead=True)
        return Named(named.party, to.person, (*named.proof, *to.proof))
    most = _named_in(page, sheet, own) if sheet.salutation is None and sheet.form == "letter" else ""
    if most:
        return Named(most, to.person, to.proof)
    greeted = side(page, [_greeted(page, sheet.salutation)]) if sheet.salutation is not None else Named()
    party = greeted.party or _other_of_two(page, own)
    return Named(party, to.person or greeted.person, (*to.proof, *greeted.proof))


def _several(page: Page, spans: Sequence[Span]) -> list[str]:
    """Return the sides to which one letter goes where each line of its address is one: "the Board of Selm Mills", "the Weavers' Union"."""
    each = [span for span in spans if page.text[slice(*span)].lower().startswith("the ")]
    return [party for span in each if (party := side(page, [span]).party)] if len(each) > 1 else []


def _named_in(page: Page, sheet: Sheet, own: Speaker) -> str:
    """Return the side that a paper without an address names most in its body: it is put to that one."""
    known = names(page.dossier)
    body = page.text[slice(*sheet.body)]
    counts = Counter(party for pattern, party in known for _ in pattern.finditer(body) if party not in own.parties)
    best = counts.most_common(2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return ""
    party = best[0][0]
    page.parties.setdefault(party, page.dossier.party(party))
    return party


def _other_of_two(page: Page, own: Speaker) -> str:
    """Return the other side of a table of two: a letter of one to a person of no known house is put to the other."""
    seated = {party.id for party in page.dossier.at_table}
    others = seated - set(own.parties)
    if len(seated) != 2 or len(others) != 1:  # a table of two
        return ""
    (party,) = others
    page.parties.setdefault(party, page.dossier.party(party))
    return party


def _greeted(page: Page, salutation: Span) -> Span:
    """Return the place of the name in a salutation."""
    lead = re.match(
        r"(?:Dear|Esteemed|Honou?red|Hello|Hi|Good (?:morning|afternoon)),? (?:all|colleagues?|friends?)?",
        page.text[slice(*salutation)],
    )
    start = salutation[0] + (lead.end() if lead is not None else 0)
    end = salutation[1] - (1 if page.text[salutation[1] - 1] in ",:" else 0)
    return start, max(start, end)


def _voiced(page: Page, sheet: Sheet, writer: Named, reader: Named) -> Voiced:
    parties = (writer.party,) if writer.party else ()
    known = page.people.get(writer.person)
    corresponds = sheet.form == "mail" or (sheet.salutation is not None and len(page.dossier.at_table) > 1)
    if not parties and known is not None and corresponds:  # somebody whose house another paper may name
        page.parties.setdefault(known.id, Party(known.id, known.name, known.aliases, kind="other"))
        parties = (known.id,)
    addressees = (
        (reader.party, *reader.others)
        if reader.party and reader.party != writer.party
        else (reader.person,)
        if reader.person
        else ()
    )
    settle(page, sheet, writer.party, tuple(name for name in addressees if name != reader.person))
    speaker = Speaker(parties, writer.person, addressees, tuple(dict.fromkeys((*writer.proof, *reader.proof))))
    roles = Roles(writer=writer.party)
    for named in (writer, reader):
        if named.party and named.proof:
            learn(roles, page, named.party, named.proof[0])
    _houses(roles, page, sheet, writer.party)
    return Voiced(sheet, speaker, roles)


def _houses(roles: Roles, page: Page, sheet: Sheet, writer: str) -> None:
    """Let "the Ministry" be the writer's side where a line of its letterhead is "Ministry of the Interior" and names nobody else."""
    known = {party.id for party in page.dossier.parties}
    for span in sheet.sender if writer in known else ():
        line = page.text[slice(*span)].strip()
        opens = re.match(
            r"(?i)(?:ministry|department|directorate|embassy|delegation|secretariat|permanent (?:mission|representation))\b",
            line,
        )
        if opens and not {party for party, _ in listed(page, [span])} - {writer}:
            roles.nouns.setdefault(opens[0].split()[-1].lower(), writer)


def _above(page: Page, first: Voiced, said: Sequence[Attribution]) -> list[Act]:
    """Return the acts of the text above a letter, told by whoever publishes it: its writer."""
    stretch = Stretch(
        page.document.body, first.sheet.start, replace(first.speaker, person="", addressees=()), "release"
    )
    drafts = clause_acts(page, [stretch], quoted_by(page, said), roles=first.roles)
    return [told_by(act, first.speaker) for act in drafts]


def _quotes(page: Page, one: Voiced, said: Sequence[Attribution]) -> list[tuple[int, int, Who]]:
    """Return the quoted words of a sheet with whose they are: "you wrote that “…”" is the reader's."""
    start, end = one.sheet.body
    found = [row for row in quoted_by(page, said) if start <= row[0] < end]
    for match in _QUOTE.finditer(page.text, start, end):
        sentence = page.sentence_at(match.start())
        lead = page.text[sentence.start if sentence is not None else match.start() : match.start()][-120:]
        if any(row[0] <= match.start() < row[1] for row in found):
            continue
        if _YOURS.search(lead) and one.speaker.addressees:
            found.append((match.start(), match.end(), Who(one.speaker.addressees, "", one.speaker.proof)))
        elif _OURS.search(lead):
            found.append((match.start(), match.end(), Who(one.speaker.parties, one.speaker.person, one.speaker.proof)))
    return found


def told_by(act: Act, speaker: Speaker) -> Act:
    """Let a voice be the source of what it tells of others, and of nothing that it does itself.

    What the other side alone says of the writer is unsure: the letter may say next that it is not so.
    """
    own = set(speaker.parties)
    if act.according_to in speaker.addressees and own and _RECALLING.match(act.evidence[0].exact):
        act = replace(act, according_to=speaker.parties[0])  # "You will recall that it was agreed": so says who writes
    if set(act.actors) & own:
        if act.according_to in own or act.according_to == speaker.person:
            return replace(act, according_to=None)
        if act.according_to is not None:
            return unsure(act, "the other side says so of the writer")
        return act
    if (act.according_to is None or act.according_to == speaker.person) and act.actors and own:
        return replace(act, according_to=speaker.parties[0])
    return act


def unsure(act: Act, reason: str) -> Act:
    """Return an act as unsure, with a reason more."""
    return replace(act, certainty="unsure", confidence=0.5, reasons=tuple(dict.fromkeys((*act.reasons, reason))))
