// The reader's own store, before the program is there (src/domain/session.rs has the same protocol):
// nothing is written over what somebody else wrote. The program brings the two together.

const KEY = "career-insurance";

/** What is stored: a text, `null` for nothing, `undefined` where the browser gives no answer. */
export function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return undefined;
  }
}

/** Stores texts as long as nobody else does. `seen` is what was stored at the start. */
export function writer(seen) {
  /** Whether the text is stored now. Some browsers keep nothing and say so by nothing else. */
  return (text) => {
    if (stored() !== seen || seen === undefined) return false;
    try {
      localStorage.setItem(KEY, text);
    } catch {
      // Full, or not allowed.
    }
    seen = stored();
    return seen === text;
  };
}
