"""A configuration of the site's engine that would run code or leave its folder is refused."""

import pytest

from briefing.errors import TemplateError
from briefing.publishing.pages.engine_config_check import check_engine_config

GOOD = "site_name: x\ndocs_dir: docs\nsite_dir: built\ntheme: {custom_dir: overrides}\n"
BAD = {
    "a tag": "x: !!python/object/apply:os.system [id]\n",
    "a name": "x: !!python/name:os.system\n",
    "hooks": "hooks: [x.py]\n",
    "another file": "INHERIT: ../x.yml\n",
    "a plug-in": "plugins: [search, macros]\n",
    "a plug-in with options": "plugins: [{macros: {module_name: x}}]\n",
    "plug-ins as a table": "plugins: {macros: {}}\n",
    "an extension": "markdown_extensions: [tables, pymdownx.snippets]\n",
    "an extension of anybody": "markdown_extensions: [{'evil:Extension': {}}]\n",
    "docs": "docs_dir: /etc\n",
    "site": "site_dir: ../../x\n",
    "overrides": "theme: {custom_dir: /etc}\n",
    "no YAML": "x: [\n",
}


@pytest.mark.parametrize("case", BAD)
def test_what_runs_code_or_leaves_the_folder_is_refused(case: str) -> None:
    """Tags, hooks, plug-ins, extensions and folders of a template's own are one clear line."""
    with pytest.raises(TemplateError, match=r"site/mkdocs\.yml\.j2"):
        check_engine_config(GOOD + BAD[case])


def test_no_table_is_refused() -> None:
    """A text that is no table of settings is named."""
    with pytest.raises(TemplateError, match="no table"):
        check_engine_config("x")


def test_what_a_template_may_change_stays() -> None:
    """Colours, names, navigation and harmless extensions pass as they are."""
    text = GOOD + "plugins: [search]\nmarkdown_extensions: [tables, {toc: {toc_depth: 2}}]\n"
    assert check_engine_config(text) == text
