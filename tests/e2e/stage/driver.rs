//! `WebKitWebDriver`: starts the program under its eye and hands over the session.

use std::collections::BTreeMap;
use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use super::helper::{self, Helper};
use super::until;
use super::wait::PATIENCE;

/// One driver a window, since a driver keeps one session.
pub(crate) fn start(env: &BTreeMap<&'static str, String>, log: &Path) -> (Helper, String) {
    let port = free_port();
    let log = File::create(log).expect("a file for what the program says");
    let mut command = helper::command("WebKitWebDriver", env);
    command.arg(format!("--port={port}")).arg("--host=127.0.0.1").stdin(Stdio::null());
    command.stdout(log.try_clone().expect("the same file again")).stderr(log);
    let mut driver = Helper::start(command);
    until("the driver", || {
        if let Ok(Some(status)) = driver.child().try_wait() {
            panic!("WebKitWebDriver ended: {status}");
        }
        TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map(drop).map_err(|error| error.to_string())
    });
    (driver, format!("http://127.0.0.1:{port}"))
}

/// Opens a program's window; without one, that of WebKit's own small browser. No `browserName`: our program is not called
/// as the driver would guess.
pub(crate) fn connect(
    runtime: &Runtime,
    address: &str,
    program: Option<&str>,
    args: &[&str],
) -> Result<Client, String> {
    let mut options = json!({ "args": args });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    let Value::Object(wishes) = json!({ "webkitgtk:browserOptions": options }) else {
        unreachable!("an object was written")
    };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(wishes);
    let opened = runtime.block_on(async { timeout(PATIENCE * 2, builder.connect(address)).await });
    opened.map_err(|_| "the driver does not answer".to_owned())?.map_err(|error| error.to_string())
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}
