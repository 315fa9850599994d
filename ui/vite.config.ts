import { readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The policy of ../tauri.conf.json, so that a preview refuses what the app would refuse. */
const policy =
  "default-src 'self'; connect-src ipc: http://ipc.localhost; style-src 'self'; img-src 'self' data:; font-src 'self'";

/** One version for all: that of the workspace. */
const manifest = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8");
const version = /^version = "([^"]+)"/m.exec(manifest)?.[1] ?? "";

/** Catalogues without their comments: who reads the program reads those in the source. */
const catalogues: Plugin = {
  name: "catalogues",
  enforce: "pre",
  load(id) {
    const [path = "", query] = id.split("?");
    if (!path.endsWith(".ftl") || query !== "raw") return null;
    const text = readFileSync(path, "utf8").replaceAll(/^#.*\n/gm, "");
    // A line between two messages is for the eye; one inside a message is followed by more of it.
    return `export default ${JSON.stringify(text.replaceAll(/\n\n+(?=\S)/g, "\n"))}`;
  },
};

export default defineConfig(({ mode }) => {
  const gallery = mode === "gallery";
  return {
    plugins: [catalogues, svelte(), svelteTesting()],
    clearScreen: false,
    define: { "import.meta.env.VITE_VERSION": JSON.stringify(version) },
    build: {
      outDir: gallery ? "node_modules/.gallery" : "dist",
      emptyOutDir: true,
      // WebKitGTK 2.50 has the engine of Safari 26.
      target: "safari26",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // All but the first page is one file on purpose: it comes out of the program, not over a network.
      chunkSizeWarningLimit: 600,
      rolldownOptions: { input: gallery ? "gallery.html" : "index.html" },
    },
    preview: { headers: { "Content-Security-Policy": policy } },
    test: {
      environment: "jsdom",
      include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
      setupFiles: ["tests/setup.ts"],
      restoreMocks: true,
      // Whole flows under jsdom, on a machine that also builds.
      testTimeout: 20_000,
      hookTimeout: 60_000,
      css: false,
    },
  };
});
