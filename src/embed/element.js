// The element: a shadow root around one widget, from the page's first sight of it to its removal.
// A new reader answers the first round while the program is on its way. Whatever fails, what the
// author put inside the element stays there for the reader.
import { styles } from "start";
import { begin, firstRoundFor } from "../first/round.js";
import { followScheme } from "./colours.js";
import { load } from "./program.js";
import { SETTINGS } from "./settings.js";
import { whenWanted } from "./wanted.js";

// One for all widgets of the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

export class CareerInsurance extends HTMLElement {
  static observedAttributes = SETTINGS;

  // In the shadow root: a frame that holds either the author's fallback or the widget.
  #frame;
  #fallback;
  // The first round, while it stands in for the program, and what is done in it.
  #round;
  #steps;
  // Aborted when the element has left the page for good: it ends all waiting and listening.
  #stay;
  #widget;

  connectedCallback() {
    // An element that is moved is taken out and put in again within one task, and keeps its state.
    if (this.#stay) return;
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    this.#prepare();
    // Before there is much to style: the browser would do it twice.
    followScheme(this, this.#frame, signal);
    this.#begin();
    this.#live(signal, whenWanted(this, signal));
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
      const { ownContent } = await load();
      const content = await ownContent(this);
      this.#widget?.update(this, content);
    });
  }

  async #live(signal, wanted) {
    try {
      await wanted;
      await this.#start(signal);
    } catch (reason) {
      // What fails after the element has gone is nobody's loss.
      if (!signal.aborted) this.#fail(reason, signal);
    }
  }

  async #start(signal) {
    const returning = !this.#round;
    const program = await load(returning);
    if (returning) await program.all();
    const content = await program.ownContent(this);
    if (signal.aborted) return;
    const { widget, drawn } = program.mount(this, this.#frame, content, this.#steps?.did(), signal);
    this.#widget = widget;
    this.#round = this.#steps = undefined;
    await drawn;
  }

  #prepare() {
    if (!this.#frame) {
      const mode = this.getAttribute("mode") === "closed" ? "closed" : "open";
      const root = this.attachShadow({ mode });
      root.adoptedStyleSheets = [sheet];
      this.#frame = document.createElement("div");
      this.#frame.className = "frame";
      this.#fallback = document.createElement("slot");
      this.#frame.append(this.#fallback);
      root.append(this.#frame);
      this.#listen();
    }
    this.#frame.dataset.state = "waiting";
  }

  #begin() {
    this.#round = firstRoundFor(this);
    if (this.#round) {
      this.#frame.replaceChildren(this.#round);
      this.#steps = begin(this.#round);
    }
  }

  // On the frame, which stays: a root that Yew has left would keep what listens on it.
  #listen() {
    // Keys that are meant for the widget are not meant for the shortcuts of the page.
    for (const type of ["keydown", "keypress", "keyup"]) {
      this.#frame.addEventListener(type, (event) => {
        if (this.#widget || this.#round) event.stopPropagation();
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
    this.#widget = this.#round = this.#steps = undefined;
    this.#frame?.replaceChildren(this.#fallback);
  }

  #fail(reason, signal) {
    console.error("career-insurance: the widget does not start, its fallback stays:", reason);
    this.#frame.dataset.state = "failed";
    if (!this.#steps?.did().some(Boolean)) return this.#takeAway();
    // What the reader did is not thrown away: it stays, and the next click tries again.
    this.#frame.append(this.#fallback);
    const again = new Promise((resolve) => {
      this.#frame.addEventListener("click", resolve, { once: true, signal });
    });
    this.#live(signal, again);
  }
}
