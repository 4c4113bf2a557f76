//! A backup is found by what it is, whatever an editor, an office program or a mail made of it.

use super::{WEEK_TWO, noted, page, week_two};
use crate::parsed_page::Parsed;
use career_insurance::domain::backup::{BackupError, read};
use career_insurance::domain::save::{decode, encode};

#[test]
fn the_hidden_record_is_plain_ascii_without_markup_or_white_space() {
    let text = page(&noted("a <b> & é 😀 c"));
    let (_, block) = text.split_once("career-insurance-record\">").expect("a block");
    let (block, _) = block.split_once("</pre>").expect("its end");
    assert!(block.chars().all(|c| c.is_ascii_graphic() && !"<>&".contains(c)), "{block}");
    // It is the plain JSON still, to be copied by hand.
    assert_eq!(read(block), Ok(noted("a <b> & é 😀 c")));
}

#[test]
fn a_page_that_an_editor_saved_anew_reads_the_same() {
    let record = noted("two  spaces, “quotes” & <tags>");
    let text = page(&record);
    let (head, rest) = text.split_once("record\">").expect("a block");
    let (block, tail) = rest.split_once("</pre>").expect("its end");
    let within = |block: &str| format!("{head}record\">{block}</pre>{tail}");
    let lines: Vec<_> = block.as_bytes().chunks(76).map(String::from_utf8_lossy).collect();
    for changed in [
        text.replace(
            "<pre hidden id=\"career-insurance-record\">",
            "<PRE\r\n  ID='career-insurance-record'\r\n  hidden=''>",
        ),
        text.replace("id=\"career-insurance-record\"", "id=career-insurance-record"),
        text.replace('\n', "\r\n"),
        text.replace("\",\"", "\",\r\n    \""),
        text.replace("<main>", "<main title=career-insurance-record>"),
        format!("\u{feff}\n{text}"),
        format!("<!-- saved from url=(0014)about:internet -->\n{text}"),
        Parsed::of(&text).written(),
        // Cut after the record, and before the end of the page.
        text[..=text.find("</pre>").expect("a block")].to_owned(),
        within(&lines.join("\r\n")),
        within(&block.replace('"', "&quot;")),
    ] {
        assert_eq!(read(&changed), Ok(record.clone()), "{changed}");
    }
}

#[test]
fn what_lies_too_deep_to_be_taken_apart_loses_only_its_white_space() {
    let deep = |space: &str| format!("{}{space}1{space}{}", "[".repeat(20), "]".repeat(20));
    let file = |deep: &str| WEEK_TWO.replacen("\"looks\"", &format!("\"x\": {deep}, \"looks\""), 1);
    let record = decode(&file(&deep("\n  "))).expect("a file of schema 1");
    assert!(page(&record).contains(&deep("")));
    assert_eq!(read(&page(&record)), decode(&file(&deep(""))).map_err(BackupError::Record));
}

#[test]
fn plain_json_is_a_backup_too() {
    assert_eq!(read(WEEK_TWO), Ok(week_two()));
    assert_eq!(read(&format!("\u{feff}  \r\n{WEEK_TWO}\n\n")), Ok(week_two()));
}

/// One backup, and the same saved anew by an office program: the mark has moved out of the `pre`.
pub const BACKUP: &str = include_str!("../../saved/copy.html");
pub const BY_LIBREOFFICE: &str = include_str!("../../saved/copy-by-libreoffice.html");

#[test]
fn a_backup_is_found_by_what_it_is_whatever_an_office_program_made_of_its_tags() {
    let record = read(BACKUP).expect("a backup");
    assert!(record.enrolments.len() == 1 && record.looks.len() == 1);
    assert_eq!(read(BY_LIBREOFFICE), Ok(record.clone()));
    let head = BACKUP.split("<pre").next().expect("the page before the record");
    let (_, block) = BACKUP.split_once("record\">").expect("a block");
    let (block, tail) = block.split_once("</pre>").expect("its end");
    let half = block.len() / 2;
    for changed in [
        format!("{head}<div>{block}</div>{tail}"),
        format!("{head}<p><span>{}</span><wbr>\n  {}</p>{tail}", &block[..half], &block[half..]),
        format!("{head}<td>{}</td>", block.replace('"', "&#x22;")),
        // A note of the reader that looks like a record, or like the beginning of one.
        format!("<p>{{\"career-insurance\":1}}</p>{head}<div>{block}</div>"),
        format!("<p>{{\"career-insurance\":</p>{head}<div>{block}</div>"),
        block.replace('"', "&quot;"),
    ] {
        assert_eq!(read(&changed), Ok(record.clone()), "{changed}");
    }
}

/// Lines of at most 76 characters, as mails and files with all parts of a page are written.
fn quoted_printable(text: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for byte in text.bytes() {
        let plain = matches!(byte, b' '..=b'<' | b'>'..=b'~' | b'\n');
        let coded = if plain { char::from(byte).to_string() } else { format!("={byte:02X}") };
        if byte == b'\n' {
            width = 0;
        } else if width + coded.len() > 75 {
            lines.push_str("=\r\n");
            width = 0;
        }
        width += coded.len();
        lines.push_str(&coded);
    }
    lines
}

#[test]
fn a_backup_in_a_single_file_with_all_parts_of_a_page_is_found() {
    let record = noted("ä = “b” <c> 50 %");
    let file = format!(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\
         \tboundary=\"----x----\"\r\n\r\n------x----\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n{}\r\n------x------\r\n",
        quoted_printable(&page(&record))
    );
    assert_eq!(read(&file), Ok(record));
}

#[test]
fn json_in_a_mail_is_found_between_greeting_and_signature() {
    let record = noted("Ask Kim </b> about {braces}, & “more” of \"it\"");
    let json = encode(&record);
    let wrapped = |start: &str| {
        let mut lines = String::new();
        for (at, c) in json.chars().enumerate() {
            if at > 0 && at % 70 == 0 {
                lines.push_str("\r\n");
                lines.push_str(start);
            }
            lines.push(c);
        }
        lines
    };
    for mail in [
        format!("{json}\n-- \nSent from a phone"),
        format!("Kim <kim@mail.example> wrote:\n\nHere it is:\n{json}\n\n-- \nKim {{1}}"),
        format!("Here it is:\n{}\n-- \nKim", wrapped("")),
        format!("> Here it is:\n> {}\n> -- \n> Kim", wrapped("> ")),
    ] {
        assert_eq!(read(&mail), Ok(record.clone()), "{mail}");
    }
}
