// The lines that an author pastes: one way for each platform. The names of attributes are filled in from the
// one table (src/embed/interface.json), LINK_WORDS and TITLE from the English words.

const SETTINGS = [...ADDRESS_ATTRIBUTES, ...FRAME_ATTRIBUTES];
const COLOURS = ["accent", "paper"];
// Room for the check until it is there, so that nothing moves; none where scripts don't run.
const ROOM = "<style>@media (scripting: enabled) { career-insurance:not(:defined) { display:block; min-height:72em } }</style>";

const escape = (text) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const attributes = (given, escaped = escape) =>
  Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
const pick = (given, names) =>
  Object.fromEntries(names.filter((name) => given[name]).map((name) => [name, given[name]]));

/** How each platform takes the check in. */
export const WAYS = {
  wordpress: "shortcode",
  "wordpress-html": "script",
  ghost: "script",
  hugo: "hugo",
  npm: "npm",
  html: "script",
  frame: "frame",
  link: "link",
};

/**
 * The lines for what is `given`. `base` is the folder that all of it is published in; `version` and `sums` are
 * those of the build, as in integrity.json.
 */
export function snippet(given, { base, version, sums }) {
  const settings = pick(given, SETTINGS);
  const colours = pick(given, COLOURS);
  const style = Object.entries(colours).map(([name, value]) => `--career-insurance-${name}:${value}`).join(";");
  const all = { ...settings, ...pick(given, ["load"]), ...(style && { style }) };
  const fromNetwork = given.files === "network";
  return { script, shortcode, hugo, npm, frame, link }[WAYS[given.platform]]();

  function address(query) {
    const search = new URLSearchParams(query).toString().replace("embed=&", "embed&").replace(/embed=$/, "embed");
    return base + (search && `?${search}`);
  }

  function link() {
    const { "source-href": source, theme, lang } = settings;
    const href = address(pick({ "source-href": source, theme, lang }, SETTINGS));
    return `<a href="${escape(href)}">${LINK_WORDS}</a>`;
  }

  // A file of this version, with its checksum: from the network only so.
  function file(name) {
    const pinned = fromNetwork || given.pinned;
    const folder = fromNetwork ? `https://cdn.jsdelivr.net/npm/career-insurance@${version.slice(1)}/` : base + (pinned ? `${version}/` : "");
    const checked = pinned ? { crossorigin: "anonymous", integrity: sums[`${version}/${name}`] } : {};
    return `<script type="module"${attributes({ src: folder + name, ...checked })}></script>`;
  }

  function script() {
    return [ROOM, `<career-insurance${attributes(all)}>`, `  ${link()}`, "</career-insurance>", file("embed.js")].join("\n");
  }

  // Brackets would end it; the plugin reads entities.
  function shortcode() {
    const escaped = (text) => escape(text).replace(/\[/g, "&#91;").replace(/\]/g, "&#93;");
    return `[career_insurance${attributes({ ...settings, ...pick(given, ["load"]), ...colours }, escaped)}]`;
  }

  function hugo() {
    return `{{< career-insurance${attributes(all, (text) => text.replace(/[\\"]/g, "\\$&"))} >}}`;
  }

  function npm() {
    return [ROOM, `<career-insurance${attributes(all)}>`, `  ${link()}`, "</career-insurance>", '<script>import "career-insurance";</script>'].join("\n");
  }

  function frame() {
    const shown = {
      src: address({ embed: "", ...settings, ...colours }),
      title: TITLE,
      style: "display:block;width:100%;height:60em;border:0",
      sandbox:
        "allow-scripts allow-same-origin allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox",
      allow: "clipboard-write",
      loading: "lazy",
      "data-career-insurance": "",
    };
    return [`<iframe${attributes(shown)}></iframe>`, file("frame.js")].join("\n");
  }
}
