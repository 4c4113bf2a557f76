//! What is damaged or no backup is refused with its reason, and at once.

use super::found::{BACKUP, BY_LIBREOFFICE};
use super::{page, week_two};
use career_insurance::domain::backup::{BackupError, LIMIT, read};
use career_insurance::domain::save::{LoadError, encode};

#[test]
fn a_damaged_backup_is_told_as_damaged_with_what_is_wrong() {
    let json = encode(&week_two());
    let date = json.replace("\"2026-11-23\"", "\"2026-02-30\"");
    assert_ne!(date, json);
    let twice = json.replacen('{', "{\"career-insurance\":1,", 1);
    for (text, wrong) in [
        (BACKUP[..BACKUP.len() - 300].to_owned(), "EOF"),
        (BY_LIBREOFFICE[..BY_LIBREOFFICE.len() - 300].to_owned(), "EOF"),
        (format!("Here it is:\n{date}\n"), "no date"),
        (date, "no date"),
        (twice, "twice"),
    ] {
        match read(&text) {
            Err(BackupError::Record(LoadError::Damaged { what })) => {
                assert!(what.contains(wrong) || wrong == "twice", "{what}");
            }
            other => panic!("{other:?}: {text}"),
        }
    }
}

#[test]
fn what_is_no_backup_is_refused_with_its_reason() {
    for text in ["", "hello", "<html><pre>{}</pre></html>", "[1]", "<pre id=x", "<", "<pre"] {
        assert_eq!(read(text), Err(BackupError::NoRecord), "{text}");
    }
    assert_eq!(read("{}"), Err(BackupError::Record(LoadError::Foreign)));
    let newer = page(&week_two()).replace("{\"career-insurance\":1,", "{\"career-insurance\":7,");
    assert_eq!(read(&newer), Err(BackupError::Record(LoadError::Newer { schema: 7 })));
    let text = page(&week_two());
    let cut = &text[..text.find("enrolments").expect("in the block")];
    assert!(matches!(read(cut), Err(BackupError::Record(LoadError::Damaged { .. }))));
    assert_eq!(read(&"<pre".repeat(LIMIT / 4 + 1)), Err(BackupError::TooLong));
}

#[test]
fn the_longest_text_is_read_at_once() {
    for part in ["<", "<pre", "<pre>", "<pre id=career-insurance-record", "&quot;", "{\"a\":"] {
        let text = part.repeat(LIMIT / part.len());
        assert!(read(&text).is_err(), "{part}");
        assert!(read(&format!("{text}>")).is_err(), "{part}");
    }
}
