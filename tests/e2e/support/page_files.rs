//! Files: what a reader saves, brings back, and sees.

use super::Page;
use super::page::until_ok;
use super::query::{Name, Role};
use fantoccini::wd::{PrintConfiguration, PrintSize};
use std::fs;
use std::path::{Path, PathBuf};

impl Page {
    /// Waits for a saved file with this ending (`.ics`), and returns its content. The file is then
    /// taken away, so that the next one is not mistaken for it.
    pub async fn saved(&self, ending: &str) -> String {
        let folder = self.session.folder.downloads();
        let saved = until_ok(async || take(&folder, ending));
        saved.await.unwrap_or_else(|there| panic!("no {ending} file is saved, but {there}"))
    }

    /// Gives a file to the file field with this name.
    pub async fn upload(&self, name: impl Into<Name>, path: &Path) {
        let field = self.get(Role::File, name).await;
        let path = path.to_str().expect("a path in UTF-8");
        field.send_keys(path).await.expect("the field takes a file");
    }

    /// Puts a file with this content where the browser can read it.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.session.folder.path().join(name);
        fs::write(&path, content).expect("a file can be written");
        path
    }

    /// A picture of the window, as `tests/shots/NAME.png`.
    pub async fn shot(&self, name: &str) -> PathBuf {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shots"));
        fs::create_dir_all(folder).expect("a folder can be made");
        let path = folder.join(format!("{name}.png"));
        // Taken at failures too: when there is no picture, the failure itself is what matters.
        match self.client().screenshot().await {
            Ok(picture) => fs::write(&path, picture).expect("a picture can be written"),
            Err(error) => eprintln!("no picture: {error}"),
        }
        path
    }

    /// The page as it would be printed on paper of this size, a PDF.
    pub async fn print(&self, size: PrintSize) -> Vec<u8> {
        let paper = PrintConfiguration::builder().size(size).build().expect("a size of paper");
        self.client().print(paper).await.expect("the page can be printed")
    }
}

fn take(folder: &Path, ending: &str) -> Result<String, String> {
    let entries = fs::read_dir(folder).map_err(|error| error.to_string())?;
    let there: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // A browser first makes an empty file of that name, or one with another ending, and fills it.
    let is_done = |path: &&PathBuf| {
        let named = path.to_str().is_some_and(|name| name.ends_with(ending));
        named && fs::metadata(path).is_ok_and(|file| file.len() > 0)
    };
    let path = there.iter().find(is_done).ok_or_else(|| format!("{there:?}"))?;
    let content = fs::read_to_string(path).map_err(|error| error.to_string())?;
    fs::remove_file(path).map_err(|error| error.to_string())?;
    Ok(content)
}
