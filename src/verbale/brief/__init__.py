"""The brief and every picture: text, HTML, .docx, PDF, JSON."""
