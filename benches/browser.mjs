// Drives a headless Chromium over a pipe, by the DevTools protocol, without any library.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-extensions",
  "--disable-sync",
  "--remote-debugging-pipe",
];

/** A phone of the middle class on a slow line. */
export const SLOW = { cpu: 4, net: { latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 } };
export const FREE = { cpu: 1 };
/** The same phone, and all files at hand. */
export const SLOW_CPU = { cpu: 4 };

const SIZE = { width: 412, height: 823, deviceScaleFactor: 1, mobile: false };

export async function launch() {
  const profile = mkdtempSync(join(tmpdir(), "career-insurance-bench-"));
  // Chromium has no sandbox for root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const program = process.env.E2E_CHROMIUM || "chromium";
  const args = [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const wire = new Wire(child);
  return {
    version: (await wire.send("Browser.getVersion")).product,
    open: () => Tab.open(wire),
    async close() {
      await wire.send("Browser.close").catch(() => {});
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages to the browser and from it, each ended by a zero. */
class Wire {
  #out;
  #waiting = new Map();
  #listeners = new Map();
  #sent = 0;

  constructor(child) {
    const [, , , out, back] = child.stdio;
    this.#out = out;
    let rest = "";
    back.setEncoding("utf8");
    back.on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
    const over = (reason) => {
      for (const { reject } of this.#waiting.values()) reject(reason);
      this.#waiting.clear();
    };
    out.on("error", over);
    child.once("error", over);
    child.once("close", () => over(new Error("the browser has ended")));
  }

  send(method, params = {}, sessionId) {
    const id = ++this.#sent;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  listen(sessionId, listener) {
    this.#listeners.set(sessionId, listener);
  }

  #take({ id, method, params, result, error, sessionId }) {
    if (!id) return this.#listeners.get(sessionId)?.(method, params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }
}

/** For what a worker is sent that may have ended by then. */
const ended = () => {};

/** One reader: a tab with a cache and a storage of its own. */
class Tab {
  #wire;
  #session;
  #context;
  #condition = FREE;
  #workers = new Set();
  #watch;
  errors = [];

  static async open(wire) {
    const tab = new Tab();
    tab.#wire = wire;
    ({ browserContextId: tab.#context } = await wire.send("Target.createBrowserContext"));
    const { targetId } = await wire.send("Target.createTarget", {
      url: "about:blank",
      browserContextId: tab.#context,
    });
    ({ sessionId: tab.#session } = await wire.send("Target.attachToTarget", { targetId, flatten: true }));
    wire.listen(tab.#session, (method, params) => tab.#heard(method, params));
    for (const domain of ["Page", "Runtime", "Network", "Performance"]) await tab.send(`${domain}.enable`);
    await tab.send("Emulation.setDeviceMetricsOverride", SIZE);
    // Service workers are as slow as their page.
    const auto = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
    await tab.send("Target.setAutoAttach", auto);
    return tab;
  }

  /** From the next page on, this runs before anything of the page's own. */
  async watchWith(task, ...args) {
    const before = this.#watch;
    if (before) await this.send("Page.removeScriptToEvaluateOnNewDocument", { identifier: before });
    const source = `(${task})(...${JSON.stringify(args)})`;
    ({ identifier: this.#watch } = await this.send("Page.addScriptToEvaluateOnNewDocument", { source }));
  }

  send(method, params) {
    return this.#wire.send(method, params, this.#session);
  }

  /** As slow as this from now on. */
  async become(condition) {
    this.#condition = condition;
    await this.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
    await this.#throttle(this.#session);
    await Promise.all([...this.#workers].map((each) => this.#throttle(each).catch(ended)));
  }

  #throttle(session) {
    const none = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
    const net = { offline: false, ...(this.#condition.net ?? none) };
    return this.#wire.send("Network.emulateNetworkConditions", net, session);
  }

  #heard(method, params) {
    if (method === "Runtime.exceptionThrown") {
      const { text, exception } = params.exceptionDetails;
      this.errors.push(exception?.description ?? text);
    }
    if (method === "Target.attachedToTarget") {
      const { sessionId } = params;
      this.#workers.add(sessionId);
      this.#wire.send("Network.enable", {}, sessionId).catch(ended);
      this.#throttle(sessionId).catch(ended);
      this.#wire.send("Runtime.runIfWaitingForDebugger", {}, sessionId).catch(ended);
    }
  }

  async goto(url) {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Runs `task` with these arguments in the page, and waits for what it promises. */
  async evaluate(task, ...args) {
    const expression = `(${task})(...${JSON.stringify(args)})`;
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: failed } = await this.send("Runtime.evaluate", asked);
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return result.value;
  }

  /** A click of the mouse, as the browser itself takes it from the hand. */
  async click({ x, y }) {
    const at = { x, y, button: "left", clickCount: 1 };
    await this.send("Input.dispatchMouseEvent", { type: "mousePressed", ...at });
    await this.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...at });
  }

  /** In bytes, after two collections of what nobody holds. */
  async heap() {
    await this.send("HeapProfiler.collectGarbage");
    await this.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  }

  close() {
    return this.#wire.send("Target.disposeBrowserContext", { browserContextId: this.#context });
  }
}
