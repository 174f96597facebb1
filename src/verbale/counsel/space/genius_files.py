"""A space of packages as files of GENIUS: one domain, and one additive profile per party, that `read_genius_folder` reads back.

Combinations that cannot be have no place in that format and are refused; values are divided by the most that a party can have.
"""

import re
import xml.etree.ElementTree as ET

from verbale.counsel.space.space import Space
from verbale.errors import CounselError


def genius_files(space: Space, title: str) -> dict[str, str]:
    """Return file name → content: ``domain.xml`` and ``profile-PARTY.xml``.

    Parameters
    ----------
    space
        Additive: options, what each is worth to each party, and no agreement.
    title
        Of the talks.

    Raises
    ------
    CounselError
        For a space that GENIUS cannot hold.
    """
    if space.infeasible:
        raise CounselError("Some combinations of options cannot be.", "GENIUS has no place for that.")
    files = {"domain.xml": _text(_domain(space, title))}
    for place, party in enumerate(space.parties):
        name = re.sub(r"[^\w-]+", "-", party, flags=re.ASCII).strip("-") or "party"
        files[f"profile-{name}.xml"] = _text(_profile(space, place, title))
    return files


def _domain(space: Space, title: str) -> ET.Element:
    root, objective = _root(title)
    for place, (name, options) in enumerate(space.issues.items(), start=1):
        issue = ET.SubElement(
            objective, "issue", index=str(place), name=name, etype="discrete", type="discrete", vtype="discrete"
        )
        for number, option in enumerate(options, start=1):
            ET.SubElement(issue, "item", index=str(number), value=option)
    return root


def _profile(space: Space, party: int, title: str) -> ET.Element:
    root, objective = _root(title)
    worth = {name: [int(value) for value in space.tables[name][:, party]] for name in space.issues}
    total = sum(max(values) for values in worth.values()) or 1
    for place, (name, options) in enumerate(space.issues.items(), start=1):
        values = worth[name]
        if min(values) < 0:
            raise CounselError(
                f"An option of {name!r} is worth less than nothing to {space.parties[party]!r}.",
                "GENIUS has values from 0 alone.",
            )
        most = max(values)
        issue = ET.SubElement(
            objective, "issue", index=str(place), name=name, etype="discrete", type="discrete", vtype="discrete"
        )
        for number, (option, value) in enumerate(zip(options, values, strict=True), start=1):
            ET.SubElement(
                issue, "item", index=str(number), value=option, evaluation=repr(value / most if most else 0.0)
            )
        ET.SubElement(objective, "weight", index=str(place), value=repr(most / total))
    ET.SubElement(root, "reservation", value=repr(int(space.threat[party]) / total))
    return root


def _root(title: str) -> tuple[ET.Element, ET.Element]:
    root = ET.Element("utility_space")
    return root, ET.SubElement(
        root, "objective", index="0", name=title, type="objective", etype="objective", description=""
    )


def _text(root: ET.Element) -> str:
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"
