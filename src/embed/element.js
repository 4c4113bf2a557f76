// The element: a shadow root around one widget, from the page's first sight of it to its removal.
// Whatever fails, what the author put inside the element stays there for the reader.
import { followScheme, warnOfContrast } from "./colours.js";
import { ownContent } from "./content.js";
import { load } from "./program.js";
import { SETTINGS } from "./settings.js";
import { whenWanted } from "./wanted.js";

let sheet;

function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
  }
  return sheet;
}

export class CareerInsurance extends HTMLElement {
  static observedAttributes = SETTINGS;

  // In the shadow root: a frame that holds either the author's fallback or the widget.
  #frame;
  #fallback;
  // Aborted when the element has left the page for good: it ends all waiting and listening.
  #stay;
  #widget;

  connectedCallback() {
    // An element that is moved is taken out and put in again within one task, and keeps its state.
    if (this.#stay) return;
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    // What fails after the element has gone is nobody's loss.
    this.#live(signal).catch((reason) => signal.aborted || this.#fail(reason));
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stay?.abort();
      this.#stay = undefined;
      this.#takeAway();
    });
  }

  attributeChangedCallback() {
    if (!this.#widget) return;
    // Several attributes that change together are one change.
    queueMicrotask(async () => {
      const content = await ownContent(this);
      this.#widget?.update(this, content);
    });
  }

  async #live(signal) {
    this.#prepare();
    followScheme(this, this.#frame, signal);
    await whenWanted(this, signal);
    const [{ Widget }, content] = await Promise.all([load(), ownContent(this)]);
    if (signal.aborted) return;
    const place = document.createElement("div");
    const drawn = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("nothing was drawn")), 5000);
      const ready = () => resolve(clearTimeout(late));
      place.addEventListener("career-insurance:ready", ready, { once: true });
      signal.addEventListener("abort", () => clearTimeout(late));
    });
    this.#frame.append(place);
    this.#widget = new Widget(place, this, content);
    // Drawn in this task still, so the reader never sees both, or neither.
    this.#fallback.remove();
    await drawn;
    this.#frame.dataset.state = "ready";
    warnOfContrast(this, this.#frame);
  }

  #prepare() {
    if (!this.#frame) {
      const mode = this.getAttribute("mode") === "closed" ? "closed" : "open";
      const root = this.attachShadow({ mode });
      root.adoptedStyleSheets = [styles()];
      this.#frame = document.createElement("div");
      this.#frame.className = "frame";
      this.#fallback = document.createElement("slot");
      this.#frame.append(this.#fallback);
      root.append(this.#frame);
      this.#listen();
    }
    this.#frame.dataset.state = "waiting";
  }

  // On the frame, which stays: a root that Yew has left would keep what listens on it.
  #listen() {
    // Keys that are meant for the widget are not meant for the shortcuts of the page.
    for (const type of ["keydown", "keypress", "keyup"]) {
      this.#frame.addEventListener(type, (event) => {
        if (this.#widget) event.stopPropagation();
      });
    }
    // Until it is used, the room that was kept stays, so that nothing moves by itself. A click, and
    // not the finger that begins it: nothing may move between the two.
    const used = () => {
      if (this.#frame.dataset.state === "ready") this.#frame.dataset.state = "used";
    };
    for (const type of ["click", "keydown"]) this.#frame.addEventListener(type, used, true);
  }

  #takeAway() {
    this.#widget?.destroy();
    this.#widget = undefined;
    this.#frame?.replaceChildren(this.#fallback);
  }

  #fail(reason) {
    console.error("career-insurance: the widget does not start, its fallback stays:", reason);
    this.#takeAway();
    if (this.#frame) this.#frame.dataset.state = "failed";
  }
}
