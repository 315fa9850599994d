//! Tells Tauri where our capabilities and permissions live: beside the sources, not at the top.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    const CAPABILITIES: &str = "./src-tauri/capabilities/**/*";
    const PERMISSIONS: &str = "./src-tauri/permissions/**/*.toml";
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=src-tauri/permissions");
    pack_relocations();
    let manifest = tauri_build::AppManifest::new().permissions_path_pattern(PERMISSIONS);
    tauri_build::try_build(
        tauri_build::Attributes::new()
            .capabilities_path_pattern(CAPABILITIES)
            .app_manifest(manifest),
    )?;
    Ok(())
}

/// Makes what is shipped smaller by a megabyte of addresses, written shorter. glibc reads them so since 2.36.
fn pack_relocations() {
    let is = |name, value: &str| std::env::var(name).is_ok_and(|found| found == value);
    if is("PROFILE", "release")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu")
    {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
