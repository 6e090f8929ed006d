"""How soon an office changes hands.

What share of holders seen on a day no longer hold it so many days later.

    python -m benchmarks.profiles.turnover

Every office with one holder in the built-in profiles is looked at on the first of each month from
2017 to 2024; acting and interim holders count as holders. `SETTLED_DAYS` in
briefing/profiles/offices.py rests on it.
"""

from datetime import date, timedelta

from briefing import profiles

SPANS = (30, 60, 90, 120, 180, 270, 365)
FIRST_OF_MONTHS = [date(year, month, 1) for year in range(2017, 2025) for month in range(1, 13)]


def main() -> None:
    """Print the share of changes for each span, and how many holders it was counted on."""
    held = {
        (person.name, office.key, office.start): office
        for name in profiles.BUILT_IN
        for profile in [profiles.load(name)]
        for single in [{office.key for office in profile.offices if office.one_holder}]
        for person in profile.people
        for office in person.offices
        if office.key in single and office.start
    }
    for span in SPANS:
        seen = [
            (office, day + timedelta(days=span))
            for office in held.values()
            for day in FIRST_OF_MONTHS
            if office.is_held_on(day)
        ]
        gone = sum(not office.is_held_on(later) for office, later in seen)
        print(f"{span:4} days: {gone / len(seen):.1%} of {len(seen)}")


if __name__ == "__main__":
    main()
