//! One look: scores in numbers and in words, and what rang true.

use super::page::Page;
use crate::domain::content::{Content, Text};
use crate::domain::profile::Profile;
use crate::domain::record::Look;

pub(in crate::domain) fn section(page: &mut Page, look: &Look, content: &Content, heading: &str) {
    let profile = Profile::of(content, |item| look.answer(item));
    page.line("<section><h2>", heading, "</h2><table><thead><tr>");
    for head in [Text::TableBarrier, Text::TableScore, Text::TableBand, Text::TableAnswered] {
        page.line("<th scope=\"col\">", content.text(head), "</th>");
    }
    page.tag("</tr></thead><tbody>");
    for &(barrier, score) in profile.scores() {
        page.line("<tr><th scope=\"row\">", &content.barrier(barrier).title, "</th>");
        match score {
            Some(score) => {
                page.line("<td>", &content.number(score.rounded()), "</td>");
                page.line("<td>", content.text(score.band().word()), "</td>");
                page.line("<td>", &content.number(score.answered()), "</td>");
            }
            None => page.line("<td colspan=\"3\">", content.text(Text::BarrierUnscored), "</td>"),
        }
        page.tag("</tr>\n");
    }
    page.tag("</tbody></table>\n");
    if let Some(rings) = look.rings.as_ref().filter(|rings| !rings.value.is_empty()) {
        page.line("<p>", content.text(Text::Rings), "</p><ul>");
        for &barrier in &rings.value {
            page.line("<li>", &content.barrier(barrier).title, "</li>");
        }
        page.tag("</ul>");
    }
    page.tag("</section>\n");
}
