//! A page under construction: tags come from this program, texts from anywhere.

use super::block;
use crate::domain::content::Direction;
use crate::domain::cover::{Patch, Piece, SIDE};

const HEAD: &str = r#"<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
"#;

/// How a page looks, on a screen and on paper.
pub(in crate::domain) const STYLE: &str = "\
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .3em 0; padding-inline-end: .6em; border-bottom: 1px solid #8b8677; font-weight: normal; }
ol, ul { list-style: none; padding: 0; }
dt { font-weight: bold; }
dd { margin: 0 0 .4em; }
h3 { margin: 1em 0 0; font-size: 1rem; }
li p, li ul { margin: .1em 0; }
.cover { display: block; width: 100%; max-width: 30rem; margin: .6rem 0; }
[dir=rtl] .cover { transform: scaleX(-1); }
.ci-rose { fill: #f6d2c2; }
.ci-sage { fill: #c9d9d4; }
.ci-shape { fill: #044e52; }
.ci-heart { fill: #f4b544; }
.ci-plain { fill: #e3dfd6; }
.ci-edge, .ci-chalk, .ci-outline, .ci-rain { fill: none; stroke: #768483; stroke-width: .7; }
.ci-edge { stroke-dasharray: 2 1.5; }
.ci-rain { stroke: #16282b; stroke-width: 1.6; stroke-linecap: round; }
.note { white-space: pre-wrap; border-inline-start: 3px solid #8b8677; padding-inline-start: .8em; }
@media print {
  :root { color-scheme: light; background: #fff; color: #000; }
  body { font: 9pt/1.3 system-ui, sans-serif; margin: 0; max-width: none; padding: 0; }
  h1, h2, p { margin: .1em 0; }
  h1 { font-size: 14pt; }
  h2 { font-size: 11pt; margin-top: .5em; }
  th, td { padding-block: .1em; }
  li, tr { break-inside: avoid; }
}
";

/// Holds what is written so far.
pub(in crate::domain) struct Page(String);

impl Page {
    /// A page that carries its style.
    pub(in crate::domain) fn begin(lang: &str, dir: Direction, title: &str) -> Self {
        Self::with_head(lang, dir, title, true)
    }

    /// A page without a style of its own, for a frame whose policy forbids it. It is given one.
    pub(in crate::domain) fn bare(lang: &str, dir: Direction, title: &str) -> Self {
        Self::with_head(lang, dir, title, false)
    }

    fn with_head(lang: &str, dir: Direction, title: &str, styled: bool) -> Self {
        let mut page = Self(String::from("<!DOCTYPE html>\n<html lang=\""));
        // The only attribute with a text in it: letters, digits and hyphens can't end it.
        page.0.extend(lang.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-'));
        // The other way round is what a page is by itself.
        page.tag(if dir == Direction::Rtl { "\" dir=\"rtl" } else { "" });
        page.tag("\">\n<head>\n");
        page.tag(HEAD);
        if styled {
            page.tag("<style>\n");
            page.tag(STYLE);
            page.tag("</style>\n");
        }
        page.line("<title>", title, "</title>");
        page.tag("</head>\n<body>\n");
        page
    }

    /// Markup. The lifetime says where it comes from: no text of a reader lives so long.
    pub(in crate::domain) fn tag(&mut self, tag: &'static str) {
        self.0.push_str(tag);
    }

    /// A text between tags, which stays a text. Characters that no page can hold are shown as missing.
    pub(in crate::domain) fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '\n' | '\t' => self.0.push(c),
                c if c.is_control() => self.0.push('\u{fffd}'),
                c => self.0.push(c),
            }
        }
    }

    /// A text with its tags, on a line of its own.
    pub(in crate::domain) fn line(&mut self, open: &'static str, text: &str, close: &'static str) {
        self.tag(open);
        self.text(text);
        self.tag(close);
        self.tag("\n");
    }

    /// The picture of twelve weeks, six in a row. For the eye only: the text around it says the same. What
    /// is still to come is an outline, to be coloured in by hand.
    pub(in crate::domain) fn cover(&mut self, patches: &[Patch]) {
        self.tag("<svg class=\"cover\" viewBox=\"0 0 144 48\" aria-hidden=\"true\">");
        for (at, patch) in patches.iter().enumerate() {
            let (x, y) = (at % 6 * SIDE, at / 6 * SIDE);
            self.tag("<g transform=\"translate(");
            self.text(&format!("{x} {y}"));
            self.tag(")\">");
            for Piece { class, path } in patch.pieces() {
                self.tag("<path class=\"");
                self.tag(class);
                self.tag("\" d=\"");
                self.tag(path);
                self.tag("\"/>");
            }
            self.tag("</g>");
        }
        self.tag("</svg>\n");
    }

    /// The whole page, for paper.
    pub(in crate::domain) fn finish(mut self) -> String {
        self.tag("\n</body>\n</html>\n");
        self.0
    }

    /// The whole page, with the record's block in it. It is a text as any other, though nothing
    /// in it needs to be escaped.
    pub(in crate::domain) fn end(mut self, block: &str) -> String {
        self.tag("\n<pre hidden id=\"");
        self.tag(block::ID);
        self.tag("\">");
        self.text(block);
        self.tag("</pre>\n</body>\n</html>\n");
        self.0
    }
}
