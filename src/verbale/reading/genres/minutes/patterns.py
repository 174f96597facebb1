"""How minutes are written, over the bones of a sentence: lists, adjuncts, gaps before a verb, ends of a complement.

Patterns only; what they mean is said in `minutes_clauses` and `minutes_complements`.
"""

import re

from verbale.reading.genres.minutes.skeleton import SIGN

ONE = rf"{SIGN}(?:['’]s?)?(?: \((?:on behalf of |for )?(?:the )?{SIGN}(?:(?:, and |, | and )(?:the )?{SIGN})*\))?"
OTHERS = r"(?:,? and (?:many |several |some |a number of )?others)"
LIST = (
    rf"{ONE}(?:(?:, |/)(?:the )?{ONE})*(?:(?:,? and |/| & | or )(?:the )?{ONE})?"
    rf"(?:,? (?:as well as|along with|and also) (?:the )?{ONE}(?:(?:, and |, | and )(?:the )?{ONE})*)?{OTHERS}?"
)
THE = r"(?:both )?(?:the |The |a )?"
SPOKEN_FOR = rf"{ONE}(?:(?:, |/)(?:the )?{ONE}(?!,? (?:and|for|on behalf)\b))*(?:(?:/| and )(?:the )?{ONE})?"
FOR = rf"(?:speaking |also |and )*(?:for|on behalf of|representing) {THE}{SPOKEN_FOR}"
WITH = (
    r"(?:and |also |both )*(?:(?:strongly |broadly |widely )?(?:supported|backed|joined|echoed|seconded|endorsed"
    r"|followed) by"
    rf"|with (?:the )?support (?:from|of)|(?:together |along |jointly )?with|alongside) {THE}(?:{LIST}|(?:many |several |some )?others\b)"
)
AGAINST = (
    rf"(?:but |and |although |though |while )*(?:strongly |initially )?(?:opposed|contradicted|challenged"
    rf"|contested|resisted|countered) by {THE}(?:{LIST}|(?:many |several |some )?others\b)"
)
ADJUNCT = re.compile(rf"(?:,? |, |,? \()(?:(?P<for>{FOR})|(?P<with>{WITH})|(?P<against>{AGAINST}))\)?")
ALSO = rf", (?:and )?(?:the )?(?:{ONE}, {FOR}(?=,)|(?<=and ){LIST}|(?<=and the ){LIST})"  # "…, for the X, and the X called"
SUBJECT = re.compile(
    rf"(?P<base>{LIST})(?P<adjuncts>(?:(?:,? ,?|,? \()(?:{FOR}|{WITH}|{AGAINST})\)?)*)(?P<also>(?:(?<=)(?:{ALSO})+)?)"
)
NEXT = re.compile(ALSO)
ADVERB = (
    r"(?:\w+ly|also|then|again|further|both|all|each|instead|however|therefore|nevertheless|still|in turn"
    r"|in response|later|thus|once more|now|yet|even|already|only|just|first|finally|jointly)"
)
HELPER = (
    r"(?:did|could|would|cannot|can|will|has|have|had|may|might|should|must|do|does|not|never|was|were|is|are|been|be"
    r"|has the honou?r to|have the honou?r to|would like to|wish(?:es)? to|wants? to|hereby|remains?|am|shall|do"
    r"|didn['’]t|couldn['’]t|wouldn['’]t|can['’]t|won['’]t)"
)
GAP = re.compile(
    rf"(?:, (?!{HELPER}\b|and\b|but\b|while\b"
    rf"|with\b)[a-z][^,;:.{SIGN}]{{2,90}}(?:,[^,;:.{SIGN}]{{2,40}})?,)?,?(?P<words>(?: (?:{ADVERB}|{HELPER}),?)*) "
)
MODAL = re.compile(
    r"\b(?:to|shall|did|could|would|cannot|can|will|may|might|should|must|do|does|didn|couldn"
    r"|wouldn|won)\b"
)
FUTURE = re.compile(r"\b(?:could|would(?! like)|cannot|can|will|may|might|should|must|couldn|wouldn|won)\b")
PURPOSE = re.compile(r", to [a-z]")
ASKED = re.compile(r"\b(?:whether|if|why|how)(?: (?:the|all|both|any|some))? ?\Z")
COMING = re.compile(r"\b(?:will|would|could|can|may|might|shall)(?: not| also)? \Z")
BOUND = re.compile(
    r"\b(?:should|must|to|ought to|cannot|can|could|would|may|might|not|never) \Z"
)  # what is to be done is not done
THEIR_PEOPLE = re.compile(
    r" (?:co-)?(?:chairs?|facilitators?|presidency|president|delegations?|delegates?|negotiators?|groups?|secretariat|bureau|members?)\b"
)
NOUN = re.compile(  # "by the X draft protocol": a paper of theirs, not they
    r" (?!(?:and|but|or|nor|as|at|by|during|for|from|in|of|on|over|since|that|this|these|to|under|until|upon|when|where|which|while"
    r"|who|with|within|without|after|against|although|before|because|between|through|last|next|at|earlier|later|yesterday|today"
    r"|\w+ly)\b)[a-z][\w-]+"
)
INSIDE = re.compile(
    r"[^,;.]*, (?:should|must|shall|would|could|will|may|might|can|is|are|was|were|be|has|have|had|needs?)\b"
)
PAPER = re.compile(
    r"\b(?:paragraphs?|texts?|decisions?|conclusions|resolutions?|language|letters?|reports?|proposals?|amendments?|provisions?|notes?"
    r"|statements?|articles?|clauses?|options?|drafts?|papers?|documents?)\b[^,;:]{0,60}, (?:and |also )?\Z"
)
OBJECT = re.compile(  # what no participle has behind it: "the text, adopted in May, …" qualifies a noun
    r" (?!(?:by|in|at|on|to|as|of|from|with|during|under|through|throughout|after|before|since|until|within|over|upon|between|among"
    r"|last|earlier|later|previously|yesterday|today|and|or|but|here|there|when|while|for (?:the )?\ue000)\b)[\w\ue000“'‘\"]"
)
NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b")
BE = re.compile(r"\b(?:was|were|is|are|been|be|am|remains?)\b")
PRONOUN = re.compile(
    rf"(?:^|[\s“\"])(?P<who>[Hh]e|[Ss]he|[Ii]t|[Tt]hey|who)(?P<words>(?: (?:{ADVERB}"
    rf"|{HELPER}))*) \Z"
)
COORDINATE = re.compile(
    rf"(?P<sep>[,;]? (?:and|but|or)|;|,)(?P<adjuncts>,? (?:{WITH}|{AGAINST}"
    rf"|{FOR})(?:,? (?:{WITH}|{AGAINST}|{FOR}))*,)?(?P<words>(?: (?:{ADVERB}|{HELPER}))*) \Z"
)
BY = re.compile(rf"(?P<adverb> \w+ly)? by {THE}(?={SIGN})")
SEPARATOR = re.compile(
    r"(?:[,;:.]? (?:and|but|while|whereas|with|although|though|however,?|yet|because|since),?"
    r"|[;.,]|—|–) ?(?:the |The |both )?\Z"
)
DETERMINER = re.compile(r"\b(?:an?|the|this|that|its|their|his|her|any|such|these|those)\b", re.IGNORECASE)
TAIL = re.compile(
    r"(?: because\b|, (?:based on|after which|although|though|whereas|as did|[a-z]+ed (?:the|an?"
    r"|his|her|its|their))\b|, as (?!contained|set|well|amended|appropriate)|,? but (?:did|does|has|had|would|could|was|were) not\b|, (?:while|with)\s+(?:the )?\ue000| (?:while|whereas) (?:the )?\ue000|,? and this [a-z]+ (?:was|were|will|has)\b"
    r"| (?:while|whereas|with|but|and) (?:some |many |several )?others\b|; |(?<=[a-z]{4})\. (?=[A-Z\ue000]))"
)
FRONT = re.compile(
    r"(?:^|(?<=: )|(?<=\. ))On (?!\w+day\b|\d|behalf\b|(?:January|February|March|April|May|June"
    r"|July|August|September|October|November|December)\b)[^:;]*?(?=, (?:the |The )?\ue000)"
)
NOMINAL = re.compile(
    rf"(?P<who>{SIGN})(?P<own>['’]s?)? (?P<between>\w+ )?(?P<noun>\w+)(?P<adjuncts>(?:,? (?:{WITH}"
    rf"|{AGAINST}),?)*)(?= (?:to|that|for|against)\b)"
)
FROM = re.compile(rf"\b(?P<noun>\w+) (?:from|by) (?:the )?(?P<list>{LIST}),?(?= (?:to|that)\b)")
START = re.compile(rf"(?:(?:Supported|Joined|Echoed|Backed) by|(?:Together |Along )?[Ww]ith) {THE}{LIST}, \Z")
BACKED = re.compile(
    r"\b(?:and|but|or), (?:\w+ )?(?:(?:supported|opposed|backed|joined|echoed|seconded) by"
    r"|with) (?:the )?\Z"
)
JOINED = re.compile(r" (?:and|but|or)\b|, \Z")
ALSO_WITH = re.compile(r",? and (?:the )?\Z")
LIKE_A_NOUN = re.compile(r" (?:on|of|in|from|by|were|was|are|is|have|had)\b")
GOVERNED = re.compile(
    r"\b(?:of|in|by|for|to|with|at|from|on|under|between|among|including|after|against|over|as|until|since|before|near"
    r"|except)\s(?:the )?\Z|\b(?:[Ii]n|[Aa]t|near|from) [A-Z][\w-]+(?: [A-Z][\w-]+)?, \Z"
)
SENT_BY = re.compile(
    r"\b(?:[Rr]epresentatives?|delegates?|delegation|delegations|[Ss]peakers?|[Mm]inisters?"
    r"|[A-Z][\w-]+) (?:of|from|for) (?:the )?\Z"
)
PASSIVE_AGAINST = re.compile(r"\b(opposed|resisted|contested|challenged) by")
ENDS = re.compile(r"\s*(?:[.,;:)]|\Z)")
RELATIVE = re.compile(r"\b(?:which|that|whom?) (?:the |both )?\Z")
AFTERWARDS = re.compile(rf",(?: (?:{WITH}|{AGAINST}|{FOR}),)+")
