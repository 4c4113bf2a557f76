//! Bundles the script that finds elements inside the page.

use std::process::Command;
use std::sync::OnceLock;

/// A script for the driver to run: it answers one question of `in_page/resolver.mjs` and leaves nothing
/// behind. Roles and names come from a well-kept library, which esbuild puts into the same script.
pub fn script() -> &'static str {
    static SCRIPT: OnceLock<String> = OnceLock::new();
    SCRIPT.get_or_init(|| {
        let tools = concat!(env!("CARGO_MANIFEST_DIR"), "/tools/node_modules");
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/support/in_page/resolver.mjs");
        let bundle = Command::new(format!("{tools}/.bin/esbuild"))
            .args([source, "--bundle", "--minify", "--format=iife", "--global-name=resolver"])
            .env("NODE_PATH", tools)
            .output()
            .expect("esbuild is missing: run tools/setup test");
        let errors = String::from_utf8_lossy(&bundle.stderr);
        assert!(bundle.status.success(), "the resolver does not build: {errors}");
        let bundle = String::from_utf8(bundle.stdout).expect("esbuild writes UTF-8");
        format!("{bundle}; return resolver.ask(...arguments);")
    })
}
