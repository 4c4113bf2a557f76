//! Starts the programs that drive the browsers, and makes sure that nothing outlives a test.

use super::engine::required;
use super::folder::Folder;
use super::{Engine, Setup, wire};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Runs a program in a process group of its own and ends the whole group when its own input closes.
/// The input closes when this process drops it, and also when this process is killed or interrupted:
/// killing a driver alone would leave its browser running.
const GUARD: &str = r#"{ "$@"; kill -KILL 0; } & read -r _; kill -KILL 0"#;

/// A program with everything it has started.
#[derive(Debug)]
struct Group(Child);

impl Group {
    fn start(command: &Command, output: Stdio, errors: Stdio) -> Self {
        let mut guard = Command::new("sh");
        guard.args(["-c", GUARD, "guard"]);
        guard.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            guard.env(name, value.unwrap_or_default());
        }
        guard.stdin(Stdio::piped()).stdout(output).stderr(errors);
        Self(guard.process_group(0).spawn().expect("sh can be run"))
    }

    fn is_alive(&mut self) -> bool {
        matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

/// A driver that answers at [`Driver::port`], until it is dropped.
#[derive(Debug)]
pub struct Driver {
    /// Its port on this machine.
    pub port: u16,
    groups: Vec<Group>,
}

impl Driver {
    /// Starts the driver of `engine` on a free port.
    pub fn start(engine: Engine, setup: &Setup, folder: &Folder) -> Self {
        // Between finding a free port and taking it, another test may have taken it.
        (0..3)
            .find_map(|_| Self::try_start(engine, setup, folder))
            .unwrap_or_else(|| panic!("{} does not start", engine.driver()))
    }

    fn try_start(engine: Engine, setup: &Setup, folder: &Folder) -> Option<Self> {
        let port = free_port();
        let log = File::create(folder.path().join("driver.log")).expect("a log can be written");
        let errors = log.try_clone().expect("a second handle");
        let mut command = Command::new(engine.driver());
        command.arg(format!("--port={port}"));
        command.envs(setup.environment(folder)).env("TMPDIR", folder.path());
        let mut groups = Vec::new();
        if engine == Engine::WebKit {
            // It has no headless mode, so it gets a screen that nobody sees.
            let (screen, number) = virtual_screen();
            command.env("DISPLAY", format!(":{number}"));
            groups.push(screen);
        }
        let mut driver = Group::start(&command, log.into(), errors.into());
        let deadline = Instant::now() + Duration::from_secs(20);
        while driver.is_alive() && Instant::now() < deadline {
            if wire::is_ready(port) && driver.is_alive() {
                groups.insert(0, driver);
                return Some(Self { port, groups });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        None
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// A new X screen with its number, which the server chooses and prints.
fn virtual_screen() -> (Group, String) {
    let mut command = Command::new(required("E2E_XVFB"));
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut group = Group::start(&command, Stdio::piped(), Stdio::null());
    let output = group.0.stdout.take().expect("its output is piped");
    let mut number = String::new();
    BufReader::new(output).read_line(&mut number).expect("Xvfb prints its number");
    assert!(!number.trim().is_empty(), "Xvfb does not start");
    (group, number.trim().into())
}
