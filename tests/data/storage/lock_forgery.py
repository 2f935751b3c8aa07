"""What somebody without any secret can do to a locked folder: every checksum made again, no key known."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import msgspec
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt

from data.storage.lock_file import Copies
from data.storage.tables import Encoder, Tables, decode

LOCKS = ("lock.json", "lock.json.prev")


def tables_of(file: Path) -> Tables:
    """What a plain file says."""
    return decode(file.read_bytes(), newest_schema=2).tables


def write_plain(file: Path, tables: Tables, *, schema: int = 1) -> None:
    """A plain file whose checksum fits."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(Encoder().encode(tables, schema=schema, generation=99))


def edit_lock(folder: Path, table: str, number: str, **fields: Any) -> None:
    """Change what lock.json says, in both copies, with checksums that fit."""
    for name in LOCKS:
        tables = tables_of(folder / name)
        changed = {**tables[table], number: {**tables[table][number], **fields}}
        write_plain(folder / name, {**tables, table: changed}, schema=2)


def lock_of_schema_1(folder: Path, secret: str, state: str) -> None:
    """The lock as the first version wrote it: its state is there to be read, and to be changed."""
    lock = Copies.of(folder).opened(secret)
    keys = [[key_id.hex(), key.hex()] for key_id, key in lock.content.ring.items()]
    nonce = secrets.token_bytes(24)
    sealed = crypto_aead_xchacha20poly1305_ietf_encrypt(
        msgspec.json.encode(keys), b"ring", nonce, lock.master
    )
    for name in LOCKS:
        slots = tables_of(folder / name)["slots"]
        row = {"state": state, "ring": (nonce + sealed).hex()}
        write_plain(folder / name, {"lock": {"1": row}, "slots": slots})
