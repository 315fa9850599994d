//! Tells Tauri where our capabilities and permissions live: beside the sources, not at the top.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const CAPABILITIES: &str = "./src-tauri/capabilities/**/*";
    const PERMISSIONS: &str = "./src-tauri/permissions/**/*.toml";
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(PERMISSIONS);
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern(CAPABILITIES)
            .app_manifest(manifest),
    )?;
    Ok(())
}
