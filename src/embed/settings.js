// The attributes that may change while the widget is on the page. `mode` and `load` are read once.
export const SETTINGS = [
  "lang",
  "source-href",
  "cta-href",
  "cta-text",
  "heading-level",
  "theme",
  "content-src",
];
