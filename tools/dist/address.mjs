// What previews of links need: the full address that all of it is published at.
import { Html, attribute, escaped } from "./html.mjs";

/** The page in a folder of the build, with full addresses in place of those that only a browser can complete. */
export function withAddress(text, address, folder = "") {
  const site = address.replace(/\/?$/, "/") + folder;
  const page = new Html(text);
  const image = page.one("meta", { property: "og:image" });
  page.setAttribute(image, "content", new URL(attribute(image, "content"), site).href);
  const links = [`<link rel="canonical" href="${escaped(site)}">`, `<meta property="og:url" content="${escaped(site)}">`];
  const type = page.one("meta", { property: "og:type" });
  links.forEach((link) => page.insertBefore(type, link));
  return page.toString();
}
