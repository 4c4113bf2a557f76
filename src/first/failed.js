// Says that the program can't be had, that what was answered is kept, and offers to try again.
import { words } from "start";
import { draw } from "./draw.js";
import { stored } from "./store.js";

/** What is true of the reader's answers. `steps` is the first round, where there is one. */
function sentence(steps) {
  if (steps?.hasBegun()) return steps.isKept() ? words.firstFailed : words.firstFailedUnstored;
  return typeof stored() === "string" ? words.firstFailedReturning : words.firstFailedNew;
}

/** Says it in a live region. Resolves when the reader wants to try again, and says that too. */
export async function sayFailed(region, steps, signal) {
  // The second time the button is there, perhaps with the focus on it.
  if (!region.querySelector("button")) {
    const again = ["button", { type: "button", class: "ci-button" }, words.tryAgain];
    region.replaceChildren(draw(["p", {}]), draw(again));
  }
  const line = region.querySelector("p");
  const say = () => (line.textContent = sentence(steps));
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
