// The button that opens the widget where it is not part of the page's text.
import { make, makeButton } from "./dom.js";
import { STRINGS } from "./strings.js";

export class Launcher {
  #news = 0;
  #badge = make("span", { class: "badge", hidden: true });

  /** @param {() => void} toggle */
  constructor(toggle) {
    this.element = makeButton(STRINGS.open, toggle, {
      class: "launcher",
      lang: STRINGS.lang,
      "aria-expanded": "false",
    });
    this.element.append(" ", this.#badge);
  }

  /** @param {boolean} isOpen */
  show(isOpen) {
    this.element.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.#count(0);
  }

  /** @param {number} more messages that came while nobody looked */
  addNews(more) {
    if (this.element.getAttribute("aria-expanded") !== "true") this.#count(this.#news + more);
  }

  /** @param {number} news */
  #count(news) {
    this.#news = news;
    this.#badge.hidden = !news;
    this.#badge.replaceChildren(String(news), make("span", { class: "unseen" }, ` ${STRINGS.news}`));
  }
}
