"""The six pictures, one file each: Vega-Lite by Altair, drawn offline; each with title, description and table."""
