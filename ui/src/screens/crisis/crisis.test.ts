import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CrisisCard, OfCountry } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { app, rust } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import { pages } from "../paper/sample";
import Crisis from "./Crisis.svelte";

const source = {
  url: "https://www.childline.org.uk/about",
  title: "About Childline",
  page_date: null,
  checked: "2026-11-21",
  read: "copy" as const,
  confidence: "reputable" as const,
};

function card({ country }: OfCountry): CrisisCard {
  const line = {
    about: null,
    forWhat: ["talk", "bullying"],
    text: null,
    hours: null,
    sources: [source],
  };
  return {
    first: "Thank you for telling me.",
    firstChild: "It was right to tell.",
    notReviewed: "Nobody has checked this page yet.",
    situations: [
      { id: "danger", name: "Someone is in danger now", steps: ["Call.", "Stay with them."] },
    ],
    countries: ["GB", "DE"],
    emergencySources: [],
    emergency: country === "GB" ? ["999", "112"] : country === "DE" ? ["112", "110"] : [],
    lines: [
      ...(country === "GB"
        ? [
            {
              ...line,
              id: "gb",
              name: "Childline",
              phone: "0800 1111",
              url: "https://www.childline.org.uk",
              confidence: "weak" as const,
              everywhere: false,
            },
          ]
        : []),
      {
        ...line,
        id: "all",
        name: "Take It Down",
        phone: null,
        url: "https://takeitdown.ncmec.org",
        confidence: "official" as const,
        everywhere: true,
      },
    ],
  };
}

afterEach(() => {
  forget();
  restart("today", {});
  setTransport(null);
});

describe("something is wrong", () => {
  it("shows the numbers of the child's country and both first words", async () => {
    const { inputs } = rust({ crisis: card });
    await arrive();
    render(Crisis, { asked: 1, onleave: () => {} });
    expect(await screen.findByText("999")).toBeTruthy();
    expect(inputs("crisis")).toEqual([{ country: "GB" }]);
    expect(screen.getByText("Thank you for telling me.")).toBeTruthy();
    expect(screen.getByText("It was right to tell.")).toBeTruthy();
    expect(screen.getByText("Nobody has checked this page yet.")).toBeTruthy();
    expect(screen.getByText("0800 1111")).toBeTruthy();
    expect(screen.getByText("check this")).toBeTruthy();
    expect(document.querySelector("a[href]")).toBeNull();
    await expectAccessible();
  });

  it("works while locked, with the country to choose, and writes nothing", async () => {
    const { asked } = rust({ state: { ...app, phase: "locked" }, crisis: card });
    await arrive();
    render(Crisis, { asked: 1, onleave: () => {} });
    await userEvent.selectOptions(await screen.findByLabelText("Country"), "Germany");
    expect(await screen.findByText("110")).toBeTruthy();
    expect(asked).toEqual([
      ["state", null],
      ["crisis", { country: null }],
      ["crisis", { country: "DE" }],
    ]);
  });

  it("is left at once with Escape and with the button", async () => {
    rust({ crisis: card });
    await arrive();
    const onleave = vi.fn();
    render(Crisis, { asked: 1, onleave });
    await userEvent.keyboard("{Escape}");
    expect(onleave).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "Leave this page" }));
    expect(onleave).toHaveBeenCalledTimes(2);
  });

  it("opens an address only after it said that the browser remembers", async () => {
    const { asked } = rust({ crisis: card, open_link: null });
    render(Crisis, { asked: 1, onleave: () => {} });
    await userEvent.click(
      await screen.findByRole("button", { name: "Open in the browser: Take It Down" }),
    );
    expect(screen.getByRole("dialog").textContent).toContain(
      "This opens your web browser. The page will show in its history.",
    );
    expect(asked.map(([name]) => name)).toEqual(["crisis"]);
    await userEvent.click(screen.getByRole("button", { name: "Open it" }));
    expect(asked.at(-1)).toEqual(["open_link", { url: "https://takeitdown.ncmec.org" }]);
  });
});

describe("the card on paper", () => {
  it("is made only when it is asked for, of the country that is chosen", async () => {
    const { inputs } = rust({ crisis: card, preview_paper: pages, print_paper: null });
    await arrive();
    render(Crisis, { asked: 0, onleave: () => {} });
    const summary = await screen.findByText("This card on paper");
    expect(inputs("preview_paper")).toEqual([]);
    await userEvent.click(summary);
    await screen.findAllByRole("img", { name: /Page 1 of 2/ });
    await userEvent.click(screen.getByRole("button", { name: "Print it" }));
    const wanted = { paper: { kind: "crisis_card", country: "GB" }, size: null };
    expect(inputs("preview_paper")).toEqual([wanted]);
    expect(inputs("print_paper")).toEqual([wanted]);
    expect(screen.getByText("Nothing of your family is on this card.")).toBeTruthy();
    await expectAccessible();
  });
});
