// For interfaces of the browser that may be absent, or replaced by a page with something broken: without
// them something is missing, but the widget is there.

/** What `run` gives; nothing where it fails. */
export function attempt(run) {
  try {
    return run();
  } catch {
    return undefined;
  }
}
