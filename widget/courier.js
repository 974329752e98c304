// Carries what is said between the conversation and the assistant, in order and each thing once.
import { Aborted, Problem, Unreachable } from "./transport.js";
import { Backoff, Pauses, untilSeen } from "./waiting.js";

/**
 * @typedef {import("./conversation.js").Conversation} Conversation
 * @typedef {import("./conversation.js").Entry} Entry
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./transport.js").Transport} Transport
 * @typedef {"connecting" | "online" | "offline" | "refused"} Connection
 *
 * @typedef {object} Listener who wants to know
 * @property {() => void} changed
 * @property {(messages: Message[], isHistory: boolean) => void} arrived
 * @property {(token: string) => string} opened gives the token to go on with
 * @property {(unsent: string[]) => void} ended the token was void; a new conversation begins
 * @property {(token: string, id: string) => void} carried the message with this id was a code, by which
 *   another conversation goes on here
 * @property {(error: Problem | Unreachable) => void} failed
 */

const LONG_WAIT = 25; // seconds, the contract's most
const SHORT_WAIT = 2;
const NOT_OFFERED = ["choice-expired", "unknown-choice"];

export class Courier {
  /** @type {Connection} */
  connection = "connecting";
  #conversation;
  #transport;
  #listener;
  #pauses = new Pauses();
  #line = new AbortController();
  #question = new AbortController(); // what came after the last message?
  #delivering = false;
  #isErasing = false; // what is refused meanwhile is no reason to begin anew: the receipt comes

  /**
   * @param {Conversation} conversation
   * @param {Transport} transport
   * @param {Listener} listener
   */
  constructor(conversation, transport, listener) {
    this.#conversation = conversation;
    this.#transport = transport;
    this.#listener = listener;
  }

  /** Begin to listen, and to send what waits; whatever was begun before is given up. */
  start() {
    this.stop();
    this.#line = new AbortController();
    this.#listen(this.#line.signal);
  }

  stop() {
    this.#line.abort();
    this.#question.abort();
  }

  /** Try at once what is being waited for. */
  wake() {
    this.#pauses.wake();
  }

  /** Ask anew: a phone that slept may wait for an answer that will never come. */
  askAnew() {
    this.#question.abort();
    this.wake();
  }

  /** Send what waits, one at a time; what fails is tried again before anything after it. */
  async deliver() {
    if (this.#delivering) return;
    this.#delivering = true;
    try {
      await this.#empty(this.#line.signal);
    } finally {
      this.#delivering = false;
    }
  }

  /**
   * Send a file now; its numbers come back as a message.
   * @param {import("./transport.js").Form} form
   */
  sendFile(form) {
    return this.#transport.sendFile(this.#conversation.token, form, this.#line.signal);
  }

  /**
   * Leave this conversation and open a new one.
   * @returns {string[]} what was never sent
   */
  startAgain() {
    this.#isErasing = false;
    const unsent = this.#conversation.startAgain();
    this.#become("connecting");
    this.start();
    return unsent;
  }

  /**
   * Erase the conversation at the assistant; its receipt arrives like any message.
   * @returns {Promise<void>}
   */
  async erase() {
    this.#isErasing = true;
    try {
      await this.#transport.erase(this.#conversation.token, this.#line.signal);
      this.wake();
    } catch (error) {
      this.#isErasing = false;
      if (!isVoid(error)) throw error;
      this.#renew(); // it was erased before
    }
  }

  /** @param {AbortSignal} signal */
  async #listen(signal) {
    const backoff = new Backoff();
    let isHistory = Boolean(this.#conversation.token);
    while (!signal.aborted && this.#conversation.state !== "closed") {
      await untilSeen(signal);
      if (signal.aborted) return;
      try {
        if (!this.#conversation.token) await this.#open(signal);
        this.deliver();
        const count = await this.#read(signal, isHistory);
        isHistory &&= count > 0; // what was said before comes in pages; the last one is empty
        backoff.reset();
      } catch (error) {
        await this.#recover(error, backoff, signal);
      }
    }
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const { token } = await this.#transport.openSession(signal);
    if (signal.aborted) throw new Aborted();
    this.#conversation.token = this.#listener.opened(token);
    this.#conversation.busy = true; // the coach speaks first
    this.#become("online");
  }

  /**
   * @param {AbortSignal} signal
   * @param {boolean} isHistory
   * @returns {Promise<number>} how many messages came
   */
  async #read(signal, isHistory) {
    const { token, lastSeq, isSettling } = this.#conversation;
    const isBack = this.connection === "offline";
    const wait = isHistory || isBack ? 0 : isSettling ? SHORT_WAIT : LONG_WAIT;
    this.#question = new AbortController();
    const answer = await this.#transport.read(token, lastSeq, wait, this.#question.signal);
    if (signal.aborted) throw new Aborted();
    const fresh = this.#conversation.receive(answer);
    if (answer.state === "closed") this.#conversation.close();
    this.#become("online");
    if (fresh.length) this.#listener.arrived(fresh, isHistory);
    return fresh.length;
  }

  /** @param {AbortSignal} signal */
  async #empty(signal) {
    const backoff = new Backoff();
    let entry;
    while (!signal.aborted && this.#conversation.token && (entry = this.#conversation.next())) {
      try {
        await this.#post(entry, signal);
        backoff.reset();
      } catch (error) {
        if (error instanceof Problem && this.#settle(entry, error)) continue;
        await this.#recover(error, backoff, signal);
      }
    }
  }

  /**
   * @param {Entry} entry
   * @param {AbortSignal} signal
   */
  async #post({ id, text, choice }, signal) {
    const body = choice ? { id, choice } : { id, text };
    const { token } = await this.#transport.send(this.#conversation.token, body, signal);
    if (token) return this.#listener.carried(token, id);
    this.#conversation.acknowledge(id);
    this.#become("online");
  }

  /**
   * Deal with a no that sending again would not change.
   * @param {Entry} entry
   * @param {Problem} problem
   * @returns {boolean} whether that was all
   */
  #settle(entry, problem) {
    if (isVoid(problem) || isForLater(problem)) return false;
    if (entry.choice && NOT_OFFERED.includes(problem.type)) {
      this.#conversation.sendAsText(entry.id);
    } else {
      this.#conversation.refuse(entry.id, problem.type || String(problem.status));
      this.#listener.failed(problem);
    }
    this.#listener.changed();
    return true;
  }

  /**
   * @param {unknown} error
   * @param {Backoff} backoff
   * @param {AbortSignal} signal
   */
  async #recover(error, backoff, signal) {
    if (signal.aborted || error instanceof Aborted) return;
    if (isVoid(error) && this.#isErasing) return this.#pauses.pause(backoff.next(), signal);
    if (isVoid(error)) return this.#renew();
    if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
    this.#listener.failed(error);
    this.#become(error instanceof Problem && !isForLater(error) ? "refused" : "offline");
    const told = error instanceof Problem ? error.retryAfter : 0;
    await this.#pauses.pause(Math.max(told, backoff.next()), signal);
  }

  #renew() {
    this.#listener.ended(this.startAgain());
  }

  /** @param {Connection} connection */
  #become(connection) {
    const wasOffline = this.connection === "offline";
    this.connection = connection;
    this.#listener.changed();
    if (wasOffline && connection === "online") this.wake();
  }
}

/** @param {unknown} error */
function isVoid(error) {
  return error instanceof Problem && error.status === 401;
}

/** @param {Problem} problem */
function isForLater(problem) {
  return problem.status === 429 || problem.status >= 500;
}
