// Moves the page's clock, for a widget whose story takes twelve weeks. Loaded before any other
// script of a page, by the test server only: what is published has no such hook.
//
// `chosen` is a local date and time, `elapsed` the milliseconds since the test chose it. The clock
// goes on ticking, and over reloads too, so time never runs backwards within a test.
(function (chosen, elapsed) {
  const RealDate = Date;
  const shift = new RealDate(chosen).getTime() + elapsed - RealDate.now();
  const now = () => RealDate.now() + shift;
  // A proxy, not a subclass: `Date()` without `new` must work too, and it inherits all the rest.
  const MovedDate = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = MovedDate;
  globalThis.Date = MovedDate;
})
