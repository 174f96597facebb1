"""The lines that open and close a letter, told by their own words: greetings, and the formulas above a signature.

A greeting is an address ("Dear …", "Your Excellency", "Madam Commissioner", "Mr President", "Minister", "Ruth,"). One by name or office
without "Dear" is one only with the comma or colon that follows it. The forms are those of English correspondence handbooks; French and
German ones are taken as they stand in letters written to readers of English.
"""

import re

_OFFICE = (
    r"(?:President|Prime Minister|Minister|Vice-President|Chair(?:man|woman|person)?|Speaker|Commissioner|Secretary|Ambassador|Director|Governor|Mayor|Chancellor|Senator"
    r"|Rapporteur|Mediator|Arbitrator|Councillor|General|Admiral|Colonel|Judge|Registrar|Coordinator|Co-Chairs?|Delegates?|Member|Members|Convenor|Facilitator|Professor|Doctor)"
)
_RANK = r"(?:Deputy|Vice|Under|High|Chief|Lord|Lady|Attorney|Permanent|Federal|First|Honou?rable|Secretary|Director|Commissioner|Consul|Co)"
_FORM = r"(?:Sir|Madam|Madame|Mister|Mr|Mrs|Ms|Miss|Mme|M|Monsieur|Messieurs|Mesdames|Herr|Frau|Señor|Señora)\.?"
_TITLED = rf"{_FORM}(?: (?:le|la|the))?(?: (?:{_RANK}[- ]?(?:General )?)?{_OFFICE}(?:[- ]General)?(?: [A-ZÀ-Þ][\w’'-]+)?| [A-ZÀ-Þ][\w’'-]+){{0,3}}"
_OFFICED = rf"(?:(?:{_RANK})[- ])?{_OFFICE}(?:[- ]General)?(?: [A-ZÀ-Þ][\w’'-]+){{0,2}}"
_FRIENDS = r"(?:(?:My )?(?:[Dd]ear )?(?:Friends?|Colleagues?|Comrades?|Partners?|Brothers and Sisters|Brothers|Neighbours?|Members|Delegates|Team|All|Both|Everyone|Folks)(?: and [Ff]riends| and [Cc]olleagues)?)"
_NAME = r"[A-ZÀ-Þ][\w’'-]+\.?(?: (?:and |& )?[A-ZÀ-Þ][\w’'-]+){0,2}"
GREETING = re.compile(
    rf"(?:(?:Dear|Esteemed|Honou?red|My dear|Most esteemed|Chère?s?|Sehr geehrter?|Lieber?)\b [^\n]{{1,80}}?[,:.!]?|(?:(?:Your|Their|His|Her) )?(?:Excellenc(?:y|ies)|(?:Royal )?Highness|Honou?r|Eminence|Grace)[,:.!]?"
    rf"|(?:Dear )?Sirs?(?:(?: or |/|, )Madam)?[,:.!]?|Mesdames(?:, Messieurs)?[,:.!]?|Madame?(?:(?: or |/|, )Sir)?[,:.!]?|(?:Ladies and [Gg]entlemen|Gentlemen)[,:.!]?"
    rf"|(?:Hello|Hi|Good (?:morning|afternoon|evening|day)|Greetings),? [A-Z][^\n.]{{0,40}}[,:!]?|(?:Hello|Hi|Greetings)[,!]|To whom it may concern[,:.]?"
    rf"|(?:Excellenc(?:y|ies), )?{_TITLED}[,:!]|{_OFFICED}[,:]|{_FRIENDS}[,:!])\Z"
)
BY_NAME = re.compile(rf"{_NAME},\Z")  # a greeting only where it stands alone between empty lines
CLOSING_FORMULA = re.compile(
    r"(?:(?:Please |Kindly |I (?:beg|ask|would ask) you to )?[Aa]ccept,? (?:[A-ZÀ-Þ][\w’' -]*,|(?:the|my|our) (?:renewed |sincere |best |kind |warm |high |highest )*(?:assurances?|expressions?|regards|compliments|wishes|greetings|thanks)\b)|With (?:the )?(?:renewed )?assurances? of|I avail myself|We avail ourselves|I take this opportunity to renew"
    r"|I (?:have the honou?r to )?(?:remain|be),? (?:Sir|Madam|[A-ZÀ-Þ]\w+|your|yours)|(?:I am|We are|We remain|I remain),? (?:dear )?(?:Sirs?|Madam|[A-Z]\w+),? (?:your|yours)\b|Believe me,|Je vous prie d|Veuillez (?:agréer|recevoir)|Mit freundlichen|Hochachtungsvoll)"
)
