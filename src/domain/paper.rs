//! What is printed: the profile with a tick sheet of twelve weeks, and the questionnaire with its
//! key for scoring by hand. Pages by themselves, good in black and white.

use super::backup::page::{Page, STYLE};
use super::backup::profile;
use super::barrier::Barrier;
use super::content::{Content, Text};
use super::day::Day;
use super::profile::Answer;
use super::record::{Enrolment, Look, Tick};

/// How printed pages look. Apart from them, so that it can be adopted where a policy of the page
/// around forbids styles in the text.
pub const fn style() -> &'static str {
    STYLE
}

/// A page of this module with its style in it, to be opened by itself.
pub fn by_itself(page: &str) -> String {
    // The first one is the page's own: in a text it would be escaped.
    page.replacen("</head>", &format!("<style>\n{STYLE}</style>\n</head>"), 1)
}

/// The profile and the tick sheet of the present plan.
pub fn sheet(
    look: Option<&Look>,
    enrolment: Option<&Enrolment>,
    content: &Content,
    today: Day,
) -> String {
    let mut page = Page::bare(content.lang(), content.dir(), content.text(Text::BackupTitle));
    page.line("<main><h1>", content.text(Text::BackupTitle), "</h1>");
    if let Some(look) = look.filter(|look| look.answered() > 0) {
        profile::section(&mut page, look, content, content.text(Text::ProfileTitle));
    }
    if let Some(enrolment) = enrolment {
        weeks(&mut page, enrolment, content, today);
    }
    page.tag("</main>");
    page.finish()
}

fn weeks(page: &mut Page, enrolment: &Enrolment, content: &Content, today: Day) {
    page.line("<section><h2>", content.text(Text::TwelveWeeks), "</h2>");
    page.cover(&enrolment.cover(content, today));
    page.tag("<table><tbody>");
    for lived in enrolment.weeks() {
        let theme = enrolment.theme(&lived, content);
        let number = lived.plan.map(|plan| content.number(plan)).unwrap_or_default();
        let title = match theme {
            Some(theme) => content.fill(Text::WeekTitle, &[("n", &number), ("theme", theme)]),
            None => content.text(enrolment.mark(&lived, today).word()).to_owned(),
        };
        page.line("<tr><th scope=\"row\"><p>", &title, "</p>");
        // The slot of this very week: it may have been moved.
        let slot = enrolment.slot(lived.week);
        let date = content.date(enrolment.start_of(lived.week).plus(slot.weekday().into()));
        let time = content.number(slot.time());
        let when = content.list(&[content.weekday(slot.weekday()), &date, &time]);
        page.line("<p>", &when, "</p></th><td>");
        for doing in enrolment.doings(&lived) {
            let Some(habit) = content.habit(&doing.place.habit) else { continue };
            let boxed = if doing.tick == Tick::Open { "<p>\u{2610} " } else { "<p>\u{2611} " };
            page.line(boxed, &habit.words.title, "</p>");
            let short = content.fill(Text::ShortWay, &[("short", &habit.words.short)]);
            let boxed = if doing.tick == Tick::Short { "<p>\u{2611} " } else { "<p>\u{2610} " };
            page.line(boxed, &short, "</p>");
        }
        page.tag("</td></tr>\n");
    }
    page.tag("</tbody></table></section>");
}

/// The 35 statements with boxes, and how to score them by hand.
pub fn questionnaire(content: &Content) -> String {
    let mut page = Page::bare(content.lang(), content.dir(), content.text(Text::PaperTitle));
    page.line("<main><h1>", content.text(Text::PaperTitle), "</h1>");
    page.line("<p>", content.text(Text::Scale), "</p><table><thead><tr><td></td><td></td>");
    for answer in Answer::ALL {
        page.line("<th scope=\"col\">", content.text(answer.word()), "</th>");
    }
    page.tag("</tr></thead><tbody>");
    for (item, number) in content.items().iter().zip(1..) {
        page.line("<tr><td>", &content.number(number), "</td>");
        page.line("<th scope=\"row\">", &item.text, "</th>");
        for _ in Answer::ALL {
            page.tag("<td>\u{2610}</td>");
        }
        page.tag("</tr>\n");
    }
    page.tag("</tbody></table>");
    key(&mut page, content);
    page.tag("</main>");
    page.finish()
}

/// Five answers of 0 to 4 points, times five: the score of the profile, without a calculator.
fn key(page: &mut Page, content: &Content) {
    page.line("<section><h2>", content.text(Text::PaperKey), "</h2>");
    page.line("<p>", content.text(Text::PaperKeyHow), "</p><table><tbody>");
    for barrier in Barrier::ALL {
        let numbers: Vec<_> = content
            .items()
            .iter()
            .zip(1..)
            .filter(|(item, _)| item.barrier == barrier)
            .map(|(item, number)| {
                let number = content.number(number);
                if item.reversed { format!("({number})") } else { number }
            })
            .collect();
        page.line("<tr><th scope=\"row\">", &content.barrier(barrier).title, "</th>");
        page.line("<td>", &numbers.join(" + "), "</td><td>\u{d7} 5 = ______</td></tr>");
    }
    page.tag("</tbody></table>");
    page.line("<p>", content.text(Text::MethodText), "</p></section>");
}
