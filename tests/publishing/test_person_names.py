"""Which names are one person's: together only where that is sure."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.profiles import HeldOffice, LocalizedText, Person
from briefing.publishing.person_names import merge_names


def person(name: str, *aliases: str, offices: tuple[str, ...] = ("Governor of Xenoria",)) -> Person:
    """Somebody whom a profile knows, with the offices as it names them."""
    held = tuple(
        HeldOffice(
            label=LocalizedText((("en", title), ("es", "gobernadora de Xenoria"))), side="xenoria"
        )
        for title in offices
    )
    return Person(name=name, aliases=aliases, offices=held)


MARTA = person("Marta Quiroga", "Marta Quiroga Salas", "Quiroga")


def names(roles: dict[str, set[str]], *known: Person) -> dict[str, tuple[str, ...]]:
    """What each person is called, and how the name was written."""
    return dict(merge_names({name: frozenset(offices) for name, offices in roles.items()}, known))


def test_the_profile_knows_who_it_is() -> None:
    """Her names are hers where an office agrees, the profile's, in either language, or in the
    source's own words.
    """
    roles = {
        "Marta Quiroga Salas": {"Governor of Xenoria"},
        "Marta Quiroga": {"gobernadora de Xenoria"},
        "Quiroga": {"Xenorian governor"},
    }
    assert names(roles, MARTA) == {
        "Marta Quiroga": ("Marta Quiroga Salas", "Marta Quiroga", "Quiroga")
    }


def test_accents_lost_are_no_other_person() -> None:
    """A name without its accents is the profile's person too."""
    ines = person("Inés Ávila")
    assert names({"Ines Avila": {"Governor of Xenoria"}}, ines) == {"Inés Ávila": ("Ines Avila",)}


def test_a_namesake_with_another_office_stays_apart() -> None:
    """A rancher who bears the governor's name is somebody else, also where the country is named
    with both.
    """
    roles = {
        "Marta Quiroga": {"Governor of Xenoria"},
        "Marta Quiroga Salas": {"rancher in Xenoria"},
    }
    assert len(names(roles, MARTA)) == 2


def test_a_surname_without_an_office_stays_apart() -> None:
    """A short name with no office may be anybody's.

    The full one is the profile's if nothing speaks against it.
    """
    assert names({"Quiroga": set(), "Marta Quiroga": set()}, MARTA) == {
        "Quiroga": ("Quiroga",),
        "Marta Quiroga": ("Marta Quiroga",),
    }


def test_an_alias_of_two_people_is_nobodys() -> None:
    """A name that the profile has for two of its people is left by itself."""
    other = person("Ana Quiroga", "Quiroga")
    assert names({"Quiroga": {"Governor of Xenoria"}}, MARTA, other) == {"Quiroga": ("Quiroga",)}


def test_the_same_letters_with_the_same_office_are_one_person() -> None:
    """Accents, full stops and case apart; the page has the name with the accents."""
    roles = {
        "Jose R Diaz": {"Mayor of Port Alder"},
        "José R. Díaz": {"mayor of Port Alder", "engineer"},
    }
    assert names(roles) == {"José R. Díaz": ("Jose R Diaz", "José R. Díaz")}


def test_the_same_letters_with_other_offices_are_not() -> None:
    """Without an office in common, or without any, nothing says that it is the same person."""
    assert (
        len(
            names(
                {
                    "Jose Diaz": {"mayor"},
                    "José Díaz": {"farmer"},
                    "JOSE DIAZ": set(),
                    "Josè Diaz": set(),
                }
            )
        )
        == 4
    )


def test_a_third_name_can_tie_two() -> None:
    """Who is written in three ways is one person if offices tie each to another."""
    roles = {"Jose Diaz": {"mayor"}, "José Díaz": {"engineer"}, "José Diaz": {"mayor", "engineer"}}
    assert names(roles) == {"José Díaz": ("Jose Diaz", "José Díaz", "José Diaz")}


@given(
    st.dictionaries(
        st.text("aáAÁ. ", min_size=1, max_size=4), st.sets(st.sampled_from("xyz")), max_size=8
    )
)
def test_every_name_is_somebodys_once(roles: dict[str, set[str]]) -> None:
    """Whatever is written, no name is lost, none has two persons, and a name alone is its own."""
    found = merge_names({name: frozenset(offices) for name, offices in roles.items()}, [MARTA])
    assert sorted(name for _, written in found for name in written) == sorted(roles)
    assert all(called in written for called, written in found)
    alone = {name for name, offices in roles.items() if not offices}
    assert all(len(written) == 1 for _, written in found if alone & set(written))


def test_ten_thousand_names_take_a_moment() -> None:
    """Cost grows with the names, not with their square: each is compared with those of its own
    letters.
    """
    roles = {f"Ana {n}": frozenset({"mayor"}) for n in range(10_000)}
    assert len(merge_names(roles, [MARTA] * 200)) == len(roles)
