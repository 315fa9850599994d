//! `WebKitWebDriver`: starts the program under its eye and hands over the session.

use std::collections::BTreeMap;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;

use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use super::helper::{self, Helper};
use super::until;
use super::wait::PATIENCE;

/// Drivers that may hang up and end before a window is there. The driver is WebKit's own (2.50.6), and one start in some
/// thousands does so; of a program that does not open, a driver tells that it does not.
const DRIVERS: usize = 3;

/// Opens a program's window under a driver of its own, since a driver keeps one session; without a program, the window of
/// WebKit's own small browser. What they write goes to `log`.
pub(crate) fn open(
    runtime: &Runtime,
    env: &BTreeMap<&'static str, String>,
    log: &Path,
    program: Option<&str>,
    args: &[&str],
) -> Result<(Helper, Client), String> {
    let log = File::create(log).expect("a file for what the program says");
    let mut last = None;
    for _ in 0..DRIVERS {
        let (mut driver, address) = start(env, &log);
        let asked = async { timeout(PATIENCE * 2, connect(&address, program, args)).await };
        let Ok(opened) = runtime.block_on(asked) else {
            return Err("the driver does not answer".to_owned());
        };
        match opened {
            Ok(client) => return Ok((driver, client)),
            Err(error @ (NewSessionError::FailedC(_) | NewSessionError::Lost(_))) => {
                let status = until("the driver that hung up to end", || {
                    let status = driver.child().try_wait().expect("to look after the driver");
                    status.ok_or_else(|| format!("{error:?}"))
                });
                eprintln!("WebKitWebDriver ended before a window was there: {status}, {error:?}");
                last = Some(error);
            }
            Err(error) => return Err(format!("{error:?}")),
        }
    }
    Err(format!("{DRIVERS} drivers ended, the last with {last:?}"))
}

fn start(env: &BTreeMap<&'static str, String>, log: &File) -> (Helper, String) {
    let port = free_port();
    let again = || log.try_clone().expect("the same file again");
    let mut command = helper::command("WebKitWebDriver", env);
    command.arg(format!("--port={port}")).arg("--host=127.0.0.1").stdin(Stdio::null());
    command.stdout(again()).stderr(again());
    let mut driver = Helper::start(command);
    until("the driver", || {
        if let Ok(Some(status)) = driver.child().try_wait() {
            panic!("WebKitWebDriver ended: {status}");
        }
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| error.to_string())
    });
    (driver, format!("http://127.0.0.1:{port}"))
}

/// No `browserName`: our program is not called as the driver would guess.
async fn connect(
    address: &str,
    program: Option<&str>,
    args: &[&str],
) -> Result<Client, NewSessionError> {
    let mut options = json!({ "args": args });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    let Value::Object(wishes) = json!({ "webkitgtk:browserOptions": options }) else {
        unreachable!("an object was written")
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    builder.connect(address).await
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}
