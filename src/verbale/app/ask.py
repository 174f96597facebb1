"""From an open desk to a brief: the state of play at two dates, the watch over it, counsel where it can be given."""

import datetime as dt
from dataclasses import replace

from verbale.app import Workspace
from verbale.brief.compose import compose
from verbale.brief.page import Brief
from verbale.counsel.advice import Counsel, counsel
from verbale.dossier import Dossier
from verbale.dossier.preferences import load_preferences
from verbale.model import Marking, StateOfPlay, reader_for
from verbale.model.marking import EVERY
from verbale.record.integrity.checkpoint import printed
from verbale.watch import watch

WEEK = dt.timedelta(days=7)


def make(
    desk: Workspace,
    *,
    on: dt.date | None = None,
    known: dt.date | None = None,
    reader: Marking | None = None,
    party: str = "",
    since: dt.date | None = None,
    long: bool = False,
) -> Brief:
    """Make the brief of an open desk.

    Parameters
    ----------
    on, known
        The two dates; the dossier's own when left out.
    reader, party
        Clearance, and for whom it is written.
    since
        Date of the earlier state of play; a week before when left out.
    long
        With annexes.
    """
    desk = desk.for_reader(reader, party or None)
    play = desk.view(on, known, reader, party or None)
    earlier = since or play.on - WEEK
    before = None
    if desk.dossier.points:
        before = desk.view(earlier, min(known, earlier) if known else _known(desk, earlier), reader, party or None)
    play, said = counselled(desk.dossier, play, party)
    foot = printed(desk.record, desk.dossier.folder, known, whole=desk.reader(reader, party or None).whole)
    found = watch(desk.dossier, play)
    return replace(compose(desk.dossier, play, found, said, before=before, party=party, long=long), record=foot)


def counselled(dossier: Dossier, play: StateOfPlay, party: str) -> tuple[StateOfPlay, Counsel | None]:
    """Ask counsel where values are there that the reader may see; what rests on them carries their marking."""
    clearance = None if EVERY in play.clearance.caveats else play.clearance
    reader = reader_for(play.clearance.profile, dossier.ours, clearance, party or None)
    preferences = None if dossier.folder is None else load_preferences(dossier.folder, dossier, reader)
    if preferences is None:
        return play, None
    return replace(play, marking=play.marking.join(preferences.marking)), counsel(dossier, play, preferences, party)


def _known(desk: Workspace, earlier: dt.date) -> dt.date | None:
    """Return the knowledge date of the earlier view: what the desk knew then, where the record can tell."""
    return earlier if desk.dossier.known == "published" else None
