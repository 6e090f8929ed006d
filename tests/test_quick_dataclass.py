"""The decorator of values beside that of the standard library."""

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest

from briefing.quick_dataclass import dataclass


def _make(decorate: Callable[[type], type]) -> type:
    class Place:
        name: str
        number: int = 0
        notes: tuple[str, ...] = dataclasses.field(default_factory=tuple, compare=False)
        hidden: str = dataclasses.field(default="", repr=False)
        unhashed: int = dataclasses.field(default=0, hash=False)

    Place.__annotations__ = {
        "name": str, "number": int, "notes": tuple[str, ...], "hidden": str, "unhashed": int
    }  # fmt: skip
    return decorate(Place)


def _make_family(decorate: Callable[..., Callable[[type], type]]) -> tuple[type, type]:
    """A class with a counter of its own making, and one that is a kind of it."""

    class Base:
        name: str
        length: int = dataclasses.field(init=False, default=0)

        def __post_init__(self) -> None:
            object.__setattr__(self, "length", len(self.name))

    Base.__annotations__ = {"name": str, "length": int}
    base = decorate(frozen=True, order=True)(Base)

    class Kind(base):  # type: ignore[misc, valid-type]  # to mypy a variable
        notes: list[str] = dataclasses.field(default_factory=list, hash=False)

    Kind.__annotations__ = {"notes": list[str]}
    return base, decorate(frozen=True, order=True)(Kind)


OURS = _make(dataclass(frozen=True, slots=True, order=True))
LIBRARY = _make(dataclasses.dataclass(frozen=True, slots=True, order=True))


@dataclass(frozen=True, slots=True)
class _Alone:
    text: str


@dataclass(slots=True)
class _Counted:
    number: int = 0


@dataclass(frozen=True)
class _Own:
    number: int

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "own"


@pytest.mark.parametrize("kind", [OURS, LIBRARY])
def test_values_compare_by_their_fields(kind: type) -> None:
    """Equality, hash, order and what is shown are those of the standard library."""
    one, same, other = kind("a", 1, ("x",)), kind("a", 1, ("y",)), kind("b")
    assert one == same
    assert hash(one) == hash(same) == hash(("a", 1, ""))
    assert hash(one) == hash(dataclasses.replace(one, unhashed=1))
    assert one != dataclasses.replace(one, unhashed=1)
    assert one != other
    assert one != ("a", 1, "")
    assert sorted([other, one]) == [one, other]
    assert one <= same
    assert repr(one).endswith("Place(name='a', number=1, notes=('x',), unhashed=0)")


def test_the_library_knows_them() -> None:
    """Fields, copies and pickles work as with any dataclass."""
    assert [field.name for field in dataclasses.fields(OURS)][:2] == ["name", "number"]
    assert dataclasses.replace(OURS("a"), number=2) == OURS("a", 2)
    assert pickle.loads(pickle.dumps(_Alone("a"))) == _Alone("a")
    assert not hasattr(_Alone("a"), "__dict__")


def test_a_value_of_one_field() -> None:
    """A single field is compared and hashed as a tuple of one."""
    assert _Alone("a") == _Alone("a") != _Alone("b")
    assert hash(_Alone("a")) == hash(("a",))


def test_what_may_change_has_no_hash() -> None:
    """Only what mypy keeps frozen may be a key."""
    with pytest.raises(TypeError):
        hash(_Counted())


def test_own_methods_stay() -> None:
    """A method that the class defines is not replaced."""
    assert _Own(1) == _Own(2)
    assert (hash(_Own(1)), repr(_Own(1))) == (7, "own")


@dataclass(frozen=True)
class _Alike:
    number: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Alike) and self.number % 10 == other.number % 10


@pytest.mark.parametrize("decorate", [dataclass, dataclasses.dataclass])
def test_a_kind_of_a_value(decorate: Callable[..., Callable[[type], type]]) -> None:
    """A subclass compares, hashes, shows and matches by its base's fields and its own."""
    base, kind = _make_family(decorate)
    one = kind("a", ["x"])
    assert one == kind("a", ["x"]) != kind("a")
    assert one != base("a")
    assert hash(one) == hash(kind("a", ["y"])) == hash(("a", 1))
    assert repr(one).endswith("Kind(name='a', length=1, notes=['x'])")
    assert kind.__match_args__ == ("name", "notes")  # type: ignore[attr-defined]  # of a dataclass
    assert kind("b").notes is not kind("b").notes
    assert dataclasses.replace(one, name="abc").length == 3
    with pytest.raises(TypeError):
        sorted([one, base("a")])


@pytest.mark.parametrize("value", [_Alone("a"), _Counted(2)])
@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))]
)
def test_a_copy_is_as_good(value: object, copied: Callable[[object], object]) -> None:
    """Copies and pickles of a value with slots are equal to it, and others."""
    assert copied(value) == value
    assert copied(value) is not value


def test_an_own_equality_leaves_the_hash() -> None:
    """A class that says only what is equal is hashed by its fields, as by the standard library."""
    assert _Alike(1) == _Alike(11)
    assert hash(_Alike(1)) == hash((1,))


@pytest.mark.skipif(not hasattr(copy, "replace"), reason="copy.replace came with Python 3.13")
def test_copy_replace_knows_them() -> None:
    """`copy.replace` changes a field of a copy."""
    assert copy.replace(_Alone("a"), text="b") == _Alone("b")  # type: ignore[attr-defined]  # 3.13
