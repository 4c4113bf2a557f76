// Runs in a page before anything of its own: sees what a reader sees, and when. `settings`:
//   press    what to press as soon as it is on screen: "answer", "tick", or nothing
//   widget   which of several widgets on the page
//   widgets  how many have to be there, with all that is drawn, before it is over; 0 on the static page
export function watch({ press, widget = 0, widgets = 0 }) {
  const ANSWERS = ["not-at-all", "a-little", "partly", "mostly", "very-well"];
  const PATIENCE = 500;
  const bench = { marks: {}, shift: 0, long: [], dead: 0, back: 0, whole: 0, memories: new Set() };
  window.bench = bench;
  const now = () => performance.now();

  // Calls back when the next frame has been drawn.
  const { port1, port2 } = new MessageChannel();
  const drawn = [];
  port1.onmessage = () => drawn.shift()();
  const painted = (done) =>
    requestAnimationFrame(() => {
      drawn.push(() => done(now()));
      port2.postMessage(0);
    });

  // What the browser tells.
  const observe = (type, take) => {
    const taken = (list) => list.getEntries().forEach(take);
    new PerformanceObserver(taken).observe({ type, buffered: true });
  };
  observe("paint", ({ name, startTime }) => (bench.marks[name] = startTime));
  observe("longtask", ({ startTime, duration }) => bench.long.push([startTime, duration]));
  observe("layout-shift", ({ value, startTime, hadRecentInput }) => {
    // Our own press is no input for the browser: what it moves by itself does not count.
    // Other widgets on the page may hear of it only when the program comes to them.
    const taken = widgets > 1 ? bench.marks.whole : bench.marks.second;
    const moved = startTime >= bench.pressed?.at && !(startTime > taken + 50);
    if (!hadRecentInput && !moved) bench.shift += value;
  });
  document.addEventListener("career-insurance:whole", () => {
    bench.whole += 1;
    if (bench.whole === widgets) painted((at) => (bench.marks.whole = at));
  });
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) bench.memories.add(memory);
      return made;
    };
  }

  // What stands on the screen. The static page has the same classes.
  const root = () => document.querySelectorAll("career-insurance")[widget]?.shadowRoot ?? document;
  const seen = (selector) => [...root().querySelectorAll(selector)].find((each) => each.checkVisibility());
  const statement = () => seen("fieldset.ci-statement");
  const words = (each) => each?.querySelector("legend").textContent;
  const options = () => [...(statement()?.querySelectorAll("input") ?? [])];
  const tick = () => seen(".ci-week input[type=checkbox]");

  /** Whether the storage holds what was pressed. */
  function kept() {
    const record = JSON.parse(localStorage.getItem("career-insurance"));
    const { value, at } = bench.pressed;
    if (press === "answer") {
      const given = Object.values(record?.looks?.[1]?.answers ?? {});
      return given.length === 1 && given[0][1] === ANSWERS[value];
    }
    const plan = Object.values(record?.enrolments ?? {}).at(-1);
    const ticks = Object.values(plan?.ticks ?? {}).flatMap((week) => Object.values(week));
    const since = performance.timeOrigin + at - 100;
    return ticks.some(([moment, how]) => how === "done" && moment >= since);
  }

  // Presses as soon as there is something, and again only where the page has lost the press.
  function look(at) {
    const { marks, pressed } = bench;
    const shown = press === "answer" ? options() : [tick()].filter(Boolean);
    const moved = pressed?.words !== words(statement());
    const taken = moved || shown.some(({ checked }) => checked);
    // A statement may be half read still.
    if (shown.length < (press === "answer" ? ANSWERS.length : 1)) lostAt = undefined;
    else if (!pressed) pressOne(at, shown, press === "answer" ? 1 : 0);
    else if (taken) {
      lostAt = undefined;
      if (moved || press === "tick") marks.second ??= at;
    } else {
      // It may only be late: a reader sees it go back, and waits a moment.
      if (lostAt === undefined) bench.back += 1;
      lostAt ??= at;
      if (at - lostAt > PATIENCE) {
        bench.dead += 1;
        pressOne(at, shown, (pressed.value + 1) % shown.length);
      }
    }
    const over = marks.second && (!widgets || marks.whole) && kept();
    if (over) return bench.over();
    painted(look);
  }
  let lostAt;
  function pressOne(at, inputs, value) {
    bench.marks.seen ??= at;
    bench.pressed = { value, words: words(statement()), at: now() };
    lostAt = undefined;
    inputs[value].click();
  }
  /** Resolves when what was pressed is kept, and all that was awaited is there. */
  bench.finished = new Promise((resolve) => (bench.over = resolve));
  if (press) painted(look);

  /** What a finished visit was like. */
  bench.visit = () => {
    const { marks, long, shift, dead, back, pressed, memories } = bench;
    const blocked = long.reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return {
      paint: marks["first-contentful-paint"],
      answerable: pressed.at,
      second: marks.second,
      whole: marks.whole,
      blocked,
      long: long.length,
      shift,
      dead,
      back,
      programs: memories.size,
    };
  };
  /** For the message when it never finishes. */
  bench.state = () => {
    const stored = localStorage.getItem("career-insurance");
    const { marks, pressed, dead, back, whole } = bench;
    return JSON.stringify({ marks, pressed, dead, back, whole, shown: words(statement()), stored });
  };
  bench.memory = () => [...bench.memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  // One act of the mouse, from the moment at which it came to the frame that shows its effect.
  const button = (name) => {
    const all = [...root().querySelectorAll("button")];
    return all.find((each) => each.textContent.trim().startsWith(name) && each.checkVisibility());
  };
  let act;
  addEventListener(
    "click",
    ({ isTrusted, timeStamp }) => {
      if (!act || act.begun || !isTrusted) return;
      act.begun = true;
      const check = (at) => (act.done() ? act.resolve(at - timeStamp) : painted(check));
      painted(check);
    },
    true,
  );
  const WAYS = {
    answer(value) {
      const before = words(statement());
      return [options()[value], () => words(statement()) !== before];
    },
    button(name) {
      return [button(name), () => !button(name)];
    },
    choose(name) {
      const labels = [...root().querySelectorAll("label")];
      const input = labels.find((each) => each.textContent.trim().startsWith(name))?.querySelector("input");
      return [input, () => input.checked];
    },
    tick() {
      const before = tick()?.checked;
      return [tick(), () => tick()?.checked !== before];
    },
  };
  /** Prepares an act: where to click; nothing if it is not on the screen. */
  bench.prepare = async (way, which) => {
    const [element, done] = WAYS[way](which);
    if (!element) return undefined;
    act = { done, begun: false };
    act.taken = new Promise((resolve) => (act.resolve = resolve));
    const place = element.closest("label") ?? element;
    place.scrollIntoView({ block: "center" });
    await new Promise((resolve) => painted(() => painted(resolve)));
    const { x, y, width, height } = place.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  bench.taken = () => act.taken;
  /** Resolves when the program has drawn all of so many widgets, or the static page stands. */
  bench.there = (widgets) =>
    new Promise((resolve) => {
      const check = () => ((widgets ? bench.marks.whole : statement()) ? resolve() : painted(check));
      check();
    });
  bench.statement = () => words(statement());
}
