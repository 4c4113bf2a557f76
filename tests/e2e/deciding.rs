//! From the profile to a plan, or to none. Each way is as good as the others.

use crate::reader::{Reader, afraid, busy, content, profile, say, title};
use crate::support::Role::{
    Button, Checkbox, Combobox, Group, Heading, List, ListItem, Radio, Region, Table, Textbox,
};
use crate::support::{Page, any, has, in_chromium};
use career_insurance::domain::barrier::Barrier;
use career_insurance::domain::content::{Item, Text};
use career_insurance::domain::profile::Answer;

const MONDAY: &str = "2026-11-23";

async fn open_profile(page: &Page, answer: fn(&Item) -> Answer) {
    page.server().set_date(MONDAY);
    page.open_with(&Reader::on(MONDAY).answers(35, answer).stored()).await;
    page.wait_for(Heading, "Your profile").await;
}

/// The bars again as a table, for those who can't see them.
async fn reads_the_profile_as_a_table(page: Page) {
    open_profile(&page, busy).await;
    page.unfold(say(Text::AsTable)).await;
    let cells = page.within(Table, any()).words().await;
    for (barrier, score) in profile(busy).scores() {
        let score = score.expect("every barrier has a score");
        let (low, high) = (score.rounded().saturating_sub(10), (score.rounded() + 10).min(100));
        let row = format!("{} {} {low} to {high}", title(*barrier), score.rounded());
        assert!(cells.contains(&row), "“{row}” is not in “{cells}”");
    }
}
in_chromium!(reads_the_profile_as_a_table);

fn busy_and_afraid(item: &Item) -> Answer {
    if item.barrier == Barrier::Fear { afraid(item) } else { busy(item) }
}

/// Two that are easily confused: one question more, and its answer comes first.
async fn breaks_a_tie(page: Page) {
    open_profile(&page, busy_and_afraid).await;
    let vignette = profile(busy_and_afraid).tie(content()).expect("the two are easily confused");
    assert_eq!(page.rings().await, [Barrier::Fear, Barrier::Busyness]);
    let answer =
        vignette.words.options.get(&Barrier::Busyness).expect("an answer for each").as_str();
    page.within(Group, &vignette.words.text).click(Radio, answer).await;
    page.wait_for_words(say(Text::TieThanks)).await;
    assert_eq!(page.rings().await, [Barrier::Busyness]);
    page.reload().await;
    assert!(page.within(Group, &vignette.words.text).checked(Radio, answer).await);
}
in_chromium!(breaks_a_tie);

/// No plan now is a good answer: three things worth doing anyway, and no nagging.
async fn says_not_now(page: Page) {
    open_profile(&page, busy).await;
    let mut seen = vec![];
    for button in ["Make my plan", "Not now"] {
        let (.., width, height) = page.get(Button, button).await.rectangle().await.unwrap();
        let class = page.attribute(Button, button, "class").await;
        seen.push((width.round(), height.round(), class));
    }
    assert_eq!(seen[0], seen[1], "two buttons of equal weight");
    page.click(Button, "Not now").await;
    page.arrives_at(say(Text::NotNowTitle)).await;
    assert_eq!(page.within(List, any()).all(ListItem).await.len(), 3);
    page.click(Button, say(Text::ToProfile)).await;
    page.arrives_at("Your profile").await;
    page.click(Button, "Make my plan").await;
    page.click(Button, "Not now").await;
    page.arrives_at(say(Text::NotNowTitle)).await;
    page.reload().await;
    page.wait_for(Heading, say(Text::NotNowTitle)).await;
    page.click(Button, say(Text::NotNowPlan)).await;
    page.arrives_at(say(Text::MakingTitle)).await;
}
in_chromium!(says_not_now);

/// The form keeps each thing as it is chosen, and the plan is made by it.
async fn fills_in_half_the_form(page: Page) {
    open_profile(&page, busy).await;
    page.click(Button, "Make my plan").await;
    page.click(Radio, say(Text::Choose)).await;
    page.select(Combobox, say(Text::SlotDay), "Thursday").await;
    page.fill(Textbox, say(Text::SlotTime), "16:45").await;
    page.click(Radio, has("30 November")).await;
    page.click(Checkbox, say(Text::Outside)).await;
    page.reload().await;
    page.wait_for(Heading, say(Text::MakingTitle)).await;
    assert!(page.checked(Radio, say(Text::Choose)).await);
    assert_eq!(page.value(Combobox, say(Text::SlotDay)).await, "Thursday");
    assert_eq!(page.value(Textbox, say(Text::SlotTime)).await, "16:45");
    assert!(page.checked(Radio, has("30 November")).await);
    assert!(page.checked(Checkbox, say(Text::Outside)).await);
    assert!(page.checked(Checkbox, say(Text::Inside)).await);
    page.click(Button, "Start my twelve weeks").await;
    page.arrives_at(say(Text::FirstLook)).await;
    page.wait_for_words("When it is 16:45 on Thursday, I will").await;
    let today = page.within(Region, say(Text::Today)).all(Checkbox).await.len();
    assert_eq!(
        (today, page.all(Checkbox).await.len()),
        (1, 1),
        "only two minutes today can be ticked"
    );
    page.server().set_date("2026-11-30");
    page.reload().await;
    page.wait_for(Region, "This week").await;
}
in_chromium!(fills_in_half_the_form);
