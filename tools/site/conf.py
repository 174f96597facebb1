"""Settings of Sphinx. Everything that a page needs lies in the site: no font, script or picture of another host."""

from verbale import __version__

project = "Verbale"
version = release = __version__
language = "en"
extensions = ["myst_parser", "tools.site.tree"]
source_suffix = {".md": "markdown"}
html_theme = "furo"
html_title = f"Verbale {__version__}"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_show_search_summary = False  # summaries are fetched page by page, which a browser refuses for files
html_theme_options = {"navigation_with_keys": True}
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "deflist"]
nitpicky = False
smartquotes = False  # "--by" is typed with two hyphens, and copied from the page
