"""A locked file: its bytes padded and sealed with XChaCha20-Poly1305.

`FAIRSAY` and a version byte, the id of the key (16 bytes), a random nonce (24 bytes), then the
sealed bytes. What comes before them, and the name of the file, are authenticated with them, so
that no file can be put in another's place. Random 192-bit nonces need no counter.
"""

from __future__ import annotations

import secrets
import struct

from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_decrypt as _unseal,
)
from nacl.bindings import (
    crypto_aead_xchacha20poly1305_ietf_encrypt as _seal,
)
from nacl.exceptions import CryptoError

from data.storage.tables import NotTables

KEY_BYTES = 32
ID_BYTES = 16

_MAGIC = b"FAIRSAY\x01"
_NONCE_BYTES = 24
_LENGTH = struct.Struct("<Q")
_SMALLEST = 4096

Ring = dict[bytes, bytes]
"""Keys by their id; the first seals, all unseal."""


class Seal:
    """What is put around the bytes of one file. `name` is the file's, without its ending."""

    def __init__(self, ring: Ring, name: str) -> None:
        self._ring = ring
        self._name = name.encode()

    def wrap(self, content: bytes) -> bytes:
        """The sealed bytes, as long as any of a similar length."""
        key_id, key = next(iter(self._ring.items()))
        nonce = secrets.token_bytes(_NONCE_BYTES)
        start = _MAGIC + key_id + nonce
        padded = (_LENGTH.pack(len(content)) + content).ljust(padded_size(len(content) + 8), b"\0")
        return start + _seal(padded, start + self._name, nonce, key)

    def unwrap(self, content: bytes) -> bytes:
        """The bytes inside. Raises NotTables where they were damaged or tampered with."""
        start = content[: len(_MAGIC) + ID_BYTES + _NONCE_BYTES]
        key = self._ring.get(sealed_by(content) or b"")
        if key is None:
            raise NotTables("not sealed with a key of this group")
        try:
            nonce = start[-_NONCE_BYTES:]
            padded = _unseal(content[len(start) :], start + self._name, nonce, key)
        except (CryptoError, ValueError, TypeError):
            raise NotTables("changed or damaged since it was sealed") from None
        (size,) = _LENGTH.unpack_from(padded)
        return padded[_LENGTH.size :][:size]


def sealed_by(content: bytes) -> bytes | None:
    """The id of the key that a file says it was sealed with; None for what is no locked file."""
    if len(content) < len(_MAGIC) + ID_BYTES + _NONCE_BYTES or not content.startswith(_MAGIC):
        return None
    return content[len(_MAGIC) :][:ID_BYTES]


def padded_size(size: int) -> int:
    """The size to pad to: few sizes in all, at most an eighth more (Padmé, Nikitin et al. 2019)."""
    size = max(size, _SMALLEST)
    exponent = size.bit_length() - 1
    loose = exponent - exponent.bit_length()
    return (size + (1 << loose) - 1) >> loose << loose
