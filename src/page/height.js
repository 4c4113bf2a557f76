// Tells the page around the frame how high its content is. That page listens with frame.js, or with
// the few lines of docs/embedding.md.
import { attempt } from "../embed/attempt.js";

/** Tells the height of `content` now, whenever it changes, and whenever the page around asks. */
export function tellHeight(content) {
  // A height is no secret; still, it goes to the page that holds the frame and to no other.
  let host = document.referrer ? new URL(document.referrer).origin : "*";
  const tell = () => {
    // Of the content, not of the document: that one never becomes lower than its window.
    const height = Math.ceil(content.getBoundingClientRect().height);
    parent.postMessage({ type: "career-insurance:height", height }, host);
  };
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.type !== "career-insurance:ask-height") return;
    host = origin === "null" ? "*" : origin;
    tell();
  });
  attempt(() => new ResizeObserver(tell).observe(content));
}
