"""Settings by name, `{"mail.host": …}`, and as a file has them, `{"mail": {"host": …}}`."""

from collections.abc import Mapping

from briefing.config.settings import TABLE


def flatten_tables(values: Mapping[str, object]) -> dict[str, object]:
    """`{"mail": {"host": …}}` as `{"mail.host": …}`."""
    table = values.get(TABLE)
    if not isinstance(table, Mapping):
        return dict(values)
    rest = {key: value for key, value in values.items() if key != TABLE}
    return {**rest, **{f"{TABLE}.{key}": value for key, value in table.items()}}


def nest_tables(values: Mapping[str, object]) -> dict[str, object]:
    """The other way round."""
    start = f"{TABLE}."
    table = {
        key.removeprefix(start): value for key, value in values.items() if key.startswith(start)
    }
    rest = {key: value for key, value in values.items() if not key.startswith(start)}
    return {**rest, TABLE: table} if table else rest
