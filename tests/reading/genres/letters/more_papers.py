"""More documents of our own in somebody's own voice: lenders, broadcasters, members, sides together, offices, insurers."""

from tests.reading.genres.letters.expect import Paper, Told

LENDER = Paper(
    "a bank answers a borrower",
    "letter",
    """Keswick Commercial Bank AG
Corporate Lending

18 August 2025

Dr Ewa Malik
Chief Financial Officer
Torvald Foundries Ltd
Lindhaven

By e-mail

Waiver of the leverage covenant

Dear Dr Malik,

I write further to our call of 12 August and to your letter of 4 August, in which you requested a waiver of the leverage covenant until December.

I regret to inform you that the bank is unable to grant the waiver. As explained in our e-mail of 14 August, the ratio has now been exceeded twice.

We would, however, be willing to extend the facility by six months if the shareholders injected new capital of 5 million. You are asked to let us have a business plan by 5 September.

Your proposal for a fee holiday is under review, and we will respond to it next week.

It has been suggested that the bank agreed to a waiver in June. That is incorrect.

Should the covenant be breached again, we would have to call the loan.

Yours sincerely,

Rolf Amberg
Head of Corporate Lending
""",
    (
        Told("request", ("torvald-foundries-ltd",), "you requested a waiver", when="2025-08-04"),
        Told(
            "meet", ("keswick-commercial-bank-ag", "torvald-foundries-ltd"), "our call of 12 August", when="2025-08-12"
        ),
        Told("refuse", ("keswick-commercial-bank-ag",), "unable to grant the waiver", to=("torvald-foundries-ltd",)),
        Told("propose|concede", ("keswick-commercial-bank-ag",), "be willing to extend the facility", "conditional"),
        Told(
            "request",
            ("keswick-commercial-bank-ag",),
            "You are asked to let us have a business plan",
            to=("torvald-foundries-ltd",),
        ),
        Told("hold", ("keswick-commercial-bank-ag",), "we will respond to it next week"),
        Told("criticise|state", ("keswick-commercial-bank-ag",), "That is incorrect"),
        Told("warn|measure", ("keswick-commercial-bank-ag",), "we would have to call the loan", "conditional"),
    ),
    (
        Told("agree|accept|concede", ("keswick-commercial-bank-ag",), "agreed to a waiver in June"),
        Told("answer", (), "we will respond to it next week"),
    ),
)

BROADCASTER = Paper(
    "a club writes to a broadcaster and quotes it",
    "letter",
    """Aldermoor Rovers Football Club
The Common, Aldermoor

2 October 2025

Ms Petra Lindqvist
Director of Sport
Channel Meridian

Dear Petra,

Broadcast rights 2026

You wrote on 24 September that “we will not improve our offer before the winter break”. We were disappointed by that reply.

The club rejects the flat fee. We propose a share of 22 per cent of advertising income, and we have asked the league to mediate.

You also asked whether the cup matches could be included. We are happy to include them.

We note that Channel Meridian has withdrawn its bid for the women’s matches, and we ask you to reconsider.

Please find enclosed our audience figures.

With kind regards,

Dougal Farrow
Chief Executive, Aldermoor Rovers FC
""",
    (
        Told("criticise", ("aldermoor-rovers-football-club",), "disappointed by that reply"),
        Told(
            "refuse|oppose",
            ("aldermoor-rovers-football-club",),
            "The club rejects the flat fee",
            to=("channel-meridian",),
        ),
        Told("propose", ("aldermoor-rovers-football-club",), "We propose a share of 22 per cent"),
        Told("request", ("aldermoor-rovers-football-club",), "we have asked the league to mediate"),
        Told("request", ("channel-meridian",), "You also asked whether", according_to="aldermoor-rovers-football-club"),
        Told(
            "accept|propose|concede", ("aldermoor-rovers-football-club",), "happy to include them", "done|conditional"
        ),
        Told("retract", ("channel-meridian",), "has withdrawn its bid"),
        Told("request", ("aldermoor-rovers-football-club",), "we ask you to reconsider"),
        Told("answer|disclose", ("aldermoor-rovers-football-club",), "Please find enclosed our audience figures"),
    ),
    (
        Told(
            "refuse|propose",
            ("aldermoor-rovers-football-club",),
            "we will not improve our offer",
            "done|not-done|intended",
        ),
        Told("retract", ("aldermoor-rovers-football-club",), "has withdrawn its bid"),
    ),
)

BULLETIN = Paper(
    "a strike bulletin in we",
    "release",
    """MEMBERS’ BULLETIN No. 7
United Ferry Crews’ Union

26 November 2025

Talks with Skerry Lines: where we stand

Skerry Lines tabled a second offer on Monday: 4 per cent and no change to crewing levels. Your committee met on Tuesday and has rejected it.

We have written to the company to ask for a meeting before 5 December. We will not sign away the three-man watch.

The company says that it cannot afford more. We do not accept that. Its own accounts show a profit.

If the company does not move, we will ballot for industrial action in January.

We thank the dockers’ branch for its support.
""",
    (
        Told("propose", ("skerry-lines",), "Skerry Lines tabled a second offer", when="2025-11-24"),
        Told("refuse", ("united-ferry-crews-union",), "has rejected it"),
        Told("request", ("united-ferry-crews-union",), "to ask for a meeting"),
        Told("refuse|assure|state", ("united-ferry-crews-union",), "We will not sign away"),
        Told("refuse|oppose|criticise", ("united-ferry-crews-union",), "We do not accept that"),
        Told("warn|measure", ("united-ferry-crews-union",), "we will ballot for industrial action", "conditional"),
        Told("welcome", ("united-ferry-crews-union",), "We thank the dockers’ branch"),
    ),
    (
        Told("measure", ("united-ferry-crews-union",), "we will ballot", "done"),
        Told("refuse", ("skerry-lines",), "has rejected it"),
        Told("propose", ("united-ferry-crews-union",), "tabled a second offer"),
    ),
)

JOINT_FIRM = Paper(
    "a joint statement of a company and a union",
    "joint",
    """Joint statement by Brannock Paper Mills Ltd and the Paperworkers’ Guild

14 January 2025

Brannock Paper Mills Ltd (“Brannock”) and the Paperworkers’ Guild met on 13 January under the chairmanship of the conciliator.

The parties agreed a pay rise of 3.9 per cent from 1 March. They also agreed to continue talks on shift patterns.

Brannock undertook to publish its safety audit by the end of February. The Guild suspended its overtime ban.

We thank the conciliator for her patience.
""",
    (
        Told("meet", ("brannock-paper-mills-ltd", "paperworkers-guild"), "met on 13 January", when="2025-01-13"),
        Told("agree", ("brannock-paper-mills-ltd", "paperworkers-guild"), "The parties agreed a pay rise"),
        Told("assure", ("brannock-paper-mills-ltd",), "undertook to publish its safety audit"),
        Told("suspend|measure|concede", ("paperworkers-guild",), "suspended its overtime ban"),
        Told("welcome", ("brannock-paper-mills-ltd", "paperworkers-guild"), "We thank the conciliator"),
    ),
    (Told("disclose", ("brannock-paper-mills-ltd",), "undertook to publish"),),
)

EXCELLENCY = Paper(
    "a minister writes to a minister",
    "letter",
    """Ministry of Water Resources
Republic of Kenya

Nairobi, 8 July 2025

H.E. Tadesse Alemu
Minister of Water
Federal Democratic Republic of Ethiopia

Excellency,

I refer to the draft protocol which your delegation tabled in Addis Ababa on 30 June.

My Government welcomes Article 4. We cannot, however, accept Article 9 in its present form, and we propose that it be replaced by the text enclosed with this letter.

I should be grateful if you would confirm by 1 August that no further filling will take place before the protocol is signed.

Kenya reserves its position on Article 12.

Please accept, Excellency, the assurances of my highest consideration.

Amina Oduya
Cabinet Secretary
""",
    (
        Told("propose", ("et",), "your delegation tabled", when="2025-06-30"),
        Told("welcome|support", ("ke",), "My Government welcomes Article 4"),
        Told("refuse", ("ke",), "accept Article 9 in its present form", to=("et",)),
        Told("propose", ("ke",), "we propose that it be replaced"),
        Told("request", ("ke",), "I should be grateful if you would confirm", to=("et",)),
        Told("hold|state", ("ke",), "reserves its position on Article 12"),
    ),
    (
        Told("assure", (), "highest consideration"),
        Told("assure|measure", ("et",), "no further filling will take place"),
    ),
)

INSURER = Paper(
    "a hospital group's mail without a letterhead",
    "letter",
    """From: Miriam Okoye, Saint Brannoc Hospitals
To: Claims Department, Fennel Mutual Insurance
Sent: 21 May 2025
Subject: Outpatient tariffs

Dear colleagues,

We are grateful for your proposal of 13 May but regret that it falls short. We must therefore decline it.

We are open to a two-year agreement. Would you be able to share your claims data with us before our next meeting?

We understand that you have suspended payments to three of our clinics. We strongly object to this step and call on you to resume payments at once.

Our board has not yet decided on the arbitration clause.

Miriam Okoye
Director of Contracts
Saint Brannoc Hospitals
""",
    (
        Told("refuse", ("saint-brannoc-hospitals",), "We must therefore decline it", to=("fennel-mutual-insurance",)),
        Told("propose", ("saint-brannoc-hospitals",), "open to a two-year agreement", "conditional|done"),
        Told("request", ("saint-brannoc-hospitals",), "Would you be able to share your claims data"),
        Told(
            "suspend|measure",
            ("fennel-mutual-insurance",),
            "you have suspended payments",
            according_to="saint-brannoc-hospitals",
        ),
        Told("oppose|criticise", ("saint-brannoc-hospitals",), "We strongly object to this step"),
        Told("request", ("saint-brannoc-hospitals",), "call on you to resume payments"),
    ),
    (
        Told("accept|refuse|agree", ("saint-brannoc-hospitals",), "has not yet decided"),
        Told("resume", (), "resume payments"),
    ),
)

SECOND = (LENDER, BROADCASTER, BULLETIN, JOINT_FIRM, EXCELLENCY, INSURER)

PUBLISHER = Paper(
    "an author's agent writes to a publisher",
    "letter",
    """Corrigan & Vale Literary Agency
11 Sparrow Court
Dublin

6 November 2025

Harriet Unwin
Rights Director
Tessellate Press Ltd
40 Bower Street
Leeds

Re: Audio rights in The Salt Road

Dear Ms Unwin,

Many thanks for your revised terms of 29 October.

Our author is content with the advance. She cannot, however, agree to a reserve against returns of 30 per cent, and we would suggest 15 per cent.

As to the audio rights, we had understood from our meeting on 14 October that Tessellate would release them. Your draft contract keeps them. We must insist that clause 8 be deleted.

You have asked us to extend the option period. We are not willing to do so unless the advance is paid on signature.

We have not yet received the royalty statements which you promised in September. Kindly send them by the end of the month.

We reserve our position on film rights.

Yours sincerely,

Padraig Corrigan
""",
    (
        Told("accept|welcome|support", ("corrigan-vale-literary-agency",), "content with the advance"),
        Told("refuse", ("corrigan-vale-literary-agency",), "agree to a reserve against returns"),
        Told(
            "propose",
            ("corrigan-vale-literary-agency",),
            "we would suggest 15 per cent",
            "done|conditional",
            to=("tessellate-press-ltd",),
        ),
        Told("request|state", ("corrigan-vale-literary-agency",), "We must insist that clause 8 be deleted"),
        Told("request", ("tessellate-press-ltd",), "You have asked us to extend"),
        Told("refuse|propose", ("corrigan-vale-literary-agency",), "We are not willing to do so", "done|conditional"),
        Told("assure|hold", ("tessellate-press-ltd",), "which you promised in September"),
        Told("request", ("corrigan-vale-literary-agency",), "Kindly send them"),
        Told("hold|state", ("corrigan-vale-literary-agency",), "We reserve our position"),
    ),
    (Told("refuse", ("unwin",), "agree to a reserve"),),
)
COUNCIL = Paper(
    "a hospital trust's release",
    "release",
    """Eastmere Hospitals Trust

MEDIA STATEMENT

Monday 3 March 2025

Statement on the porters’ dispute

The Trust has today written to the Porters’ Association to propose mediation by an independent chair.

We are disappointed that the association has announced a strike for 10 March. We have offered 4 per cent and two extra days of leave, and that offer remains open.

“No patient should suffer because we cannot sit down together,” said Dr Lena Ashby, medical director. “We urge the association to suspend the strike.”

The Trust has agreed to publish its staffing figures, as the association requested in January. It will not outsource portering before 2027.

Emergency services will not be affected.

Notes to editors
The Trust runs four hospitals.
""",
    (
        Told("propose", ("eastmere-hospitals-trust",), "to propose mediation", to=("porters-association",)),
        Told("criticise", ("eastmere-hospitals-trust",), "We are disappointed that"),
        Told("propose", ("eastmere-hospitals-trust",), "We have offered 4 per cent"),
        Told(
            "request", ("eastmere-hospitals-trust",), "We urge the association to suspend", to=("porters-association",)
        ),
        Told(
            "accept|assure|concede|agree", ("eastmere-hospitals-trust",), "has agreed to publish its staffing figures"
        ),
        Told("assure|measure", ("eastmere-hospitals-trust",), "will not outsource portering", "done|not-done|intended"),
    ),
    (Told("suspend", (), "to suspend the strike"),),
)

THIRD = (PUBLISHER, COUNCIL)
