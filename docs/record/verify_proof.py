"""Check a proof about a record of Verbale without Verbale: Python's standard library is all that this file uses.

    python3 verify_proof.py PROOF.json --checkpoints checkpoints.jsonl --key PUBLIC
    python3 verify_proof.py PROOF.json --head 512:9f3a...

A proof (`verbale prove`) says either that an entry is in the record of a head (inclusion) or that the record of one head continues that of
an earlier one (consistency). A head is a number of entries and 32 bytes. Which heads count is said by whoever runs this: those of
checkpoints that bear the signature of the key given (Ed25519, RFC 8032; 64 hex digits), or those copied from a witness.
Trees and proofs are those of RFC 6962 and RFC 9162. Exit code 0: the proof holds; 1: it does not; 2: it was called wrongly.
"""

import argparse
import hashlib
import json
import sys

# --- Ed25519, verification alone, after RFC 8032, section 5.1 and its appendix -------------------------------------------------------
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def _x(y, sign):
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        raise ValueError("no point of the curve")
    return P - x if x & 1 != sign else x


def _add(one, two):
    a, b = (one[1] - one[0]) * (two[1] - two[0]) % P, (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(number, point):
    made = (0, 1, 1, 0)
    while number:
        if number & 1:
            made = _add(made, point)
        point, number = _add(point, point), number >> 1
    return made


def _point(raw):
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        raise ValueError("no point of the curve")
    x = _x(y, sign)
    return x, y, 1, x * y % P


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (_x(BASE_Y, 0), BASE_Y, 1, _x(BASE_Y, 0) * BASE_Y % P)


def signature_holds(public, message, signature):
    """Say whether a signature (64 bytes) over a message is that of a public key (32 bytes)."""
    if len(public) != 32 or len(signature) != 64:
        return False
    try:
        key, commitment = _point(public), _point(signature[:32])
    except ValueError:
        return False
    answer = int.from_bytes(signature[32:], "little")
    if answer >= Q:
        return False
    asked = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % Q
    left, right = _times(answer, BASE), _add(commitment, _times(asked, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- trees, after RFC 6962 and RFC 9162 ------------------------------------------------------------------------------------------------
def _node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def inclusion_holds(place, size, leaf, path, root):
    """Say whether a leaf's hash stands at a place (from 0) of the tree of a size and root: RFC 9162, section 2.1.3.2."""
    if not 0 <= place < size:
        return False
    here, last, found = place, size - 1, leaf
    for beside in path:
        if last == 0:
            return False
        if here & 1 or here == last:
            found = _node(beside, found)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            found = _node(found, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and found == root


def consistency_holds(early, late, path, early_root, late_root):
    """Say whether the tree of a later size and root continues that of an earlier one: RFC 9162, section 2.1.4.2."""
    if not 0 < early <= late:
        return False
    if early == late:
        return not path and early_root == late_root
    path = [early_root, *path] if early & (early - 1) == 0 else list(path)
    if not path:
        return False
    here, last = early - 1, late - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    first = second = path[0]
    for beside in path[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            first, second = _node(beside, first), _node(beside, second)
            while not here & 1 and here:
                here, last = here >> 1, last >> 1
        else:
            second = _node(second, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and first == early_root and second == late_root


# --- what is proved --------------------------------------------------------------------------------------------------------------------
COLUMNS = (
    "kind",
    "subject",
    "document",
    "valid_from",
    "valid_to",
    "known",
    "recorded_at",
    "recorded_by",
    "marking",
    "body",
)


def _canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def heads_signed(lines, keys):
    """Return the heads, size to root, of the checkpoints that bear a signature of one of these keys (hex)."""
    heads = {}
    for line in lines:
        row = json.loads(line)
        if not row.get("root") or row["public"] not in keys:
            continue
        message = _canonical({**row, "signature": "verbale checkpoint 2"}).encode()
        if signature_holds(bytes.fromhex(row["public"]), message, bytes.fromhex(row["signature"])):
            heads[row["seq"]] = row["root"]
    return heads


def proof_holds(proof, heads):
    """Say whether a proof holds under heads (size to root, hex) that somebody vouches for."""
    try:
        if proof["proof"] == "consistency":
            return _continues(proof, heads)
        return proof["proof"] == "inclusion" and _contains(proof, heads)
    except (KeyError, TypeError, ValueError, AttributeError):
        return False


def _root(heads, size, root):
    return type(size) is int and isinstance(root, str) and heads.get(size) == root


def _continues(proof, heads):
    early, late = proof["early"], proof["late"]
    if not (_root(heads, early, proof["early_root"]) and _root(heads, late, proof["late_root"])):
        return False
    path = [_hash(one) for one in proof["path"]]
    return consistency_holds(early, late, path, _hash(proof["early_root"]), _hash(proof["late_root"]))


def _contains(proof, heads):
    seq, size = proof["seq"], proof["size"]
    if not _root(heads, size, proof["root"]) or type(seq) is not int:
        return False
    linked = f"{_hash(proof['previous']).hex()}{_hash(proof['digest']).hex()}{seq}"
    link = hashlib.sha256(linked.encode()).digest()
    if link.hex() != proof["link"]:
        return False
    content = proof.get("content")
    if content is not None:
        said = proof["salt"].encode() + _canonical([content[name] for name in COLUMNS]).encode("utf-8", "surrogatepass")
        if set(content) != set(COLUMNS) or hashlib.sha256(said).hexdigest() != proof["digest"]:
            return False
    leaf = hashlib.sha256(b"\0" + link).digest()
    return inclusion_holds(seq - 1, size, leaf, [_hash(one) for one in proof["path"]], _hash(proof["root"]))


def _hash(text):
    raw = bytes.fromhex(text)
    if len(raw) != 32 or raw.hex() != text:
        raise ValueError("no hash")
    return raw


def main():
    """Read the files named on the command line and say whether the proof holds."""
    asked = argparse.ArgumentParser(description="Check a proof about a record.")
    asked.add_argument("proof")
    asked.add_argument("--checkpoints", help="a file of checkpoints; only those of --key count")
    asked.add_argument("--key", action="append", default=[], help="public key, 64 hex digits; repeatable")
    asked.add_argument("--head", action="append", default=[], help="SIZE:ROOT from a witness; repeatable")
    given = asked.parse_args()
    heads = {}
    if given.checkpoints:
        with open(given.checkpoints, encoding="utf-8") as file:
            heads = heads_signed(file.read().splitlines(), given.key)
    for head in given.head:
        size, _, root = head.partition(":")
        heads[int(size)] = root
    with open(given.proof, encoding="utf-8") as file:
        proof = json.load(file)
    if not heads:
        print("No head is vouched for: name a checkpoint's key, or a head of a witness.")
        return 2
    holds = proof_holds(proof, heads)
    print("The proof holds." if holds else "The proof does not hold.")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
