//! The little of the WebDriver protocol that the journeys need, over one plain local connection a request.

use serde_json::{Value, json};
use std::fmt;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::time::Duration;

/// Longer than any honest answer takes on a loaded machine; a hang ends here instead of never.
const ANSWER: Duration = Duration::from_secs(60);

#[derive(Debug)]
pub(crate) enum Error {
    Connection(io::Error),
    /// The driver's own error code and message.
    Refused {
        code: String,
        message: String,
    },
    /// What came back is not an answer of the protocol.
    Unreadable(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connection(error) => write!(f, "the window's driver does not answer: {error}"),
            Self::Refused { code, message } => write!(f, "{code}: {message}"),
            Self::Unreadable(answer) => write!(f, "unreadable answer: {answer}"),
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::Connection(error)
    }
}

/// Returns a port nobody listens on right now.
pub(crate) fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// One open window, as the driver sees it.
#[derive(Debug)]
pub(crate) struct Session {
    port: u16,
    path: String,
}

impl Session {
    /// Returns a session with a window that the driver at `port` opens from `binary`.
    pub(crate) fn open(port: u16, binary: &str, args: &[String]) -> Result<Self, Error> {
        let options = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": args } });
        let body = json!({ "capabilities": { "alwaysMatch": options } });
        let reply = request(port, "POST", "/session", Some(&body))?;
        let id = reply["sessionId"]
            .as_str()
            .ok_or_else(|| Error::Unreadable(reply.to_string()))?;
        Ok(Self {
            port,
            path: format!("/session/{id}"),
        })
    }

    pub(crate) fn get(&self, path: &str) -> Result<Value, Error> {
        request(self.port, "GET", &format!("{}{path}", self.path), None)
    }

    pub(crate) fn post(&self, path: &str, body: &Value) -> Result<Value, Error> {
        request(self.port, "POST", &format!("{}{path}", self.path), Some(body))
    }

    pub(crate) fn close(&self) -> Result<(), Error> {
        request(self.port, "DELETE", &self.path, None).map(drop)
    }

    /// Runs `code` in the page and returns what it returns.
    pub(crate) fn script(&self, code: &str, args: &Value) -> Result<Value, Error> {
        self.post("/execute/sync", &json!({ "script": code, "args": args }))
    }

    /// Runs `code` in the page and returns what it hands to its last argument, a callback.
    pub(crate) fn script_async(&self, code: &str, args: &Value) -> Result<Value, Error> {
        self.post("/execute/async", &json!({ "script": code, "args": args }))
    }
}

fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Error> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(ANSWER))?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    value(&String::from_utf8_lossy(&answer))
}

/// Returns the `value` of an HTTP answer, which names its own error if it has one.
fn value(answer: &str) -> Result<Value, Error> {
    let unreadable = || Error::Unreadable(answer.chars().take(400).collect());
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(unreadable)?;
    let status = head.split(' ').nth(1).ok_or_else(unreadable)?;
    let mut parsed: Value = serde_json::from_str(body).map_err(|_| unreadable())?;
    let value = parsed["value"].take();
    if status == "200" {
        return Ok(value);
    }
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(Error::Refused {
        code: text("error"),
        message: text("message"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_gives_its_value() -> Result<(), Error> {
        let got = value("HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"value\":\"x\"}")?;
        assert_eq!(got, json!("x"));
        Ok(())
    }

    #[test]
    fn a_refusal_keeps_the_drivers_words() {
        let answer = "HTTP/1.1 404 Not Found\r\n\r\n\
                      {\"value\":{\"error\":\"no such element\",\"message\":\"gone\"}}";
        let refused = value(answer).map_err(|error| error.to_string());
        assert_eq!(refused, Err("no such element: gone".to_owned()));
    }

    #[test]
    fn half_an_answer_is_unreadable() {
        assert!(matches!(value("HTTP/1.1 200 OK"), Err(Error::Unreadable(_))));
    }
}
