//! A folder of one session, for profiles, downloads and logs; removed with the session.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

const SMALL_BARS: &str =
    "* { margin: 0; border-width: 0; padding: 0; min-width: 0; min-height: 0; font-size: 1px }";

/// A new empty folder for as long as this value lives.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Makes it among the system's temporary files: browsers put sockets into their profiles, and the
    /// address of a socket must be short.
    pub fn new() -> Self {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let name = format!("career-insurance-{}-{number}", process::id());
        let path = env::temp_dir().join(name);
        let folder = Self(path);
        fs::create_dir_all(folder.downloads()).expect("a temporary folder can be made");
        folder.fit_browsers();
        folder
    }

    /// Settings that browsers read from files: windows as narrow as a phone, which their bars
    /// forbid otherwise, and for `WebKitGTK` where downloads go.
    fn fit_browsers(&self) {
        let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", self.downloads().display());
        let files = [
            (self.firefox().join("chrome/userChrome.css"), ":root { min-width: 0 !important }"),
            (self.settings().join("gtk-3.0/gtk.css"), SMALL_BARS),
            (self.settings().join("user-dirs.dirs"), &downloads),
        ];
        for (path, content) in files {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
            fs::write(path, content).expect("a file can be written");
        }
    }

    /// Firefox's profile.
    pub fn firefox(&self) -> PathBuf {
        self.0.join("firefox")
    }

    /// The reader's settings, as GTK looks for them.
    pub fn settings(&self) -> PathBuf {
        self.0.join("settings")
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Where the browser puts what a reader saves.
    pub fn downloads(&self) -> PathBuf {
        self.0.join("downloads")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser in its last moments may still be writing; a leftover file harms nobody.
        let _ = fs::remove_dir_all(&self.0);
    }
}
