//! Content lines (RFC 5545, section 3.1).

/// Octets in a line, without its end.
const WIDTH: usize = 75;

/// A text of content lines.
#[derive(Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A line whose value is none of a reader's words. Whatever could end the line early is
    /// dropped.
    pub(super) fn put(&mut self, name: &str, value: &str) {
        self.fold(name, value.chars().filter(|c| !c.is_control()));
    }

    /// A line with a reader's words (section 3.3.11): what has a meaning of its own is escaped,
    /// and of what no line may hold, a line break stays, and a tab as a blank.
    pub(super) fn put_text(&mut self, name: &str, value: &str) {
        let value = value.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
        let escaped = value.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
        let escaped = escaped.replace('\n', "\\n");
        self.fold(name, escaped.chars().filter(|c| !c.is_control()));
    }

    /// Folds where the next character, not the next octet, would go beyond the width. The blank
    /// that marks a fold counts.
    fn fold(&mut self, name: &str, value: impl Iterator<Item = char>) {
        let mut width = 0;
        for c in name.chars().chain([':']).chain(value) {
            if width + c.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    pub(super) fn text(self) -> String {
        self.0
    }
}
