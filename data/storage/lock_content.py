"""What a lock says, sealed under its master key, so that nobody without a secret can have said it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _unseal,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _seal,
)
from nacl.exceptions import CryptoError

from data.frozen import frozen
from data.storage.convert import NotThis, from_json, to_json
from data.storage.file_names import LOCK_FILE
from data.storage.keys import Slot, checked_ring
from data.storage.plain_json import json_bytes, read_json
from data.storage.seal import KEY_BYTES, Ring

_NONCE_BYTES = 24
_PURPOSE = f"{LOCK_FILE} 2".encode()


class LockState(StrEnum):
    """Whether every file is as the lock says, or a change was under way when the program stopped."""

    LOCKED = "locked"
    LOCKING = "locking"
    REMOVING = "removing"


@frozen
class LockContent:
    """`vouched`: digests of the files that the change under way may take as they are, by name.

    While locking, they are of the files before it; while the lock is taken off, of those after it.
    `slots` is the digest of the ways in.
    """

    state: LockState
    ring: Ring = field(repr=False)
    slots: str
    vouched: Mapping[str, str] = field(default_factory=dict)


@frozen
class _Written:
    state: LockState
    keys: tuple[tuple[str, str], ...]
    slots: str
    vouched: Mapping[str, str]


def sealed_content(master: bytes, content: LockContent) -> str:
    """The content sealed under a key made from the master key for this purpose, in hexadecimal."""
    keys = tuple((key_id.hex(), key.hex()) for key_id, key in content.ring.items())
    written = _Written(content.state, keys, content.slots, content.vouched)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    plain = json_bytes(to_json(written))
    return (nonce + _seal(plain, _PURPOSE, nonce, _key_for_content(master))).hex()


def content_in(sealed: str, master: bytes) -> LockContent:
    """The content again. Raises NotThis: with the right master key, that is damage or tampering."""
    try:
        content = bytes.fromhex(sealed)
        nonce = content[:_NONCE_BYTES]
        plain = _unseal(content[_NONCE_BYTES:], _PURPOSE, nonce, _key_for_content(master))
    except (CryptoError, ValueError, TypeError):
        raise NotThis("what the lock says was changed or damaged") from None
    found = from_json(_Written, read_json(plain))
    ring = {bytes.fromhex(key_id): bytes.fromhex(key) for key_id, key in found.keys}
    return LockContent(found.state, checked_ring(ring), found.slots, found.vouched)


def digest_of_slots(slots: tuple[Slot, ...]) -> str:
    """What changes whenever a way in is added, taken away or changed."""
    return digest(json_bytes(to_json(slots)))


def digest(content: bytes) -> str:
    """What changes whenever the bytes do."""
    return hashlib.blake2b(content, digest_size=32).hexdigest()


def _key_for_content(master: bytes) -> bytes:
    made = hashlib.blake2b(_PURPOSE, key=master, digest_size=KEY_BYTES, person=b"fairsay lock")
    return made.digest()
