"""What was said and done: acts in order of their days, each with the words that prove it."""

from verbale.brief.context import BriefContext
from verbale.brief.page import CitedSentence, Section
from verbale.brief.wording import counted, excerpt, upper
from verbale.model import RecordedAct

SHORT_DOSSIER, SHORT_PLAIN, LONG = 3, 18, 500  # acts on one page, and in the annex


def happened(case: BriefContext) -> Section:
    """Return the latest acts of a dossier, or the acts of plain documents in the order of the text."""
    limit = LONG if case.long else SHORT_PLAIN if case.plain else SHORT_DOSSIER
    acts = list(case.narrated)
    shown = acts[:limit] if case.plain else acts[-limit:]
    lines = [_line(case, item) for item in shown]
    if not lines:
        steps = [f"{document.name or document.id[:12]}: no act" for document in case.play.documents.values()]
        text = "No act was found in what is in view."
        lines = [case.says("acts.none", 0, "acts", text, steps or ["No document is in view."])]
    elif len(shown) < len(acts):
        more = len(acts) - len(shown)
        when = "later" if case.plain else "earlier"
        lines.append(
            case.says(
                "acts.more",
                more,
                "acts",
                f"{upper(counted(more, f'{when} act'))}: see the annex.",
                [f"{len(acts)} acts are told one by one."],
            )
        )
    title = "What was said and done" if case.plain or case.long else "Latest acts"
    return Section("happened", title, tuple(lines))


def _line(case: BriefContext, item: RecordedAct) -> CitedSentence:
    text = f"{upper(case.told(item, topic=False))}: “{excerpt(item.act)}”"
    return CitedSentence(text, case.cite([item.id]), label=case.when(item))
