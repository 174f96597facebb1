"""Commands by which documents and acts come in and are ruled on."""
