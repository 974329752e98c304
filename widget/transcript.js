// Shows the messages, changing only what changed, so that what a person opened or selected stays.
import { Blocks } from "./blocks.js";
import { make, makeButton } from "./dom.js";
import { parts } from "./parts.js";
import { plain, rich } from "./rich_text.js";
import { fill, STRINGS } from "./strings.js";

/**
 * @typedef {import("./conversation.js").Item} Item
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./conversation.js").Choice} Choice
 * @typedef {import("./conversation.js").Entry} Entry
 *
 * @typedef {object} Acts what can be done with a message
 * @property {(text: string, choice?: string) => void} onAnswer
 * @property {(id: string) => void} onEdit
 */

const NEAR = 48; // pixels from the end that still count as being there
const GAP = 8; // pixels above a message that begins the view
const A_TURN = 4; // messages that may come at once in a talk, one's own among them

export class Transcript {
  /** @type {Map<string, {row: HTMLElement, foot: HTMLElement, shown: string}>} */
  #rows = new Map();
  #list = new Blocks();
  #end = make("p", { class: "unseen" }, STRINGS.end);
  #thinking = thinkingSign();
  #jump;
  #wasAtEnd = true;
  /** @type {HTMLElement | undefined} where what was said last begins */
  #start;
  #top = 0;
  #server;
  #acts;

  /** Whether pictures wait until they are asked for. */
  isSparing = false;

  /**
   * @param {string} server
   * @param {Acts} acts
   */
  constructor(server, acts) {
    this.#server = server;
    this.#acts = acts;
    this.scroller = make(
      "div",
      { class: "transcript", role: "region", tabindex: "0", "aria-label": STRINGS.conversation },
      this.#list.element,
      this.#thinking,
      this.#end,
    );
    this.#jump = makeButton(STRINGS.jump, () => this.#jumpDown(), { class: "jump", hidden: true });
    this.scroller.addEventListener("scroll", () => this.#scrolled());
    // A longer draft, a notice or a phone's keyboard leaves less room: what was said last stays.
    new ResizeObserver(() => this.#keepUp()).observe(this.scroller);
    // A picture comes later than its message and makes it longer; `load` does not bubble.
    this.#list.element.addEventListener("load", () => this.#wasAtEnd && this.#toWhatIsNew(), true);
    this.element = make("div", { class: "middle" }, this.scroller, this.#jump);
  }

  /**
   * @param {Item[]} items
   * @param {boolean} isThinking
   * @param {boolean} isOffline
   */
  show(items, isThinking, isOffline) {
    this.#thinking.hidden = !isThinking;
    if (items.length + this.#rows.size === 0) return; // to measure an empty list delays its first paint
    this.#scrolled(); // the browser tells of scrolling a frame late; a message may come before
    const fresh = items.filter((item) => !this.#rows.has(item.key));
    this.#remove(new Set(items.map((item) => item.key)));
    items.forEach((item, index) => this.#place(item, index, isOffline));
    this.#follow(fresh);
  }

  /** @param {Set<string>} keys those that stay */
  #remove(keys) {
    for (const [key, { row }] of this.#rows) {
      if (keys.has(key)) continue;
      row.remove();
      this.#rows.delete(key);
    }
  }

  /**
   * @param {Item} item
   * @param {number} index
   * @param {boolean} isOffline
   */
  #place(item, index, isOffline) {
    const known = this.#rows.get(item.key) ?? this.#add(item);
    this.#list.place(known.row, index);
    const shown = JSON.stringify([item.standing, item.open, item.chosen, isOffline]);
    if (known.shown === shown) return;
    known.shown = shown;
    known.foot.replaceChildren(...this.#footOf(item, isOffline));
  }

  /** @param {Item} item */
  #add(item) {
    const { message, from } = item;
    const foot = make("div", { class: "foot" });
    const row = make(
      "div",
      { class: `said ${from}`, role: "listitem" },
      make("p", { class: from === "facilitator" ? "who" : "unseen" }, speaker(item)),
      make("div", { class: "body" }, ...bodyOf(message, this.#server, this.isSparing)),
      foot,
    );
    const known = { row, foot, shown: "" };
    this.#rows.set(item.key, known);
    return known;
  }

  /**
   * @param {Item} item
   * @param {boolean} isOffline
   * @returns {Node[]}
   */
  #footOf(item, isOffline) {
    if (item.standing === "refused") return this.#refused(/** @type {Entry} */ (item.message));
    if (item.standing === "unsent") return [unsent(isOffline)];
    if (item.from === "you") return [];
    return this.#choicesOf(item);
  }

  /** @param {Entry} entry */
  #refused({ id, refused }) {
    const words = refused === "text-too-long" ? STRINGS.refusedTooLong : STRINGS.refused;
    const edit = makeButton(STRINGS.edit, () => this.#acts.onEdit(id));
    return [make("p", { class: "standing" }, words), edit];
  }

  /** @param {Item} item */
  #choicesOf({ message, open, chosen }) {
    const { choices = [], feedback } = /** @type {Message} */ (message);
    const rows = choices.map((choice) =>
      open ? this.#button(choice.title, choice.id) : past(choice, choice.title === chosen),
    );
    if (feedback && open) rows.push(this.#button(STRINGS.wrong));
    if (rows.length === 0) return [];
    const attributes = { class: "choices", role: "list", "aria-label": STRINGS.choices };
    return [make("ul", attributes, ...rows)];
  }

  /**
   * @param {string} title
   * @param {string} [choice]
   */
  #button(title, choice) {
    const attributes = { class: choice ? "choice" : "choice quiet", dir: "auto" };
    return make("li", {}, makeButton(title, () => this.#acts.onAnswer(title, choice), attributes));
  }

  /**
   * Keep up with the talk, yet never push the beginning of what is new out of sight.
   * @param {Item[]} fresh
   */
  #follow(fresh) {
    if (fresh.length === 0) return this.#keepUp();
    if (!this.#wasAtEnd && !fresh.some((item) => item.from === "you")) {
      this.#jump.hidden = false;
      return;
    }
    // Of a whole conversation its end is what matters.
    this.#start = fresh.length > A_TURN ? undefined : this.#rows.get(fresh[0].key)?.row;
    this.#toWhatIsNew();
  }

  #toWhatIsNew() {
    this.#toEnd();
    const start = (this.#start?.offsetTop ?? Infinity) - GAP;
    if (start >= this.scroller.scrollTop) return;
    this.scroller.scrollTop = start;
    this.#scrolled();
    this.#jump.hidden = false;
  }

  #keepUp() {
    if (this.#wasAtEnd && this.#rows.size) this.#toEnd();
  }

  #jumpDown() {
    this.scroller.focus({ preventScroll: true }); // the button goes away
    this.#toEnd();
  }

  #toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.#scrolled();
  }

  #scrolled() {
    const { scrollTop } = this.scroller;
    const isAtEnd = this.#isAtEnd();
    // Only who scrolls up leaves the end; when there is less room, the end moves away by itself.
    if (isAtEnd || scrollTop < this.#top) this.#wasAtEnd = isAtEnd;
    if (isAtEnd) this.#jump.hidden = true;
    this.#top = scrollTop;
  }

  #isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }
}

/**
 * Say a message aloud: who, what, and what can be done.
 * @param {Message} message
 * @returns {string}
 */
export function spoken({ from, text, image, table, choices, citations }) {
  const titles = choices?.map((choice) => choice.title).join(", ");
  return [
    `${STRINGS[from]}: ${from === "you" ? text : plain(text)}`,
    image?.alt,
    table?.caption,
    citations?.length && STRINGS.sourcesHeard,
    titles && fill(STRINGS.choicesHeard, { titles }),
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * @param {Message | Entry} message
 * @param {string} server
 * @param {boolean} isSparing
 * @returns {HTMLElement[]}
 */
function bodyOf(message, server, isSparing) {
  const { text } = message;
  if (!("from" in message) || message.from === "you") return [make("p", { class: "text", dir: "auto" }, text)];
  const said = text ? [make("div", { class: "text" }, ...rich(text))] : [];
  return [...said, ...parts(message, server, isSparing)];
}

/**
 * A choice that was made, or was not: to be read, no longer to be pressed.
 * @param {Choice} choice
 * @param {boolean} isChosen
 */
function past({ title }, isChosen) {
  if (!isChosen) return make("li", { class: "past", dir: "auto" }, title);
  const mark = make("span", { class: "unseen" }, ` (${STRINGS.chosen})`);
  return make("li", { class: "past chosen", dir: "auto" }, title, mark);
}

/** @param {boolean} isOffline */
function unsent(isOffline) {
  if (isOffline) return make("p", { class: "standing" }, STRINGS.waiting);
  return make("p", { class: "standing later" }, STRINGS.sending);
}

function thinkingSign() {
  const dots = [1, 2, 3].map(() => make("span", {}));
  return make(
    "p",
    { class: "thinking", hidden: true },
    make("span", { class: "dots", "aria-hidden": "true" }, ...dots),
    make("span", {}, STRINGS.thinking),
  );
}

/**
 * Say who speaks: a facilitator by name.
 * @param {Item} item
 */
function speaker({ message, from }) {
  return ("name" in message && message.name) || STRINGS[from];
}
