//! Which way a language is written.

use serde::Deserialize;

/// The direction of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

/// Languages that are written from right to left where their tag names no script: those of CLDR, with
/// the old tag of Yiddish.
const RTL: [&str; 33] = [
    "aeb", "apc", "apd", "ar", "arc", "arq", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv",
    "fa", "glk", "he", "iw", "ji", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "sd",
    "sdh", "syr", "ug", "ur", "yi",
];
/// Scripts that are.
const RTL_SCRIPTS: [&str; 9] =
    ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];

impl Direction {
    /// As the tag of the language has it: its script decides, and without one the language.
    pub fn of(lang: &str) -> Self {
        let tag = lang.to_ascii_lowercase();
        let mut parts = tag.split(['-', '_']);
        let language = parts.next().unwrap_or_default();
        let script =
            parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => RTL.contains(&language),
        };
        if rtl { Self::Rtl } else { Self::Ltr }
    }

    /// As the attribute `dir` has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}
