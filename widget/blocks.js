// A long list in blocks: those out of sight are not laid out, so that a phone keeps up with the keys.
import { make } from "./dom.js";

const SIZE = 50; // rows in a block

export class Blocks {
  element = make("div", { role: "list" });

  /**
   * Put a row where it belongs. Rows are placed in their order, from the first to the last.
   * @param {HTMLElement} row
   * @param {number} index
   */
  place(row, index) {
    const block = this.#block(Math.floor(index / SIZE));
    const there = block.children[index % SIZE] ?? null;
    if (there !== row) block.insertBefore(row, there);
  }

  /** @param {number} index */
  #block(index) {
    const { children } = this.element;
    while (children.length <= index) this.element.append(make("div", { class: "block" }));
    return children[index];
  }
}
