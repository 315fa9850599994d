import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess({ script: false }),
  compilerOptions: {
    runes: true,
    // Written at each element that a style is for.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 4)}`,
  },
};
