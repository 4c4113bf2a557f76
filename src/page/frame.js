// For a page that shows the check in `<iframe data-career-insurance>`: keeps the frame as high as
// its content. Only the frame itself is heard, and only from the address it was given.

const frames = () => [...document.querySelectorAll("iframe[data-career-insurance]")];
const originOf = (frame) => new URL(frame.src, document.baseURI).origin;

// A sandbox without allow-same-origin has no origin of its own.
const comesFrom = (frame, origin) =>
  origin === originOf(frame) ||
  (origin === "null" && frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin"));

addEventListener("message", ({ source, origin, data }) => {
  if (data?.type !== "career-insurance:height") return;
  const frame = frames().find((each) => each.contentWindow === source);
  const height = Number(data.height);
  if (!frame || !comesFrom(frame, origin) || !(height > 0)) return;
  // A border of the frame counts as a part of its height in some pages, and not in others.
  const border = frame.offsetHeight - frame.clientHeight;
  const boxed = getComputedStyle(frame).boxSizing === "border-box";
  frame.style.height = `${Math.min(height, 20000) + (boxed ? border : 0)}px`;
});

// A frame that was quicker than this script is asked again.
for (const frame of frames()) {
  const ask = () => frame.contentWindow.postMessage({ type: "career-insurance:ask-height" }, "*");
  frame.addEventListener("load", ask);
  ask();
}
