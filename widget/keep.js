// What must outlive a reload: whose conversation it is, and what was not sent yet.

/** @typedef {import("./conversation.js").Saved} Saved */

export class Keep {
  #name;

  /** @param {string} server */
  constructor(server) {
    this.#name = `changemaker-coach ${server}`;
  }

  /** @returns {Saved | undefined} */
  load() {
    const saved = this.#try((storage) => storage.getItem(this.#name));
    try {
      return saved ? JSON.parse(saved) : undefined;
    } catch (error) {
      if (error instanceof SyntaxError) return undefined; // not ours: begin afresh
      throw error;
    }
  }

  /** @param {Saved} saved */
  save(saved) {
    const nothing = !saved.token && saved.outbox.length === 0;
    this.#try((storage) =>
      nothing
        ? storage.removeItem(this.#name)
        : storage.setItem(this.#name, JSON.stringify(saved)),
    );
  }

  /**
   * A browser may forbid storage or have no room; the talk then lasts as long as the page.
   * @template T
   * @param {(storage: Storage) => T} work
   * @returns {T | undefined}
   */
  #try(work) {
    try {
      return work(window.localStorage);
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  }
}
