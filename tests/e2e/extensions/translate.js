// Does to a page what its translation does: every text becomes two nested elements, before each thing
// that the reader does and, where `atOnce`, right after each change of the page as well. The words stay
// the same, so that they can be compared with those of a page that is not translated.
((atOnce) => {
  const roots = new Set([document]);
  const KEPT = "[translate=no], .notranslate, script, style, textarea, option, svg, font";
  function translate(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest(KEPT)) continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  }
  const all = () => roots.forEach(translate);
  const observer = new MutationObserver(all);
  const watch = (root) => atOnce && observer.observe(root, { childList: true, subtree: true, characterData: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.add(root);
    watch(root);
    return root;
  };
  watch(document);
  for (const type of ["pointermove", "mousemove", "keydown", "input", "change"]) {
    addEventListener(type, all, true);
  }
  /** How many texts stand there translated. */
  Object.defineProperty(globalThis, "__translated", {
    get: () => [...roots].reduce((sum, root) => sum + root.querySelectorAll("font > font").length, 0),
  });
})
