"""A corpus read in parts, by one machine or many, into a folder of Parquet, and taken into a record from there.

A part is whole or absent: it is written beside its place and renamed into it. Whatever is broken off goes on where it stopped.
"""
