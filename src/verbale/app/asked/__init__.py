"""Questions in plain words, offline: read with the tools that read documents, answered by the view that answers them."""
