import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { Paper } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import ChildPage from "./ChildPage.svelte";
import { openPaper } from "./open";
import PaperScreen from "./PaperScreen.svelte";
import { pages, papers, text } from "./sample";

afterEach(() => {
  setPseudo(false);
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const fridge: Paper = { kind: "fridge_sheet", account: "a1" };
const press = (name: string) => user.click(screen.getByRole("button", { name }));

async function show(answers: Parameters<typeof rust>[0] = {}, paper: Paper | null = null) {
  const fake = rust({
    papers,
    preview_paper: pages,
    read_paper: text,
    save_paper: true,
    print_paper: null,
    ...answers,
  });
  await arrive();
  const page = render(PaperScreen, { child: "c1", paper });
  return { ...fake, ...page };
}

describe("on paper", () => {
  it("shows how the pages will look, and the same words as text", async () => {
    await show();
    const shown = await screen.findAllByRole("img");
    expect(shown.map((one) => one.getAttribute("alt"))).toEqual([
      expect.stringContaining("Page 1 of 2"),
      expect.stringContaining("Page 2 of 2"),
    ]);
    expect(shown[0]?.getAttribute("src")).toMatch(/^data:image\/png;base64,/);
    expect(await screen.findByText("§Telling never costs the account.")).toBeTruthy();
    expect(screen.getByText("Paper is outside the lock")).toBeTruthy();
    await expectAccessible();
  });

  it("begins with the paper they came for, and names each one", async () => {
    const { inputs } = await show({}, fridge);
    await screen.findAllByRole("img");
    expect(inputs("preview_paper")).toEqual([{ paper: fridge, size: "a4" }]);
    const which = screen.getByLabelText("Which paper?");
    expect(
      within(which)
        .getAllByRole("option")
        .map((one) => one.textContent),
    ).toEqual([
      "Sam’s page",
      "Fridge sheet: Instagram",
      "What a review decided: 14 Nov 2026",
      "“Something is wrong” card",
    ]);
  });

  it("asks for the review they came for, and leads to the older ones in the record", async () => {
    const { inputs } = await show(
      { papers: { ...papers, older: true } },
      { kind: "minutes", review: "r1" },
    );
    await screen.findAllByRole("img");
    expect(inputs("papers")).toEqual([{ child: "c1", review: "r1" }]);
    await expectAccessible();
    await press("Look in the record");
    expect(route.current).toMatchObject({
      screen: "record",
      params: { child: "c1", account: null },
    });
  });

  it("makes it anew for another paper or another sheet, and prints and saves what is shown", async () => {
    const { inputs } = await show();
    await screen.findAllByRole("img");
    await user.selectOptions(screen.getByLabelText("Which paper?"), "Fridge sheet: Instagram");
    await user.selectOptions(screen.getByLabelText("Size of the sheet"), "US Letter");
    await screen.findAllByRole("img");
    await press("Print it");
    expect(await screen.findByText("It is on its way to the printer.")).toBeTruthy();
    await press("Save as a file");
    expect(await screen.findByText("The file is saved where you chose.")).toBeTruthy();
    const wanted = { paper: fridge, size: "letter" };
    expect(inputs("preview_paper").at(-1)).toEqual(wanted);
    expect(inputs("print_paper")).toEqual([wanted]);
    expect(inputs("save_paper")).toEqual([wanted]);
  });

  it("says which letters are missing and that lines were left out", async () => {
    await show({ preview_paper: { ...pages, missing: ["ש", "ם"], leftOut: 2 } });
    expect(await screen.findByText(/a box stands in their place: .?ש ם/)).toBeTruthy();
    expect(screen.getByText(/2 lines did not fit on the page/)).toBeTruthy();
  });

  it("still shows the words where no page can be made, and says why", async () => {
    await show({
      preview_paper: () => {
        throw refusal("no_documents");
      },
    });
    expect(await screen.findByText(/The part of the app that makes papers/)).toBeTruthy();
    expect(await screen.findByText("§Telling never costs the account.")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
    await expectAccessible();
  });

  it("says that no printer took it, and that nothing was saved", async () => {
    await show({
      print_paper: () => {
        throw refusal("no_printer");
      },
      save_paper: false,
    });
    await screen.findAllByRole("img");
    await press("Print it");
    expect(await screen.findByText(/No printer took this/)).toBeTruthy();
    await press("Save as a file");
    expect(await screen.findByText("No file was saved.")).toBeTruthy();
  });

  it("has all its words in the catalogue", async () => {
    setPseudo(true);
    const { container } = await show();
    await screen.findAllByRole("img");
    await screen.findByText("§Telling never costs the account.");
    expect(hardCoded(container, [/§[^\n]*/g, "Sam", "Noor", "Instagram", /data:.*/g])).toEqual([]);
  });
});

describe("the ways to a paper", () => {
  it("lead to the child whose account it is", async () => {
    rust({});
    await arrive();
    openPaper(fridge);
    expect(route.current).toEqual({ screen: "paper", params: { child: "c1", paper: fridge } });
  });
});

describe("the child’s page", () => {
  it("is to be read together, with an account above what belongs to it", async () => {
    const { inputs } = rust({ read_paper: text });
    await arrive();
    render(ChildPage, { child: "c1" });
    expect(await screen.findByRole("heading", { level: 1, name: "§Sam’s page" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: /§Instagram/ })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 3, name: "§Our rules" })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: "§Lessons you did" })).toBeTruthy();
    const rule = screen.getByText("§We tell.").closest("li");
    expect(within(rule as HTMLElement).getByText("§Said for Sam: I tell.")).toBeTruthy();
    expect(inputs("read_paper")).toEqual([{ paper: { kind: "child_page", child: "c1" } }]);
    await expectAccessible();
    await press("Put it on paper");
    expect(route.current.screen).toBe("paper");
  });
});
