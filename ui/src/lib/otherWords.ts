/** What all but the first page say, and what papers and notifications say not: their programs have those words. */
import { addWords } from "./words.svelte";

addWords(
  import.meta.glob<string>(
    ["../../words/*/*.ftl", "!**/{common,errors,start}.ftl", "!**/{paper,reminder}.ftl"],
    { query: "?raw", import: "default", eager: true },
  ),
);
