"""Tools say the same of themselves whatever a dossier holds, and take nothing that they do not name."""

import jsonschema

from verbale.assistants.questions import QUESTIONS
from verbale.assistants.tools import PROPOSING, READING


def test_names_are_those_of_the_questions_and_of_what_is_looked_up() -> None:
    """Five questions, five things to look up; one that writes, and only a draft."""
    names = [tool.name for tool in READING]
    assert names == [*QUESTIONS, "search", "point", "party", "passage", "explain"]
    assert [tool.name for tool in (*READING, PROPOSING) if tool.writes] == ["propose_act"]


def test_every_schema_is_closed() -> None:
    """It is a schema, needs what it says, and takes no clearance or party to read for."""
    for tool in (*READING, PROPOSING):
        jsonschema.Draft202012Validator.check_schema(tool.schema)
        assert tool.schema["additionalProperties"] is False
        assert set(tool.required) <= set(tool.properties)
        assert not {"clearance", "for", "marking", "record"} & set(tool.properties)
        assert len(tool.description) > 20
