//! The few questions to a driver that the driver's library has no words for.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// Whether the driver at `port` takes a new session.
pub fn is_ready(port: u16) -> bool {
    request(port, "GET", "/status", "").is_some_and(|answer| answer["value"]["ready"] == true)
}

/// Asks Chromium itself, by its own protocol.
pub fn chromium(port: u16, session: &str, method: &str, parameters: &Value) -> Value {
    let path = format!("/session/{session}/goog/cdp/execute");
    let body = serde_json::json!({ "cmd": method, "params": parameters }).to_string();
    let answer = request(port, "POST", &path, &body).expect("chromedriver answers");
    let value = &answer["value"];
    assert!(value["error"].is_null(), "{method}: {value}");
    value.clone()
}

/// One request, one answer, one connection: drivers on this machine need no more of HTTP.
fn request(port: u16, method: &str, path: &str, body: &str) -> Option<Value> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len(),
    )
    .ok()?;
    let mut answer = BufReader::new(stream);
    // A driver may keep the connection open, so the length must be known.
    let mut length = 0;
    for line in answer.by_ref().lines().map_while(Result::ok) {
        match line.to_lowercase().split_once(':') {
            Some(("content-length", number)) => length = number.trim().parse().ok()?,
            _ if line.is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body).ok()?;
    serde_json::from_slice(&body).ok()
}
