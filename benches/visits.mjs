// What is done on each target, and what is noted of it. Each visit is a reader of its own, with an
// empty cache and an empty storage.
import { FREE, SLOW, SLOW_CPU } from "./browser.mjs";
import { BLANK } from "./server.mjs";
import { watch } from "./watch.js";

const PATIENCE = 30_000;
/** How long late files and long tasks are waited for. */
const SETTLED = 1000;
const TICKS = 8;

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens a tab for `task`, and closes it whatever happens. */
async function withTab(browser, target, task) {
  const tab = await browser.open();
  try {
    target.servers.forEach((server) => server.taken());
    const noted = await task(tab);
    if (tab.errors.length) throw new Error(tab.errors.join("\n"));
    return noted;
  } catch (reason) {
    throw new Error(`${target.name}: ${reason.message}`, { cause: reason });
  } finally {
    target.servers.forEach((server) => server.ages(false));
    await tab.close();
  }
}

/** What `task` promises in the page, unless it takes too long. */
async function inTime(tab, what, task, ...args) {
  let timer;
  const LATE = {};
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE, LATE)));
  const given = await Promise.race([tab.evaluate(task, ...args), late]);
  clearTimeout(timer);
  if (given !== LATE) return given;
  const state = await tab.evaluate(() => window.bench.state());
  throw new Error(`${what} takes more than ${PATIENCE / 1000} seconds: ${state}`);
}

/** Goes to the target, presses what is to be pressed, and waits until that is kept. */
async function arrive(tab, target, settings) {
  await tab.watchWith(watch, { widgets: target.widgets, ...settings });
  await tab.goto(target.url);
  // A press that is lost in the end never finishes.
  await inTime(tab, "an answer that is kept", () => window.bench.finished.then(() => {}));
}

const taken = (target) => target.servers.flatMap((server) => server.taken());

/** Bytes of a first visit. What the service worker keeps for days without a network is not of it. */
function bytesOf(files, target) {
  const those = files.filter(({ name, worker }) => name !== "sw.js" && !worker);
  const sum = (wanted) => those.filter(wanted).reduce((sum, { bytes }) => sum + bytes, 0);
  const of = (kind) => sum((file) => file.kind === kind);
  const [html, js, wasm] = [of("html"), of("js"), of("wasm")];
  return {
    "until it is answerable": sum(({ name }) => target.first.test(name)),
    "all in": html + js + wasm,
    "of it html": html,
    "of it js": js,
    "of it wasm": wasm,
  };
}

/** Files that were sent more than once, whatever stood behind the question mark. */
function twice(files) {
  const paths = files.map(({ name }) => name.split("?")[0]);
  return paths.filter((path, index) => paths.indexOf(path) !== index);
}

/** The first visit of a new reader. */
export function first(browser, target, condition) {
  return withTab(browser, target, async (tab) => {
    await tab.become(condition);
    await arrive(tab, target, { press: "answer" });
    const files = taken(target);
    await pause(SETTLED);
    const visit = await tab.evaluate(() => window.bench.visit());
    const loads = await tab.evaluate(() =>
      performance.getEntriesByType("resource").map((each) => ({
        name: new URL(each.name).pathname.slice(1),
        asked: each.requestStart || each.fetchStart,
        there: each.responseEnd,
      })),
    );
    return { ...visit, bytes: bytesOf(files, target), twice: twice([...files, ...taken(target)]), loads };
  });
}

/** A reader who was here last week and has this record comes back: this week's first tick. */
export function again(browser, target, condition, record) {
  return withTab(browser, target, async (tab) => {
    target.servers.forEach((server) => server.ages(true));
    await arrive(tab, target, { press: "answer" });
    if (target.offline) await tab.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
    await pause(SETTLED);
    await tab.goto(new URL(BLANK, target.url).href);
    await tab.evaluate((text) => localStorage.setItem("career-insurance", text), record);
    await tab.become(condition);
    target.servers.forEach((server) => server.taken());
    await arrive(tab, target, { press: "tick" });
    await pause(SETTLED);
    const visit = await tab.evaluate(() => window.bench.visit());
    return { ...visit, asked: taken(target).map(({ name }) => name) };
  });
}

async function act(tab, way, which) {
  const place = await tab.evaluate((way, which) => window.bench.prepare(way, which), way, which);
  if (!place) throw new Error(`there is no ${way} ${which ?? ""}`);
  await tab.click(place);
  return inTime(tab, `${way} ${which ?? ""}`, () => window.bench.taken());
}

/** From the first statement to the ticks of a plan, by hand, with everything loaded. */
export function journey(browser, target) {
  const { answers, toPlan } = target.way;
  return withTab(browser, target, async (tab) => {
    await tab.watchWith(watch, { widgets: target.widgets });
    await tab.goto(target.url);
    await inTime(tab, "the program", (n) => window.bench.there(n), target.widgets);
    await tab.become(SLOW_CPU);
    const noted = { answer: [], tick: [], statements: [] };
    for (let n = 0; n < answers; n++) {
      noted.statements.push(await tab.evaluate(() => window.bench.statement()));
      noted.answer.push(await act(tab, "answer", (n * 3) % 5));
    }
    for (const [way, which] of toPlan) noted.open = await act(tab, way, which);
    for (let n = 0; n < TICKS; n++) noted.tick.push(await act(tab, "tick"));
    await tab.become(FREE);
    const { shift, wasm } = await tab.evaluate(() => ({ shift: window.bench.shift, wasm: window.bench.memory() }));
    return { ...noted, shift, wasm, heap: await tab.heap() };
  });
}

/** Many widgets on one page; the last one is answered. */
export function crowd(browser, target) {
  return withTab(browser, target, async (tab) => {
    await tab.become(SLOW_CPU);
    await arrive(tab, target, { press: "answer", widget: target.widgets - 1 });
    await pause(SETTLED);
    const visit = await tab.evaluate(() => window.bench.visit());
    const wasm = await tab.evaluate(() => window.bench.memory());
    return { ...visit, memory: wasm + (await tab.heap()) };
  });
}
