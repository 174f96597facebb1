"""Letters, notes, mail, releases and communiqués of our own, in different trades. Every name but a country's is invented."""

from tests.reading.genres.letters.expect import Paper, Told

LAUNDRY = Paper(
    "a union writes to a laundry firm",
    "letter",
    """Amalgamated Laundry Workers’ Union
Sudbrook Branch
4 Mill Lane, Sudbrook

9 May 2025

Mr Tomas Reiner
Managing Director
Whitesail Linen Services Ltd
Canal Road, Sudbrook

Dear Mr Reiner,

Night premium and the new rota

Thank you for your letter of 2 May. Our members met on Wednesday and considered it.

We cannot agree to a night premium of 8 per cent. We ask instead for 12 per cent, and we would be ready to phase it in over two years if the company guaranteed the present rota until Christmas.

You asked for our figures on sickness. They are attached. Please treat them as confidential.

In your letter you wrote that the union had agreed to the rota in March. We did not. The rota was never put to us.

We look forward to your reply by 23 May.

Yours sincerely,

Agnes Holm
Branch Secretary
""",
    (
        Told("refuse", ("amalgamated-laundry-workers-union",), "cannot agree to a night premium"),
        Told(
            "request|propose",
            ("amalgamated-laundry-workers-union",),
            "We ask instead for 12 per cent",
            to=("whitesail-linen-services-ltd", "tomas-reiner"),
        ),
        Told("propose|concede", ("amalgamated-laundry-workers-union",), "ready to phase it in", "conditional"),
        Told(
            "request",
            ("whitesail-linen-services-ltd",),
            "You asked for our figures",
            according_to="amalgamated-laundry-workers-union",
        ),
        Told("answer|disclose", ("amalgamated-laundry-workers-union",), "They are attached"),
        Told("request", ("amalgamated-laundry-workers-union",), "treat them as confidential"),
        Told("request", ("amalgamated-laundry-workers-union",), "look forward to your reply"),
    ),
    (
        Told("agree|accept", (), "the union had agreed to the rota"),
        Told("propose", (), "The rota was never put to us"),
        Told("answer", (), "look forward to your reply"),
    ),
)

TENANTS = Paper(
    "numbered points from a landlord",
    "letter",
    """HOLLIN ESTATES PLC
Bridge Chambers, Oakhampton

3 June 2025

To: Priory Court Tenants’ Association
For the attention of: Ms Ines Calder, Chair

Dear Ms Calder,

Service charge 2025

We refer to your note of 20 May, in which you proposed a freeze of the service charge, and to our meeting of 27 May. We reply as follows.

1. Freeze. Your proposal is declined. The company will reduce the charge by 3 per cent from 1 July.

2. Accounts. The audited accounts are enclosed.

3. Lifts. We are prepared to replace both lifts, provided that access is given in August.

4. Boilers. We are not in a position to answer on the boilers before our surveyor reports on 30 June.

5. We welcome the association’s assurance that arrears will be paid. We would ask that it be confirmed in writing.

Nothing in this letter is to be read as an admission that the charge was unlawful.

Yours faithfully,

Rowan Teale
for and on behalf of Hollin Estates plc

Encl.: audited accounts 2024
""",
    (
        Told("propose", ("priory-court-tenants-association",), "you proposed a freeze", when="2025-05-20"),
        Told(
            "meet",
            ("hollin-estates-plc", "priory-court-tenants-association"),
            "our meeting of 27 May",
            when="2025-05-27",
        ),
        Told(
            "refuse|answer",
            ("hollin-estates-plc",),
            "Your proposal is declined",
            to=("priory-court-tenants-association",),
        ),
        Told("measure|concede|propose|assure", ("hollin-estates-plc",), "will reduce the charge", "intended|done"),
        Told("answer|disclose", ("hollin-estates-plc",), "The audited accounts are enclosed"),
        Told("propose|concede", ("hollin-estates-plc",), "prepared to replace both lifts", "conditional"),
        Told("hold", ("hollin-estates-plc",), "not in a position to answer"),
        Told(
            "welcome",
            ("hollin-estates-plc",),
            "We welcome the association’s assurance",
            to=("priory-court-tenants-association",),
        ),
        Told("request", ("hollin-estates-plc",), "We would ask that it be confirmed"),
    ),
    (
        Told("propose|request", ("hollin-estates-plc",), "you proposed a freeze"),
        Told("concede|accept", (), "read as an admission"),
    ),
)

NOTE = Paper(
    "a note verbale",
    "letter",
    """MINISTRY OF FOREIGN AFFAIRS
KINGDOM OF DENMARK

Note No. 214/2025

The Ministry of Foreign Affairs of Denmark presents its compliments to the Embassy of Iceland and has the honour to refer to the Embassy’s note No. 88 of 4 April 2025 concerning the mackerel quota.

The Ministry has the honour to inform the Embassy that Denmark is unable to accept the quota proposed therein. It proposes instead a joint survey of the stock in August.

The Ministry would be grateful if the Embassy could transmit its views by 15 May 2025.

The Ministry of Foreign Affairs of Denmark avails itself of this opportunity to renew to the Embassy of Iceland the assurances of its highest consideration.

Copenhagen, 22 April 2025
""",
    (
        Told("refuse", ("dk",), "unable to accept the quota", to=("is",)),
        Told("propose", ("dk",), "proposes instead a joint survey"),
        Told("request", ("dk",), "would be grateful if the Embassy could transmit", to=("is",)),
    ),
    (Told("assure", (), "highest consideration"), Told("propose", ("dk",), "quota proposed therein")),
)

MAIL = Paper(
    "mail between a supplier and a buyer, with the earlier mail below",
    "letter",
    """From: Lena Brandt <l.brandt@osterrad-bikes.example>
To: Piotr Zalewski <p.zalewski@tyrolit-frames.example>
Date: 12 March 2025
Subject: Re: Frame contract, price list

Dear Piotr,

Thanks for your mail. We accept the price of 212 euros per frame. We cannot accept payment in advance, however, and suggest 30 days instead.

Could you let us have the test reports by Friday?

Best regards,

Lena Brandt
Head of Purchasing, Osterrad Bikes GmbH

On 10 March 2025 Piotr Zalewski wrote:
> Dear Lena,
>
> We offer 212 euros per frame. Payment is due in advance. We reject the penalty clause.
>
> Best regards,
> Piotr Zalewski
> Tyrolit Frames SpA
""",
    (
        Told("accept", ("osterrad-bikes-gmbh",), "We accept the price", to=("tyrolit-frames-spa", "piotr-zalewski")),
        Told("refuse", ("osterrad-bikes-gmbh",), "cannot accept payment in advance"),
        Told("propose", ("osterrad-bikes-gmbh",), "suggest 30 days"),
        Told(
            "request",
            ("osterrad-bikes-gmbh",),
            "Could you let us have the test reports",
            to=("tyrolit-frames-spa", "piotr-zalewski"),
        ),
        Told("propose", ("tyrolit-frames-spa",), "We offer 212 euros"),
        Told("refuse", ("tyrolit-frames-spa",), "We reject the penalty clause"),
    ),
    (
        Told("propose", ("osterrad-bikes-gmbh",), "We offer 212 euros"),
        Told("refuse", ("osterrad-bikes-gmbh",), "We reject the penalty clause"),
    ),
)

STADIUM = Paper(
    "a company's release in the third person",
    "release",
    """NEWS RELEASE

Marlow Arena Holdings plc

17 September 2025

Marlow Arena rejects council’s rent demand

Marlow Arena Holdings plc (“Marlow”) today rejected the rent of 4.2 million a year demanded by Thornbury City Council for the riverside stadium.

The company has offered 2.9 million with a share of ticket income. It has not received a reply to that offer, which it made on 1 September.

“We remain ready to sign a twenty-year lease at a fair rent,” said chief executive Hanna Voss. “We call on the council to return to the table.”

Marlow said it would publish its accounts on Friday.

ENDS

Media contact: press@marlow-arena.example
""",
    (
        Told("refuse|oppose", ("marlow-arena-holdings-plc",), "today rejected the rent", when="2025-09-17"),
        Told("propose", ("marlow-arena-holdings-plc",), "has offered 2.9 million"),
        Told("propose|state|assure", ("marlow-arena-holdings-plc",), "remain ready to sign", "conditional|done"),
        Told(
            "request", ("marlow-arena-holdings-plc",), "call on the council to return", to=("thornbury-city-council",)
        ),
        Told("disclose|assure", ("marlow-arena-holdings-plc",), "would publish its accounts", "intended"),
    ),
    (
        Told("answer", (), "has not received a reply"),
        Told("resume", (), "return to the table"),
    ),
)

READOUT = Paper(
    "a readout of a call",
    "release",
    """Readout of the call between the Foreign Minister of Norway and the Foreign Minister of Iceland

Royal Norwegian Ministry of Foreign Affairs
Press Service

Oslo, 6 February 2025

The Foreign Minister spoke today by telephone with the Foreign Minister of Iceland about the blue whiting stock.

The Minister proposed a joint patrol in the northern zone. He expressed concern at the detention of two Norwegian trawlers and asked for their release.

The two ministers agreed to meet in Bergen in March.
""",
    (
        Told("propose", ("no",), "proposed a joint patrol"),
        Told("request", ("no",), "asked for their release"),
        Told("agree|meet", ("no", "is"), "agreed to meet in Bergen", "done|intended"),
    ),
    (Told("concede|measure", ("is",), "asked for their release"),),
)

FISHERIES = Paper(
    "a joint communiqué",
    "joint",
    """Joint Statement of Portugal and Morocco on the Third Round of Consultations on Sardine Fisheries

Lisbon, 11 April 2025

Delegations of Portugal and Morocco met in Lisbon from 9 to 11 April 2025.

The two sides agreed to open the northern zone from 1 June. They took note of the scientific advice.

Morocco presented a revised licence scheme on 10 April. Portugal undertook to respond to it by 30 April.

Portugal reiterated its request for landing data. Morocco was not in a position to accept it.

At the request of Morocco, the discussion on octopus was postponed to the next round.
""",
    (
        Told("meet", ("pt", "ma"), "met in Lisbon", when="2025-04-09/2025-04-11"),
        Told("agree", ("pt", "ma"), "agreed to open the northern zone"),
        Told("propose", ("ma",), "presented a revised licence scheme", when="2025-04-10"),
        Told("hold|assure", ("pt",), "undertook to respond"),
        Told("restate|request", ("pt",), "reiterated its request"),
        Told("refuse", ("ma",), "not in a position to accept"),
        Told("postpone", ("ma",), "the discussion on octopus was postponed"),
    ),
    (Told("answer|accept", ("pt",), "undertook to respond"),),
)

FIRST = (LAUNDRY, TENANTS, NOTE, MAIL, STADIUM, READOUT, FISHERIES)
