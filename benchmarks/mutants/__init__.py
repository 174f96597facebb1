"""Mutation testing: whether the tests of a room notice when its code is changed, one small change at a time."""
