// What must outlive a reload: whose conversation it is, what was not sent yet, and what is begun in the box.
import { PageStorage } from "./page_storage.js";

/**
 * @typedef {import("./conversation.js").Saved} Saved
 * @typedef {import("./conversation.js").Entry} Entry
 * @typedef {"device" | "tab" | "page"} Place how long things are kept: until forgotten, until the
 *   tab is closed, or only as long as the page is open
 * @typedef {"draft" | "covered" | "sparing"} Note
 */

const pages = new PageStorage();

export class Keep {
  #prefix;
  #place;
  #token = "";
  /** @type {Map<string, string>} key to what stands there: the entries that this tab knows of */
  #entries = new Map();
  /** @type {Entry[]} what found no room there: another tab cannot have taken it away */
  #unstored = [];
  #draft = "";

  /**
   * @param {string} server
   * @param {Place} place
   */
  constructor(server, place) {
    this.#prefix = `changemaker-coach ${server} `;
    this.#place = place;
  }

  /** @returns {Saved} */
  load() {
    const outbox = [];
    for (const key of this.#keys(`${this.#prefix}entry `)) {
      const text = this.#read(key);
      const entry = text && asEntry(text);
      if (!entry) continue;
      this.#entries.set(key, text);
      outbox.push(entry);
    }
    this.#token = this.#read(`${this.#prefix}token`);
    return { token: this.#token, outbox: [...outbox, ...this.#unstored] };
  }

  /**
   * Write down what changed. What another tab put there since is left alone.
   * @param {Saved} saved
   */
  save({ token, outbox }) {
    if (token !== this.#token) this.#write(`${this.#prefix}token`, token);
    this.#token = token;
    const now = new Map(outbox.map((entry) => [this.#keyOf(entry), JSON.stringify(entry)]));
    for (const key of this.#entries.keys()) if (!now.has(key)) this.#write(key, "");
    for (const [key, text] of now) if (this.#entries.get(key) !== text) this.#write(key, text);
    this.#unstored = outbox.filter((entry) => this.#read(this.#keyOf(entry)) === "");
    this.#entries = now;
  }

  /**
   * Take a token for this device's, unless another tab was first.
   * @param {string} token
   * @returns {string} the one to go on with
   */
  claim(token) {
    return this.#read(`${this.#prefix}token`) || token;
  }

  /**
   * @param {Note} name
   * @returns {string}
   */
  note(name) {
    return this.#read(this.#prefix + name);
  }

  /**
   * @param {Note} name
   * @param {string} text "" takes it away
   */
  setNote(name, text) {
    this.#write(this.#prefix + name, text);
  }

  /** What was begun in a box and not sent; only who had something there may take it away. */
  get draft() {
    return (this.#draft = this.note("draft"));
  }

  set draft(text) {
    if (text !== this.#draft) this.setNote("draft", text);
    this.#draft = text;
  }

  /** Whether what waits outlives the page. */
  get isLasting() {
    return this.#place !== "page" && this.#unstored.length === 0;
  }

  /** Show the conversation no more until somebody asks for it; forget it where that has no place. */
  cover() {
    if (this.#place !== "page") this.setNote("covered", "yes");
    if (!this.note("covered")) this.forget();
  }

  /** Leave nothing on this device. */
  forget() {
    for (const key of this.#keys(this.#prefix)) this.#write(key, "");
    this.#entries.clear();
    this.#unstored = [];
    this.#token = this.#draft = "";
  }

  /**
   * Be told when another tab changed something, perhaps while this one was put aside.
   * @param {() => void} changed
   * @param {AbortSignal} signal
   */
  watch(changed, signal) {
    const told = (/** @type {string | null} */ key) => {
      if (key === null || key.startsWith(this.#prefix)) changed();
    };
    if (this.#try(() => true) === undefined) return;
    window.addEventListener("storage", ({ key }) => told(key), { signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && told(null), { signal });
  }

  /** @param {Entry} entry */
  #keyOf({ id, at }) {
    return `${this.#prefix}entry ${String(at).padStart(16, "0")} ${id}`;
  }

  /**
   * @param {string} beginning
   * @returns {string[]} in order of their time
   */
  #keys(beginning) {
    const all = this.#try((storage) => Object.keys(storage)) ?? [];
    return all.filter((key) => key.startsWith(beginning)).sort();
  }

  /** @param {string} key */
  #read(key) {
    return this.#try((storage) => storage.getItem(key)) ?? "";
  }

  /**
   * @param {string} key
   * @param {string} text
   */
  #write(key, text) {
    this.#try((storage) => (text ? storage.setItem(key, text) : storage.removeItem(key)));
  }

  /**
   * A browser may forbid storage or have no room; the talk then lasts as long as the page.
   * @template T
   * @param {(storage: Storage | PageStorage) => T} work
   * @returns {T | undefined}
   */
  #try(work) {
    try {
      const storage = storageOf(this.#place);
      return storage ? work(storage) : undefined; // an app's own browser may have none
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  }
}

/**
 * @param {Place} place
 * @returns {Storage | PageStorage | null}
 */
function storageOf(place) {
  if (place === "page") return pages;
  return place === "tab" ? sessionStorage : localStorage;
}

/**
 * @param {string} text
 * @returns {Entry | undefined} undefined: not ours
 */
function asEntry(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
