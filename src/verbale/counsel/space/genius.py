"""Read scenarios of GENIUS and of the ANAC competitions: a domain and one additive profile per party, in XML.

As that format has it (Lin et al. 2014, and its evaluators): a discrete value counts as its evaluation divided by the issue's largest;
an integer counts as offset + slope × (value - lower bound), held between 0 and 1; weights are divided by their sum; a profile without
a reservation value has 0. An issue's values are its own items: those of a similarity function, of a cost or of an item inside it say
something else. Objectives may hold objectives; weights are of issues, whichever objective holds them. Anything else in a file (a
discount, a real-valued issue, a constraint) is refused or said, not guessed.
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from verbale.counsel.space.space import Space
from verbale.errors import CounselError

_TINY = 1e-5
_WIDEST = 100_000
Issues = dict[int, tuple[str, tuple[str, ...]]]


def read_genius(domain: Path | str, profiles: Sequence[Path | str] | Mapping[str, Path | str]) -> Space:
    """Read a domain and its profiles.

    Parameters
    ----------
    domain
        The domain's file.
    profiles
        Files, named after themselves, or party → file.

    Raises
    ------
    CounselError
        For a file that is missing, is not XML, or has what the format does not allow.
    """
    issues = _issues(Path(domain))
    named = profiles if isinstance(profiles, Mapping) else {Path(path).stem: path for path in profiles}
    if len(named) < len(profiles) or not named:
        raise CounselError("Each party needs a profile of its own name.", "Give party → file.")
    read = {party: _profile(Path(path), issues) for party, path in named.items()}
    return Space(
        dict(issues.values()),
        {party: values for party, (values, _) in read.items()},
        {party: reservation for party, (_, reservation) in read.items()},
    )


def read_genius_folder(folder: Path | str) -> Space:
    """Read the scenario of a folder: the one file without evaluations is the domain, the others are profiles in order of name."""
    place = Path(folder)
    files = sorted(place.glob("*.xml")) if place.is_dir() else []
    profiles = [path for path in files if _is_profile(_root(path))]
    domains = [path for path in files if path not in profiles]
    if len(domains) != 1 or not profiles:
        what = f"{place} holds {len(domains)} domains and {len(profiles)} profiles."
        raise CounselError(what, "Put one domain and the parties' profiles there, or name the files.")
    return read_genius(domains[0], profiles)


def _root(path: Path) -> ET.Element:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CounselError(f"{path} cannot be read: {error.strerror}.", "Check the name.") from error
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
        raise CounselError(f"{path} declares entities.", "Scenario files need none; take them out.")
    try:
        return ET.fromstring(raw)  # noqa: S314  # entities are refused above
    except ET.ParseError as error:
        raise CounselError(f"{path} is not XML: {error}.", "Give a scenario file of GENIUS.") from error


def _space(root: ET.Element) -> ET.Element:
    """Return the element that holds the objectives: the root, or the utility space directly inside it."""
    inside = root.find("utility_space")
    return root if inside is None else inside


def _held(root: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yield the children of a tag that the space or its objectives hold themselves, objectives within objectives included."""
    waiting = [_space(root)]
    while waiting:
        holder = waiting.pop(0)
        yield from holder.findall(tag)
        waiting += holder.findall("objective")


def _is_profile(root: ET.Element) -> bool:
    return next(_held(root, "weight"), None) is not None


def _issues(path: Path) -> Issues:
    found: Issues = {}
    for element in _held(_root(path), "issue"):
        index, name = _index(element, path), element.get("name") or f"issue {element.get('index')}"
        options = _options(element, path, name)
        if index in found or name in {known for known, _ in found.values()}:
            raise CounselError(f"{path} has issue {name!r} twice.", "Give each its own index and name.")
        found[index] = (name, options)
    if not found:
        raise CounselError(f"{path} has no issues.", "Give the domain's file, e.g. NAME_domain.xml.")
    return found


def _options(element: ET.Element, path: Path, name: str) -> tuple[str, ...]:
    kind = _kind(element)
    if kind == "integer":
        low, high = _range(element, path, name)
        return tuple(str(value) for value in range(low, high + 1))
    if kind != "discrete":
        raise CounselError(f"{path}: issue {name!r} is of type {kind!r}.", "Discrete and integer issues are read.")
    return tuple(item.get("value") or "" for item in element.findall("item"))


def _kind(element: ET.Element) -> str:
    return (element.get("vtype") or element.get("etype") or element.get("type") or "discrete").lower()


def _range(element: ET.Element, path: Path, name: str) -> tuple[int, int]:
    place = element.find("range") if element.get("lowerbound") is None else element
    low = int(_number(place, "lowerbound", path, name))
    high = int(_number(place, "upperbound", path, name))
    if not low <= high < low + _WIDEST:
        raise CounselError(f"{path}: the range {low} to {high} of {name!r} is none.", "Correct its bounds.")
    return low, high


def _profile(path: Path, issues: Issues) -> tuple[dict[str, list[float]], float]:
    root = _root(path)
    weights: dict[int, float] = {}
    for element in _held(root, "weight"):
        weights[_index(element, path)] = _number(element, "value", path, "a weight")
    elements = {_index(element, path): element for element in _held(root, "issue")}
    values = {}
    total = sum(weights.get(index, 0.0) for index in issues)
    if total <= 0 or min(weights.values()) < 0:
        raise CounselError(f"{path}: the weights of the issues are not positive.", "Correct them.")
    for index, (name, options) in issues.items():
        if index not in elements or index not in weights:
            raise CounselError(f"{path} has no evaluation or weight for {name!r}.", "Give the profile of this domain.")
        share = weights[index] / total
        values[name] = [share * value for value in _evaluations(elements[index], options, path, name)]
    reservation = _space(root).find("reservation")
    threat = 0.0 if reservation is None else _number(reservation, "value", path, "the reservation value")
    return values, threat


def _evaluations(element: ET.Element, options: tuple[str, ...], path: Path, name: str) -> list[float]:
    if _kind(element) == "integer":
        rule = element.find("evaluator")
        slope, offset = _line(rule, path, name)
        low = int(options[0])
        return [min(1.0, max(0.0, offset + slope * (int(option) - low))) for option in options]
    given = {item.get("value") or "": _number(item, "evaluation", path, name) for item in element.findall("item")}
    lacking = [option for option in options if option not in given]
    if lacking:
        raise CounselError(f"{path}: {name!r} has no evaluation for {lacking[0]!r}.", "Give one for each value.")
    largest = max(given.values())
    return [given[option] / largest if largest >= _TINY else 0.0 for option in options]


def _line(rule: ET.Element | None, path: Path, name: str) -> tuple[float, float]:
    """Return slope and offset; older files call them parameter1 and parameter0."""
    if rule is None:
        return 0.0, 0.0
    slope = "slope" if rule.get("slope") is not None else "parameter1"
    offset = "offset" if rule.get("offset") is not None else "parameter0"
    return _number(rule, slope, path, name), _number(rule, offset, path, name)


def _index(element: ET.Element, path: Path) -> int:
    return int(_number(element, "index", path, element.tag))


def _number(element: ET.Element | None, key: str, path: Path, what: str) -> float:
    given = None if element is None else element.get(key)
    try:
        return float(given or "")
    except ValueError as error:
        raise CounselError(f"{path}: {what} has no number for {key!r} but {given!r}.", "Correct the file.") from error
