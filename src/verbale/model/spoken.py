"""Words by which somebody speaks for others too: read in records, and looked for in what answers a question put to several."""

import re

FOR_ALL = re.compile(
    r"(?i)\b(?:for|of|on behalf of|in the name of|voice of) (?:both|all (?:three|four|five|of them|of us)|the (?:two|three|four|five)|each of (?:them|us)|every one of)\b"
    r"|\bof each of (?:them|us) and of (?:us )?all\b|\b(?:speak|speaks|spoke|speaking|answer|answers|answered|reply|replies) (?:also )?for (?:the )?[^.;]{2,40} (?:too|as well|also)\b"
    r"|\bjoint (?:reply|answer|response|position)\b|\bjointly\b"
)
