import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const inlineStyle = {
  selector: ':matches(SvelteAttribute[key.name="style"], SvelteStyleDirective)',
  message:
    "The content policy blocks style attributes, and WebKitGTK never gives back an element that has one: use a class.",
};
const rawHtml = {
  selector: "SvelteMustacheTag[kind=raw]",
  message: "No raw HTML.",
};
const hardCodedText = [
  {
    selector: ":not(SvelteStyleElement):not(SvelteScriptElement) > SvelteText[value=/\\p{L}{2,}/u]",
    message: "Words live in words/en/*.ftl: use t().",
  },
  {
    selector:
      "SvelteAttribute[key.name=/^(aria-label|title|placeholder|alt|label|legend|hint|subtitle)$/] > SvelteLiteral[value=/\\p{L}{2,}/u]",
    message: "Words live in words/en/*.ftl: use t().",
  },
];

export default ts.config(
  { ignores: ["dist/", "node_modules/", "src/lib/bindings/**"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      eqeqeq: "error",
      "no-console": ["error", { allow: ["error"] }],
      "no-eval": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-imports": [
        "error",
        {
          patterns: [{ group: ["@tauri-apps/*"], message: "Only src/lib/ipc.ts talks to Tauri." }],
        },
      ],
      // TypeScript knows the names; the rule does not know Svelte's generics attribute.
      "no-undef": "off",
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig },
    },
    rules: {
      "prefer-const": "off",
      "svelte/prefer-const": ["error", { destructuring: "all" }],
      "svelte/button-has-type": "error",
      "svelte/no-target-blank": "error",
      "svelte/require-each-key": "error",
      "no-restricted-syntax": ["error", inlineStyle, rawHtml, ...hardCodedText],
    },
  },
  {
    files: ["src/gallery/**", "tests/**"],
    rules: { "no-restricted-syntax": ["error", inlineStyle, rawHtml] },
  },
  { files: ["src/lib/ipc.ts"], rules: { "no-restricted-imports": "off" } },
);
