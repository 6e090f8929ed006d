"""Projects of somebody else's that ask for code, for files outside, or for a place outside."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "2025-01-16"
BRIEF = ROOT / "briefs" / "2025-01-16.json"
CANARY = "canary-7f3a"  # what stands in the files that no project may show
_RUN = "import os; os.system('touch {out}/ran')"
SETTINGS = [
    'sources = ["{out}"]', 'sources = ["../outside/*.txt"]', 'sources = ["inbox/../../outside"]',
    'sources = ["inbox", "linked"]', 'out = "{out}"', 'out = "../outside"', 'out = "linked"',
    'archive = "{out}/a"', 'archive = "linked/a"', 'templates = "{out}"', 'templates = "linked"',
    'profile = "../outside/p.toml"', 'profile = "{out}/p.toml"', 'trusted = ["/"]',
    '[mail]\nlist_file = "{out}/secret.txt"', '[mail]\ndkim_key_file = "{out}/secret.txt"',
    '[mail]\nca_file = "linked/secret.txt"', '[mail]\npassword_env = "CANARY"\nuser = "x"',
    'language = "../../outside"', 'zone = "../../outside/secret.txt"', 'method = "os:system"',
    "x = [",
]  # fmt: skip
TEMPLATES = [
    "{{ say.__init__.__globals__['__builtins__']['exec'](\"RUN\") }}",
    "{{ say.__class__.__mro__[-1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.system('touch OUT/ran') }}",
    "{{ lipsum.__globals__['os'].system('touch OUT/ran') }}",
    "{{ yaml.__globals__['__builtins__'].open('OUT/secret.txt').read() }}",
    "{{ say|attr('__init__')|attr('__globals__') }}",
    "{{ '{0.__init__.__globals__}'.format(say) }}",
    "{{ self._TemplateReference__context }}",
    "{{ brief.__reduce_ex__(2) }}", "{{ [].__class__.__base__.__subclasses__() }}",
    "{% include '../../outside/secret.txt' %}", "{% include 'OUT/secret.txt' %}",
    "{% include 'secret.txt' %}", "{% import 'linked/secret.txt' as x %}{{ x }}",
    "{% extends 'linked/secret.txt' %}", "{% set x = [] %}{% do x.append(1) %}",
    "{{ brief.stories.append(1) }}", "{{ range(10**12)|list }}", "{{ 1 / 0 }}",
    "{% include 'brief.md.j2' %}", "{{ (", "{{ say.nothing }}",
]  # fmt: skip
FIELDS: list[tuple[str, object]] = [
    ("origin", "/"), ("origin", "../../outside/secret.txt"), ("origin", "~"), ("origin", "*"),
    ("origin", "/dev/zero"), ("origin", "a\x00b"), ("url", "file:///etc/passwd"),
    ("outlet", "<script>alert(1)</script>"), ("language", "../../outside"), ("title", "\x1b]0;x\x07"),
]  # fmt: skip
TOPS: list[tuple[str, object]] = [
    ("language", "zz"), ("language", "../../outside"), ("period", ""), ("period", "../../outside/x"),
    ("day", "9999-12-31"), ("day", "x"), ("version", 10**9), ("citations", 7), ("stories", None),
]  # fmt: skip


def make_projects(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """Each project, with a command that obeys it; `outside` beside them may not be touched."""
    outside = folder / "outside"
    outside.mkdir(parents=True)
    (outside / "secret.txt").write_text(f"{CANARY}@\n{CANARY} Mexico United States\n")
    (outside / "p.toml").write_text(f'key = "{CANARY}')
    number = 0
    for text in SETTINGS:
        number += 1
        made = _project(folder / f"p{number}", text.replace("{out}", str(outside)))
        command = ["send", "2025-01-16", "--dry-run"] if "[mail]" in text else ["build"]
        yield made, [*command, *([] if "[mail]" in text else ["--date", "2025-01-16"])]
    for template in TEMPLATES:
        number += 1
        made = _project(folder / f"p{number}", 'templates = "t"\nsources = ["inbox"]')
        (made / "t").mkdir()
        text = template.replace("RUN", _RUN.format(out=outside)).replace("OUT", str(outside))
        (made / "t" / "brief.md.j2").write_text(text)
        for link in ("linked", "secret.txt"):
            (made / "t" / link).symlink_to(outside if link == "linked" else outside / link)
        yield made, [["build", "--date", "2025-01-16"], ["show"]][number % 2]
    for place, fields in (("citation", FIELDS), ("top", TOPS)):
        for key, value in fields:
            number += 1
            made = _project(folder / f"p{number}", "")
            known = json.loads(BRIEF.read_text(encoding="utf-8"))
            (known["citations"][0] if place == "citation" else known)[key] = value
            path = made / "briefs" / "2025-01-16.json"
            path.write_text(json.dumps(known), encoding="utf-8")
            yield made, [["verify", str(path)], ["show", "2025-01-16"]][number % 2]
    for link in ("briefs", ".briefing"):
        number += 1
        made = _project(folder / f"p{number}", 'sources = ["inbox"]')
        if (made / link).exists():
            shutil.rmtree(made / link)
        (made / link).symlink_to(outside)
        yield made, ["build", "--date", "2025-01-16"]


def _project(folder: Path, settings: str) -> Path:
    (folder / "inbox").mkdir(parents=True)
    (folder / "briefs").mkdir()
    shutil.copy(next(iter(sorted(SAMPLES.glob("*.json")))), folder / "inbox")
    shutil.copy(BRIEF, folder / "briefs")
    (folder / "linked").symlink_to(folder.parent / "outside")
    (folder / "briefing.toml").write_text(settings, encoding="utf-8")
    return folder
