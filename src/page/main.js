// The page by itself, and the same page in a frame (`?embed`).
import { openLanguage } from "./languages.js";
import { installOffline } from "./offline.js";
import { takeSettings } from "./query.js";
import { tellHeight } from "./height.js";
import { watchReturning } from "./returning.js";

const query = new URLSearchParams(location.search);
const framed = window.parent !== window;
const embedded = framed && query.has("embed");

openLanguage(query);
takeSettings(document.querySelector("career-insurance"), query, embedded);
if (embedded) {
  document.documentElement.classList.add("embed");
  // What a link opens does not belong in the frame.
  const base = document.createElement("base");
  base.target = "_blank";
  document.head.append(base);
  tellHeight(document.querySelector("main"));
  sayWhatIsMissing();
}
if (!framed) {
  installOffline();
  watchReturning();
}

// The reader is told by the widget itself; this is for the author.
function sayWhatIsMissing() {
  if (window.origin !== "null") return;
  console.warn(
    "career-insurance: this frame is sandboxed without allow-same-origin, so the browser keeps nothing of what a reader does. It needs: allow-scripts allow-same-origin allow-downloads allow-modals allow-popups",
  );
}
