"""How a page with an article and its quotations looks: by day, by night, on a phone, on paper.

Nothing is told by colour alone: a label names the speaker, and the line under the words their kind. All speakers'
colours have one lightness, so that contrast is the same for all. No ``<``, ``>`` or ``&``: the sheet stands in XML as
it is.
"""

HUE = 137.508  # degrees from one speaker to the next: the golden angle keeps any number of them apart

_PALETTE = """
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1c1f; --muted: #5c5f66; --line: #d9dbe0; --card: #f6f7f9; --alarm: #9a3412;
  --tint: 94%; --stroke: 50%; --strong: 40%; --depth: 0.045; --vivid: 0.12; --glow: 87%;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16171a; --ink: #e8e8ea; --muted: #a3a7b0; --line: #3a3d44; --card: #202227; --alarm: #fdba74;
    --tint: 29%; --stroke: 70%; --strong: 83%; --depth: 0.05; --glow: 38%;
  }
}
"""

_PAGE = """
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 9rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.75 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1, h2, h3, nav, .from, .legend, .list, mark::after { font-family: system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1rem; margin: 2.5rem 0 0.5rem; }
.from { color: var(--muted); font-size: 0.875rem; margin: 0.25rem 0 1rem; }
section + section { margin-top: 4rem; border-top: 2px solid var(--line); padding-top: 2rem; }
.text p { margin: 0 0 1.1em; white-space: pre-wrap; tab-size: 4; }
.sign { font: 0.75em ui-monospace, monospace; color: var(--alarm); border: 1px solid; border-radius: 3px;
  padding: 0 0.2em; white-space: nowrap; }
a { color: inherit; }
"""

_QUOTATIONS = """
mark { background: oklch(var(--tint) var(--depth) var(--hue)); color: inherit; border-radius: 2px; padding: 0.08em 0;
  border-bottom: 2px solid oklch(var(--stroke) var(--vivid) var(--hue));
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.mixed { border-bottom: 4px double oklch(var(--stroke) var(--vivid) var(--hue)); }
mark.indirect { border-bottom-style: dotted; }
mark.scare { border-bottom-style: dashed; }
mark.title { border-bottom: 1px solid oklch(var(--stroke) var(--vivid) var(--hue)); font-style: italic; }
.nobody { --hue: 0; --depth: 0; --vivid: 0; }
mark mark { background: oklch(var(--glow) var(--depth) var(--hue)); }
mark[data-label]::before { content: attr(data-label); font: 700 0.62em/1 system-ui, sans-serif; vertical-align: 0.55em;
  color: oklch(var(--strong) var(--vivid) var(--hue)); margin: 0 0.25em 0 0.1em; }
mark:focus, mark:target { outline: 2px solid oklch(var(--stroke) var(--vivid) var(--hue)); }
mark:hover:not(:has(mark:hover)), mark:focus { background: oklch(var(--glow) calc(var(--depth) * 1.6) var(--hue)); }
mark::after { display: none; content: attr(data-about); position: fixed; z-index: 1; left: 50%; bottom: 1rem;
  transform: translateX(-50%); width: max-content; max-width: min(44rem, 100vw - 2rem); max-height: 50vh;
  overflow: hidden; unicode-bidi: plaintext; padding: 0.6rem 0.9rem; white-space: pre-line;
  font-size: 0.875rem; line-height: 1.45; font-style: normal;
  background: var(--ink); color: var(--paper); border-radius: 6px; pointer-events: none; }
mark:hover:not(:has(mark:hover))::after, mark:focus::after { display: block; }
.cue { font-style: italic; text-decoration: underline dotted var(--muted) 1px; text-underline-offset: 0.3em; }
.who { font-weight: 600; color: oklch(var(--strong) var(--vivid) var(--hue)); }
"""

_LISTS = """
.legend { list-style: none; margin: 0 0 1.5rem; padding: 0.7rem 0.9rem; background: var(--card); border-radius: 6px;
  font-size: 0.875rem; line-height: 1.6; display: flex; flex-wrap: wrap; gap: 0.2rem 1.1rem; }
.legend a { text-decoration: none; }
.legend a:hover { text-decoration: underline; }
.legend .note { flex-basis: 100%; color: var(--muted); }
.legend mark { padding: 0 0.3em; background: none; }
.key { display: inline-block; min-width: 1.7em; padding: 0 0.3em; border-radius: 3px; text-align: center;
  font: 700 0.8125rem/1.5 system-ui, sans-serif; background: oklch(var(--tint) var(--depth) var(--hue));
  color: oklch(var(--strong) var(--vivid) var(--hue));
  border-bottom: 2px solid oklch(var(--stroke) var(--vivid) var(--hue)); }
.count { color: var(--muted); }
.list { list-style: none; margin: 0; padding: 0; font-size: 0.875rem; line-height: 1.5; }
.list li { padding: 0.6rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.list li:target { background: var(--card); }
.list .key { text-decoration: none; }
.list .kind { color: var(--muted); }
.list q { font-family: Georgia, "Times New Roman", serif; font-size: 1rem; quotes: none; }
dl { margin: 0.25rem 0 0; display: grid; grid-template-columns: 5rem 1fr; gap: 0 0.6rem; }
dt { color: var(--muted); }
dd { margin: 0; }
.unsure { color: var(--alarm); font-weight: 600; }
@media (max-width: 30rem) {
  body { font-size: 1rem; line-height: 1.7; }
}
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  mark, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  mark::after { display: none; }
  section + section { break-before: page; border: 0; margin: 0; padding: 0; }
  .text p { orphans: 3; widows: 3; }
}
"""


def style(speakers: int) -> str:
    """The style sheet of a page with this many speakers: the classes ``s0``, ``s1`` … give each a hue."""
    hues = "".join(f".s{number} {{ --hue: {(30 + number * HUE) % 360:.1f}; }}\n" for number in range(speakers))
    return _PALETTE + _PAGE + _QUOTATIONS + _LISTS + hues
