"""Settings that are lists, as an environment variable has them."""


def split_list(value: object) -> object:
    """The parts of a string between commas, without the blanks around them; else the value."""
    if not isinstance(value, str):
        return value
    return tuple(part.strip() for part in value.split(",") if part.strip())
