// A blog to look at: shows the check as the address says. For the snippet page only.
const query = new URLSearchParams(location.search);
const here = document.getElementById("here");
const SETTINGS = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES, "load"];

document.body.classList.add(query.get("host") ?? "plain");
const tiers = { script, frame, link };
(tiers[query.get("tier")] ?? script)();

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
  const settings = [...query].filter(([name, value]) => value && name !== "host" && name !== "tier");
  shown.src = `./?embed&${new URLSearchParams(settings)}`;
  shown.title = "Career insurance check";
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
  link.textContent = "Take the career insurance check";
  return link;
}
