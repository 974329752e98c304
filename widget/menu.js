// The small menu: start again, delete my data; each asks one clear question first.
import { make } from "./dom.js";
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

export class Menu {
  #button = make(
    "button",
    { type: "button", class: "plain", "aria-expanded": "false", "aria-controls": "menu" },
    STRINGS.menu,
  );
  #list = make("ul", { id: "menu", class: "menu", role: "list", hidden: true });
  #dialog = make("dialog", { "aria-labelledby": "question", "aria-describedby": "answer" });

  /** @param {Array<{title: string, question: Question}>} entries */
  constructor(entries) {
    this.#list.append(...entries.map((entry) => this.#entry(entry)));
    this.#button.addEventListener("click", () => this.#open(this.#list.hidden));
    this.element = make("div", { class: "corner" }, this.#button, this.#list, this.#dialog);
    this.element.addEventListener("keydown", (event) => this.#escape(event));
    this.element.addEventListener("focusout", (event) => this.#leave(event));
  }

  /** Leave whatever is open. */
  close() {
    this.#dialog.close();
    this.#open(false);
  }

  /**
   * @param {Question} question
   * @returns {void}
   */
  ask(question) {
    const failure = make("p", { role: "alert", class: "failure" });
    const yes = make("button", { type: "button", class: question.isGrave ? "yes grave" : "yes" }, question.yes);
    const no = make("button", { type: "button", class: "no", autofocus: true }, STRINGS.no);
    yes.addEventListener("click", () => this.#do(question, yes, failure));
    no.addEventListener("click", () => this.#dialog.close());
    this.#dialog.replaceChildren(
      make("h3", { id: "question" }, question.title),
      make("p", { id: "answer" }, question.text),
      failure,
      question.field ?? "",
      make("div", { class: "buttons" }, no, yes),
    );
    this.#dialog.showModal();
  }

  /**
   * @param {Question} question
   * @param {HTMLButtonElement} yes
   * @param {HTMLElement} failure
   */
  async #do({ act, failed }, yes, failure) {
    if (yes.ariaDisabled === "true") return;
    yes.ariaDisabled = "true"; // `disabled` would lose the focus
    failure.textContent = "";
    try {
      await act();
      this.#dialog.close();
    } catch (error) {
      const words = failed?.(error);
      if (!words) throw error;
      failure.textContent = words;
    } finally {
      yes.ariaDisabled = "false";
    }
  }

  /** @param {{title: string, question: Question}} entry */
  #entry({ title, question }) {
    const button = make("button", { type: "button" }, title);
    button.addEventListener("click", () => {
      this.#open(false);
      this.#button.focus(); // where the dialog gives the focus back
      this.ask(question);
    });
    return make("li", {}, button);
  }

  /** @param {boolean} isOpen */
  #open(isOpen) {
    this.#list.hidden = !isOpen;
    this.#button.setAttribute("aria-expanded", String(isOpen));
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key !== "Escape" || this.#list.hidden) return;
    this.#open(false);
    this.#button.focus();
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    const to = /** @type {Node | null} */ (event.relatedTarget);
    if (to && !this.element.contains(to)) this.#open(false);
  }
}
