// Where a person writes: Enter sends, Shift+Enter makes a new line, a counter warns in time. Or sends a file.
import { make, makeButton } from "./dom.js";
import { fill, STRINGS } from "./strings.js";

const MOST = 3000; // characters, as the assistant counts them
const WARN = 100; // left
const GROWS = CSS.supports("field-sizing", "content"); // the box, with what is in it, by itself

export class Composer {
  #field = make("textarea", {
    id: "field",
    rows: "1",
    dir: "auto",
    enterkeyhint: "send",
    placeholder: STRINGS.placeholder,
    "aria-describedby": "counter",
  });
  #counter = make("p", { id: "counter", class: "counter", hidden: true });
  #onSend;
  #announce;
  #onDraft;

  /**
   * @param {(text: string) => void} onSend
   * @param {(words: string) => void} announce
   * @param {(file: File) => void} onFile
   * @param {(draft: string) => void} onDraft
   */
  constructor(onSend, announce, onFile, onDraft) {
    this.#onDraft = onDraft;
    this.#onSend = onSend;
    this.#announce = announce;
    const file = make("input", { type: "file", accept: ".csv,.tsv,.txt,.xlsx", hidden: true });
    const named = { class: "plain", title: STRINGS.file, "aria-label": STRINGS.file };
    const choose = makeButton("+", () => file.click(), named);
    this.element = make(
      "form",
      { class: "composer" },
      make("label", { for: "field", class: "unseen" }, STRINGS.yourMessage),
      this.#field,
      file,
      choose,
      make("button", { type: "submit", class: "send" }, STRINGS.send),
      this.#counter,
    );
    this.element.addEventListener("submit", (event) => this.#submit(event));
    file.addEventListener("change", () => {
      for (const chosen of file.files ?? []) onFile(chosen);
      file.value = ""; // so that the same one can be chosen again
    });
    this.#field.addEventListener("keydown", (event) => this.#key(event));
    this.#field.addEventListener("input", () => this.#resize());
    // A finger on the field wants the keyboard that focusQuietly() held back.
    this.#field.addEventListener("pointerdown", () => this.#field.removeAttribute("inputmode"));
    this.#field.addEventListener("blur", () => this.#field.removeAttribute("inputmode"));
  }

  /** Focus without calling up a phone's keyboard over what there is to read. */
  focusQuietly() {
    this.#field.inputMode = "none";
    this.#field.focus({ preventScroll: true });
  }

  /** What is begun and not sent. */
  get draft() {
    return this.#field.value;
  }

  /**
   * Put text back to be changed, before anything already begun.
   * @param {string} text
   */
  putBack(text) {
    this.#field.value = [text, this.#field.value].filter(Boolean).join("\n");
    this.#resize();
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const text = this.#field.value.trim();
    const over = lengthOf(text) - MOST;
    if (!text) return;
    if (over > 0) {
      this.#announce(fill(STRINGS.tooLong, { n: over }));
      return;
    }
    this.clear();
    this.#onSend(text);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // While a word is being composed (Chinese, Japanese, Korean) Enter belongs to the keyboard.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || isComposing) return;
    this.#submit(event);
  }

  /** Empty the box. */
  clear() {
    this.#field.value = "";
    this.#resize();
  }

  #resize() {
    this.#onDraft(this.draft);
    if (!GROWS) this.#grow();
    this.#count();
  }

  #grow() {
    this.#field.style.blockSize = "auto";
    this.#field.style.blockSize = `${this.#field.scrollHeight + 2}px`;
  }

  #count() {
    const left = MOST - lengthOf(this.#field.value.trim());
    const wasHidden = this.#counter.hidden;
    this.#counter.hidden = left > WARN;
    this.#counter.classList.toggle("over", left < 0);
    const words = left < 0 ? STRINGS.charactersOver : STRINGS.charactersLeft;
    // Emptied when hidden: what is hidden still describes the box.
    this.#counter.textContent = left > WARN ? "" : fill(words, { n: Math.abs(left) });
    if (wasHidden && !this.#counter.hidden) this.#announce(this.#counter.textContent);
  }
}

/** @param {string} text */
function lengthOf(text) {
  return [...text].length; // an emoji is one, as the assistant counts
}
