"""The decorator of values beside that of the standard library."""

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
