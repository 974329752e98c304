// The button that opens the widget where it is not part of the page's text.
import { make, makeButton } from "./dom.js";
import { STRINGS } from "./strings.js";

const COVERS = "(max-width: 30rem), (max-height: 30rem)"; // the panel all else, as in style.js
const REACHED = "a[href], button, select, summary, textarea, [tabindex='0']"; // by keyboard

export class Launcher {
  #covers = matchMedia(COVERS);
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

  /**
   * Hold a panel: where it covers the page, there is nothing else for keys and screen readers either.
   * @param {HTMLElement} panel
   * @param {AbortSignal} signal
   */
  hold(panel, signal) {
    const turn = () => panel.setAttribute("aria-modal", String(this.#covers.matches));
    panel.setAttribute("role", "dialog");
    panel.addEventListener("keydown", (event) => this.#covers.matches && stayIn(panel, event));
    this.#covers.addEventListener("change", turn, { signal });
    turn();
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

/**
 * After the last that can be reached comes the first, and the other way round.
 * @param {HTMLElement} panel
 * @param {KeyboardEvent} event
 */
function stayIn(panel, event) {
  const isSeen = (/** @type {HTMLElement} */ one) => one.getClientRects().length > 0;
  const all = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(REACHED)]);
  const ends = [all.find(isSeen), all.reverse().find(isSeen)];
  const [to, from] = event.shiftKey ? ends.reverse() : ends;
  if (event.key !== "Tab" || event.target !== from) return;
  event.preventDefault();
  to?.focus();
}
