// What was said and what still waits to be sent; no network, no page, so it can be reasoned about.

/**
 * @typedef {{id: string, title: string}} Choice
 * @typedef {{entry: string, title: string, kind: string, url: string, quote: string}} Citation
 * @typedef {{caption?: string, columns?: string[], rows: Array<Array<string | number>>}} Table
 * @typedef {object} Message as the server tells it
 * @property {number} seq
 * @property {"you" | "coach" | "facilitator"} from
 * @property {string} text
 * @property {string} [name] of the facilitator who says it
 * @property {string} at
 * @property {string} [id] the sender's own id, on what "you" said
 * @property {Choice[]} [choices]
 * @property {{url: string, alt: string}} [image]
 * @property {Table} [table]
 * @property {Citation[]} [citations]
 * @property {Array<{url: string, title: string}>} [links]
 * @property {boolean} [feedback] it judges what the person wrote, and may be told so
 *
 * @typedef {"coach" | "facilitator" | "closed"} State
 * @typedef {{messages: Message[], state: State, busy: boolean}} Answer
 *
 * @typedef {object} Entry something the person said that the server has not shown yet
 * @property {string} id
 * @property {string} text
 * @property {number} at milliseconds since 1970, and later than what was said before it
 * @property {string} [choice] sent in place of the text
 * @property {boolean} [acknowledged] the server has it
 * @property {string} [refused] why the server will never take it
 *
 * @typedef {{token: string, outbox: Entry[]}} Saved
 *
 * @typedef {object} Item one message as it is to be shown
 * @property {string} key the same before and after the server has it
 * @property {Message["from"]} from
 * @property {Message | Entry} message
 * @property {"" | "unsent" | "refused"} standing
 * @property {boolean} open its choices can still be chosen
 * @property {string} chosen the title that was chosen
 */

export class Conversation {
  token = "";
  /** @type {State} */
  state = "coach";
  busy = false;
  lastSeq = 0;
  /** @type {Message[]} */
  #messages = [];
  /** @type {Set<string | undefined>} ids of what the server has shown */
  #seen = new Set();
  /** @type {Entry[]} */
  #outbox = [];

  /** @param {Saved} saved */
  constructor(saved) {
    this.token = saved.token;
    this.#outbox = saved.outbox;
  }

  /** @returns {Saved} */
  saved() {
    const unsent = this.#outbox.filter((entry) => !entry.acknowledged);
    return { token: this.token, outbox: unsent };
  }

  /** Whether the coach works on an answer that is not here yet. */
  get isThinking() {
    const last = lastOf(this.#messages);
    return this.state === "coach" && this.busy && (!last || last.from === "you");
  }

  /** Whether the server said "busy" though its answer is here: worth asking again soon. */
  get isSettling() {
    return this.busy && !this.isThinking;
  }

  /**
   * Put what the person says at the end of the queue.
   * @param {Pick<Entry, "id" | "text" | "choice">} said
   */
  say(said) {
    const before = lastOf(this.#outbox)?.at ?? 0;
    this.#outbox.push({ ...said, at: Math.max(Date.now(), before + 1) });
  }

  /**
   * Go by what another tab of the same device did: said, sent, taken back, left or begun anew.
   * @param {Saved} saved
   * @returns {boolean} whether it is another conversation now
   */
  follow(saved) {
    const isOther = saved.token !== this.token;
    if (isOther) this.leave();
    if (saved.token) this.state = isOther ? "coach" : this.state;
    this.token = saved.token;
    const sent = this.#outbox.filter((entry) => entry.acknowledged);
    const known = new Set([...this.#seen, ...sent.map((entry) => entry.id)]);
    this.#outbox = [...sent, ...saved.outbox.filter((entry) => !known.has(entry.id))];
    return isOther;
  }

  /**
   * What to send next; the order in which things were said is kept.
   * @returns {Entry | undefined}
   */
  next() {
    return this.#outbox.find((entry) => !entry.acknowledged && !entry.refused);
  }

  /** @param {string} id */
  acknowledge(id) {
    this.#change(id, { acknowledged: true });
  }

  /**
   * Send a choice by its title: it is no longer offered. The id stays, for the server may have it.
   * @param {string} id
   */
  sendAsText(id) {
    this.#change(id, { choice: undefined });
  }

  /**
   * @param {string} id
   * @param {string} why
   */
  refuse(id, why) {
    this.#change(id, { refused: why });
  }

  /**
   * Take something back that was not sent, to change it.
   * @param {string} id
   * @returns {string} its text
   */
  takeBack(id) {
    const text = this.#outbox.find((entry) => entry.id === id)?.text ?? "";
    this.#outbox = this.#outbox.filter((entry) => entry.id !== id);
    return text;
  }

  /**
   * Take in an answer of the server.
   * @param {Answer} answer
   * @returns {Message[]} what is new in it
   */
  receive(answer) {
    const fresh = answer.messages.filter((message) => message.seq > this.lastSeq);
    // A conversation is closed by erasing it: what was said before goes from the screen too.
    this.#messages = answer.state === "closed" ? fresh : [...this.#messages, ...fresh];
    this.lastSeq = lastOf(fresh)?.seq ?? this.lastSeq;
    this.state = answer.state;
    this.busy = answer.busy;
    for (const { id } of fresh) this.#seen.add(id);
    this.#outbox = this.#outbox.filter((entry) => !this.#seen.has(entry.id));
    return fresh;
  }

  /** Forget whose conversation it is, because the server has erased it; its last word stays. */
  close() {
    this.token = "";
    this.#outbox = [];
  }

  /** Leave the conversation: nothing of it stays on the screen. */
  leave() {
    this.close();
    this.#messages = [];
    this.#seen.clear();
    this.lastSeq = 0;
    this.state = "closed";
    this.busy = false;
  }

  /**
   * Begin a new conversation.
   * @returns {string[]} what was never sent, for the person to keep
   */
  startAgain() {
    const unsent = this.#outbox.filter((entry) => !entry.acknowledged);
    this.leave();
    this.state = "coach";
    return unsent.map((entry) => entry.text);
  }

  /** @returns {Item[]} */
  items() {
    const said = this.#messages.map((message) => this.#asItem(message, ""));
    const waiting = this.#outbox.map((entry) => this.#asItem(entry, standing(entry)));
    return withChoices([...said, ...waiting]);
  }

  /**
   * @param {Message | Entry} message
   * @param {Item["standing"]} standing
   * @returns {Item}
   */
  #asItem(message, standing) {
    const from = "from" in message ? message.from : "you";
    const key = message.id || `seq-${/** @type {Message} */ (message).seq}`;
    return { key, from, message, standing, open: false, chosen: "" };
  }

  /**
   * @param {string} id
   * @param {Partial<Entry>} change
   */
  #change(id, change) {
    this.#outbox = this.#outbox.map((entry) => (entry.id === id ? { ...entry, ...change } : entry));
  }
}

/**
 * What `.at(-1)` gives, which phones from before 2022 do not know.
 * @template T
 * @param {T[]} list
 * @returns {T | undefined}
 */
function lastOf(list) {
  return list[list.length - 1];
}

/**
 * @param {Entry} entry
 * @returns {Item["standing"]}
 */
function standing(entry) {
  if (entry.refused) return "refused";
  return entry.acknowledged ? "" : "unsent";
}

/**
 * Choices stay open until the person says something; what was said next tells which was chosen.
 * @param {Item[]} items
 * @returns {Item[]}
 */
function withChoices(items) {
  let reply = "";
  let replied = false;
  for (const item of items.slice().reverse()) {
    if (item.from === "you") {
      reply = item.message.text;
      replied = true;
      continue;
    }
    const { choices = [] } = /** @type {Message} */ (item.message);
    item.open = !replied;
    item.chosen = choices.some((choice) => choice.title === reply) ? reply : "";
  }
  return items;
}
