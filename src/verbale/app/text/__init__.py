"""The text on the table, from the documents of a dossier or from files: its versions, and what there is to say of them."""
