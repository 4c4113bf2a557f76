//! A page as a browser would see it, by a parser that follows the HTML standard.

use html5ever::serialize::{SerializeOpts, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

/// Elements of a copy with the attributes they may have.
const OURS: [(&str, &[&str]); 30] = [
    ("html", &["lang"]),
    ("head", &[]),
    ("meta", &["charset", "http-equiv", "name", "content"]),
    ("title", &[]),
    ("style", &[]),
    ("body", &[]),
    ("main", &[]),
    ("header", &[]),
    ("footer", &[]),
    ("section", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("p", &["class", "dir"]),
    ("table", &[]),
    ("thead", &[]),
    ("tbody", &[]),
    ("tr", &[]),
    ("th", &["scope"]),
    ("td", &["colspan"]),
    ("dl", &[]),
    ("dt", &[]),
    ("dd", &[]),
    ("ol", &[]),
    ("ul", &[]),
    ("li", &[]),
    ("svg", &["class", "viewBox", "aria-hidden"]),
    ("g", &["transform"]),
    ("path", &["class", "d"]),
    ("pre", &["hidden", "id"]),
];

/// A parsed page.
pub struct Parsed(RcDom);

impl Parsed {
    pub fn of(page: &str) -> Self {
        Self(parse_document(RcDom::default(), ParseOpts::default()).one(page))
    }

    /// Every element with the names of its attributes, in order.
    pub fn skeleton(&self) -> Vec<String> {
        let mut all = Vec::new();
        walk(&self.0.document, &mut |node| {
            if let NodeData::Element { name, attrs, .. } = &node.data {
                let mut tag = name.local.to_string();
                for attribute in attrs.borrow().iter() {
                    tag.push(' ');
                    tag.push_str(&attribute.name.local);
                }
                all.push(tag);
            }
        });
        all
    }

    /// Panics at an element, attribute or comment that no copy has, and unless there is one
    /// record in it.
    pub fn has_only_ours(&self) {
        walk(&self.0.document, &mut |node| match &node.data {
            NodeData::Comment { contents } => panic!("a comment: {contents}"),
            NodeData::ProcessingInstruction { .. } => panic!("an instruction"),
            NodeData::Element { name, attrs, .. } => {
                let (_, allowed) = OURS
                    .into_iter()
                    .find(|(ours, _)| **ours == *name.local)
                    .unwrap_or_else(|| panic!("an element: {}", name.local));
                for attribute in attrs.borrow().iter() {
                    let local = &*attribute.name.local;
                    assert!(allowed.contains(&local), "an attribute: {local}");
                }
            }
            _ => {}
        });
        assert_eq!(self.count("pre"), 1);
        assert!(self.0.errors.borrow().is_empty(), "{:?}", self.0.errors.borrow());
    }

    /// How many elements there are of this name, below one of another if two are given.
    pub fn count(&self, names: &str) -> usize {
        let (outer, inner) = names.split_once(' ').unwrap_or(("html", names));
        let mut count = 0;
        walk(&self.0.document, &mut |node| {
            if is(node, outer) {
                walk(node, &mut |node| count += usize::from(is(node, inner)));
            }
        });
        count
    }

    /// The first attribute of this name in an element of that name.
    pub fn attribute(&self, element: &str, attribute: &str) -> Option<String> {
        let mut found = None;
        walk(&self.0.document, &mut |node| {
            if is(node, element) && found.is_none() {
                found = value(node, attribute);
            }
        });
        found
    }

    /// The notes, as texts.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        walk(&self.0.document, &mut |node| {
            if value(node, "class").as_deref() == Some("note") {
                notes.push(text(node));
            }
        });
        notes
    }

    /// What can be read on the page.
    pub fn visible(&self) -> String {
        let mut visible = String::new();
        walk(&self.0.document, &mut |node| {
            if is(node, "main") {
                visible.push_str(&text(node));
            }
        });
        visible
    }

    /// The page as a browser writes it when it saves it.
    pub fn written(&self) -> String {
        let mut bytes = Vec::new();
        let document: SerializableHandle = self.0.document.clone().into();
        serialize(&mut bytes, &document, SerializeOpts::default()).expect("into memory");
        String::from_utf8(bytes).expect("text")
    }
}

fn walk(node: &Handle, visit: &mut impl FnMut(&Handle)) {
    visit(node);
    for child in node.children.borrow().iter() {
        walk(child, visit);
    }
}

fn is(node: &Handle, element: &str) -> bool {
    matches!(&node.data, NodeData::Element { name, .. } if *name.local == *element)
}

fn value(node: &Handle, attribute: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else { return None };
    let attrs = attrs.borrow();
    let found = attrs.iter().find(|found| *found.name.local == *attribute)?;
    Some(found.value.to_string())
}

fn text(node: &Handle) -> String {
    let mut all = String::new();
    walk(node, &mut |node| {
        if let NodeData::Text { contents } = &node.data {
            all.push_str(&contents.borrow());
        }
    });
    all
}
