// The custom element: attributes in, events out; wires conversation, courier and view together.
import { Conversation } from "./conversation.js";
import { Courier } from "./courier.js";
import { Keep } from "./keep.js";
import { STRINGS } from "./strings.js";
import { dress } from "./style.js";
import { HttpTransport } from "./transport.js";
import { makeUuid } from "./uuid.js";
import { View } from "./view.js";

/**
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./transport.js").Problem} Problem
 * @typedef {import("./transport.js").Unreachable} Unreachable
 */

export class ChangemakerCoachElement extends HTMLElement {
  static observedAttributes = ["server", "heading"];

  #isPlaced = false;
  #life = new AbortController();
  /** @type {Keep | undefined} */
  #keep;
  /** @type {Conversation | undefined} */
  #conversation;
  /** @type {Courier | undefined} */
  #courier;
  /** @type {View | undefined} */
  #view;

  constructor() {
    super();
    dress(this.attachShadow({ mode: "open" }));
  }

  /** The assistant's address. */
  get server() {
    return this.getAttribute("server") ?? "";
  }

  set server(value) {
    this.setAttribute("server", value);
  }

  connectedCallback() {
    this.#isPlaced = true;
    if (this.server) this.#open();
  }

  disconnectedCallback() {
    this.#isPlaced = false;
    this.#close();
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (!this.#isPlaced || before === now) return; // a parsed element has attributes before a place
    if (name === "heading") this.#view?.setTitle(this.#heading());
    if (name !== "server") return;
    this.#close();
    if (now) this.#open();
  }

  #open() {
    this.#life = new AbortController();
    this.#keep = new Keep(this.server);
    this.#conversation = new Conversation(this.#keep.load());
    this.#courier = new Courier(this.#conversation, new HttpTransport(this.server), {
      changed: () => this.#changed(),
      arrived: (messages, isHistory) => this.#arrived(messages, isHistory),
      ended: (unsent) => this.#view?.tellEnded(unsent),
      failed: (error) => this.#failed(error),
    });
    this.#view = this.#makeView(this.#courier, this.#conversation);
    this.shadowRoot?.append(this.#view.element);
    window.addEventListener("online", () => this.#courier?.wake(), { signal: this.#life.signal });
    this.#changed();
    this.#courier.start();
  }

  #close() {
    this.#life.abort();
    this.#courier?.stop();
    this.#view?.element.remove();
  }

  /**
   * @param {Courier} courier
   * @param {Conversation} conversation
   */
  #makeView(courier, conversation) {
    const view = new View(this.server, {
      onSay: (text, choice) => this.#say(text, choice),
      onFile: (form) => courier.sendFile(form),
      onTakeBack: (id) => {
        const text = conversation.takeBack(id);
        this.#changed();
        return text;
      },
      onStartAgain: () => courier.startAgain(),
      onErase: () => courier.erase(),
      onTryNow: () => courier.wake(),
    });
    view.setTitle(this.#heading());
    return view;
  }

  /**
   * @param {string} text
   * @param {string} [choice]
   */
  #say(text, choice) {
    this.#conversation?.say({ id: makeUuid(), text, ...(choice && { choice }) });
    this.#changed();
    this.#courier?.wake();
    this.#courier?.deliver();
  }

  #changed() {
    if (!this.#conversation || !this.#courier || !this.#view) return;
    const { state, isThinking } = this.#conversation;
    const { connection } = this.#courier;
    this.#keep?.save(this.#conversation.saved());
    this.#view.show({ items: this.#conversation.items(), connection, state, isThinking });
    this.setAttribute("connection", connection);
    this.setAttribute("state", state);
    this.toggleAttribute("busy", isThinking);
  }

  /**
   * @param {Message[]} messages
   * @param {boolean} isHistory
   */
  #arrived(messages, isHistory) {
    if (!isHistory) this.#view?.announce(messages);
    for (const message of messages) this.#tell("coach-message", { message, isHistory });
  }

  /** @param {Problem | Unreachable} error */
  #failed(error) {
    const { status = 0, type = "unreachable" } = /** @type {Partial<Problem>} */ (error);
    this.#tell("coach-error", { status, type, detail: error.message });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #heading() {
    return this.getAttribute("heading") || STRINGS.heading;
  }
}
