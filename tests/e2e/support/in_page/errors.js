// Keeps what goes wrong in the page, for `page.errors()`. WebDriver has no common way to ask.
(function () {
  const errors = [];
  Object.defineProperty(globalThis, "__testErrors", { value: errors });
  const log = console.error;
  console.error = (...words) => {
    errors.push(words.map(String).join(" "));
    log.apply(console, words);
  };
  // Captured, because a file that fails to load (an image, a script) does not bubble.
  const failed = (event) =>
    errors.push(event.message ?? `not loaded: ${event.target?.src ?? event.target?.href}`);
  addEventListener("error", failed, true);
  addEventListener("unhandledrejection", (event) => errors.push(`rejected: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    errors.push(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`),
  );
})
