"""The second reader's side of reading: passages out, answers in, and the gate between an answer and a draft. It knows no network.

What a language model says is a stranger's word about a stranger's word: nothing of it is believed that the passage's own words and the
rules of scope do not carry, and what passes stays unsure.
"""
