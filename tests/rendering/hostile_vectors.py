"""Texts that mean something to a typesetter, a word processor, a calendar or a terminal.

By kind: each way out is tried with each of a few commands. With those of `hostile.json`, which mean
something to a page, there are more than 300.
"""

import json
from pathlib import Path

CASES = Path(__file__).parents[1] / "cases" / "rendering"
OF_PAGES: list[str] = json.loads((CASES / "hostile.json").read_text(encoding="utf-8"))
_TYPST = [
    '#read("/etc/passwd")', '#import "@preview/x:1.0.0"', '#include "/etc/passwd"', "#eval(\"1\")",
    '#image("/etc/passwd")', "#while true {}", "#sys.inputs", "#link(\"javascript:alert(1)\")[x]",
    "#set page(width: 0pt)", "#panic(\"x\")", "#let f(n) = f(n)",
]  # fmt: skip
_AROUND_TYPST = ["{}", "] {}", '" + {} + "', "$ {} $", "`{}`", "*/ {} /*", "\\u{{23}}{}"]
_WORD = [
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>", "</w:t></w:r></w:p>", "]]>", "<![CDATA[x]]>", "&xxe;",
    '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>', "<?xml version='1.0'?>",
    '{ INCLUDETEXT "/etc/passwd" }', '{ DDEAUTO cmd "/c x" }', "HYPERLINK \"javascript:x\"",
    "_x0001_", "_x000D_",
]  # fmt: skip
_CALENDAR = [
    "x\r\nBEGIN:VEVENT\r\nEND:VEVENT", "x\nATTACH:file:///etc/passwd", "x\rURL:javascript:x",
    "\\nEND:VCALENDAR", "x;RRULE:FREQ=SECONDLY", "x\x0bBEGIN:VALARM", "x\u2028BEGIN:VEVENT",
    "x\x85BEGIN:VEVENT", ",;:\\,", "x\r\n\tfolded",
]  # fmt: skip
_TERMINAL = [
    "\x1b[2J", "\x1b]0;title\x07", "\x1b]8;;http://x.example\x1b\\link", "\x1bP1$r\x1b\\", "\x9b31m",
    "\x1b[31mred", "\x1b[6n", "\x1b(0", "\x07", "\x08\x08\x08over", "\x7f", "\r overwritten", "\x0c", "\x1bc",
    "\u202etxt.exe", "\u2066isolate", "\u200bwidth", "\ufeffmark", "\u061cletter", "\U000e0041tag",
]  # fmt: skip
_HEADERS = [
    "x\r\nBcc: all@x.example", "x\nSubject: y", "=?utf-8?q?x=0D=0ABcc:_a?=", "\"<a@x.example>\" <b",
    "a@x.example, b@x.example", "x\r\n\r\n<html>",
]  # fmt: skip
_SHEETS = ["=cmd|' /C calc'!A0", "@SUM(1)", "+1-1", "-2+3", "\t=1", '=HYPERLINK("http://x")']
VECTORS: list[str] = list(dict.fromkeys((
    *OF_PAGES,
    *(around.format(command) for command in _TYPST for around in _AROUND_TYPST),
    *_WORD, *_CALENDAR, *_TERMINAL, *_HEADERS, *_SHEETS,
)))  # fmt: skip
