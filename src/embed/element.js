// The element: a shadow root around one widget, from the page's first sight of it to its removal.
// A new reader answers the first round while the program is on its way. Whatever fails, what the
// author put inside the element stays there for the reader, and what was answered is kept.
import { hasSwitch } from "languages";
import { styles, wordsOf } from "start";
import { draw } from "../first/draw.js";
import { sayFailed } from "../first/failed.js";
import { choices, choose, languageOf } from "../first/language.js";
import { beginFirstRound, translateFirstRound } from "../first/round.js";
import { allowsStoring } from "../first/rules.js";
import { stored } from "../first/store.js";
import { attempt } from "./attempt.js";
import { followScheme } from "./colours.js";
import { whenReleased } from "./focus.js";
import { fetchPacks } from "./pack.js";
import { load, untilItStops } from "./program.js";
import { reflect, takeEarly } from "./settings.js";
import { drawSwitch } from "./switch.js";
import { isFirstInView, whenWanted } from "./wanted.js";

// One for all widgets of the page.
const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

// What is said where there is no first round.
const FAILED = ["div", { class: "career-insurance" }, ["div", { class: "ci-waiting", role: "alert" }]];

export class CareerInsurance extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static {
    reflect(this.prototype);
  }

  // In the shadow root: a frame that holds either the author's fallback or the widget.
  #frame;
  #fallback;
  // The first round, while it stands in for the program. It outlives a removal of the element: where
  // the browser stores nothing, the answers are here only.
  #first;
  // Aborted when the element has left the page for good: it ends all waiting and listening.
  #stay;
  #widget;
  // Where the reader chooses a language.
  #switch;
  // The language of the first round.
  #language;
  // How often an attribute has changed.
  #changes = 0;
  // What is said when the program can't be had, to who is not in the first round.
  #failed;
  // What the reader did in a program that has stopped.
  #left;

  connectedCallback() {
    // An element that is moved is taken out and put in again within one task, and keeps its state.
    if (this.#stay) return;
    this.#stay = new AbortController();
    const { signal } = this.#stay;
    takeEarly(this);
    choices.addEventListener("change", () => this.attributeChangedCallback(), { signal });
    // Asked before anything is drawn here, while the browser knows the answer.
    const isInView = isFirstInView(this);
    this.#prepare();
    // Before there is much to style: the browser would do it twice.
    followScheme(this, this.#frame, signal);
    this.#begin();
    // The first round takes a slow phone 100 ms to draw: the program is on its way by then. For who
    // returns it is in the browser's cache, and asked for so early it came no sooner.
    this.#live(signal, whenWanted(this, signal, isInView && this.#first));
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
    this.#changes += 1;
    const change = this.#changes;
    if (!this.#stay) return;
    // Several attributes that change together are one change.
    queueMicrotask(async () => {
      if (change !== this.#changes) return;
      this.#translate();
      if (!this.#widget) return;
      try {
        await this.#follow(await load());
      } catch (reason) {
        console.error("career-insurance: the change can’t be shown:", reason);
      }
    });
  }

  /** Brings the widget up to the attributes. A slow pack does not overwrite a newer one. */
  async #follow({ firstGood }) {
    let change;
    let content;
    do {
      change = this.#changes;
      content = await firstGood(fetchPacks(this));
    } while (change !== this.#changes);
    this.#widget?.update(this, content);
  }

  async #live(signal, wanted) {
    await wanted;
    while (!signal.aborted) {
      try {
        return await this.#start(signal);
      } catch (reason) {
        // What fails after the element has gone is nobody's loss.
        if (!signal.aborted) await this.#fail(reason, signal);
      }
    }
  }

  async #start(signal) {
    // Both at once.
    const change = this.#changes;
    const packs = fetchPacks(this);
    const program = await load();
    const content = await program.firstGood(packs);
    // A press that began on the first round ends there.
    await whenReleased(this.#frame, signal);
    if (signal.aborted) return;
    const end = untilItStops(signal);
    // It may come while something else is waited for.
    end.catch(() => {});
    const before = this.#first?.steps.leave() ?? this.#left;
    const { widget, drawn } = program.mount(this, this.#frame, content, before, signal);
    this.#widget = widget;
    this.#switch?.update(this.#first || this.#widget);
    await Promise.race([drawn, end]);
    this.#first = this.#left = undefined;
    // Changed while the pack was on its way.
    if (change !== this.#changes) await this.#follow(program);
    await end;
  }

  #prepare() {
    if (!this.#frame) {
      const mode = this.getAttribute("mode") === "closed" ? "closed" : "open";
      const root = this.attachShadow({ mode });
      // Extensions add sheets of their own, as those that darken pages.
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      this.#frame = document.createElement("div");
      this.#frame.className = "frame";
      this.#fallback = document.createElement("slot");
      this.#frame.append(this.#fallback);
      if (hasSwitch) root.append(this.#drawSwitch());
      root.append(this.#frame);
      this.#listen();
    }
    this.#frame.dataset.state = "waiting";
  }

  #begin() {
    const started = () => this.dispatchEvent(new CustomEvent("career-insurance:started", { bubbles: true }));
    if (this.#first) this.#frame.replaceChildren(this.#first.round);
    else this.#first = beginFirstRound(this, this.#frame, started);
    this.#language = languageOf(this);
    this.#switch?.update(this.#first || this.#widget);
  }

  #drawSwitch() {
    this.#switch = drawSwitch(this, (tag) => choose(tag, allowsStoring(stored())));
    return this.#switch.place;
  }

  /** Draws the first round anew where the language has changed. A program that is there does so itself. */
  #translate() {
    const language = languageOf(this);
    const isFailed = this.#frame.dataset.state === "failed";
    if (hasSwitch && this.#first && !this.#widget && !isFailed && language !== this.#language) {
      this.#first = translateFirstRound(this.#first, this, this.#frame);
    }
    this.#language = language;
    this.#switch?.update(this.#first || this.#widget);
  }

  // On the frame, which stays: a root that Yew has left would keep what listens on it.
  #listen() {
    // Keys that are meant for the widget are not meant for the shortcuts of the page.
    for (const type of ["keydown", "keypress", "keyup"]) {
      this.#frame.addEventListener(type, (event) => {
        if (this.#widget || this.#first) event.stopPropagation();
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
    try {
      this.#widget?.destroy();
    } catch {
      // A program that has failed can't be asked to go.
    }
    this.#widget = undefined;
    this.#frame?.replaceChildren(this.#fallback);
    this.#switch?.update(this.#first || this.#widget);
  }

  /** Resolves when the reader wants to try again. */
  async #fail(reason, signal) {
    const { left } = reason;
    if (left) {
      console.error(`career-insurance: the program has stopped: ${left.reason}`);
      this.#left = left.text === undefined ? this.#left : left;
      // It can't be asked to go.
      this.#widget = undefined;
    } else {
      console.error("career-insurance: the widget does not start:", reason);
    }
    const isInUse = this.#frame.matches(":focus-within");
    if (left || this.#widget) this.#takeAway();
    this.#frame.append(this.#fallback);
    this.#frame.dataset.state = "failed";
    const round = this.#first?.round ?? (this.#failed ??= draw(FAILED));
    // What stands there already keeps the focus.
    if (round.parentNode !== this.#frame) this.#frame.prepend(round);
    const wantsAgain = sayFailed(
      round.querySelector(".ci-waiting"),
      wordsOf(this),
      { steps: this.#first?.steps, left },
      signal,
    );
    // Who pressed something sees what came of it.
    if (left && isInUse) {
      round.querySelector(".ci-waiting button").focus({ preventScroll: true });
      attempt(() => round.scrollIntoView({ block: "nearest", behavior: "instant" }));
    }
    await wantsAgain;
  }
}
