import { render } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, it } from "vitest";
import Agreement from "./Agreement.svelte";
import { clear, heading, lay, press, rulesIn, save, titles } from "./table";

beforeEach(lay);
afterEach(clear);

describe("the agreement on one page", () => {
  it("comes back to the summary from a part they change", async () => {
    save({ account: "a1", by: "g1", terms: rulesIn() });
    render(Agreement, { account: "a1" });
    await heading(titles[7] ?? "");
    await press("Change the promises");
    await heading(titles[1] ?? "");
    await press("Go on");
    await heading(titles[7] ?? "");
  });
});
