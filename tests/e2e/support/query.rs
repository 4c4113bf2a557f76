//! How a test names what it means: by role and accessible name.

use serde_json::{Value, json};

/// The roles that the tests know. An enum, so that a misspelt role does not compile; otherwise
/// "wait until this is gone" would succeed at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Alert,
    Article,
    Banner,
    Button,
    Cell,
    Checkbox,
    ColumnHeader,
    Combobox,
    ContentInfo,
    Dialog,
    Figure,
    /// A file field. It has no role in ARIA; found even if a button stands in for it.
    File,
    Form,
    Group,
    Heading,
    Img,
    Link,
    List,
    ListItem,
    Main,
    Navigation,
    Progressbar,
    Radio,
    RadioGroup,
    Region,
    Row,
    RowHeader,
    Slider,
    SpinButton,
    Status,
    Switch,
    Table,
    /// Any field that one types into, dates and times included.
    Textbox,
}

impl Role {
    /// As ARIA writes it.
    pub fn word(self) -> String {
        format!("{self:?}").to_lowercase()
    }
}

/// What the accessible name must be. A plain string means all of it.
#[derive(Clone, Debug)]
pub enum Name {
    /// Exactly this, after white space is tidied.
    Is(String),
    /// This is a part of it.
    Has(String),
    /// Any name, or none.
    Any,
}

/// A name with this in it.
pub fn has(part: &str) -> Name {
    Name::Has(part.into())
}

/// Any name, or none.
pub const fn any() -> Name {
    Name::Any
}

impl From<&str> for Name {
    fn from(name: &str) -> Self {
        Self::Is(name.into())
    }
}

impl From<&String> for Name {
    fn from(name: &String) -> Self {
        Self::Is(name.clone())
    }
}

/// One step on the way to an element, as the page's resolver reads it.
pub fn step(role: Role, name: impl Into<Name>) -> Value {
    let role = role.word();
    match name.into() {
        Name::Is(is) => json!({ "role": role, "is": is }),
        Name::Has(has) => json!({ "role": role, "has": has }),
        Name::Any => json!({ "role": role }),
    }
}
