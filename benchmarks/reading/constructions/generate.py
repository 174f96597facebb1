#!/usr/bin/env python3
"""Fill verb/noun/adjective frames into the construction table (templates.json).

    python3 generate.py                                  # self-check with frames of its own
    python3 generate.py frames.json [-n N] [-k K] [--seed S] [--dev|--scored] > cells.jsonl

A frame is a dict: pattern, kind, head, past, part, ing, 3sg, rest, object,
rest_after_object, noun, noun_rest, passive (bool or "y"/"n"), negated.
All but pattern and kind may be missing; a template is used only with frames that have
what it `needs`.  More, all optional:
  rest           all after the verb, also adjectives and nouns of the frame: head "be", rest "open to the plan"
  head ... 3sg   contain the particle ("turn down", "turned down"); rest = object + what follows it
  joint          true: wants several actors ("reached agreement"); only joint_ok templates
  object_plural  true/false (else guessed from the object)
  light          past-tense light verb for the noun ("gave"; else guessed)
  adj, adj_subject ("the draft"), adj_to (false: "{AS} was ADJ to A" is not English)
  fixed_its      true: "its" in rest is not the subject's (else its -> their/our/his/her)
rest, object, rest_after_object, noun_rest may contain {party}: filled with a party that
is none of A, A2, B.  Frames whose subject is not the actor (pattern starts with a slot
other than {actors}) are used for their noun or adjective only.

cells(templates, frames) yields dicts, in table order, every template with every frame
that fits; sample(templates, frames, n, seed, per_template) gives n of them, the same for the same seed.
The order of a sample is by hash of (seed, template, frame): adding a template or a frame
moves no other cell.  A cell:
  {"id", "template", "frame", "dimension", "name", "scored_only", "text", "sentence",
   "parties": {"A": ...}, "persons": {"P": ..., "PB": ...}, "expect": {...}}
text = a neutral head + sentence.  expect has the frame's kind and the parties' names in
place of "frame", "A", ...; its keys are those of templates.json, with these changes:
  accept    list of {kinds, modality, actors}: one of them satisfies emit "act"; with emit
            "any" an act of the frame's kind by the actor must be one of them (or in `also`)
            (the `kind`, `modality`, `actor`, `negation` of the template are resolved into it)
  negation  plain ("did not"): frame kind not-done, or, if the frame's negated column names
            a kind, that kind done; "." -> emit any.  soft ("has yet to", "failed to"): frame
            kind not-done; the negated kind is merely allowed (in `also`); "." -> emit any.
A cell whose `never` contradicts its own `also`/`emit_outer`/`accept` (say "refused to turn
down": refuse is both outer act and contradiction) is dropped; so is a party named in rest.

judge(acts, expect) is a small reference checker: a list of complaints, empty if right.
"""
import argparse, hashlib, json, os, random, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))

PARTIES = [  # name, type
    ("Norland", "country"), ("Sorvia", "country"), ("Denmark", "country"), ("Kenya", "country"),
    ("Uruguay", "country"), ("Vietnam", "country"), ("Marenia", "country"), ("Portugal", "country"),
    ("the Rivermen's Union", "union"), ("the Dockers' Federation", "union"), ("the Teachers' League", "union"),
    ("Tarkos plc", "company"), ("Halvern Holdings", "company"), ("Ostrava Rail", "company"),
    ("the European Commission", "body"), ("the Harbour Council", "body"), ("the Lowland Fisheries Board", "body"),
]
OFFICE = {"country": ["the foreign minister of", "the chief negotiator of"],
          "union": ["the general secretary of", "the president of"],
          "company": ["the chief executive of", "the spokesperson for"],
          "body": ["the chair of", "the director of"]}
PERSONS = [("Ana Ruiz", "she"), ("Pavel Dorn", "he"), ("Grace Otieno", "she"), ("Henrik Lund", "he"),
           ("Linh Tran", "she"), ("Marc Aubry", "he"), ("Sofia Keller", "she"), ("Tom Hadley", "he")]
TITLES = ["Notes from the round", "Talks in brief", "Diary of the conference", "From the negotiating table"]
DATES = ["6 March 2025", "18 September 2024", "12 June 2025"]
STATIVE = {"be", "have", "remain", "stay", "stand", "want", "need", "know", "believe", "think", "hope", "regret",
           "wish", "seem", "prefer", "see", "like", "deserve", "favour", "favor", "doubt", "mean", "hold", "lie", "feel"}
PERFORMATIVE = {"ask", "propose", "thank", "suggest", "request", "urge", "recommend", "beg", "invite", "appeal"}
LIGHT = {"proposal": "made", "offer": "made", "request": "made", "appeal": "made", "reply": "sent", "answer": "sent",
         "response": "sent", "consent": "gave", "approval": "gave", "agreement": "gave", "assurance": "gave",
         "promise": "made", "pledge": "made", "concession": "made", "condemnation": "issued", "warning": "issued",
         "statement": "issued", "call": "issued", "demand": "made", "invitation": "issued", "support": "gave"}
BE_PL = {"was": "were", "is": "are", "has": "have"}
ITS = {"sg": ("its", "itself"), "pl": ("their", "themselves"), "we": ("our", "ourselves")}


def yes(v):
    return v is True or (isinstance(v, str) and v.lower() in ("y", "yes", "true"))


def subject_is_actor(f):
    p = f.get("pattern", "").strip()
    return not (p.startswith("{") and not p.startswith("{actor"))


def has(f, need):
    head = (f.get("head") or "").split(" ")[0]
    if need == "verb":
        return bool(head and f.get("past") and f.get("part") and f.get("ing") and f.get("3sg")) and subject_is_actor(f)
    if need == "object":
        return bool(f.get("object"))
    if need == "definite_object":
        return bool(re.match(r"(the|these|those)\b", f.get("object") or ""))
    if need == "text_object":
        return bool(re.search(r"\{(text|info)", f.get("pattern", "")))
    if need == "passive":      # "its demand was dropped by A" is left out: whose demand?
        return yes(f.get("passive")) and not re.search(r"\bits\b", f.get("object") or "")
    if need == "noun":
        return bool(f.get("noun"))
    if need == "adj":
        return bool(f.get("adj"))
    if need == "adj_to":
        return yes(f.get("adj_to", True))
    if need == "not_be":
        return head != "be"
    if need == "event":
        return head not in STATIVE
    if need == "performative":
        return head in PERFORMATIVE
    raise ValueError("unknown need: " + need)


def fits(t, f):
    if f["kind"] in t.get("skip_kinds", ()) or (t.get("only_kinds") and f["kind"] not in t["only_kinds"]):
        return False
    if "verb" in t["needs"] and yes(f.get("joint")) and not t.get("joint_ok"):
        return False
    return all(has(f, n) for n in t["needs"])


def plural(np):
    """Is this noun phrase plural? A guess from its head (the word before the first preposition)."""
    np = re.split(r"\b(of|to|on|for|with|in|from|at|by|about|that|which)\b", np.lower())[0].strip()
    w = np.split()[-1] if np else ""
    if re.search(r"\band\b", np) or np.startswith(("these ", "those ", "both ", "all ", "two ", "three ")):
        return True
    return w in ("troops", "people") or (w.endswith("s") and not w.endswith(("ss", "us", "is", "ous")) and w != "news")


def poss(n):
    return n + ("'" if n.endswith("s") else "'s")


def an(n):
    return ("an " if re.match(r"[aeiou]", n) and not re.match(r"(uni|use|eu)", n) else "a ") + n


def sentence_case(s):
    s = re.sub(r"(^|[.?!] |\n|\n[-*] |\n[\d.]+ )(\"?)([a-z])", lambda m: m.group(1) + m.group(2) + m.group(3).upper(), s)
    return s[:1].upper() + s[1:]


def rng_for(*key):
    return random.Random(int(hashlib.sha1("|".join(map(str, key)).encode()).hexdigest()[:15], 16))


def cast(t, f, seed):
    """Choose parties and persons for a cell, none of them named in the frame itself."""
    r = rng_for("cast", seed, t["id"], f["pattern"])
    words = " ".join(str(f.get(k) or "") for k in ("rest", "object", "rest_after_object", "noun_rest", "adj_subject"))
    pool = [p for p in PARTIES if re.sub("^the ", "", p[0]).lower() not in words.lower()]
    r.shuffle(pool)
    who = {}
    for s in ("A", "B", "A2", "D"):
        want = t.get("types", {}).get(s)
        p = next(p for p in pool if want in (None, p[1]) and p not in who.values())
        who[s] = p
    people = r.sample(PERSONS, 2)
    return who, {s: (n, he, r.choice(OFFICE[who[o][1]]) + " " + who[o][0])
                 for (s, o), (n, he) in zip((("P", "A"), ("PB", "B")), people)}


def fill(t, f, who, people):
    """The sentence of a template with a frame."""
    subj = t.get("subj", "sg")
    he = people["P"][1]
    its = ITS["pl"] if t.get("its") == "their" else {"he": ("his", "himself"), "she": ("her", "herself")}[he] if subj == "he" else ITS[subj]

    def comp(key):
        s = (f.get(key) or "").replace("{party}", who["D"][0]).strip()
        if yes(f.get("fixed_its")) or its is ITS["sg"]:
            return s
        return re.sub(r"\bits\b", its[0], re.sub(r"\bitself\b", its[1], s))

    head = f.get("head") or ""
    past, pres = f.get("past") or "", f.get("3sg") or ""
    if subj in ("pl", "we"):
        past = re.sub(r"^was\b", "were", past)
        pres = re.sub(r"^be\b", "are", head)
    obj, asub = comp("object"), (f.get("adj_subject") or "the draft")
    noun = f.get("noun") or ""
    v = {"V.base": head, "V.past": past, "V.3sg": f.get("3sg"), "V.pres": pres, "V.part": f.get("part"), "V.ing": f.get("ing"),
         "REST": comp("rest"), "O": obj, "RESTO": comp("rest_after_object"), "N": noun, "aN": an(noun) if noun else "",
         "NREST": comp("noun_rest"), "LIGHT": f.get("light") or LIGHT.get(noun, "announced"), "ADJ": f.get("adj"), "AS": asub,
         "he": he, "his": {"he": "his", "she": "her"}[he], "PN": people["P"][0]}
    for s in ("P", "PB"):
        v[s] = people[s][0] + ", " + people[s][2]
    for s in ("A", "A2", "B"):
        v[s], v[s + ".poss"] = who[s][0], poss(who[s][0])
    for s, np in (("O", obj), ("AS", asub)):
        flag = f.get("object_plural") if s == "O" else None
        pl = plural(np) if flag is None else yes(flag)
        for b in BE_PL:
            v[s + "." + b] = BE_PL[b] if pl else b
    s = re.sub(r"\{([\w.]+)\}", lambda m: str(v[m.group(1)] if v[m.group(1)] is not None else ""), t["text"])
    s = re.sub(r" +([,.;?!])", r"\1", re.sub(r" {2,}", " ", s))
    s = re.sub(r" +\n", "\n", s)
    return sentence_case(s).strip()


def head_of(t, who, seed, key):
    """(text before the sentence, date): neutral, the frame is not mentioned."""
    r = rng_for("head", seed, *key)
    date, kind = r.choice(DATES), t.get("head", "news")
    if kind == "letter":
        return "From: %s\nTo: %s\nDate: %s\n\n" % (sentence_case(who["A"][0]), sentence_case(who["B"][0]), date)
    if kind == "minutes":
        return "Minutes of the session\n%s\n\n" % date
    if kind == "headline":
        return "%s\n\n" % date
    return "%s\n%s\n\n" % (r.choice(TITLES), date)


# ------------------------------------------------------------------ expectation
def aslist(x):
    return list(x) if isinstance(x, (list, tuple)) else [x]


def resolve(t, f, who):
    e = json.loads(json.dumps(t["expect"]))
    e.update(json.loads(json.dumps(e.pop("by_kind", {}).get(f["kind"], {}))))
    kinds = lambda k: list(dict.fromkeys(f["kind"] if x == "frame" else x for x in aslist(k)))
    name = lambda a: a if a in (None, "*") else who[a][0]
    names = lambda a: [name(x) for x in aslist(a) if x is not None]

    def act(x):
        y = dict(x, kinds=kinds(x["kind"]), actors=names(x.get("actor")))
        del y["kind"]
        y.pop("actor", None)
        if y.get("according_to"):
            y["according_to"] = name(y["according_to"])
        return y
    out = {"emit": e["emit"], "kind": f["kind"], "actors": names(e.get("actor")),
           "accept": [{"kinds": kinds(e["kind"]), "modality": e["modality"], "actors": names(e.get("actor"))}],
           "also": [act(x) for x in e.get("also", [])], "emit_outer": [act(x) for x in e.get("emit_outer", [])],
           "never": [act(x) for x in e.get("never", [])]}
    neg, strength = (f.get("negated") or "not-done").strip(), e.get("negation")
    if strength:
        if neg == "." or neg == "":
            out["emit"] = "any"
        elif neg != "not-done" and neg != f["kind"]:
            x = {"kinds": [neg], "modality": ["done"], "actors": names(e.get("actor"))}
            out["accept" if strength == "plain" else "also"].append(x)
    for k in ("polarity_not", "certainty", "when"):
        if e.get(k):
            out[k] = e[k]
    if e.get("according_to"):
        out["according_to"] = name(e["according_to"])
    return out


def overlap(x, n):
    """Would an act as x says also be one that n forbids?"""
    if n.get("news") or "certainty" in n:      # narrower than kind + actor + modality
        return False
    return (set(x["kinds"]) & set(n["kinds"]) and set(x["modality"]) & set(n["modality"])
            and ("*" in n["actors"] or "*" in x["actors"] or set(x["actors"]) & set(n["actors"])))


def contradictory(e):
    good = e["emit_outer"] + e["also"] + (e["accept"] if e["emit"] != "none" else [])
    return any(overlap(x, n) for x in good for n in e["never"])


def cells(templates, frames, seed=0):
    for t in templates:
        for f in frames:
            if not fits(t, f):
                continue
            who, people = cast(t, f, seed)
            e = resolve(t, f, who)
            if contradictory(e):
                continue
            key = (t["id"], f["pattern"], f.get("rest") or f.get("noun_rest") or "")
            sent = fill(t, f, who, people)
            yield {"id": t["id"] + "/" + f["pattern"], "template": t["id"], "frame": f["pattern"], "dimension": t["dimension"],
                   "name": t["name"], "scored_only": t["scored_only"], "text": head_of(t, who, seed, key) + sent + "\n",
                   "sentence": sent, "parties": {k: p[0] for k, p in who.items()},
                   "persons": {k: p[0] + ", " + p[2] for k, p in people.items()}, "expect": e}


def sample(templates, frames, n=None, seed=0, per_template=None):
    """n cells; per_template: at most so many of one template (with many frames: an even spread)."""
    rank = lambda c: hashlib.sha1(("%s|%s" % (seed, c["id"])).encode()).hexdigest()
    out, seen = [], {}
    for c in sorted(cells(templates, frames, seed), key=rank):
        seen[c["template"]] = seen.get(c["template"], 0) + 1
        if not per_template or seen[c["template"]] <= per_template:
            out.append(c)
    return out[:n]


# ------------------------------------------------------------------ reference checker
def matches(a, x):
    """a: act with kind, modality, actors (names; persons already put to their party)."""
    acts = set(a.get("actors") or ())
    return (a["kind"] in x["kinds"] and a.get("modality", "done") in x["modality"]
            and ("*" in x["actors"] or set(x["actors"]) <= acts))


def forbidden(a, n, near):
    acts = set(a.get("actors") or ())
    if not (a["kind"] in n["kinds"] and a.get("modality", "done") in n["modality"]
            and ("*" in n["actors"] or acts & set(n["actors"]))):
        return False
    if "certainty" in n and a.get("certainty", "asserted") != n["certainty"]:
        return False
    if "according_to" in n and a.get("according_to") != n["according_to"]:
        return False
    return not n.get("news") or near(a.get("when"))


def judge(acts, e, near=lambda when: when is None):
    """Complaints about the acts of one cell. `near(when)`: is this date the document's own?"""
    bad = []
    hit = [a for a in acts for x in e["accept"] if x["modality"] and matches(a, x)]
    if e["emit"] == "act" and not hit:
        bad.append("missing")
    for a in hit:
        if a.get("polarity") in e.get("polarity_not", ()):
            bad.append("polarity")
        if e.get("according_to") and a.get("according_to") not in (e["according_to"],):
            bad.append("according_to")
        if e.get("certainty") and a.get("certainty", "asserted") != e["certainty"]:
            bad.append("certainty")
    for a in acts:
        own = a["kind"] == e["kind"] and (set(a.get("actors") or ()) & set(e["actors"]))
        ok = a in hit or any(matches(a, x) for x in e["also"] + e["emit_outer"])
        if own and not ok:
            bad.append("wrong: %s %s" % (a["kind"], a.get("modality")))
        if any(forbidden(a, n, near) for n in e["never"]):
            bad.append("never: %s %s %s" % (a["kind"], a.get("modality"), a.get("actors")))
    bad += ["missing outer" for x in e["emit_outer"] if not any(matches(a, x) for a in acts)]
    return bad


# ------------------------------------------------------------------ self-check
def fr(pattern, kind, forms, obj, after="", noun=None, nrest="", passive=True, negated="not-done", rest=None, **kw):
    head, s3, past, part, ing = forms.split("/")
    return dict({"pattern": pattern, "kind": kind, "head": head, "3sg": s3, "past": past, "part": part, "ing": ing,
                 "rest": rest if rest is not None else (obj + " " + after).strip(), "object": obj, "rest_after_object": after,
                 "noun": noun, "noun_rest": nrest, "passive": passive, "negated": negated}, **kw)


OWN = [
    fr("table {text}", "propose", "table/tables/tabled/tabled/tabling", "a new draft of Article 4", noun="proposal", nrest="on Article 4"),
    fr("accept {text}", "accept", "accept/accepts/accepted/accepted/accepting", "the revised terms", noun="acceptance", nrest="of the revised terms"),
    fr("turn down {text}", "refuse", "turn down/turns down/turned down/turned down/turning down", "the offer", noun="refusal", nrest="of the offer"),
    fr("reply to {text}", "answer", "reply/replies/replied/replied/replying", None, passive=False, rest="to the questionnaire", noun="reply", nrest="to the questionnaire"),
    fr("condemn {text}", "criticise", "condemn/condemns/condemned/condemned/condemning", "the mediator's plan", noun="condemnation", nrest="of the mediator's plan"),
    {"pattern": "a unacceptable [to {actor}]", "kind": "refuse", "adj": "unacceptable", "adj_subject": "the new clause", "negated": "."},
    fr("ask for {any}", "request", "ask/asks/asked/asked/asking", None, rest="for a second reading", noun="request", nrest="for a second reading", passive=False),
]


def self_check(templates):
    allc = list(cells(templates, OWN))
    ids = [c["id"] for c in allc]
    assert len(ids) == len(set(ids))
    assert sample(templates, OWN, 40, 7) == sample(templates, OWN, 40, 7) != sample(templates, OWN, 40, 8)
    slots = set()
    for t in templates:
        assert {"id", "dimension", "name", "needs", "text", "expect", "scored_only"} <= set(t), t["id"]
        assert t["expect"]["emit"] in ("act", "none", "any")
        slots |= set(re.findall(r"\{([\w.]+)\}", t["text"]))
    for c in allc:
        s, e = c["sentence"], c["expect"]
        assert not re.search(r"[{}]|\bNone\b(?! of)|  | [,.;?]", s), s
        assert re.match(r"[\"A-Z1-9]", s), s
        for x in e["actors"]:
            assert x == "*" or x.lower() in c["text"].lower(), (c["id"], x, s)
        for n in e["never"]:
            assert n["actors"], c["id"]
        # a perfect tool passes, one that asserts the frame under a negative operator does not
        good = [dict(kind=x["kinds"][0], modality=x["modality"][0], actors=x["actors"], according_to=e.get("according_to"),
                     certainty=e.get("certainty", "asserted"), when="1986")
                for x in (e["accept"][:1] if e["emit"] == "act" else []) + e["emit_outer"]]
        assert not judge(good, e), (c["id"], judge(good, e), good)
        first = e["accept"][0]
        if e["emit"] == "none" or "not-done" in first["modality"]:
            naive = {"kind": e["kind"], "modality": "done", "actors": [c["parties"]["A"]]}
            if "negat" not in c["name"] or c["dimension"] == "operator":
                assert judge([naive], e), c["id"]
    unused = [t["id"] for t in templates if not any(c["template"] == t["id"] for c in allc)]
    return allc, unused


def counts(templates, allc):
    n = lambda d: (sum(t["dimension"] == d for t in templates), len({t["name"] for t in templates if t["dimension"] == d}))
    em = {k: sum(t["expect"]["emit"] == k for t in templates) for k in ("act", "none", "any")}
    return ("%d templates: %d construction (%d names), %d operator (%d names); emit act %d, none %d, any %d; scored_only %d; %d cells"
            % ((len(templates),) + n("construction") + n("operator") + (em["act"], em["none"], em["any"],
               sum(t["scored_only"] for t in templates), len(allc))))


def main():
    ap = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ap.add_argument("frames", nargs="?", help="JSON list of frames; none: self-check")
    ap.add_argument("-n", type=int, help="number of cells (default all)")
    ap.add_argument("-k", type=int, help="at most so many cells of one template")
    ap.add_argument("--seed", default=0)
    ap.add_argument("--templates", default=os.path.join(HERE, "templates.json"))
    ap.add_argument("--dev", action="store_true", help="without the scored_only templates")
    ap.add_argument("--scored", action="store_true", help="the scored_only templates alone")
    ap.add_argument("--show", type=int, default=0, help="self-check: print so many sentences")
    a = ap.parse_args()
    with open(a.templates, encoding="utf-8") as fh:
        ts = json.load(fh)["templates"]
    if not a.frames:
        allc, unused = self_check(ts)
        for c in sample(ts, OWN, a.show, a.seed):
            e = c["expect"]
            print("%-40s %s\n      -> %s %s%s" % (c["id"], c["sentence"].replace("\n", " / "), e["emit"],
                  [(x["kinds"], x["modality"], x["actors"]) for x in e["accept"]],
                  " outer %s" % [(x["kinds"], x["actors"]) for x in e["emit_outer"]] if e["emit_outer"] else ""))
        if unused:
            print("templates none of the own frames fits: " + ", ".join(unused))
        print(counts(ts, allc))
        return
    if a.dev or a.scored:
        ts = [t for t in ts if bool(t["scored_only"]) == bool(a.scored)]
    with open(a.frames, encoding="utf-8") as fh:
        frames = json.load(fh)
    for c in sample(ts, frames, a.n, a.seed, a.k):
        sys.stdout.write(json.dumps(c, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
