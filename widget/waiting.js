// How the widget waits: longer each time, until something wakes it, or until it is looked at.

const FIRST = 1; // second
const LONGEST = 15; // seconds; somebody looks at it

/** How many seconds to wait after each failure; some of it chance, so that all do not come at once. */
export class Backoff {
  #failures = 0;

  /** @returns {number} */
  next() {
    const seconds = Math.min(LONGEST, FIRST * 2 ** this.#failures);
    this.#failures += 1;
    return seconds * (0.75 + Math.random() / 4);
  }

  reset() {
    this.#failures = 0;
  }
}

/** Pauses that can be cut short, all at once. */
export class Pauses {
  /** @type {Set<() => void>} */
  #wakers = new Set();

  /**
   * @param {number} seconds
   * @param {AbortSignal} signal
   * @returns {Promise<void>}
   */
  async pause(seconds, signal) {
    if (signal.aborted) return;
    await new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", wake);
        this.#wakers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, seconds * 1000);
      signal.addEventListener("abort", wake);
      this.#wakers.add(wake);
    });
  }

  wake() {
    for (const wake of [...this.#wakers]) wake();
  }
}

/**
 * Wait while nobody can see the page: asking then only costs people data and battery.
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
export async function untilSeen(signal) {
  while (document.hidden && !signal.aborted) {
    await new Promise((resolve) => {
      const options = { once: true };
      document.addEventListener("visibilitychange", resolve, options);
      signal.addEventListener("abort", resolve, options);
    });
  }
}
