"""Which passwords are refused: short ones, and those that are guessed first (NIST SP 800-63B-4, section 3.1.1.2).

How many guesses one takes is worked out by zxcvbn (Wheeler, USENIX Security 2016) from its lists of passwords that were found out, of names and of
English words, and from repetition, sequences and rows of keys. No letter, digit or sign is asked for, and none is forbidden.
"""

from verbale.errors import RecordError

LEAST = 15  # characters of a password that is all there is
DIFFERENT = 5  # characters among them at least
GUESSES = 1e10  # "very unguessable" in zxcvbn's words: out of reach of who tries online, and dear for who has stolen the hashes
LOOKED_AT = 64  # characters from the start: what follows makes no password easier
EXPECTED = ("verbale", "verbale desk")
QUOTED = frozenset({"correcthorsebatterystaple"})  # random words until everybody quoted them


def check_password(name: str, password: str) -> None:
    """Accept a password, or raise.

    Parameters
    ----------
    name
        Of the account: a password made of it is guessed first.
    password
        As it was typed.

    Raises
    ------
    RecordError
        With what is wrong with it, and never with the password itself.
    """
    if len(password) < LEAST:
        raise RecordError(
            f"The password has fewer than {LEAST} characters.", "Choose a longer one: a few words will do."
        )
    bare = "".join(sign for sign in password.casefold() if sign.isalnum())
    own = "".join(sign for sign in name.casefold() if sign.isalnum())
    if (
        len(set(password)) < DIFFERENT
        or password.casefold() in (name.casefold() * LEAST)
        or (own and not bare.replace(own, "").strip("0123456789"))
        or bare in QUOTED
        or guesses(password, name) < GUESSES
    ):
        raise RecordError(
            "The password is one that everybody guesses.", "Choose a few words that have nothing to do with you."
        )


def guesses(password: str, name: str) -> float:
    """Return how many tries somebody needs who begins with what people choose most.

    Parameters
    ----------
    password
        Its first `LOOKED_AT` characters count.
    name
        Of the account, which is tried as well.
    """
    from zxcvbn import zxcvbn  # an extra

    return float(zxcvbn(password[:LOOKED_AT], user_inputs=[name, *EXPECTED])["guesses"])
