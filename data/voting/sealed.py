"""What holds votes says nothing of them, and cannot be copied or stored."""

from __future__ import annotations

from typing import NoReturn, SupportsIndex


class Sealed:
    """Shows nothing of itself in `repr` or a format, and refuses to be copied or pickled."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Only what it is: tracebacks and logs print this."""
        return f"<{type(self).__name__}, sealed>"

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __copy__(self) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is never copied")

    def __deepcopy__(self, memo: object) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is never copied")

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is never stored")
