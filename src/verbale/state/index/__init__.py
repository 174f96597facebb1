"""Indexes that views fill up when they are asked for, never an append; each can be thrown away."""
