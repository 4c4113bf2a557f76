// Says that the program can't be had, that what was answered is kept, and offers to try again.
import { words } from "start";
import { draw } from "./draw.js";
import { stored } from "./store.js";

/** What is true of the reader's answers. `steps` is the first round, where there is one. */
function sentence(steps) {
  if (steps?.hasBegun()) return steps.isKept() ? words.failed : words.failedUnstored;
  return typeof stored() === "string" ? words.failedReturning : words.failedNew;
}

/** Says it in a live region. Resolves when the reader wants to try again, and says that too. */
export async function sayFailed(region, steps, signal) {
  // The second time the button is there, perhaps with the focus on it.
  if (!region.querySelector("button")) {
    const again = ["button", { type: "button", class: "ci-button" }, words.tryAgain];
    region.replaceChildren(draw(["p", {}]), draw(again));
  }
  const line = region.querySelector("p");
  line.textContent = sentence(steps);
  await new Promise((resolve) => {
    region.querySelector("button").addEventListener("click", resolve, { once: true, signal });
    signal.addEventListener("abort", resolve);
  });
  line.textContent = words.tryingAgain;
}
