// The author chooses; here are the lines to paste, and how they look. SUMS and VERSION are filled in by
// tools/finish.mjs.
import { WAYS, snippet } from "./snippet_text.js";

const form = document.getElementById("choices");
const text = document.getElementById("snippet");
const preview = document.getElementById("preview");
const said = document.getElementById("said");
// A colour field always has a colour, chosen or not.
const chosen = new Set();

function choices() {
  const given = Object.fromEntries(new FormData(form));
  for (const name of ["accent", "paper"]) if (!chosen.has(name)) delete given[name];
  return given;
}

/** Shows only what is about the platform, or about its way. */
function showSteps(platform) {
  for (const each of document.querySelectorAll("[data-for]")) {
    const about = each.dataset.for.split(" ");
    each.hidden = !about.includes(platform) && !about.includes(WAYS[platform]);
  }
}

function show() {
  const given = choices();
  const base = new URL("./", location.href).href;
  const lines = snippet(given, { base, version: VERSION, sums: SUMS });
  if (text.value !== lines) said.textContent = "";
  text.value = lines;
  text.rows = Math.min(Math.max(lines.split("\n").length + 3, 4), 10);
  showSteps(given.platform);
  const { files, pinned, ...shown } = given;
  const address = `./host.html?${new URLSearchParams(shown)}`;
  if (preview.getAttribute("src") !== address) preview.src = address;
}

let waiting;
form.addEventListener("input", ({ target }) => {
  if (target.type === "color") chosen.add(target.name);
  clearTimeout(waiting);
  // Not anew with every letter.
  waiting = setTimeout(show, target.type === "radio" ? 0 : 300);
});
form.addEventListener("click", ({ target }) => {
  if (!target.dataset.clear) return;
  chosen.delete(target.dataset.clear);
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", async () => {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    said.textContent = "Copied.";
  } catch {
    said.textContent = "The lines are marked: copy them with your keyboard or menu.";
  }
});
show();
