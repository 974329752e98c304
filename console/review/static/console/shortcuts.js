// Single keys for the list and the transcript. The buttons and links do the same: who switches the
// keys off, or uses a browser without scripts, misses nothing.

const OFF = "coach-shortcuts-off";
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";
const STEPS = ".rows a, #more a, .talk > li";
const SEARCH = "#id_words";

const help = document.querySelector("#shortcuts");
const isOn = help.querySelector("input");

/** Whether this browser has the keys switched off; where nothing can be kept, they are on. */
function isKeptOff() {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return false;
  }
}

function keep() {
  try {
    if (isOn.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch (error) {
    if (!(error instanceof DOMException)) throw error; // it holds until the page is left
  }
}

/** Goes so many conversations or messages on; from nowhere, to the first that can be seen. */
function step(by) {
  const places = [...document.querySelectorAll(STEPS)];
  const here = places.findIndex((place) => place.contains(document.activeElement));
  const seen = places.findIndex((place) => place.getBoundingClientRect().bottom > 0);
  const next = places[here < 0 ? Math.max(seen, 0) : here + by];
  if (!next) return;
  if (!next.matches("a")) next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

/** Opens the conversation that is marked, or what the coach understood of a message. */
function open() {
  const here = document.activeElement;
  if (here.matches(".rows a, #more a")) here.click();
  const folded = here.closest(".talk > li")?.querySelector("details");
  if (folded) folded.open = !folded.open;
}

function show(place) {
  for (let around = place; around; around = around.parentElement) {
    if (around.matches("details")) around.open = true;
  }
  place.focus();
}

function review() {
  const part = document.querySelector("#review");
  if (!part) return;
  show(part.querySelector("input[type=radio]") ?? part);
}

/** Goes to the button, and leaves it to the person to press it: the other side is told at once. */
function takeOver() {
  const place = document.querySelector("#say, [data-shortcut=take-over]");
  if (place) show(place);
}

/** Goes to the search, or to what else the list can be narrowed down by; from elsewhere, there. */
function search() {
  const place = document.querySelector(SEARCH) ?? document.querySelector(".filters summary");
  const list = document.querySelector("[data-shortcut=list]");
  if (place) show(place);
  else if (list) location.assign(list.href + SEARCH);
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: open,
  r: review,
  t: takeOver,
  "/": search,
  "?": () => help.showModal(),
};

document.addEventListener("keydown", (event) => {
  const isOurs = isOn.checked && !help.open && !event.isComposing && !event.defaultPrevented;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!isOurs || !isPlain || event.target.closest(FIELDS)) return;
  const isMessage = event.key === "Enter" && event.target.matches(".talk > li");
  const act = isMessage ? open : KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

isOn.checked = !isKeptOff();
isOn.addEventListener("change", keep);
help.querySelector("[data-shortcut=close]").addEventListener("click", () => help.close());
for (const button of document.querySelectorAll("[data-shortcut=help]")) {
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
}
if (location.hash === SEARCH && document.querySelector(".filters")) search();
