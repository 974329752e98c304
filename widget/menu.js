// The small menu: what can be switched, and what asks one clear question first.
import { closeDialog, make, makeButton, openDialog } from "./dom.js";
import { STRINGS } from "./strings.js";

/**
 * @typedef {object} Question
 * @property {string} title
 * @property {string} text
 * @property {string} yes
 * @property {boolean} [isGrave] it cannot be undone
 * @property {HTMLElement} [field] what else is asked
 * @property {() => Promise<void> | void} act
 * @property {(error: unknown) => string | false} [failed] what to say in place when it could not be done
 */

/**
 * @typedef {object} Entry
 * @property {string} title
 * @property {Question} [question]
 * @property {boolean} [isOn] it is a switch
 * @property {(isOn: boolean) => void} [turn]
 */

export class Menu {
  #button = makeButton("", () => this.#open(this.#list.hidden), {
    class: "plain bars",
    title: STRINGS.menu,
    "aria-label": STRINGS.menu,
    "aria-expanded": "false",
    "aria-controls": "menu",
  });
  #list = make("ul", { id: "menu", class: "menu", role: "list", hidden: true });
  #dialog = make("dialog", { "aria-labelledby": "question", "aria-describedby": "answer" });
  #pressed = (/** @type {Event} */ event) => {
    if (!event.composedPath().includes(this.element)) this.#open(false);
  };

  /** @param {Entry[]} entries */
  constructor(entries) {
    this.#list.append(...entries.map((entry) => make("li", {}, this.#entry(entry))));
    this.element = make("div", { class: "corner" }, this.#button, this.#list, this.#dialog);
    this.element.addEventListener("keydown", (event) => this.#escape(event));
    this.element.addEventListener("focusout", (event) => this.#leave(event));
  }

  /** Leave whatever is open. */
  close() {
    closeDialog(this.#dialog);
    this.#open(false);
  }

  /**
   * @param {Question} question
   * @returns {void}
   */
  ask(question) {
    const failure = make("p", { role: "alert", class: "failure" });
    const looks = { class: question.isGrave ? "yes grave" : "yes" };
    const yes = makeButton(question.yes, () => this.#do(question, yes, failure), looks);
    const no = makeButton(STRINGS.no, () => closeDialog(this.#dialog), { class: "no", autofocus: true });
    this.#dialog.replaceChildren(
      make("h3", { id: "question" }, question.title),
      make("p", { id: "answer" }, question.text),
      failure,
      question.field ?? "",
      make("div", { class: "buttons" }, no, yes),
    );
    openDialog(this.#dialog);
  }

  /**
   * @param {Question} question
   * @param {HTMLButtonElement} yes
   * @param {HTMLElement} failure
   */
  async #do({ act, failed }, yes, failure) {
    if (yes.hasAttribute("aria-disabled")) return;
    yes.setAttribute("aria-disabled", "true"); // `disabled` would lose the focus
    failure.textContent = "";
    try {
      await act();
      if (failure.isConnected) closeDialog(this.#dialog); // another question may stand there by now
    } catch (error) {
      const words = failed?.(error);
      if (!words) throw error;
      failure.textContent = words;
      if (failure.isConnected && !this.#dialog.open) openDialog(this.#dialog); // left too soon
    } finally {
      yes.removeAttribute("aria-disabled");
    }
  }

  /** @param {Entry} entry */
  #entry({ title, question, isOn, turn }) {
    const attributes = { class: "entry", ...(turn && { "aria-pressed": String(isOn) }) };
    const button = makeButton(title, () => {
      if (turn) return this.#turn(button, turn);
      this.#open(false);
      this.#button.focus(); // where the dialog gives the focus back
      if (question) this.ask(question);
    }, attributes);
    return button;
  }

  /**
   * @param {HTMLElement} button
   * @param {(isOn: boolean) => void} turn
   */
  #turn(button, turn) {
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    turn(isOn);
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#button.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) document.addEventListener("pointerdown", this.#pressed);
    else document.removeEventListener("pointerdown", this.#pressed);
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key !== "Escape" || this.#list.hidden) return;
    event.stopPropagation(); // it closes the menu, and not all else that is open
    this.#open(false);
    this.#button.focus();
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    const to = /** @type {Node | null} */ (event.relatedTarget);
    if (to && !this.element.contains(to)) this.#open(false);
  }
}
