// A post to look at, on the kind of page that the platform makes: shows the check as the address says. For the
// snippet page only. The names are filled in from the one table (src/embed/interface.json).
import { WAYS } from "./snippet_text.js";

const query = new URLSearchParams(location.search);
const here = document.getElementById("here");
const SETTINGS = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES, "load"];
const platform = query.get("platform") ?? "html";

document.body.classList.add(platform);
const ways = { frame, link };
(ways[WAYS[platform]] ?? script)();

async function script() {
  const element = document.createElement("career-insurance");
  for (const name of SETTINGS) if (query.get(name)) element.setAttribute(name, query.get(name));
  for (const name of CUSTOM_PROPERTIES) {
    if (query.get(name)) element.style.setProperty(`--career-insurance-${name}`, query.get(name));
  }
  element.append(anchor());
  here.replaceWith(element);
  await import("./embed.js");
}

function frame() {
  const shown = document.createElement("iframe");
  const settings = [...query].filter(([name, value]) => value && name !== "platform");
  shown.src = `./?embed&${new URLSearchParams(settings)}`;
  shown.title = TITLE;
  shown.setAttribute("data-career-insurance", "");
  here.replaceWith(shown);
}

function link() {
  const paragraph = document.createElement("p");
  paragraph.append(anchor());
  here.replaceWith(paragraph);
}

function anchor() {
  const link = document.createElement("a");
  link.href = "./";
  link.target = "_top";
  link.textContent = LINK_WORDS;
  return link;
}
