//! A folder of one session, for profiles, downloads and logs; removed with the session.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

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
        fs::create_dir_all(path.join("downloads")).expect("a temporary folder can be made");
        Self(path)
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
