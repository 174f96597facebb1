"""What people change in `preferences.toml` by forms and commands: each is one change of the settings, checked first, that can be taken back."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from verbale.app.changes import settings
from verbale.dossier import Dossier
from verbale.dossier.editing import worths
from verbale.dossier.preferences import FILE, Preferences, load_preferences
from verbale.errors import DossierError
from verbale.record.record import Record

AGAINST_NONE = ("better than nothing", "worse than nothing")  # a whole package beside no agreement
ON_PACKAGES = (*AGAINST_NONE, "rather", "as good")  # the last two: one package beside another


@dataclass(frozen=True, slots=True)
class Preferring:
    """The preferences of a dossier that somebody is about to change.

    Parameters
    ----------
    record, folder, dossier
        Where the change is recorded, where the file lies, and whose parties and points they are of.
    by, reason
        The person, and why.
    """

    record: Record
    folder: Path
    dossier: Dossier
    by: str
    reason: str = ""

    def held(self) -> Preferences | None:
        """Return what the file says; ``None`` where there is none."""
        return load_preferences(self.folder, self.dossier)

    def put(self, head: Mapping[str, str], threat: Mapping[str, tuple[str, str]]) -> int:
        """Say who judged it, and what each party has without agreement; return the entry's number.

        Parameters
        ----------
        head
            Key → words, of `verbale.dossier.editing.worths.HEAD`.
        threat
            Party → least and most.
        """

        def edit(text: str) -> str:
            text = worths.put_head(text, head)
            for party, (least, most) in threat.items():
                text = worths.put_threat(text, party, least, most)
            return text

        return self._change(edit)

    def value(self, party: str, given: Mapping[str, Mapping[str, str]]) -> int:
        """Say what options are worth to a party: point → option → worth from 0 to 1."""
        return self._change(lambda text: worths.put_values(text, party, given))

    def state(self, given: Mapping[str, str], packages: Mapping[str, Mapping[str, str]] | None = None) -> int:
        """Add a statement by what a form gave; one on whole packages is checked for what it needs.

        Parameters
        ----------
        given
            Keys of a statement, as they were written.
        packages
            ``package`` and ``to_package``: point → option, for a statement on packages alone.
        """
        if packages is not None:
            self._check(given.get("says", ""), packages)
            first = next((point for point, option in packages.get("package", {}).items() if option), "")
            given = {"point": first, **given}  # a statement stands under a point: under the first of its package
        return self._change(lambda text: worths.add_statement(text, given, packages))

    def _check(self, says: str, packages: Mapping[str, Mapping[str, str]]) -> None:
        """Raise `DossierError` where a statement on packages lacks an option that it needs."""
        one, other = ({point for point, option in packages.get(key, {}).items() if option} for key in worths.PACKAGES)
        if says not in ON_PACKAGES:
            raise DossierError(f"{says[:40]!r} says nothing of packages.", f"Use one of {', '.join(ON_PACKAGES)}.")
        if says in AGAINST_NONE:
            lacking = [point.title for point in self.dossier.points if point.options and point.id not in one]
            if lacking:
                raise DossierError(f"The package says nothing of {lacking[0]}.", "Choose an option for every point.")
        elif not one or one != other:
            odd = next(iter(sorted(one ^ other)), "")
            what = (
                f"Only one of the packages says something of {self.dossier.point_title(odd)}."
                if odd
                else "The packages are empty."
            )
            raise DossierError(what, "Choose options of the same points in both.")

    def unsay(self, place: int) -> int:
        """Take a statement out, known by its place from 0."""
        return self._change(lambda text: worths.drop_statement(text, place))

    def _change(self, edit: Callable[[str], str]) -> int:
        path = self.folder / FILE
        seen = settings.state(path)
        text = settings.read_settings(path)
        start = f"assessed_by = {_text(self.by)}\nmarking = {_text(str(self.dossier.marking))}\n"
        made = edit(start if text is None else text)
        if made == text:
            raise DossierError("That changes nothing.", "It stands there already.")
        return settings.save(self.record, self.folder, self.dossier, FILE, made, self.by, seen=seen, reason=self.reason)


def _text(value: str) -> str:
    """Return a text as TOML has it."""
    return json.dumps(value, ensure_ascii=False)
