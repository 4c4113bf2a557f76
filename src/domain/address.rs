//! Addresses that an author gives: which of them may become a link.

/// Whether this is an address of the web, a mail address, or relative to the page. Anything else
/// (`javascript:` above all) could run as code with the rights of the page.
pub fn is_safe(address: &str) -> bool {
    // Browsers skip white space inside a scheme, so no address with any is looked at further.
    if address.is_empty() || address.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return false;
    }
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    let relative = scheme.is_none_or(|scheme| scheme.contains(['/', '?', '#']));
    let known = |scheme: &str| {
        ["https", "http", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
    };
    relative || scheme.is_some_and(known)
}

#[cfg(test)]
mod tests {
    use super::is_safe;

    #[test]
    fn links_lead_to_pages_and_mail_only() {
        for good in [
            "https://a.example/b?c#d:e",
            "HTTP://a.example",
            "mailto:a@b.example",
            "/a:b",
            "a/b",
            "?a:b",
            "#x",
        ] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "",
            "javascript:alert(1)",
            "JavaScript:x",
            "java\nscript:x",
            " javascript:x",
            "data:text/html,x",
            "blob:x",
            "a b",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}
