//! Contrasts of what is drawn, from the styles as they are computed.

use crate::reader::say;
use crate::screens::week_four;
use crate::support::{Page, in_every_browser};
use career_insurance::domain::content::Text;
use serde_json::json;

/// What is drawn can be told apart: the contrasts of look and WCAG, from the styles as they are computed,
/// with the widget's own accent and with three of authors.
const CONTRASTS: &str = "
    const root = document.querySelector('career-insurance').shadowRoot;
    const widget = root.querySelector('.career-insurance');
    const probe = document.createElement('i');
    widget.append(probe);
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const luminance = (colour) => {
        probe.style.color = colour;
        canvas.fillStyle = '#000';
        canvas.fillStyle = getComputedStyle(probe).color;
        canvas.fillRect(0, 0, 1, 1);
        const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    };
    const onCloth = (share) => `color-mix(in oklab, var(--on-cloth) ${share}%, var(--cloth))`;
    const pairs = [
        ['var(--ink)', 'var(--paper)', 4.5], ['var(--ink)', 'var(--raised)', 4.5], ['var(--ink)', 'var(--soft)', 4.5],
        ['var(--muted)', 'var(--paper)', 4.5], ['var(--muted)', 'var(--raised)', 4.5], ['var(--muted)', 'var(--soft)', 4.5],
        ['var(--accent)', 'var(--paper)', 4.5], ['var(--accent)', 'var(--raised)', 4.5], ['var(--on-accent)', 'var(--accent)', 4.5],
        ['var(--warm)', 'var(--paper)', 4.5], ['var(--line)', 'var(--paper)', 3],
        ['var(--on-cloth)', 'var(--cloth)', 4.5], ['var(--on-cloth)', onCloth(15), 4.5],
        ['var(--sun)', 'var(--cloth)', 3], ['var(--sun)', onCloth(15), 3], ['var(--rose)', 'var(--cloth)', 3],
        ['var(--sage)', 'var(--cloth)', 3], [onCloth(52), 'var(--cloth)', 3], [onCloth(75), 'var(--cloth)', 3],
        ['color-mix(in oklab, var(--accent) 72%, var(--paper))', 'var(--paper)', 3],
    ];
    const faults = pairs.map(([one, other, least]) => {
        const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < least ? `${one} on ${other}: ${contrast.toFixed(2)} of ${least}` : '';
    });
    probe.remove();
    return faults.filter(Boolean).join('; ')";

async fn can_be_read_in_any_accent(page: Page) {
    let mut wrong = vec![];
    // A light scheme takes a dark accent, and a dark one a light.
    let light = [("", ""), ("#6b2fa0", "#fff"), ("#9a3412", "#fff"), ("#3f4a54", "#fff")];
    let dark = [("", ""), ("#c9a5f0", "#1c0f2b"), ("#f2a889", "#2b120a"), ("#b8c2cc", "#14181c")];
    for (theme, accents) in [("light", light), ("dark", dark)] {
        for (accent, on) in accents {
            let style = if accent.is_empty() {
                String::new()
            } else {
                format!("--career-insurance-accent:{accent};--career-insurance-on-accent:{on}")
            };
            let host = format!(
                r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title></head>
                <body><career-insurance load="eager" theme="{theme}" style="{style}"></career-insurance>
                <script type="module" src="/embed.js"></script></body></html>"#
            );
            page.server().add_page("/pages/accent", &host);
            page.store(&week_four().stored()).await;
            page.server().set_date("2026-12-16");
            page.open("/pages/accent").await;
            page.wait_for_words(say(Text::Note)).await;
            let faults = page.script(CONTRASTS, vec![]).await;
            if faults != json!("") {
                wrong.push(format!("{theme} {accent}: {faults}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
in_every_browser!(can_be_read_in_any_accent);
