import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { setPseudo } from "../../lib/words.svelte";
import { alex, fake, sam } from "../gate/sample";
import Review from "./Review.svelte";
import { onPage } from "./sample";
import { heading, keeping, press, setting, wish, withAccount } from "./table";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
});

describe("compared", () => {
  it("puts what differs first with a way to begin, and folds what is alike", async () => {
    await fake(keeping(onPage(1)));
    const { container } = render(Review, { child: sam.id });
    await heading("You see one thing alike, and one differently");
    expect(screen.getByText("§say")).toBeTruthy();
    const folded = container.querySelector("details");
    expect(folded?.open).toBe(false);
    await userEvent.click(screen.getByText("Alike: one answer"));
    expect(folded?.textContent).toContain("§bothered-child");
    expect(folded?.textContent).not.toContain("§told-child");
    expect(screen.getByText("Review with Sam · Part 3 of 3: together")).toBeTruthy();
    await expectAccessible();
  });

  it("shows each answer under the question its person was asked", async () => {
    await fake(keeping(onPage(1)));
    render(Review, { child: sam.id });
    const asked = async (name: string) =>
      (await screen.findByRole("heading", { name })).parentElement?.textContent;
    expect(await asked("§told-child")).toMatch(/Sam.*§never/);
    expect(await asked("§told-guardian")).toMatch(/Alex.*§always/);
  });

  it("does not speak of what is seen differently where nothing is", async () => {
    const told = { question: "told", child: "§never", guardian: "§never", apart: 0, say: "§say" };
    const same = { ...told, question: "bothered", opening: "close" as const };
    const hard = { ...told, opening: "both_hard" as const };
    await fake(keeping(onPage(1, { compared: [hard, same] })));
    const some = render(Review, { child: sam.id });
    await heading("You both find some of it hard");
    expect(screen.getByText("Nobody is right or wrong here.")).toBeTruthy();
    expect(screen.queryByText("Hard for both of you")).toBeNull();
    await expectAccessible();
    some.unmount();
    await fake(keeping(onPage(1, { compared: [hard] })));
    render(Review, { child: sam.id });
    await heading("You both find this hard");
  });
});

describe("since last time", () => {
  it("wants an answer and a reason for each wish, and proposes a talk", async () => {
    const app = await fake(keeping(withAccount(2, { wishes: [wish] })));
    render(Review, { child: sam.id });
    await heading("Since last time");
    await press("Go on");
    expect(app.sent("save_decisions")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "Not yet" }));
    expect(screen.getByText(/third “not yet”/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText("Why"), "After the holidays");
    await expectAccessible();
    await press("Go on");
    await heading("One thing that went well");
    expect(app.sent("save_decisions")).toMatchObject([
      { decisions: { page: 3, wishes: { w1: { yes: false, reason: "After the holidays" } } } },
    ]);
  });

  it("keeps what was typed when they leave by the side bar", async () => {
    await fake(keeping(withAccount(2, { wishes: [wish] })));
    const first = render(Review, { child: sam.id });
    await userEvent.type(await screen.findByLabelText("Why"), "Half a reason");
    first.unmount();
    render(Review, { child: sam.id });
    const field = await screen.findByLabelText<HTMLInputElement>("Why");
    expect(field.value).toBe("Half a reason");
  });

  it("tells what happened, and shows the promises beside the child’s answer", async () => {
    const seen = {
      question: "promises",
      child: "§forgot",
      guardian: "§kept",
      opening: "child_lower" as const,
      apart: 2,
      say: "",
    };
    await fake(
      keeping(
        onPage(2, {
          compared: [seen],
          since: {
            day: "2026-11-14",
            openings: [
              { at: "2026-11-15T10:00:00Z", who: "Alex", reason: "§reason", danger: true },
            ],
            lookIns: [{ id: "l1", who: "Kim", day: "2026-11-16", how: "together", note: null }],
            driveAlongs: [{ id: "d1", name: "§drive", day: "2026-11-17", note: "§note" }],
            bumps: [
              {
                id: "b1",
                account: "a1",
                name: "§bump",
                day: "2026-11-18",
                what: "§what",
                helped: "§helped",
                change: null,
                by: "Sam",
              },
            ],
            promises: [{ kind: "own", text: "§promise" }],
          },
        }),
      ),
    );
    setPseudo(true);
    const { container } = render(Review, { child: sam.id });
    await screen.findByText("§promise");
    expect(screen.getByText("§forgot")).toBeTruthy();
    expect(screen.getByText(/§helped/)).toBeTruthy();
    expect(hardCoded(container, [/§[a-z-]+|Sam|Alex|Kim/g])).toEqual([]);
    await expectAccessible();
  });
});

describe("settings again", () => {
  it("asks what it shall be when it was found different, and records both", async () => {
    const app = await fake(keeping(withAccount(4, { settings: [setting] })));
    render(Review, { child: sam.id });
    await heading("Look at the settings again");
    await userEvent.click(screen.getByRole("radio", { name: "§open" }));
    expect(screen.getByText("It is not what you wrote down")).toBeTruthy();
    await expectAccessible();
    const shut = screen.getAllByRole("radio", { name: "§shut" });
    await userEvent.click(shut[1] ?? document.body);
    await press("Write it down");
    await screen.findByText("All of them are looked at.");
    expect(app.sent("walk_setting")).toEqual([
      {
        account: "a1",
        platform: "ios",
        setting: "dm",
        outcome: "done",
        was: "open",
        now: "shut",
        why: "",
        elsewhere: false,
        guardian: alex.id,
      },
    ]);
  });

  it("takes the focus at a press only, not at each choice after it", async () => {
    await fake(keeping(withAccount(4, { settings: [setting] })));
    render(Review, { child: sam.id });
    await heading("Look at the settings again");
    await press("Write it down");
    expect(document.activeElement?.textContent).toContain("Choose what it is set to now.");
    const open = screen.getByRole("radio", { name: "§open" });
    await userEvent.click(open);
    expect(document.activeElement).toBe(open);
    expect(screen.queryByText("Choose what it shall be.")).toBeNull();
    await press("Write it down");
    expect(document.activeElement?.textContent).toContain("Choose what it shall be.");
  });

  it("wants a reason where it shall differ, and can be put off", async () => {
    const two = { ...setting, setting: "tag", name: "§tag" };
    const app = await fake(keeping(withAccount(4, { settings: [setting, two] })));
    render(Review, { child: sam.id });
    await heading("Look at the settings again");
    await userEvent.click(screen.getByRole("radio", { name: "§open" }));
    await userEvent.click(screen.getAllByRole("radio", { name: "§open" })[1] ?? document.body);
    await press("Write it down");
    expect(app.sent("walk_setting")).toEqual([]);
    await userEvent.type(screen.getByLabelText("Why you choose it differently"), "For the club");
    await press("Write it down");
    await screen.findByText("§tag");
    await press("This one later");
    await screen.findByText("All of them are looked at.");
    expect(app.sent("walk_setting")).toMatchObject([
      { setting: "dm", outcome: "differently", why: "For the club", was: "open", now: "open" },
      { setting: "tag", outcome: "later", now: null },
    ]);
  });
});

describe("the birth date", () => {
  it("can only become the true one", async () => {
    const birth = {
      ...setting,
      setting: "birth_date",
      choices: [
        { id: "true_date", text: "§true" },
        { id: "other_date", text: "§other" },
      ],
      recorded: "true_date",
      fits: "true_date",
    };
    const app = await fake(keeping(withAccount(4, { settings: [birth] })));
    render(Review, { child: sam.id });
    await userEvent.click(await screen.findByRole("radio", { name: "§other" }));
    const shall = within(screen.getByRole("radiogroup", { name: /What shall it be/ }));
    expect(shall.getAllByRole("radio")).toHaveLength(1);
    await userEvent.click(shall.getByRole("radio", { name: "§true" }));
    expect(screen.queryByLabelText("Why you choose it differently")).toBeNull();
    await press("Write it down");
    await screen.findByText("All of them are looked at.");
    expect(app.sent("walk_setting")).toMatchObject([
      { outcome: "done", was: "other_date", now: "true_date", why: "" },
    ]);
  });
});
