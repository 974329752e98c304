// The quick exit: away from this page at once, and no way back to it by the browser's arrow.
import { makeButton } from "./dom.js";
import { STRINGS } from "./strings.js";

const TIMES = 3;
const WITHIN = 2000; // milliseconds

/**
 * Go to another page in place of this one, so that this one leaves the list of pages to go back to.
 * @param {string} address
 */
export function leaveFor(address) {
  document.documentElement.style.display = "none"; // the other page may take its time to come
  location.replace(address);
}

/** @param {() => void} leave */
export function exitButton(leave) {
  return makeButton(STRINGS.exit, leave, { class: "plain exit", title: STRINGS.exitHelp });
}

/**
 * Leave when Escape is pressed three times in a row, wherever on the page the person is.
 * @param {() => void} leave
 * @param {AbortSignal} signal
 */
export function leaveOnEscapes(leave, signal) {
  /** @type {number[]} */
  let times = [];
  const pressed = (/** @type {Event} */ event) => {
    const { key, timeStamp, repeat } = /** @type {KeyboardEvent} */ (event);
    if (repeat) return;
    times = key === "Escape" ? [...times, timeStamp].slice(-TIMES) : [];
    if (times.length === TIMES && timeStamp - times[0] < WITHIN) leave();
  };
  window.addEventListener("keydown", pressed, { capture: true, signal });
}
