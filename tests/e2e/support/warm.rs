//! Firefox's startup cache: what it works out at the first start with a profile, a second of a machine's time.
//! It is written only where Firefox ends by itself, so that is done once; the profile of each test begins
//! with a copy.

use super::driver::Driver;
use super::folder::Folder;
use super::session::connect;
use super::{Engine, Setup};
use std::path::Path;
use std::{fs, io};
use tokio::sync::OnceCell;

/// Where it stays from run to run. Firefox throws away that of another version by itself.
const KEPT: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/firefox");
/// What it consists of.
const CACHE: &str = "startupCache";
const VERSION: &str = "compatibility.ini";

/// Puts a copy into the profile of this folder.
pub async fn up(folder: &Folder) {
    static MADE: OnceCell<()> = OnceCell::const_new();
    MADE.get_or_init(make).await;
    // Without it, Firefox takes longer.
    let _ = copy(Path::new(KEPT), &folder.firefox());
}

async fn make() {
    if Path::new(KEPT).join(CACHE).is_dir() {
        return;
    }
    let (setup, folder) = (Setup::desktop(), Folder::new());
    let driver = Driver::start(Engine::Firefox, &setup, &folder);
    // A Firefox that does not start is told by the test that needs it.
    if let Ok(client) = connect(&driver, Engine::Firefox, &setup, &folder).await {
        let _ = client.close().await;
        let _ = copy(&folder.firefox(), Path::new(KEPT));
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to.join(CACHE))?;
    fs::copy(from.join(VERSION), to.join(VERSION))?;
    for file in fs::read_dir(from.join(CACHE))? {
        let file = file?;
        fs::copy(file.path(), to.join(CACHE).join(file.file_name()))?;
    }
    Ok(())
}
