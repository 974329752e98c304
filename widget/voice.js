// Tells screen readers what is new, apart from the transcript, so that it is said once and not all again.
import { make } from "./dom.js";

const SPOKEN = 1000; // milliseconds; what stays longer would be found again when reading the page

export class Voice {
  element = make("div", { class: "unseen", "aria-live": "polite", "aria-relevant": "additions" });

  /** @param {string} words */
  say(words) {
    // Behind an open question nothing is heard: it is said when that is closed.
    const root = /** @type {ShadowRoot} */ (this.element.getRootNode());
    const open = root.querySelector("dialog[open]");
    if (open) return open.addEventListener("close", () => this.say(words), { once: true });
    const line = make("p", { dir: "auto" }, words);
    this.element.append(line);
    setTimeout(() => line.remove(), SPOKEN);
  }
}
