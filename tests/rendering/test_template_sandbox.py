"""Templates of anybody run no code, reach no file and change nothing; ours and usual ones work."""

from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.rendering import render_html, render_markdown
from briefing.rendering.templates import make_environment, read_source, render_template
from tests import builders

TEXT = "Officials met."
ESCAPES = [
    "say.__init__.__globals__['__builtins__']['__import__']('os').system('id')",
    "say.__class__.__mro__[-1].__subclasses__()",
    "''.__class__.__base__.__subclasses__()",
    "say.title.__func__.__globals__",
    "say.title.__globals__",
    "say['__init__']['__globals__']",
    "say|attr('__init__')|attr('__globals__')",
    "say|attr('\\x5f\\x5finit\\x5f\\x5f')",
    "'{0.__class__.__init__.__globals__}'.format(say)",
    "'{x.__init__}'.format_map({'x': say})",
    "yaml.__globals__",
    "yaml.__code__",
    "cycler.__init__.__globals__.os.popen('id').read()",
    "lipsum.__globals__['os'].popen('id').read()",
    "joiner.__init__.__globals__",
    "namespace.__init__.__globals__",
    "self.__init__.__globals__",
    "self._TemplateReference__context.environment",
    "brief.__reduce_ex__(2)",
    "brief.stories.__class__",
    "(brief.stories|list).append(1)",
    "{}.update(a=1)",
    "[1].clear()",
    "brief.day.__class__.mro()",
    "brief.day.max.__class__",
    "place.read_text()",
    "place.parent.parent",
    "place.write_text('x')",
    "run('id')",
    "module.system('id')",
    "kind('x')",
    "range(10 ** 9)|list",
]


def _render(folder: Path, template: str) -> str:
    import os
    import subprocess

    (folder / "x.j2").write_text(template, encoding="utf-8")
    made = builders.brief((), ())
    from briefing.rendering.wording.presenter import Presenter

    return render_template(
        make_environment(folder), "x.j2", brief=made, say=Presenter(made), yaml=repr,
        place=folder, run=subprocess.getoutput, module=os, kind=type(folder),
    )  # fmt: skip


@pytest.mark.parametrize("escape", ESCAPES)
def test_an_escape_from_the_sandbox_is_one_clear_line(tmp_path: Path, escape: str) -> None:
    """Code, files, classes, private names and changes are refused where the template asks."""
    before = sorted(tmp_path.iterdir())
    with pytest.raises(TemplateError, match=r"x\.j2"):
        _render(tmp_path, f"{{{{ {escape} }}}}")
    assert sorted(tmp_path.iterdir()) == [*before, tmp_path / "x.j2"]


def test_usual_templates_work(tmp_path: Path) -> None:
    """Methods of what is given, of texts and days, filters, loops, macros and recursion work."""
    template = (
        "{% macro m(x) %}[{{ x }}]{% endmacro %}{{ m('a'.upper()) }}{{ brief.day.isoformat() }}"
        "{% for n in range(3) recursive %}{{ loop.index }}{% endfor %}{{ say.title()|length > 3 }}"
        "{{ '%s' % 1 }}{{ '{0}'.format('b') }}{{ {'k': 1}.items()|list }}{{ namespace(a=1).a }}"
    )
    assert _render(tmp_path, template).startswith("[A]2025-01-16123True1b")


@pytest.mark.parametrize("linked", ["file", "folder"])
def test_a_link_out_of_the_folder_is_not_included(tmp_path: Path, linked: str) -> None:
    """Neither a linked template nor one in a linked folder is read."""
    outside, folder = tmp_path / "outside", tmp_path / "own"
    outside.mkdir()
    folder.mkdir()
    (outside / "brief.md.j2").write_text("secret", encoding="utf-8")
    (outside / "site.css").write_text("secret", encoding="utf-8")
    if linked == "file":
        (folder / "brief.md.j2").symlink_to(outside / "brief.md.j2")
    else:
        (folder / "story.md.j2").symlink_to(outside / "brief.md.j2")
        (folder / "brief.md.j2").write_text("{% include 'story.md.j2' %}", encoding="utf-8")
    (folder / "site").symlink_to(outside)
    with pytest.raises(TemplateError, match="leads out of the templates folder"):
        render_markdown(builders.brief((), ()), folder)
    with pytest.raises(TemplateError, match="leads out of the templates folder"):
        read_source(folder, "site/site.css")


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../../secret"])
def test_a_path_out_of_the_folder_is_no_template(tmp_path: Path, name: str) -> None:
    """A name that climbs or begins at the root is not there."""
    (tmp_path / "own").mkdir()
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    with pytest.raises(TemplateError, match="no template"):
        _render(tmp_path / "own", f"{{% include '{name}' %}}")


def test_our_own_templates_render() -> None:
    """Document and page of a brief are made in the sandbox."""
    told = builders.story((builders.excerpt(TEXT, TEXT),))
    made = builders.brief((told,), (builders.citation(TEXT),))
    assert TEXT in render_markdown(made)
    assert TEXT in render_html(made)
