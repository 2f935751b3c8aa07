"""A passphrase or a recovery code turned into the keys of a group.

All keys are random. A ring of keys seals the files; a master key seals the ring; each secret has
a slot with the master key in it, sealed under what argon2id makes of the secret. So a key can be
dropped from the ring without knowing any secret. A recovery code is random itself, so that no work
is needed to make guessing it slow.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _unseal,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _seal,
)
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

from data.storage.convert import NotThis
from data.storage.plain_json import read_json
from data.storage.problems import WrongPassphrase
from data.storage.seal import ID_BYTES, KEY_BYTES, Ring

PASSPHRASE, RECOVERY = "passphrase", "recovery-code"

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LETTERS = 26
WORK = {PASSPHRASE: (3, 64 << 20), RECOVERY: (1, 64 << 10)}
"""Passes and bytes of memory that a new slot asks for, by its kind. Only a test or a bench changes it."""
_MOST_PASSES, _MOST_MEMORY = 8, 256 << 20
MOST_SLOTS, MOST_WORK = 4, 768 << 20
"""The most ways in, and what all of them may ask for: passes times bytes, four times what ours do."""
_SALT_BYTES, _NONCE_BYTES = 16, 24
_RING = b"ring"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in: the master key sealed under one secret. Bytes are written in hexadecimal."""

    kind: str
    passes: int
    memory: int
    salt: str
    nonce: str
    sealed: str

    def __post_init__(self) -> None:
        """Refuse a slot that could not be ours, and one that asks for unreasonable work."""
        if not (1 <= self.passes <= _MOST_PASSES and 8192 <= self.memory <= _MOST_MEMORY):
            raise ValueError("unreasonable work")
        if len(bytes.fromhex(self.salt)) != _SALT_BYTES:
            raise ValueError("no salt")
        if len(bytes.fromhex(self.nonce)) != _NONCE_BYTES or not bytes.fromhex(self.sealed):
            raise ValueError("no nonce")


def new_key() -> Ring:
    """A ring with one new random key."""
    return {secrets.token_bytes(ID_BYTES): secrets.token_bytes(KEY_BYTES)}


def new_recovery_code(random: Random) -> str:
    """A code of 130 random bits in 26 letters and digits, none of which look alike."""
    letters = "".join(random.choice(_CROCKFORD) for _ in range(_CODE_LETTERS))
    return "-".join(re.findall("..?.?.?", letters))


def same_code(typed: str, code: str) -> bool:
    """Whether a code was typed back right. Small letters, spaces, and O for 0 do no harm."""
    return secrets.compare_digest(_plain_code(typed), _plain_code(code))


def new_master() -> bytes:
    """A random key for the ring; the slots hold it."""
    return secrets.token_bytes(KEY_BYTES)


def slots_for(master: bytes, passphrase: str, code: str) -> tuple[Slot, ...]:
    """New slots for both secrets, each with the master key in it."""
    return (_slot(PASSPHRASE, passphrase, master), _slot(RECOVERY, code, master))


def master_in(slots: tuple[Slot, ...], secret: str) -> bytes:
    """The master key that a passphrase or a recovery code opens. Raises WrongPassphrase.

    A slot that was damaged cannot be told from a wrong secret, and is not.
    """
    is_code = len(_plain_code(secret)) == _CODE_LETTERS
    for slot in sorted(slots, key=lambda slot: slot.kind != RECOVERY):
        if slot.kind == RECOVERY and not is_code:
            continue
        with suppress(CryptoError, ValueError, TypeError):
            nonce, sealed = bytes.fromhex(slot.nonce), bytes.fromhex(slot.sealed)
            return _unseal(sealed, slot.kind.encode(), nonce, _key_under(slot, secret))
    raise WrongPassphrase


def ring_in(sealed: str, master: bytes) -> Ring:
    """The keys in a lock file of schema 1. Raises NotThis."""
    try:
        content = bytes.fromhex(sealed)
        keys = _unseal(content[_NONCE_BYTES:], _RING, content[:_NONCE_BYTES], master)
        ring = {bytes.fromhex(key_id): bytes.fromhex(key) for key_id, key in read_json(keys)}
    except (CryptoError, ValueError, TypeError):
        raise NotThis("the keys were changed or damaged") from None
    return checked_ring(ring)


def checked_ring(ring: Ring) -> Ring:
    """The same ring. Raises NotThis where it is empty, or a key has the wrong length."""
    if not ring or {*map(len, ring)} != {ID_BYTES} or {*map(len, ring.values())} != {KEY_BYTES}:
        raise NotThis("no keys under the master key")
    return ring


def _slot(kind: str, secret: str, master: bytes) -> Slot:
    passes, memory = WORK[kind]
    salt, nonce = secrets.token_hex(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    slot = Slot(kind, passes, memory, salt, nonce.hex(), "00")
    sealed = _seal(master, kind.encode(), nonce, _key_under(slot, secret))
    return replace(slot, sealed=sealed.hex())


def _key_under(slot: Slot, secret: str) -> bytes:
    words = _plain_code(secret) if slot.kind == RECOVERY else _plain_words(secret)
    return argon2id.kdf(KEY_BYTES, words, bytes.fromhex(slot.salt), slot.passes, slot.memory)


def _plain_words(passphrase: str) -> bytes:
    """The same words typed on another keyboard, or with more spaces, are the same passphrase."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split()).encode("utf-8", "replace")


def _plain_code(code: str) -> bytes:
    plain = code.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    return re.sub(r"[^0-9A-Z]", "", plain).encode()
