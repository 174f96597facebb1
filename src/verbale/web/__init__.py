"""The desk: pages over the same views."""
