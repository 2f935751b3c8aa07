"""Frozen dataclasses that cost little to make, so that the first picture is not held up by them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from inspect import Parameter, Signature
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

_T = TypeVar("_T")

_set = object.__setattr__


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[_T]) -> type[_T]:
    """What `dataclass(frozen=True, slots=True)` makes of a class, in a fifteenth of the time.

    `dataclass` writes and compiles six methods for each class (0.3 ms; some ninety classes are loaded
    before the first picture, a hundred more with a meeting and its first vote). Here all classes have
    the same ones, made once; `replace`, `fields`, `asdict` and `match` work as ever. For a
    `__post_init__`, or fields that are not given to `__init__`, take `dataclass`; a `__post_init__`
    here is a TypeError. Not `msgspec.Struct`: no type checker sees what its `replace` is given, and
    loading msgspec for the first page takes 20 to 40 ms.
    """
    if hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__qualname__} needs a dataclass of its own")
    cls.__doc__ = cls.__doc__ or cls.__name__  # else `dataclass` puts one together, slowly
    made = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    for name, method in _methods(fields(made)).items():  # type: ignore[arg-type]  # it is one now
        # What a class writes itself stays, above all a `__repr__` that hides what was chosen.
        if name not in vars(cls):
            setattr(made, name, method)
    made.__signature__ = _SignatureWhenAsked()  # type: ignore[attr-defined]
    return made


class _SignatureWhenAsked:
    """How a new one is made, for `help`, editors and test tools; put together when they ask."""

    def __get__(self, one: object, cls: type[Any]) -> Signature:
        parameters = [
            Parameter(
                f.name,
                Parameter.POSITIONAL_OR_KEYWORD,
                default=Parameter.empty if _required(f) else f.default,
                annotation=f.type,
            )
            for f in fields(cls)
        ]
        return Signature(parameters, __validate_parameters__=False)


def _required(one: Field[Any]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def _methods(own: tuple[Field[Any], ...]) -> dict[str, Callable[..., Any]]:
    """The methods of a class with these fields."""
    names = tuple(f.name for f in own)
    compared = tuple(f.name for f in own if f.compare)
    values = attrgetter(*compared) if compared else _nothing
    shown = tuple(f.name for f in own if f.repr)

    def same(self: object, other: object) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values(self) == values(other)

    def text(self: object) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    return {
        "__init__": _init(own, names),
        "__eq__": same,
        "__hash__": lambda self: hash(values(self)),
        "__repr__": text,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__reduce__": lambda self: (self.__class__, tuple(getattr(self, n) for n in names)),
    }


def _init(own: tuple[Field[Any], ...], names: tuple[str, ...]) -> Callable[..., None]:
    """What takes the values of a new one, by place and by name."""
    every = frozenset(names)
    defaults = {f.name: f.default for f in own if f.default is not MISSING}
    factories = {f.name: f.default_factory for f in own if f.default_factory is not MISSING}

    def init(self: object, /, *given: Any, **named: Any) -> None:
        values = {**defaults, **dict(zip(names, given, strict=False)), **named}
        for name, make in factories.items():
            if name not in values:
                values[name] = make()
        twice = given and not named.keys().isdisjoint(names[: len(given)])
        if values.keys() != every or len(given) > len(names) or twice:
            wanted = ", ".join(names)
            raise TypeError(f"{self.__class__.__qualname__}({wanted}) got {len(given)}, {[*named]}")
        for name, value in values.items():
            _set(self, name, value)

    return init


def _nothing(_: object) -> tuple[()]:
    return ()


def _refuse(self: object, name: str, value: object = None) -> NoReturn:  # noqa: ARG001
    raise FrozenInstanceError(f"{self.__class__.__qualname__}.{name} cannot be changed")
