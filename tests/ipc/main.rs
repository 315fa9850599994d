//! Every command through Tauri's mock runtime: registered, answered with types, refused with codes.

#![expect(clippy::unwrap_used, reason = "a step that fails ends the test")]

mod arbitrary;
mod home;

use app::Desk;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{Manager, WebviewWindow, WebviewWindowBuilder};
use testkit::{Kit, PASSPHRASE};

macro_rules! names {
    ($($name:ident($input:ty) -> $output:ty = $use_case:path, $access:ident;)*) => {
        const NAMES: &[&str] = &[$(stringify!($name)),*];
        const ACCESS: &[(&str, &str)] = &[$((stringify!($name), stringify!($access))),*];
    };
}
app::command_table!(names);

/// A window on the mock runtime, with a desk behind it.
fn window(desk: Desk) -> WebviewWindow<MockRuntime> {
    let app =
        passenger_seat::with_doorways(mock_builder()).build(mock_context(noop_assets())).unwrap();
    app.manage(passenger_seat::Shared::new(desk));
    WebviewWindowBuilder::new(&app, "main", Default::default()).build().unwrap()
}

fn call(window: &WebviewWindow<MockRuntime>, command: &str, input: Value) -> Result<Value, Value> {
    let url = if cfg!(windows) { "http://tauri.localhost" } else { "tauri://localhost" };
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(json!({ "input": input })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

#[test]
fn the_permission_names_exactly_the_commands_of_the_table() {
    let permission = include_str!("../../src-tauri/permissions/app.toml");
    let (_, list) = permission.split_once("commands.allow = [").unwrap();
    let allowed: Vec<_> = list.split('"').skip(1).step_by(2).collect();
    assert_eq!(allowed, NAMES);
}

#[test]
fn a_family_is_made_locked_and_opened_through_the_doorways() {
    let window = window(Kit::default().desk);
    assert_eq!(call(&window, "state", json!(null)).unwrap()["phase"], "welcome");
    let family = json!({
        "guardians": ["Alex"],
        "child": { "name": "Sam", "birthYear": 2012, "birthMonth": 3, "country": "GB", "state": null },
        "childUsesLogin": true,
        "lock": { "kind": "passphrase", "passphrase": PASSPHRASE },
    });
    let overview = call(&window, "create_family", family).unwrap();
    assert_eq!(overview["children"][0]["child"]["name"], "Sam");
    assert_eq!(call(&window, "lock", json!(null)).unwrap()["phase"], "locked");
    assert_eq!(call(&window, "overview", json!(null)).unwrap_err()["code"], "locked");
    let wrong =
        call(&window, "unlock", json!({ "kind": "passphrase", "secret": "no" })).unwrap_err();
    assert_eq!(wrong["code"], "wrong_secret");
    assert!(call(&window, "unlock", json!({ "kind": "passphrase", "secret": PASSPHRASE })).is_ok());
}

#[test]
fn a_refusal_names_field_and_rule_and_carries_nothing_that_was_typed() {
    let mut kit = Kit::default();
    kit.family();
    let window = window(kit.desk);
    let long = "secret words ".repeat(100);
    let refusal = call(&window, "save_guardian", json!({ "id": null, "name": long })).unwrap_err();
    assert_eq!(
        refusal,
        json!({ "code": "invalid", "fields": [{ "field": "name", "rule": "too_long" }], "wait": 0 })
    );
}
