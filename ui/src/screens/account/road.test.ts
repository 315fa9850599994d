import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { AccountView, PhoneChange, WishView } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, alex, fake, overview, refusal, sam, samsLine } from "../gate/sample";
import Account from "./Account.svelte";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
});

const wish: WishView = {
  id: "w1",
  freedom: "comments",
  freedomName: "§comments",
  words: "§from followers",
  day: "2026-11-10",
  answer: null,
  answeredOn: null,
  talk: false,
};
const road: AccountView = accountView({
  stage: "permit",
  step: "on_the_road",
  nextReview: "2026-11-28",
  due: "ahead",
  column: "permit_first",
  agreementVersion: 1,
  method: "open_on_request",
  freedoms: [
    {
      id: "comments",
      name: "§comments",
      child: "§mycomments",
      steps: ["§nobody", "§list", "§met", "§all"],
      childSteps: ["§cnobody", "§clist", "§cmet", "§call"],
      today: 2,
      cap: 2,
      core: true,
      caps: [2, 2, 3, 3],
      history: [{ from: 1, to: 2, since: "2026-11-14", cause: "review", reason: "§went well" }],
    },
  ],
  evidence: {
    reviews: { have: 5, need: 8 },
    drive_alongs: { have: 4, need: 6 },
    lessons: { have: 5, need: 5 },
    months: { have: 0, need: 0 },
    settings: { have: 4, need: 5 },
  },
  longestOn: "2027-05-21",
  lookInDue: "2026-11-24",
  lookIns: [{ id: "l1", who: "Alex", day: "2026-11-17", how: "together", note: "§calm" }],
  driveAlongs: [{ id: "d1", name: "§First post", day: "2026-11-15", note: "§fine" }],
  wishes: [wish],
});
const change: PhoneChange = {
  setting: "comments",
  name: "§Comments",
  because: "§comments",
  place: { path: ["§Settings", "§Safety"] } as PhoneChange["place"],
  lookFor: "§who may comment",
  now: "§Friends",
  to: "nobody",
  toWords: "§Nobody",
};
const here = { account: "account-1" };

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

describe("An account on the road", () => {
  it("shows what was agreed for probation as a list, and when the stage ends", async () => {
    await fake({ account: () => road });
    const { container } = render(Account, here);
    const heading = "What you agreed to look at before probation";
    const card = (await screen.findByRole("heading", { name: heading })).closest("section");
    const lines = within(card as HTMLElement).getAllByRole("listitem");
    expect(lines.map((line) => line.textContent.replaceAll(/\s+/g, " ").trim())).toEqual([
      "There: Lessons: five done, five agreed",
      "Still open: Reviews in this stage: five so far, eight agreed",
      "Still open: Drive-alongs: four done, six agreed Do one together",
      "Still open: Must-do settings: four in place, of five",
    ]);
    expect(
      screen.getByText(/By Friday,? 21 May 2027 you decide together, at a review/),
    ).toBeTruthy();
    expect(container.querySelector("progress, meter")).toBeNull();
    await expectAccessible();
  });

  it("calls what nobody signed for the licence suggested, not agreed", async () => {
    await fake({ account: () => ({ ...road, stage: "probation" }) });
    render(Account, here);
    await screen.findByRole("heading", { name: "What to look at before the licence" });
    expect(screen.getByText(/Reviews in this stage: five so far, eight suggested/)).toBeTruthy();
    expect(screen.queryByText(/, \w+ agreed/)).toBeNull();
  });

  it("speaks of a late review as the one that is waiting", async () => {
    await fake({ account: () => ({ ...road, due: "overdue", nextReview: "2026-11-18" }) });
    const late = render(Account, here);
    await screen.findByRole("heading", { name: "The review that is waiting" });
    expect(screen.getByText(/^It was planned for Wednesday,? 18 November 2026\.$/)).toBeTruthy();
    expect(screen.queryByText(/The next review/)).toBeNull();
    late.unmount();
    await fake({ account: () => road });
    render(Account, here);
    await screen.findByRole("heading", { name: "The next review" });
  });

  it("steps a freedom back at any time, tells its history, and leads to the device", async () => {
    const freedoms = road.freedoms.map((row) => ({ ...row, today: 0 }));
    const stepped = { ...road, freedoms, phone: [change] };
    const app = await fake({ account: () => road, step_back: () => stepped });
    render(Account, here);
    await userEvent.click((await screen.findAllByText(/^How it moved/))[0] ?? document.body);
    expect((await screen.findByText(/At a review: from “§list” to “§met”/)).tagName).toBe("LI");
    await press("Step back : §comments");
    await expectAccessible();
    expect(screen.queryByRole("radio", { name: "§met" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Step back" }));
    expect(app.sent("step_back")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "§nobody" }));
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    await userEvent.click(screen.getByRole("button", { name: "Step back" }));
    expect(app.sent("step_back")).toEqual([]);
    expect(screen.getByLabelText(/^Why\?/).getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
    await userEvent.type(screen.getByLabelText(/^Why\?/), "Too loud");
    await userEvent.click(screen.getByRole("button", { name: "Step back" }));
    expect(app.sent("step_back")).toEqual([
      { ...here, freedom: "comments", step: 0, by: alex.id, reason: "Too loud" },
    ]);
    expect(await screen.findByText("the most careful step")).toBeTruthy();
    const device = screen.getByRole("group", { name: "Set this on the device" });
    await vi.waitFor(() => expect(document.activeElement).toBe(device));
  });

  it("puts its dates into a calendar", async () => {
    const app = await fake({ account: () => road, save_calendar: () => true });
    render(Account, here);
    await press("Put the dates into your calendar");
    await expectAccessible();
    await press("Save the calendar file…");
    expect(app.sent("save_calendar")).toEqual([here]);
  });

  it("steps a freedom back without a reason where the child asks", async () => {
    let answer: (view: AccountView) => void = () => {};
    const slow = new Promise<AccountView>((done) => (answer = done));
    const app = await fake({ account: () => road, step_back: () => slow as never });
    render(Account, here);
    await press("Step back : §comments");
    await userEvent.click(screen.getByRole("radio", { name: "§list" }));
    await userEvent.click(screen.getByRole("radio", { name: "Sam" }));
    await press("Step back");
    // The app's live region is silent beneath a modal dialog.
    const dialog = within(screen.getByRole("dialog"));
    expect(dialog.getByRole("status").textContent.trim()).toBe("One moment…");
    answer(road);
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(app.sent("step_back")).toEqual([
      { ...here, freedom: "comments", step: 1, by: sam.id, reason: "" },
    ]);
  });

  it("says what is left to set on the device, and leads to the settings", async () => {
    await fake({ account: () => ({ ...road, phone: [change] }) });
    render(Account, { ...here, show: "phone" });
    const device = await screen.findByRole("group", { name: "Set this on the device" });
    await vi.waitFor(() => expect(document.activeElement).toBe(device));
    for (const words of ["§Comments", "Set it to: §Nobody", "Written down: §Friends", "§Safety"]) {
      expect(within(device).getByText(words)).toBeTruthy();
    }
    await expectAccessible();
    await press("Go to the settings");
    expect(route.current).toEqual({ screen: "walk", params: here });
  });

  it("lets look-ins wait while the review has lapsed", async () => {
    await fake({ account: () => ({ ...road, due: "lapsed" }) });
    render(Account, here);
    await press("Write a look-in down");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(screen.getByText("Look-ins wait until you have done the review.")).toBeTruthy();
    expect(screen.getByText(/look-ins wait and no envelope opens/)).toBeTruthy();
  });

  it("writes a look-in down, and keeps what was typed on a refusal", async () => {
    let refuse = true;
    const app = await fake({
      account: () => road,
      note_look_in: () =>
        refuse ? refusal("invalid", [{ field: "note", rule: "too_long" }]) : road,
    });
    render(Account, here);
    await press("Write a look-in down");
    await userEvent.type(screen.getByLabelText(/What did you talk about/), "All calm");
    await press("Write it down");
    expect(screen.getAllByText(/Please choose one of the answers shown/).length).toBe(4);
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    await userEvent.click(screen.getByRole("radio", { name: "Together, at one screen" }));
    await press("Write it down");
    const note = screen.getByLabelText(/What did you talk about/);
    expect(note).toHaveProperty("value", "All calm");
    expect(note.getAttribute("aria-invalid")).toBe("true");
    await expectAccessible();
    refuse = false;
    await press("Write it down");
    expect(app.sent("note_look_in").at(-1)).toEqual({
      ...here,
      guardian: alex.id,
      how: "together",
      note: "All calm",
    });
  });

  it("puts a wish on the table, takes one back, and shows answers with their reasons", async () => {
    const answered: WishView = {
      ...wish,
      id: "w2",
      answer: { yes: false, reason: "§after the holidays" },
      answeredOn: "2026-11-14",
      talk: true,
    };
    const app = await fake({
      account: () => ({ ...road, wishes: [wish, answered] }),
      make_wish: () => road,
      take_wish_back: () => ({ ...road, wishes: [] }),
    });
    render(Account, here);
    expect(await screen.findByText("Why: “§after the holidays”")).toBeTruthy();
    expect(screen.getByText(/third “not yet” within ninety days/)).toBeTruthy();
    await press("Put a wish on the table");
    await userEvent.selectOptions(screen.getByLabelText("What is it about?"), "comments");
    await userEvent.type(screen.getByLabelText(/In your words/), "please");
    await press("Put it on the table");
    expect(app.sent("make_wish")).toEqual([{ ...here, freedom: "comments", words: "please" }]);
    await press(/^Take it back/);
    expect(app.sent("take_wish_back")).toEqual([{ wish: "w1", pin: null }]);
    expect(screen.queryByText("on the table")).toBeNull();
  });

  it("takes a wish back with the child’s PIN, where there is one", async () => {
    let refuse = true;
    const app = await fake(
      {
        account: () => road,
        take_wish_back: () => (refuse ? refusal("wrong_pin") : { ...road, wishes: [] }),
      },
      { ...overview, children: [{ ...samsLine, pin: true }] },
    );
    render(Account, here);
    await press(/^Take it back/);
    const dialog = within(await screen.findByRole("dialog"));
    const back = () => userEvent.click(dialog.getByRole("button", { name: "Take it back" }));
    await back();
    expect(app.sent("take_wish_back")).toEqual([]);
    const pin = dialog.getByLabelText("Sam’s PIN");
    expect(pin.getAttribute("aria-invalid")).toBe("true");
    await userEvent.type(pin, "1234");
    await back();
    await vi.waitFor(() => expect(dialog.getAllByText(/That PIN does not fit/)).toHaveLength(2));
    expect(pin).toHaveProperty("value", "1234");
    await expectAccessible();
    refuse = false;
    await back();
    expect(app.sent("take_wish_back").at(-1)).toEqual({ wish: "w1", pin: "1234" });
    await vi.waitFor(() => expect(screen.queryByText("on the table")).toBeNull());
  });

  it("shows a pause that holds, or the way to begin one", async () => {
    await fake({ account: () => road });
    const first = render(Account, here);
    await press("Begin a safety pause");
    expect(route.current).toEqual({ screen: "pause", params: { ...here, freedoms: [] } });
    first.unmount();
    const pause = {
      id: "p1",
      by: "Alex",
      beganOn: "2026-11-20",
      until: "2026-11-28",
      reason: "§a stranger",
      freedoms: ["§who writes"],
    };
    await fake({ account: () => ({ ...road, pause }) });
    render(Account, here);
    expect(await screen.findByText("§who writes")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Begin a safety pause" })).toBeNull();
    expect(screen.getByText(/It ends at the review on Saturday,? 28 November/)).toBeTruthy();
  });

  it("has one primary button, and shows nothing new after the licence", async () => {
    await fake({ account: () => ({ ...road, due: "overdue" }) });
    const first = render(Account, here);
    await screen.findByRole("button", { name: "Start the review with Sam" });
    expect(first.container.querySelectorAll("button.primary")).toHaveLength(1);
    first.unmount();
    await fake({ account: () => ({ ...road, due: "overdue", licenceDecided: true }) });
    const second = render(Account, here);
    await screen.findByRole("button", { name: "Give Sam the licence" });
    expect(second.container.querySelectorAll("button.primary")).toHaveLength(1);
    second.unmount();
    await fake({ account: () => ({ ...road, stage: "licence", evidence: null }) });
    const { container } = render(Account, here);
    await screen.findByRole("button", { name: "Show the licence" });
    expect(screen.getByRole("button", { name: "Read the agreement you kept" })).toBeTruthy();
    expect(container.querySelectorAll("button")).toHaveLength(2);
    await expectAccessible();
  });

  it("has all its words in the catalogue", async () => {
    await fake({ account: () => ({ ...road, due: "lapsed", phone: [change] }) });
    setPseudo(true);
    const { container } = render(Account, here);
    await screen.findAllByRole("table");
    expect(hardCoded(container, [/§[\w ]+|Sam|Alex|Instagram/g])).toEqual([]);
  });
});
