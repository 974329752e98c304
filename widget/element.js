// The custom element: attributes in, events out; wires conversation, courier and view together.
import { Conversation } from "./conversation.js";
import { Courier } from "./courier.js";
import { cover } from "./cover.js";
import { Keep } from "./keep.js";
import { Launcher } from "./launcher.js";
import { leaveFor, leaveOnEscapes } from "./leaving.js";
import { STRINGS, translate } from "./strings.js";
import { dress } from "./style.js";
import { HttpTransport } from "./transport.js";
import { makeUuid } from "./uuid.js";
import { View } from "./view.js";
import { Voice } from "./voice.js";

/**
 * @typedef {import("./conversation.js").Message} Message
 * @typedef {import("./transport.js").Problem} Problem
 * @typedef {import("./transport.js").Unreachable} Unreachable
 * @typedef {import("./keep.js").Place} Place
 */

const ELSEWHERE = "https://www.wikipedia.org/";
const PLACES = ["device", "tab", "page"];
const PAUSE = 300; // milliseconds without a key, after which what is begun is written down

export class ChangemakerCoachElement extends HTMLElement {
  static observedAttributes = ["server", "heading", "launcher", "storage", "strings"];

  #isPlaced = false;
  #life = new AbortController();
  #voice = new Voice();
  /** @type {Keep | undefined} */
  #keep;
  /** @type {Conversation | undefined} */
  #conversation;
  /** @type {Courier | undefined} */
  #courier;
  /** @type {View | undefined} */
  #view;
  /** @type {HTMLElement | undefined} what stands in place of the view */
  #cover;
  /** @type {Launcher | undefined} */
  #launcher;
  #pause = 0;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    dress(root);
    root.append(this.#voice.element);
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
    this.#open();
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
    if (name === "heading") return this.#view?.setTitle(this.#heading());
    this.#close();
    this.#open();
  }

  #open() {
    if (!this.server) return;
    this.#translate();
    this.#life = new AbortController();
    this.#keep = new Keep(this.server, this.#place());
    if (this.hasAttribute("launcher")) {
      this.#launcher = new Launcher(() => this.#toggle());
      this.shadowRoot?.append(this.#launcher.element);
      if (this.#keep.load().outbox.length) this.#beginUnseen();
    } else this.#begin();
  }

  /** What waits goes out also when nobody opens the panel. */
  #beginUnseen() {
    this.#begin();
    for (const part of [this.#view?.element, this.#cover]) if (part) part.hidden = true;
  }

  #close() {
    this.#keepDraft();
    this.#life.abort();
    this.#courier?.stop();
    for (const part of [this.#view?.element, this.#cover, this.#launcher?.element]) part?.remove();
    this.#view = this.#cover = this.#launcher = undefined;
  }

  /** Show the conversation, or ask first where somebody had to leave in a hurry. */
  #begin() {
    if (!this.#keep?.note("covered")) return this.#talk();
    this.#cover = cover(
      () => this.#uncover(),
      () => {
        this.#keep?.forget();
        this.#uncover();
      },
      this.#launcher && (() => this.#toggle()),
    );
    this.#launcher?.hold(this.#cover, this.#life.signal);
    this.shadowRoot?.append(this.#cover);
  }

  #uncover() {
    this.#keep?.setNote("covered", "");
    this.#cover?.remove();
    this.#cover = undefined;
    this.#talk();
    this.#view?.focus();
  }

  #talk() {
    const keep = /** @type {Keep} */ (this.#keep);
    const { signal } = this.#life;
    this.#conversation = new Conversation(keep.load());
    this.#courier = new Courier(this.#conversation, new HttpTransport(this.server), {
      changed: () => this.#changed(),
      arrived: (messages, isHistory) => this.#arrived(messages, isHistory),
      opened: (token) => keep.claim(token),
      carried: (token, id) => this.#carry(token, id),
      ended: (unsent) => this.#view?.tellEnded(unsent),
      failed: (error) => this.#failed(error),
    });
    this.#view = this.#makeView(this.#courier, this.#conversation, keep);
    this.#launcher?.hold(this.#view.element, signal);
    this.#view.putBack(keep.draft);
    this.shadowRoot?.append(this.#view.element);
    this.#changed();
    afterPaint(() => signal.aborted || this.#start(keep, signal));
  }

  /**
   * Begin to listen: to the assistant, to the browser, to other tabs.
   * @param {Keep} keep
   * @param {AbortSignal} signal
   */
  #start(keep, signal) {
    window.addEventListener("online", () => this.#courier?.wake(), { signal });
    // A phone may close a page that is out of sight without a word: what is begun is kept before.
    const turned = () => (document.hidden ? this.#keepDraft() : this.#courier?.askAnew());
    window.addEventListener("pagehide", () => this.#keepDraft(), { signal });
    document.addEventListener("visibilitychange", turned, { signal });
    leaveOnEscapes(() => this.#view?.element.hidden || this.#exit(keep), signal);
    keep.watch(() => this.#follow(), signal);
    this.#courier?.start();
  }

  /**
   * @param {Courier} courier
   * @param {Conversation} conversation
   * @param {Keep} keep
   */
  #makeView(courier, conversation, keep) {
    const view = new View(this.server, this.#voice, this.#isSparing(keep), {
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
      onDraft: (draft) => {
        clearTimeout(this.#pause);
        // What was sent must not stand in the box again; what is begun has a moment's time.
        if (draft) this.#pause = setTimeout(() => this.#keepDraft(), PAUSE);
        else keep.draft = "";
      },
      onForget: () => {
        keep.forget();
        conversation.leave();
        this.#left();
      },
      onExit: () => this.#exit(keep),
      onSparing: (isSparing) => keep.setNote("sparing", isSparing ? "yes" : "no"),
      onClose: this.#launcher && (() => this.#toggle()),
    });
    view.setTitle(this.#heading());
    return view;
  }

  /** Open or close the panel; what is going on in it goes on. */
  #toggle() {
    const isFirst = !this.#view && !this.#cover;
    if (isFirst) this.#begin();
    const panel = this.#view?.element ?? this.#cover;
    if (!panel) return;
    const isOpen = isFirst || panel.hidden;
    panel.hidden = !isOpen;
    this.#launcher?.show(isOpen);
    if (isOpen && this.#cover) this.#cover.querySelector("button")?.focus();
    else if (isOpen) this.#view?.focus();
    else this.#launcher?.element.focus();
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

  /** Go by what another tab of this device did. */
  #follow() {
    if (!this.#keep || !this.#conversation || !this.#view) return;
    if (this.#keep.note("covered")) {
      this.#close();
      return this.#open();
    }
    const isOther = this.#conversation.follow(this.#keep.load());
    if (!isOther) {
      this.#changed();
      this.#courier?.deliver();
    } else if (this.#conversation.token) {
      this.#view.turn();
      this.#courier?.start();
    } else this.#left();
  }

  /**
   * Go on with another conversation, and say there what was written behind its code.
   * @param {string} token
   * @param {string} id the code's
   */
  #carry(token, id) {
    const outbox = this.#conversation?.saved().outbox ?? [];
    this.#keep?.save({ token, outbox: outbox.filter((entry) => entry.id !== id) });
    this.#follow();
  }

  /** Nothing of the conversation is here any more; a new one begins only when it is asked for. */
  #left() {
    this.#courier?.stop();
    this.#view?.tellLeft();
    this.#changed();
  }

  /** @param {Keep} keep */
  #exit(keep) {
    this.#keepDraft();
    keep.cover();
    this.remove();
    leaveFor(this.getAttribute("exit") || ELSEWHERE);
  }

  #keepDraft() {
    clearTimeout(this.#pause);
    if (this.#keep && this.#view) this.#keep.draft = this.#view.draft;
  }

  #changed() {
    if (!this.#conversation || !this.#courier || !this.#view) return;
    const { state, isThinking } = this.#conversation;
    const { connection } = this.#courier;
    this.#keep?.save(this.#conversation.saved());
    const isLasting = Boolean(this.#keep?.isLasting);
    this.#view.show({ items: this.#conversation.items(), connection, state, isThinking, isLasting });
    this.setAttribute("connection", connection);
    this.setAttribute("state", state);
    this.toggleAttribute("busy", isThinking);
  }

  /**
   * @param {Message[]} messages
   * @param {boolean} isHistory
   */
  #arrived(messages, isHistory) {
    const heard = messages.filter((message) => message.from !== "you");
    if (!isHistory) this.#view?.announce(heard);
    if (!isHistory) this.#launcher?.addNews(heard.length);
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

  /** @returns {Place} */
  #place() {
    const place = this.getAttribute("storage") ?? "device";
    if (PLACES.includes(place)) return /** @type {Place} */ (place);
    this.#complain(`storage="${place}" is unknown; it is taken as "page". Use one of ${PLACES.join(", ")}.`);
    return "page"; // the one that leaves nothing behind
  }

  /** @param {Keep} keep */
  #isSparing(keep) {
    const chosen = keep.note("sparing");
    const { connection } = /** @type {{connection?: {saveData?: boolean}}} */ (navigator);
    return chosen ? chosen === "yes" : this.hasAttribute("low-data") || Boolean(connection?.saveData);
  }

  #translate() {
    const words = this.getAttribute("strings");
    if (!words) return;
    try {
      translate(words);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.#complain(`the texts in strings="..." are not used: ${error.message}. See strings.js.`);
    }
  }

  /** @param {string} words to whoever builds the page */
  #complain(words) {
    console.error(`<changemaker-coach>: ${words}`);
  }
}

/**
 * Do something when what there is has been shown: a slow phone need not wait for both.
 * @param {() => void} work
 */
function afterPaint(work) {
  if (document.hidden) work();
  else requestAnimationFrame(() => requestAnimationFrame(work));
}
