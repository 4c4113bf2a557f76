// The lines that an author pastes.

const escape = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const attributes = (given) =>
  Object.entries(given).map(([name, value]) => ` ${name}="${escape(value)}"`).join("");

const SETTINGS = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES];
const COLOURS = ["accent", "paper"];
const pick = (given, names) =>
  Object.fromEntries(names.filter((name) => given[name]).map((name) => [name, given[name]]));

/** `base` is the folder that all of it is published in. */
export function snippet(given, base, { version, integrity }) {
  const settings = pick(given, SETTINGS);
  const colours = pick(given, COLOURS);
  const tiers = { script, frame, link };
  return tiers[given.tier]();

  function address(query) {
    const search = new URLSearchParams(query).toString().replace("embed=&", "embed&").replace(/embed=$/, "embed");
    return base + (search && `?${search}`);
  }

  function link() {
    const { "source-href": source, theme, lang } = settings;
    const href = address(pick({ "source-href": source, theme, lang }, SETTINGS));
    return `<a href="${escape(href)}">Take the career insurance check</a>`;
  }

  function script() {
    const room = ["display:block", "min-height:72em"];
    const own = Object.entries(colours).map(([name, value]) => `--career-insurance-${name}:${value}`);
    const all = { ...settings, ...pick(given, ["load"]), style: [...room, ...own].join(";") };
    const pinned = given.pinned ? { crossorigin: "anonymous", integrity } : {};
    const src = given.pinned ? `${base}${version}/embed.js` : `${base}embed.js`;
    return [
      `<career-insurance${attributes(all)}>`,
      `  ${link()}`,
      "</career-insurance>",
      `<script type="module"${attributes({ src, ...pinned })}></script>`,
    ].join("\n");
  }

  function frame() {
    const all = {
      src: address({ embed: "", ...settings, ...colours }),
      title: "Career insurance check",
      style: "display:block;width:100%;height:60em;border:0",
      sandbox:
        "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      allow: "clipboard-write",
      loading: "lazy",
      "data-career-insurance": "",
    };
    return [
      `<iframe${attributes(all)}></iframe>`,
      `<script type="module" src="${base}frame.js"></script>`,
    ].join("\n");
  }
}
