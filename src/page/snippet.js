// The author chooses; here are the lines to paste, and how they look. SUMS and VERSION are filled
// in by tools/finish.mjs.
import { snippet } from "./snippet_text.js";

const form = document.getElementById("choices");
const text = document.getElementById("snippet");
const preview = document.getElementById("preview");
const host = document.getElementById("host");
// A colour field always has a colour, chosen or not.
const chosen = new Set();

function choices() {
  const given = Object.fromEntries(new FormData(form));
  for (const name of ["accent", "paper"]) if (!chosen.has(name)) delete given[name];
  return given;
}

function show() {
  const given = choices();
  const base = new URL("./", location.href).href;
  text.value = snippet(given, base, { version: VERSION, integrity: SUMS[`${VERSION}/embed.js`] });
  const query = new URLSearchParams({ ...given, host: host.value });
  preview.src = `./host.html?${query}`;
}

let waiting;
form.addEventListener("input", ({ target }) => {
  if (target.type === "color") chosen.add(target.name);
  clearTimeout(waiting);
  // Not anew with every letter.
  waiting = setTimeout(show, 300);
});
form.addEventListener("click", ({ target }) => {
  if (!target.dataset.clear) return;
  chosen.delete(target.dataset.clear);
  show();
});
form.addEventListener("submit", (event) => event.preventDefault());
host.addEventListener("change", show);
document.getElementById("copy").addEventListener("click", async () => {
  text.select();
  const said = document.getElementById("said");
  try {
    await navigator.clipboard.writeText(text.value);
    said.textContent = "Copied.";
  } catch {
    said.textContent = "The lines are marked: copy them with your keyboard or menu.";
  }
});
show();
