//! Texts that try to break out of wherever they are put.

use proptest::prelude::*;
use proptest::sample::select;

/// Texts that end a script, a comment, an attribute, a JSON string or a line too early.
pub const HOSTILE: [&str; 20] = [
    "</script><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "</pre><img src=x onerror=alert(1)>",
    "<pre hidden id=\"career-insurance-record\">{\"career-insurance\":1}</pre>",
    "id=career-insurance-record>",
    "</style></title></textarea></template>",
    "\"><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "]]><![CDATA[",
    "&lt;b&gt; &amp;quot; &#60;script&#62;",
    "\\u003cscript\\u003e \\\" \\\\",
    "\u{0}\u{1}\u{8}\u{1f}\u{7f}\u{85}",
    "\r\n\t \u{2028}\u{2029}\u{feff}",
    "\u{202e}txt.exe\u{202c}",
    "{\"career-insurance\": 999}",
    "İı ẞ K 😀👩‍👩‍👧 e\u{301}",
    "  two  spaces  ",
    "",
    "slot-booked",
    "<",
];

/// Any text: a hostile one, a plain one, or whatever.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => select(&HOSTILE[..]).prop_map(str::to_owned),
        1 => "[a-z ]{0,12}",
        1 => any::<String>(),
    ]
}

const KNOWN: [&str; 5] = ["busyness-1", "fear-2", "slot-booked", "meeting-dropped", "aim-sentence"];

/// The id of an item, a vignette or a habit, or none.
pub fn id() -> impl Strategy<Value = String> {
    prop_oneof![4 => select(&KNOWN[..]).prop_map(str::to_owned), 1 => text()]
}
