//! What one step may change, and what comes back from copies.

use crate::reader::Reader;
use crate::reader::laws::facts;
use career_insurance::domain::app::{
    AskingMsg, BackupMsg, Effect, File, KeyingMsg, Msg, Place, Report, StoringMsg, Undo, WeeksMsg,
};
use career_insurance::domain::backup;
use career_insurance::domain::link;
use career_insurance::domain::save::{decode, encode};
use career_insurance::domain::stamped::Join;

/// What was done, written or answered changes by the reader's own word about just that, and by
/// nothing else: a tick goes only where it is unticked.
pub fn only_what_was_meant(before: &Reader, act: &Msg, after: &Reader) {
    if matches!(act, Msg::Storing(StoringMsg::DeleteAll) | Msg::Undo(Undo::Deletion)) {
        return;
    }
    let (old, new) = (facts(before.app().record()), facts(after.app().record()));
    for (path, fact) in &new {
        if old.get(path) == Some(fact) {
            continue;
        }
        let meant = match act {
            Msg::Weeks(WeeksMsg::Tick { week, habit, tick }) => {
                path.ends_with(&format!("tick {:?}", (week, habit)))
                    && fact.1 == format!("{tick:?}")
            }
            Msg::Weeks(WeeksMsg::Note { week, text }) => {
                path.ends_with(&format!("note {week}")) && fact.1 == format!("{text:?}")
            }
            Msg::Asking(AskingMsg::Answer { answer, .. })
            | Msg::Keying(KeyingMsg::Answer { answer, .. }) => {
                path.contains(", answer ") && fact.1 == format!("Some({answer:?})")
                    || path.ends_with("closed")
            }
            Msg::Asking(AskingMsg::Skip) => {
                path.contains(", answer ") && fact.1 == "None" || path.ends_with("closed")
            }
            _ => [", tick ", ", note ", ", answer "].iter().all(|kind| !path.contains(kind)),
        };
        assert!(meant, "{path} became {fact:?} by {act:?}");
    }
    assert!(old.keys().all(|path| new.contains_key(path)), "lost by {act:?}");
}

/// The file, the page and the plain data bring back all of it, and a link overrules nothing.
pub fn copies_come_back(reader: &Reader) {
    let mut reader = reader.clone();
    for plain in [true, false] {
        let effects = reader.say(Msg::Backup(BackupMsg::Save { plain, at: Place::Take }));
        let Some(Effect::Download(file)) = effects.first() else {
            assert!(reader.app().record().is_empty());
            return;
        };
        let File { text, .. } = file;
        reader.say(Msg::Report(Report::Downloaded { file: file.clone(), made: true }));
        assert_eq!(backup::read(text).as_ref(), Ok(reader.app().record()));
    }
    let record = reader.app().record();
    assert_eq!(decode(&encode(record)).as_ref(), Ok(record));
    let brought = link::decode(&link::encode(record), reader.env.content);
    let mut joined = record.clone();
    joined.join(brought.expect("a whole link"));
    assert_eq!(&joined, record);
}
