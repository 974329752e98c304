// The assistant's web contract behind one interface; another transport needs the same methods.

/**
 * @typedef {import("./conversation.js").Answer} Answer
 * @typedef {{id: string, text: string} | {id: string, choice: string}} Body
 *
 * @typedef {{id: string, file: File, column: string}} Form
 *
 * @typedef {object} Transport
 * @property {(signal: AbortSignal) => Promise<{token: string}>} openSession
 * @property {(token: string, body: Body, signal: AbortSignal) => Promise<{id: string, token?: string}>} send
 * @property {(token: string, form: Form, signal: AbortSignal) => Promise<{note?: string}>} sendFile
 * @property {(token: string, after: number, wait: number, signal: AbortSignal) => Promise<Answer>} read
 * @property {(token: string, signal: AbortSignal) => Promise<unknown>} erase
 */

const TOO_LARGE = 413; // a proxy in between may say so in its own words
const PATIENCE = 20; // seconds until a call counts as lost, besides what it was asked to wait

/** Thrown when the server says no; `type` is the contract's name for why (RFC 9457). */
export class Problem extends Error {
  name = "Problem";

  /**
   * @param {number} status
   * @param {string} type
   * @param {string} detail
   * @param {number} retryAfter seconds; 0 when the server does not say
   * @param {string[]} [columns] to choose from
   */
  constructor(status, type, detail, retryAfter, columns = []) {
    super(detail || `The assistant answered ${status}.`);
    this.status = status;
    this.type = type;
    this.retryAfter = retryAfter;
    this.columns = columns;
  }
}

/** Thrown when no answer came: no network, no server, or a page that is not the assistant. */
export class Unreachable extends Error {
  name = "Unreachable";
}

/** Thrown when the caller itself gave up waiting. */
export class Aborted extends Error {
  name = "Aborted";
}

/** @implements {Transport} */
export class HttpTransport {
  #base;

  /** @param {string} server the assistant's address, such as http://localhost:5005 */
  constructor(server) {
    this.#base = new URL("webhooks/web/", server.endsWith("/") ? server : `${server}/`);
  }

  /** @type {Transport["openSession"]} */
  openSession(signal) {
    return this.#call("POST", "sessions", { signal });
  }

  /** @type {Transport["send"]} */
  send(token, body, signal) {
    return this.#call("POST", "messages", { token, body, signal });
  }

  /** @type {Transport["sendFile"]} */
  sendFile(token, form, signal) {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    return this.#call("POST", "files", { token, body, wait: 60, signal }); // a weak line
  }

  /** @type {Transport["read"]} */
  read(token, after, wait, signal) {
    return this.#call("GET", `messages?after=${after}&wait=${wait}`, { token, wait, signal });
  }

  /** @type {Transport["erase"]} */
  erase(token, signal) {
    return this.#call("DELETE", "conversation", { token, signal });
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {{token?: string, body?: Body | FormData, wait?: number, signal: AbortSignal}} options
   * @returns {Promise<any>}
   */
  async #call(method, path, { token, body, wait = 0, signal }) {
    if (signal.aborted) throw new Aborted();
    const lost = new AbortController();
    const giveUp = () => lost.abort();
    const timer = setTimeout(giveUp, (wait + PATIENCE) * 1000);
    signal.addEventListener("abort", giveUp, { once: true });
    try {
      const request = { method, signal: lost.signal, ...QUIETLY, ...content(token, body) };
      return await read(await fetch(new URL(path, this.#base), request));
    } catch (error) {
      if (signal.aborted) throw new Aborted();
      throw isNetworkError(error) ? new Unreachable(String(error)) : error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    }
  }
}

/** @type {RequestInit} */
const QUIETLY = { cache: "no-store", credentials: "omit" };

/**
 * @param {string} [token]
 * @param {Body | FormData} [body] the browser names the kind of a form itself
 */
function content(token, body) {
  const headers = new Headers(token ? { Authorization: `Bearer ${token}` } : {});
  if (!body || body instanceof FormData) return { headers, body };
  headers.set("Content-Type", "application/json");
  return { headers, body: JSON.stringify(body) };
}

/**
 * @param {Response} response
 * @returns {Promise<any>}
 */
async function read(response) {
  const kind = response.headers.get("Content-Type") ?? "";
  const isOurs = /^application\/(problem\+)?json/.test(kind);
  if (response.ok && isOurs) return response.json();
  // A hotel's sign-in page answers 200 too; a proxy's error page is not the assistant's word.
  if (response.ok || (!isOurs && response.status !== TOO_LARGE)) throw new Unreachable(kind);
  throw asProblem(response, isOurs ? await response.json() : {});
}

/**
 * @param {Response} response
 * @param {{type?: string, detail?: string, columns?: string[]}} told
 */
function asProblem(response, told) {
  const seconds = Number(response.headers.get("Retry-After")) || 0;
  return new Problem(response.status, told.type ?? "", told.detail ?? "", seconds, told.columns);
}

/** @param {unknown} error */
function isNetworkError(error) {
  // fetch: TypeError for no connection, AbortError for our own time-out; SyntaxError: cut-off JSON.
  return (
    error instanceof TypeError ||
    error instanceof SyntaxError ||
    (error instanceof DOMException && error.name === "AbortError")
  );
}
