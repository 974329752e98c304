// How the widget looks. A constructed style sheet: it needs no leave from a host's strict CSP.

const LIGHT = `
  --paper: var(--coach-paper, #fffdf8);
  --ink: var(--coach-ink, #2a2520);
  --soft: #6a6056;
  --line: #dcd2c4;
  --control: #8b7f70;
  --accent: var(--coach-accent, #1d5c50);
  --on-accent: var(--coach-on-accent, #ffffff);
  --mine: #e0eee7;
  --theirs: #f5efe4;
  --warn: #9a3412;
  --note: #fbefd2;
  color-scheme: light;
`;

const DARK = `
  --paper: var(--coach-paper-dark, #1d1b19);
  --ink: var(--coach-ink-dark, #f1ebe2);
  --soft: #b9aea1;
  --line: #443e37;
  --control: #8d8274;
  --accent: var(--coach-accent-dark, #8fd0be);
  --on-accent: var(--coach-on-accent-dark, #10211d);
  --mine: #22413a;
  --theirs: #2b2723;
  --warn: #ffb08a;
  --note: #3d331c;
  color-scheme: dark;
`;

const STYLE = `
:host {
  ${LIGHT}
  display: block;
  block-size: clamp(20rem, 85vh, 44rem);
  min-inline-size: 0;
  font: 1.0625rem/1.5 system-ui, sans-serif;
}
@supports (block-size: 1dvh) { :host { block-size: clamp(20rem, 85dvh, 44rem); } }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) { ${DARK} } }
:host([theme="dark"]) { ${DARK} }
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }

.frame {
  display: flex;
  flex-direction: column;
  block-size: 100%;
  overflow: hidden;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--line);
  border-radius: 1rem;
}
p, h2, h3, ol, ul, blockquote { margin: 0; padding: 0; }
ol, ul { list-style: none; }

header {
  position: relative;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .4rem;
  padding-block: .6rem;
  padding-inline: .9rem .75rem;
  border-block-end: 1px solid var(--line);
}
header .plain { padding-inline: .5rem; font-size: .875rem; }
.name { flex: 1 1 7rem; min-inline-size: 0; overflow-wrap: anywhere; }
.exit { flex: none; white-space: nowrap; }
h2 { font-size: 1rem; line-height: 1.3; }
.about { color: var(--soft); font-size: .8125rem; line-height: 1.3; }

button, select { font: inherit; color: inherit; cursor: pointer; min-block-size: 44px; min-inline-size: 44px; max-inline-size: 100%; }
.plain, .entry, .no {
  padding: .3rem .8rem;
  background: transparent;
  border: 1px solid var(--control);
  border-radius: .6rem;
}
.plain { font-size: .9375rem; }
.exit { border-color: var(--warn); }
.plain:hover, .no:hover { background: var(--theirs); }
a { color: var(--accent); text-underline-offset: .15em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.transcript:focus-visible, .wide:focus-visible { outline-offset: -3px; }

.corner { flex: none; }
/* Drawn: to find the letter for it, a phone would look through all its fonts. */
.bars::before {
  content: "";
  display: block;
  inline-size: 1.1rem;
  block-size: .8rem;
  margin: auto;
  background: linear-gradient(currentColor 0 0) center / 100% 2px no-repeat;
  border-block: 2px solid;
}
.menu {
  position: absolute;
  inset-inline-end: .75rem;
  inset-block-start: calc(100% - .35rem);
  z-index: 2;
  max-inline-size: calc(100% - 1.5rem);
  padding: .35rem;
  background: var(--paper);
  border: 1px solid var(--control);
  border-radius: .75rem;
  box-shadow: 0 .5rem 1.5rem rgb(0 0 0 / .18);
}
.entry { inline-size: 100%; border-color: transparent; text-align: start; }
.entry:hover { background: var(--theirs); }
.entry[aria-pressed]::before { content: "☐ "; content: "☐ " / ""; }
.entry[aria-pressed="true"]::before { content: "☑ "; content: "☑ " / ""; }

.banner {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: .35rem 1rem;
  padding: .5rem 1.1rem;
  font-size: .9375rem;
  background: var(--note);
  border-block-end: 1px solid var(--line);
}
.banner p { flex: 1 1 14rem; }

/* Contained: a letter in the box does not make a phone look through a thousand messages. */
.middle { position: relative; flex: 1; min-block-size: 0; contain: strict; }
.transcript { position: relative; block-size: 100%; overflow-y: auto; padding: 1rem; overscroll-behavior: contain; }
.jump {
  position: absolute;
  inset-block-end: .75rem;
  inset-inline-end: .75rem;
  padding: .3rem 1rem;
  white-space: nowrap;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid transparent;
  border-radius: 2rem;
}

.said { display: flow-root; margin-block-end: .75rem; }
/* What is far up is laid out only when it comes into sight; without anchors it would jump then. */
@supports (overflow-anchor: auto) {
  .block:not(:nth-last-child(-n + 2)) { content-visibility: auto; contain-intrinsic-block-size: auto 300rem; }
}
.who { margin: 0 0 .2rem .25rem; color: var(--soft); font-size: .875rem; }
.body {
  inline-size: fit-content;
  max-inline-size: min(34rem, 92%);
  padding: .6rem .9rem;
  background: var(--theirs);
  border: 1px solid transparent;
  border-radius: 1rem;
  border-start-start-radius: .3rem;
}
.you .body {
  margin-inline-start: auto;
  background: var(--mine);
  border-radius: 1rem;
  border-start-end-radius: .3rem;
}
.facilitator .body { border-color: var(--accent); }
.text { white-space: pre-line; overflow-wrap: anywhere; }
.text > * + * { margin-block-start: .6rem; }
.text ul { list-style: disc; padding-inline-start: 1.2rem; }
.text ol { list-style: decimal; padding-inline-start: 1.6rem; }
.body > * + * { margin-block-start: .6rem; }
.you .foot { text-align: end; }
.standing { color: var(--soft); font-size: .875rem; }
.later { block-size: 0; overflow: hidden; animation: later 0s 1.2s forwards; }
@keyframes later { to { block-size: 1.5em; } }

.choices { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .6rem; }
.choice {
  padding: .4rem 1rem;
  color: var(--accent);
  text-align: start;
  background: var(--paper);
  border: 1.5px solid var(--accent);
  border-radius: 1.4rem;
  overflow-wrap: anywhere;
}
.choice:hover { background: var(--mine); }
.choice.quiet { color: var(--soft); border-color: transparent; text-decoration: underline; padding-inline: .5rem; }
.past {
  padding: .1rem .8rem;
  color: var(--soft);
  font-size: .9375rem;
  border: 1px solid var(--line);
  border-radius: 1.4rem;
  overflow-wrap: anywhere;
}
.chosen { color: var(--ink); border-color: var(--accent); }
/* Seen and not heard: the words beside them say the same. */
.chosen::before { content: "✓ "; content: "✓ " / ""; color: var(--accent); }

img { display: block; max-inline-size: 100%; block-size: auto; border-radius: .5rem; background: #fff; }
figure { margin: 0; }
figure > button { margin-block-start: .5rem; }
figure > img { cursor: zoom-in; }
/* On a phone a picture needs all the room there is, or its words are too small to read. */
figure > img { max-inline-size: calc(100% + 1.8rem); margin-inline: -.9rem; }
.body:has(img) { max-inline-size: min(34rem, 100%); }
.enlarged { inline-size: 100vw; max-inline-size: 100vw; block-size: 100vh; max-block-size: 100vh; padding: .75rem; border: 0; border-radius: 0; }
.enlarged[open] { display: flex; flex-direction: column; gap: .75rem; }
.enlarged .buttons { margin: 0; align-items: center; }
.enlarged .buttons > * { flex: none; }
.enlarged .wide { flex: 1; overflow: auto; }
.enlarged img { max-inline-size: none; inline-size: 100%; }
.wide { overflow-x: auto; }
/* Rather to be scrolled sideways than with one word a line. */
table {
  inline-size: max-content;
  max-inline-size: 34rem;
  border-collapse: collapse;
  font-size: .9375rem;
  font-variant-numeric: tabular-nums;
}
caption { padding-block-end: .3rem; text-align: start; font-weight: 600; }
th, td { padding: .3rem .7rem; text-align: start; vertical-align: top; border: 1px solid var(--line); }

.links a { display: inline-flex; align-items: center; min-block-size: 44px; font-weight: 600; }
.sources { border-block-start: 1px solid var(--line); font-size: .9375rem; }
summary {
  display: block;
  min-block-size: 44px;
  padding-block: .55rem .35rem;
  cursor: pointer;
  line-height: 1.35;
}
summary::-webkit-details-marker { display: none; }
.numbers > summary { text-decoration: underline; text-decoration-color: var(--control); text-underline-offset: .2em; }
summary sup { margin-inline-end: .35em; color: var(--accent); font-weight: 700; line-height: 0; }
summary > span:not(.kind) { text-decoration: underline; text-decoration-color: var(--control); text-underline-offset: .2em; }
.kind { display: block; padding-inline-start: 1em; color: var(--soft); font-size: .875rem; }
details > :not(summary) { margin-inline-start: 1em; }
details a { display: inline-flex; align-items: center; min-block-size: 44px; }
blockquote { padding-inline-start: .75rem; border-inline-start: 3px solid var(--accent); font-style: italic; }

.thinking { display: flex; align-items: center; gap: .6rem; color: var(--soft); font-size: .9375rem; }
.dots { display: inline-flex; gap: .25rem; }
.dots span { inline-size: .5rem; block-size: .5rem; border-radius: 50%; background: var(--control); opacity: .5; }
@media (prefers-reduced-motion: no-preference) {
  .dots span { animation: breathe 1.6s infinite ease-in-out; }
  .dots span:nth-child(2) { animation-delay: .25s; }
  .dots span:nth-child(3) { animation-delay: .5s; }
  @keyframes breathe { 50% { opacity: 1; } }
}

.composer {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  align-items: end;
  padding: .75rem;
  border-block-start: 1px solid var(--line);
}
textarea {
  flex: 1 1 8rem;
  min-inline-size: 0;
  min-block-size: 46px;
  max-block-size: 9.5rem;
  padding: .6rem .9rem;
  font: inherit;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--control);
  border-radius: 1.4rem;
  resize: none;
  field-sizing: content;
}
textarea:focus-visible { outline-width: 2px; outline-offset: 0; }
::placeholder { color: var(--soft); opacity: 1; }
.send, .yes, .again {
  padding: .4rem 1.2rem;
  min-block-size: 46px;
  font-weight: 600;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid transparent;
  border-radius: 1.4rem;
}
.send:hover, .again:hover, .jump:hover { filter: brightness(1.1); }
.again { margin: .75rem; }
.counter { flex: 1 0 100%; color: var(--soft); font-size: .875rem; }
.over, .failure { color: var(--warn); font-weight: 600; }

dialog {
  inline-size: min(26rem, calc(100vw - 2rem));
  padding: 1.25rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--control);
  border-radius: 1rem;
}
dialog::backdrop { background: rgb(20 16 12 / .5); }
dialog h3 { font-size: 1.125rem; line-height: 1.35; }
dialog p { margin-block-start: .6rem; }
.failure:empty { display: none; }
.buttons { display: flex; flex-wrap: wrap; gap: .6rem; margin-block-start: 1.1rem; }
.buttons button { flex: 1 1 10rem; border-radius: .75rem; }
.grave { background: var(--warn); }
.yes[aria-disabled] { opacity: .6; }

.launcher {
  display: block;
  margin-inline-start: auto;
  padding: .6rem 1.4rem;
  font-weight: 600;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid transparent;
  border-radius: 2rem;
  box-shadow: 0 .25rem 1rem rgb(0 0 0 / .25);
}
.badge { margin-inline-start: .6rem; padding: .05rem .5rem; color: var(--accent); background: var(--on-accent); border-radius: 1rem; }
:host([launcher]) { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 2147483000; block-size: auto; }
:host([launcher]) .frame {
  position: absolute;
  inset-block-end: 4rem;
  inset-inline-end: 0;
  inline-size: min(26rem, calc(100vw - 2rem));
  block-size: min(40rem, calc(100vh - 6rem));
  box-shadow: 0 .5rem 2rem rgb(0 0 0 / .25);
}
@media (max-width: 30rem), (max-height: 30rem) {
  :host([launcher]) .frame { position: fixed; inset: 0; inline-size: auto; block-size: auto; border-radius: 0; }
  .launcher[aria-expanded="true"] { display: none; }
}
.cover { justify-content: center; align-items: center; gap: .75rem; padding: 1.5rem; text-align: center; }
.cover .again { margin: 0; }

.frame { position: relative; }
.drop { display: none; }
.awaits .drop {
  display: grid;
  place-items: center;
  position: absolute;
  inset: .5rem;
  z-index: 3;
  pointer-events: none;
  font-weight: 600;
  background: var(--note);
  border: 2px dashed var(--accent);
  border-radius: .75rem;
}

.unseen {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
@media (max-width: 22rem) {
  .transcript { padding: .75rem .6rem; }
  .body { max-inline-size: 100%; }
  .send { padding-inline: .8rem; }
}
@media (forced-colors: active) {
  .body, .send, .again, .yes, .jump, .banner { border: 1px solid CanvasText; }
  .dots span { background: CanvasText; }
  .choice.quiet { border-color: ButtonBorder; }
}
`;

/**
 * Give a shadow root its looks.
 * @param {ShadowRoot} root
 */
export function dress(root) {
  if (!("adoptedStyleSheets" in root)) return dressOldBrowser(root);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
}

/** @param {ShadowRoot} root of a browser from before 2023; needs a CSP that allows inline styles */
function dressOldBrowser(root) {
  const style = document.createElement("style");
  style.textContent = STYLE;
  root.append(style);
}
