// Does to a page what extensions do at their worst: puts nodes before, after and around others, and
// takes some away. `__interfere()` does it once.
(() => {
  const roots = [];
  const attach = Element.prototype.attachShadow;
  const sheets = ["before", "behind"].map((name) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.foreign-${name} { color: red }`);
    return sheet;
  });
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    roots.push(root);
    root.adoptedStyleSheets = [sheets[0]];
    return root;
  };
  const each = (selector) => roots.flatMap((root) => [...root.querySelectorAll(`.career-insurance ${selector}`)]);
  const made = (name) => Object.assign(document.createElement(name), { className: "foreign" });
  const ways = {
    beside() {
      for (const one of each(":is(p, li, h2, h3, button, input, section, div)")) {
        one.before(made("span"));
        one.after(made("span"), new Text(" "));
      }
    },
    around() {
      for (const one of each(":is(p, li, h2, h3, label, details, .ci-notice, .ci-moves)")) {
        const around = made("div");
        around.style.display = "contents";
        one.replaceWith(around);
        around.append(one);
      }
    },
    away() {
      for (const one of each(":is(.ci-notice:not(:has(button)), .ci-progress, .ci-hint, .ci-title)")) one.remove();
    },
  };
  Object.defineProperty(globalThis, "__interfere", {
    value(way) {
      for (const root of roots) {
        root.adoptedStyleSheets = [sheets[0], ...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet)), sheets[1]];
        root.prepend(document.createElement("style"));
        root.append(document.createElement("style"));
      }
      ways[way]();
      return roots.length;
    },
  });
})();
