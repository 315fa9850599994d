import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { setTransport } from "../src/lib/ipc";
import { setPseudo } from "../src/lib/words.svelte";
import { refusal, rust } from "./family";
import { expectAccessible, hardCoded } from "./kit";
import Pieces from "./Pieces.svelte";

const pieces = [
  "Button",
  "Field",
  "Choice",
  "Checks",
  "Check",
  "Select",
  "ErrorSummary",
  "Folded",
  "Moment",
  "Notice",
  "Card",
  "Progress",
  "Plate",
  "Road",
  "Page",
  "Steps",
  "Dialog",
  "SourceLine",
  "SignaturePad",
  "Scale",
  "Countdown",
  "Frame",
  "Small",
];

afterEach(() => {
  setTransport(null);
  setPseudo(false);
  vi.useRealTimers();
});

describe.each(pieces)("%s", (piece) => {
  it("is accessible", async () => {
    render(Pieces, { piece });
    expect(document.body.textContent.trim()).not.toBe("");
    await expectAccessible();
  });

  it("has all its words in the catalogue", () => {
    setPseudo(true);
    const { container } = render(Pieces, { piece });
    expect(hardCoded(container, [/§[a-z]+|https:\S+/g])).toEqual([]);
  });
});

describe("Button", () => {
  it("does nothing while busy or blocked, and says why", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Button", onevent });
    const user = userEvent.setup();
    for (const button of screen.getAllByRole("button")) await user.click(button);
    expect(onevent.mock.calls).toEqual([["click"]]);
    const blocked = screen.getByRole("button", { name: "§blocked" });
    expect(blocked).toHaveProperty("ariaDisabled", "true");
    expect(document.getElementById(blocked.getAttribute("aria-describedby") ?? "")).toHaveProperty(
      "textContent",
      "§why",
    );
  });
});

describe("Field", () => {
  it("ties hint and error to the control", () => {
    render(Pieces, { piece: "Field" });
    const field = screen.getByRole("textbox", { name: "§a" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const said = (field.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent.trim());
    expect(said).toEqual(["§hint", expect.stringContaining("§error")]);
  });

  it("shows a passphrase and keeps what was typed", async () => {
    render(Pieces, { piece: "Field" });
    const user = userEvent.setup();
    const field = screen.getByLabelText<HTMLInputElement>("§c");
    await user.type(field, "abc");
    await user.click(screen.getByRole("button", { name: "Show §c" }));
    const shown = screen.getByLabelText<HTMLInputElement>("§c");
    expect([shown.type, shown.value]).toEqual(["text", "abc"]);
  });
});

describe("Choice", () => {
  it("is one stop for Tab and moves by arrow keys, past what is blocked", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Choice", onevent });
    const user = userEvent.setup();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "§a" }));
    await user.keyboard(" {ArrowDown}{ArrowDown}");
    expect(onevent.mock.calls.map(([, value]) => value as string)).toEqual(["a", "b", "a"]);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });
});

describe("Checks", () => {
  it("keeps the order of the options", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Checks", onevent });
    const user = userEvent.setup();
    await user.click(screen.getByRole("checkbox", { name: "§b" }));
    await user.tab({ shift: true });
    await user.keyboard(" ");
    expect(onevent).toHaveBeenLastCalledWith("checks", ["a", "b"]);
  });
});

describe("ErrorSummary", () => {
  it("takes focus each time and leads to the field", async () => {
    render(Pieces, { piece: "ErrorSummary" });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button"));
    expect(document.activeElement?.textContent).toContain("2 things need another look");
    await user.click(screen.getByRole("button"));
    expect(document.activeElement?.textContent).toContain("§issue 2");
    await user.tab();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "§a" }));
  });
});

describe("Road", () => {
  it("says in order what is behind, where we are and what comes", () => {
    render(Pieces, { piece: "Road" });
    const stops = screen.getAllByRole("listitem");
    expect(stops.map((stop) => stop.textContent.replace(/\s+/g, " ").trim())).toEqual([
      expect.stringMatching(/§1.*behind us/),
      expect.stringContaining("§2: you are here"),
      expect.stringMatching(/§3.*§when.*still to come/),
      expect.stringContaining("§4"),
    ]);
    expect(stops[1]?.getAttribute("aria-current")).toBe("step");
  });
});

describe("Steps", () => {
  it("goes on by Enter and puts focus on the next heading", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Steps", onevent });
    const user = userEvent.setup();
    await user.type(screen.getByRole("textbox"), "x{Enter}");
    expect(onevent).toHaveBeenCalledExactlyOnceWith("submit");
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "§step 1" }));
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(onevent.mock.calls.slice(1)).toEqual([["pause"], ["back"]]);
  });
});

describe("Dialog", () => {
  it("closes by its button and says so once", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Dialog", onevent });
    expect(screen.getByRole("dialog", { name: "§" })).toHaveProperty("open", true);
    await userEvent.setup().click(screen.getByRole("button", { name: "Close" }));
    expect(onevent.mock.calls).toEqual([["close"]]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("leaves nothing of its form, which the view would keep with what was typed", async () => {
    render(Pieces, { piece: "Dialog" });
    const kept = document.createElement("form");
    kept.append(document.createElement("input"));
    screen.getByRole("heading", { name: "§" }).after(kept);
    await userEvent.setup().click(screen.getByRole("button", { name: "Close" }));
    expect(kept.children).toHaveLength(0);
  });
});

describe("SourceLine", () => {
  it("tells all it knows and opens nothing without a warning", async () => {
    const { inputs } = rust({ open_link: null });
    render(Pieces, { piece: "SourceLine" });
    const user = userEvent.setup();
    expect(document.body.textContent).toContain(
      "Source: §, page of August 2026, read as a copy, checked 21 Nov 2026. Official.",
    );
    expect(document.querySelector("a")).toBeNull();
    const [first, second] = document.querySelectorAll("details");
    expect(first?.open).toBe(false);
    await user.click(screen.getAllByText("What we know about it")[0] ?? document.body);
    expect(first?.open).toBe(true);
    expect(second?.textContent).not.toContain("It has none");
    await user.click(screen.getAllByText("What we know about it")[1] ?? document.body);
    await vi.waitFor(() => expect(second?.textContent).toContain("It has none"));
    expect(first?.textContent).toContain("A stored copy of the page, on 21 Nov 2026");
    expect(first?.textContent).toContain("Official: they say it themselves");
    expect(first?.textContent).toContain("CONTRIBUTING.md");
    expect(second?.textContent).toContain("Only one weak source says it.");
    await expectAccessible();
    const [look] = screen.getAllByRole("button", { name: "Open in the browser: §" });
    if (!look) throw new Error("nothing to press");
    await user.click(look);
    expect(inputs("open_link")).toEqual([]);
    const said = screen.getByRole("dialog").textContent;
    expect(said).toContain("This opens your web browser. The page will show in its history.");
    expect(said).toContain("https://1.2");
    await user.click(screen.getByRole("button", { name: "Stay here" }));
    expect(inputs("open_link")).toEqual([]);
    await user.click(look);
    await user.click(screen.getByRole("button", { name: "Open it" }));
    expect(inputs("open_link")).toEqual([{ url: "https://1.2" }]);
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("keeps the address in sight when no browser opens", async () => {
    rust({
      open_link: () => {
        throw refusal("no_browser");
      },
    });
    render(Pieces, { piece: "SourceLine" });
    const user = userEvent.setup();
    const [look] = screen.getAllByRole("button", { name: "Open in the browser: §" });
    if (!look) throw new Error("nothing to press");
    await user.click(look);
    await user.click(screen.getByRole("button", { name: "Open it" }));
    const dialog = screen.getByRole("dialog");
    await vi.waitFor(() =>
      expect(dialog.textContent).toContain("You can type the address yourself."),
    );
    expect(dialog.textContent).toContain("https://1.2");
  });
});

describe("Countdown", () => {
  it("runs down, gives more time when asked, and ends once", async () => {
    vi.useFakeTimers();
    const onevent = vi.fn();
    render(Pieces, { piece: "Countdown", onevent });
    await tick();
    const said = () => screen.getByRole("timer").textContent;
    expect(said()).toBe("Shows for 12 more seconds");
    await vi.advanceTimersByTimeAsync(3000);
    expect(said()).toBe("Shows for 9 more seconds");
    expect(screen.getByRole("status").textContent).toBe("Shows for 10 more seconds");
    await fireEvent.click(screen.getByRole("button", { name: "Show it longer" }));
    expect(said()).toBe("Shows for 12 more seconds");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(said()).toBe("The time is over.");
    expect(onevent.mock.calls).toEqual([["more"], ["end"]]);
  });
});

describe("Sidebar", () => {
  it("names the stage, marks the place, and its menu closes by Escape", async () => {
    const onevent = vi.fn();
    render(Pieces, { piece: "Frame", onevent });
    const user = userEvent.setup();
    const account = screen.getByRole("button", { name: "§one, Learner’s permit" });
    expect(account.getAttribute("aria-current")).toBe("page");
    await user.click(account);
    await user.click(screen.getByRole("button", { name: "Something is wrong" }));
    expect(onevent.mock.calls).toEqual([["pick", "one"], ["crisis"]]);
    const menu = screen.getByRole("button", { name: "Menu" });
    await user.click(menu);
    expect(menu.getAttribute("aria-expanded")).toBe("true");
    await user.tab();
    await user.keyboard("{Escape}");
    expect(menu.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(menu);
  });

  it("is passed over by the first link", async () => {
    render(Pieces, { piece: "Frame" });
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("main"));
  });
});

describe("Page", () => {
  it("leaves nothing in its forms and folds, which the view would keep", () => {
    const { container, unmount } = render(Pieces, { piece: "Page" });
    const kept = ["form", "details"].map((name) => document.createElement(name));
    for (const one of kept) {
      one.append("words of the family");
      container.querySelector(".page")?.append(one);
    }
    unmount();
    expect(kept.map((one) => one.textContent)).toEqual(["", ""]);
  });
});
