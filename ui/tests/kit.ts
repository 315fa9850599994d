/** What the tests of parts and screens share. */
import axe from "axe-core";
import { expect } from "vitest";

/** No accessibility violation that can be found without a layout. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  const result = await axe.run(root, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(
    result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`),
  ).toEqual([]);
}

const spoken = ["aria-label", "aria-valuetext", "placeholder", "title", "alt"];

/**
 * Text that did not come through `t`: in the pseudo-locale every word of ours is accented, so two
 * plain letters in a row are hard-coded. `data` is what the family or the library wrote.
 */
export function hardCoded(root: Element, data: readonly (string | RegExp)[] = []): string[] {
  const found: string[] = [];
  const look = (text: string) => {
    const ours = data.reduce<string>((rest, words) => rest.replaceAll(words, ""), text);
    if (/[A-Za-z]{2,}/.test(ours)) found.push(text.trim());
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) look(walker.currentNode.textContent ?? "");
  for (const element of root.querySelectorAll("*")) {
    for (const name of spoken) {
      const text = element.getAttribute(name);
      if (text) look(text);
    }
  }
  return found;
}
