// Says that the program can't be had or has stopped, that what was answered is kept, and offers to try
// again.
import { draw } from "./draw.js";
import { holdsSomething } from "./rules.js";
import { stored } from "./store.js";

/**
 * What is true of the reader's answers. `steps` is the first round, where there is one; `left` is what a
 * program has left that has stopped.
 */
function sentence(words, { steps, left }) {
  if (left && !steps) return left.isStored ? words.firstStopped : words.firstStoppedUnstored;
  if (steps?.hasBegun()) return steps.isKept() ? words.firstFailed : words.firstFailedUnstored;
  return holdsSomething(stored()) ? words.firstFailedReturning : words.firstFailedNew;
}

/** Says it in a live region. Resolves when the reader wants to try again, and says that too. */
export async function sayFailed(region, words, what, signal) {
  const { steps } = what;
  // The second time the button is there, perhaps with the focus on it.
  if (!region.querySelector("button")) {
    const again = ["button", { type: "button", class: "ci-button" }, words.tryAgain];
    region.replaceChildren(draw(["p", {}]), draw(again));
  }
  const line = region.querySelector("p");
  const say = () => (line.textContent = sentence(words, what));
  say();
  // With the next answer there is something to be kept.
  if (steps) steps.changed = say;
  await new Promise((resolve) => {
    region.querySelector("button").addEventListener("click", resolve, { once: true, signal });
    signal.addEventListener("abort", resolve);
  });
  if (steps) steps.changed = () => {};
  line.textContent = words.firstTryingAgain;
}
