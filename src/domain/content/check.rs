//! Checks that the files of a pack fit together, and joins data with words.

use super::Circumstances;
use super::raw::{Habits, Questions, RawHabit};
use super::words::Words;
use super::{
    Barrier, Content, ContentError, Count, Direction, Habit, Item, ROUNDS, Side, Text, Vignette,
    WEEKS,
};
use crate::domain::map::Map;

const QUESTIONS: &str = "questions.json";
const HABITS: &str = "habits.json";
const WORDS: &str = "words";
const DIGITS: [char; 10] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];
/// Minutes of the shortest plans ("just tell me one thing").
const LEAST_TIME: u8 = 10;

pub(super) fn content(q: Questions, h: Habits, words: Words) -> Result<Content, ContentError> {
    let items = items(&q, &words)?;
    let vignettes = vignettes(q, &words)?;
    let habits = habits(h, &words)?;
    if words.themes.len() != WEEKS {
        return Err(ContentError::new(WORDS, "themes", format!("there must be {WEEKS}")));
    }
    no_strangers("items", &words.items, |id| items.iter().any(|item| item.id == id))?;
    no_strangers("habits", &words.habits, |id| habits.iter().any(|habit| habit.id == id))?;
    no_strangers("vignettes", &words.vignettes, |id| vignettes.iter().any(|v| v.id == id))?;
    let ui = listed("ui", &words.ui, Text::KEYS)?;
    let counts = listed("counts", &words.counts, Count::KEYS)?;
    let formats = words.formats;
    let digits = formats.digits.as_deref().map_or(Ok(DIGITS), digits)?;
    let or = |given: Option<String>, english: &str| given.unwrap_or_else(|| english.to_owned());
    let barriers = Barrier::ALL.iter().map(|barrier| {
        let found = words.barriers.get(barrier).cloned();
        found.ok_or_else(|| missing(barrier.id()))
    });
    Ok(Content {
        barriers: barriers.collect::<Result<_, _>>()?,
        items,
        vignettes,
        habits,
        themes: words.themes,
        dir: words.direction.unwrap_or_else(|| Direction::of(&words.lang)),
        lang: words.lang,
        digits,
        separator: or(formats.separator, ", "),
        date_with_year: or(formats.date_with_year, "{date} {year}"),
        weeks_of_a_kind: or(formats.weeks_of_a_kind, "{kind}: {weeks}."),
        weekdays: words.weekdays,
        months: words.months,
        ui,
        counts,
    })
}

fn items(questions: &Questions, words: &Words) -> Result<Vec<Item>, ContentError> {
    let error = |id: &str, reason: &str| Err(ContentError::new(QUESTIONS, id, reason));
    if questions.rounds.len() != ROUNDS {
        return error("rounds", "there must be five rounds");
    }
    let mut items: Vec<Item> = Vec::new();
    for round in &questions.rounds {
        for barrier in Barrier::ALL {
            if round.iter().filter(|item| item.barrier == barrier).count() != 1 {
                return error(barrier.id(), "each round asks one item of each barrier");
            }
        }
        for raw in round {
            if items.iter().any(|item| item.id == raw.id) {
                return error(&raw.id, "duplicate id");
            }
            if questions.retired.contains(&raw.id) {
                return error(&raw.id, "a retired id is never used again");
            }
            let text = worded(&words.items, &raw.id)?;
            let (id, barrier, reversed) = (raw.id.clone(), raw.barrier, raw.reversed);
            items.push(Item { id, barrier, reversed, text });
        }
    }
    // Equal numbers, so that yes-saying shifts all scales alike (research, section 0, 6).
    for barrier in Barrier::ALL {
        if items.iter().filter(|item| item.barrier == barrier && item.reversed).count() != 1 {
            return error(barrier.id(), "exactly one item of a barrier is reversed");
        }
    }
    Ok(items)
}

fn vignettes(questions: Questions, words: &Words) -> Result<Vec<Vignette>, ContentError> {
    let mut vignettes: Vec<Vignette> = Vec::new();
    for raw in questions.vignettes {
        let [one, other] = raw.between;
        if one == other || vignettes.iter().any(|vignette| vignette.id == raw.id) {
            return Err(ContentError::new(QUESTIONS, &raw.id, "duplicate id"));
        }
        let words = worded(&words.vignettes, &raw.id)?;
        if let Some((stranger, _)) = words.options.iter().find(|(id, _)| ![one, other].contains(id))
        {
            return Err(stranger_in(&raw.id, stranger.id()));
        }
        if let Some(left_out) = [one, other].iter().find(|id| words.options.get(id).is_none()) {
            return Err(missing(left_out.id()));
        }
        vignettes.push(Vignette { id: raw.id, between: raw.between, words });
    }
    Ok(vignettes)
}

fn habits(raw: Habits, words: &Words) -> Result<Vec<Habit>, ContentError> {
    let mut habits: Vec<Habit> = Vec::new();
    for raw in raw.habits {
        if habits.iter().any(|habit| habit.id == raw.id) {
            return Err(ContentError::new(HABITS, &raw.id, "duplicate id"));
        }
        habits.push(habit(raw, words)?);
    }
    for week in 1u8..=12 {
        let error =
            |reason: String| Err(ContentError::new(HABITS, &format!("week {week}"), reason));
        let offered = || habits.iter().filter(|habit| habit.week == week && !habit.retired);
        // The strictest plan needs something too.
        if !offered().any(|habit| habit.default && is_for_all(habit)) {
            return error("no default that suits everybody".into());
        }
        for barrier in Barrier::ALL {
            if !offered().any(|habit| is_for_all(habit) && habit.serves.contains(&barrier)) {
                return error(format!("nothing that suits everybody serves `{}`", barrier.id()));
            }
        }
    }
    Ok(habits)
}

/// Can stand in any plan, whatever comes before it.
fn is_for_all(habit: &Habit) -> bool {
    let allowed = Circumstances::STRICTEST.allow(habit);
    allowed && habit.rung <= 1 && habit.minutes <= LEAST_TIME && habit.needs.is_empty()
}

fn habit(raw: RawHabit, words: &Words) -> Result<Habit, ContentError> {
    let error = |reason: &str| Err(ContentError::new(HABITS, &raw.id, reason));
    let words = worded(&words.habits, &raw.id)?;
    if !(1..=12).contains(&raw.week) {
        return error("the week must be 1 to 12");
    }
    if !(1..=30).contains(&raw.minutes) {
        return error("the minutes must be 1 to 30");
    }
    if raw.rung > 4 {
        return error("the rung must be 0 to 4");
    }
    if raw.rung == 0 && (raw.shows || raw.at.is_some()) {
        return error("on rung 0, nobody is there to be shown anything");
    }
    if raw.rung == 3 && raw.at != Some(Side::Inside) {
        return error("a team is inside");
    }
    if raw.rung == 4 && raw.at != Some(Side::Outside) {
        return error("anybody may be outside");
    }
    if raw.trace.is_some_and(|trace| raw.rung < trace.least_rung()) {
        return error("more people can see its trace than its rung says");
    }
    if raw.serves.is_empty() {
        return error("it serves no barrier");
    }
    if (1..raw.serves.len()).any(|at| raw.serves[..at].contains(&raw.serves[at])) {
        return error("it names a barrier twice");
    }
    if raw.serves.contains(&Barrier::KnowHow) && words.example.is_none() {
        return error("it serves know-how, so it needs an example text");
    }
    Ok(Habit {
        id: raw.id,
        week: raw.week,
        minutes: raw.minutes,
        rung: raw.rung,
        kind: raw.kind,
        serves: raw.serves,
        at: raw.at,
        shows: raw.shows,
        trace: raw.trace,
        needs: raw.needs,
        makes: raw.makes,
        repeatable: raw.repeatable,
        outward: raw.outward,
        default: raw.default,
        retired: raw.retired,
        words,
    })
}

fn missing(id: &str) -> ContentError {
    ContentError::new(WORDS, id, "missing word")
}

fn worded<V: Clone>(words: &Map<String, V>, id: &str) -> Result<V, ContentError> {
    words.get(&id.to_owned()).cloned().ok_or_else(|| missing(id))
}

/// Ten digits, 0 first.
fn digits(given: &str) -> Result<[char; 10], ContentError> {
    let found: Vec<_> = given.chars().collect();
    found.try_into().map_err(|_| ContentError::new(WORDS, "digits", "there must be ten"))
}

/// The words of a closed list, in its order.
fn listed<V: Clone>(
    section: &str,
    words: &Map<String, V>,
    keys: &[&str],
) -> Result<Vec<V>, ContentError> {
    no_strangers(section, words, |id| keys.contains(&id))?;
    keys.iter().map(|key| worded(words, key)).collect()
}

/// A worded id that no data names is a slip of the pen, most likely in the id.
fn no_strangers<V>(
    section: &str,
    words: &Map<String, V>,
    known: impl Fn(&str) -> bool,
) -> Result<(), ContentError> {
    let stranger = words.iter().find(|(id, _)| !known(id));
    stranger.map_or(Ok(()), |(id, _)| Err(stranger_in(section, id)))
}

fn stranger_in(section: &str, id: &str) -> ContentError {
    ContentError::new(WORDS, id, format!("words in `{section}` for an id that is not there"))
}
