// Keeps what goes wrong in the page, for `page.errors()`, and what it warns of, for `page.warnings()`. WebDriver has no common way to ask.
(function () {
  const errors = [];
  const warnings = [];
  Object.defineProperty(globalThis, "__testErrors", { value: errors });
  Object.defineProperty(globalThis, "__testWarnings", { value: warnings });
  for (const [kind, kept] of Object.entries({ error: errors, warn: warnings })) {
    const say = console[kind];
    console[kind] = (...words) => {
      kept.push(words.map(String).join(" "));
      say.apply(console, words);
    };
  }
  // Captured, because a file that fails to load (an image, a script) does not bubble.
  const failed = (event) =>
    errors.push(event.message ?? `not loaded: ${event.target?.src ?? event.target?.href}`);
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", (event) => errors.push(`rejected: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    errors.push(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`),
  );
})
