//! A bare window with one line of text, of the same Tauri and the same size: the floor that `cargo xtask bench` measures our
//! window against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let url = tauri::WebviewUrl::default();
            tauri::WebviewWindowBuilder::new(app, "main", url).inner_size(1180.0, 820.0).build()?;
            Ok(())
        })
        .run(tauri::generate_context!("tests/floor/tauri.conf.json"))
}
