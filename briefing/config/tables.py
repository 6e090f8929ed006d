"""Settings by name, `{"mail.host": …}`, and as a file has them, `{"mail": {"host": …}}`."""

from collections.abc import Mapping

from briefing.config.settings import TABLES


def flat(values: Mapping[str, object]) -> dict[str, object]:
    """`{"mail": {"host": …}}` as `{"mail.host": …}`."""
    made: dict[str, object] = {}
    for key, value in values.items():
        if key in TABLES and isinstance(value, Mapping):
            made |= {f"{key}.{inner}": one for inner, one in value.items()}
        else:
            made[key] = value
    return made


def nested(values: Mapping[str, object]) -> dict[str, object]:
    """The other way round."""
    made: dict[str, object] = {}
    tables: dict[str, dict[str, object]] = {}
    for key, value in values.items():
        table, dot, inner = key.partition(".")
        if dot and table in TABLES:
            tables.setdefault(table, {})[inner] = value
        else:
            made[key] = value
    return {**made, **tables}
