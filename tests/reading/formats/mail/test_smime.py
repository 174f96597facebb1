"""The words of a mail that is wrapped in its signature; an encrypted one stays closed."""

import base64
import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID

from tests.reading.formats.mail.mails import document, mail
from verbale.reading.formats.mail.smime import content_of

WORDS = b"Content-Type: text/plain\r\n\r\nWe accept the bridge toll.\r\n"


def signed() -> bytes:
    """Return words wrapped in a signature, by the library that is no part of what is tested."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Ann Vole")])
    day = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(7)
    card = made.not_valid_before(day).not_valid_after(day + dt.timedelta(days=9)).sign(key, hashes.SHA256())
    builder = pkcs7.PKCS7SignatureBuilder().set_data(WORDS).add_signer(card, key, hashes.SHA256())
    return builder.sign(Encoding.DER, [pkcs7.PKCS7Options.Binary])


def wrapped(raw: bytes) -> bytes:
    """Return a mail that is nothing but a wrapped one."""
    kind = ["Content-Type: application/pkcs7-mime; name=smime.p7m", "Content-Transfer-Encoding: base64"]
    return mail(base64.encodebytes(raw).decode(), more=kind)


def test_what_was_signed_is_taken_out() -> None:
    """Whole, byte by byte."""
    assert content_of(signed()) == WORDS
    assert "We accept the bridge toll." in document(wrapped(signed())).text


def test_pieces_of_no_stated_length_are_joined() -> None:
    """Outlook writes the words in pieces until two zero bytes (BER)."""
    oid = bytes.fromhex("06092a864886f70d010701")
    pieces = b"\x24\x80" + b"\x04\x03We " + b"\x04\x03yes" + b"\0\0"
    raw = (
        bytes.fromhex("308006092a864886f70d010702a0803080020101310030")
        + b"\x80"
        + oid
        + b"\xa0\x80"
        + pieces
        + b"\0\0" * 6
    )
    assert content_of(raw) == b"We yes"


def test_a_message_that_is_encrypted_or_cut_off_has_nothing_to_take_out() -> None:
    """None, and no error."""
    whole = signed()
    assert content_of(b"") is None
    assert content_of(bytes.fromhex("3080060b2a864886f70d0109100117")) is None
    assert all(content_of(whole[:size]) in (None, WORDS) for size in range(0, len(whole), 7))
