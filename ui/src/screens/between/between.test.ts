import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { ChildLine, DriveAlongView, Overview } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { accountView, alex, fake, overview, refusal, sam, source } from "../gate/sample";
import DriveAlong from "./DriveAlong.svelte";
import DriveAlongs from "./DriveAlongs.svelte";
import HandOver from "./HandOver.svelte";
import Pause from "./Pause.svelte";
import ReviewDate from "./ReviewDate.svelte";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
});

const here = { account: "account-1" };
const day = (label: string, value: string) => {
  const input = screen.getByLabelText<HTMLInputElement>(label);
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
};

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

function family(more: Partial<ChildLine> = {}): Overview {
  const line: ChildLine = {
    child: sam,
    accounts: [],
    pin: false,
    review: "2026-11-28",
    due: "ahead",
    reviewOpen: false,
    ...more,
  };
  return { ...overview, children: [line] };
}

describe("The date of a review", () => {
  it("moves with a reason and the child’s yes, and keeps all on a refusal", async () => {
    let refuse = true;
    const app = await fake(
      {
        move_review: () => (refuse ? refusal("wrong_pin") : overview),
      },
      family({ pin: true }),
    );
    render(ReviewDate, { child: sam.id });
    await press("Move the review");
    expect(app.sent("move_review")).toEqual([]);
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    day("The new day", "2026-11-30");
    await userEvent.type(screen.getByLabelText("Why?"), "A trip");
    await userEvent.click(screen.getByLabelText("Sam is here and agrees"));
    await userEvent.type(screen.getByLabelText("Sam’s PIN"), "1234");
    await press("Move the review");
    expect(app.sent("move_review")).toEqual([
      {
        child: sam.id,
        by: alex.id,
        to: "2026-11-30",
        reason: "A trip",
        childAgrees: true,
        pin: "1234",
      },
    ]);
    expect(screen.getByLabelText("Sam’s PIN").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByLabelText("Why?")).toHaveProperty("value", "A trip");
    await expectAccessible();
    refuse = false;
    await press("Move the review");
    expect(route.current.screen).toBe("today");
  });

  it("is called for today by either side", async () => {
    const app = await fake({ call_review: () => overview }, family());
    render(ReviewDate, { child: sam.id });
    await userEvent.click(screen.getByRole("radio", { name: "Sam" }));
    await press("Call it for today");
    expect(app.sent("call_review")).toEqual([{ child: sam.id, by: sam.id }]);
    expect(route.current).toEqual({ screen: "review", params: { child: sam.id } });
  });

  it("does not move once it lapsed", async () => {
    await fake({}, family({ due: "lapsed" }));
    render(ReviewDate, { child: sam.id });
    expect(screen.queryByRole("button", { name: "Move the review" })).toBeNull();
    await press("Go to Sam’s review");
    expect(route.current.screen).toBe("review");
  });
});

const row = (id: string, today: number) => ({
  id,
  name: `§${id}`,
  child: `§my${id}`,
  steps: ["§nobody", "§list", "§all"],
  childSteps: ["§cnobody", "§clist", "§call"],
  today,
  cap: 2,
  core: true,
  caps: [2, 2, 2, 2],
  history: [],
});
const onRoad = accountView({
  stage: "permit",
  step: "on_the_road",
  freedoms: [row("live", 2), row("night", 0)],
});

describe("A safety pause", () => {
  it("begins with what a playbook proposes, a reason and a review", async () => {
    const app = await fake({ account: () => onRoad, begin_pause: () => onRoad });
    render(Pause, { ...here, freedoms: ["live", "night"] });
    const live = await screen.findByRole("checkbox", { name: "§live" });
    expect(live).toHaveProperty("checked", true);
    expect(screen.getByRole("checkbox", { name: "§night" })).toHaveProperty("disabled", true);
    await press("Begin the pause");
    expect(app.sent("begin_pause")).toEqual([]);
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Alex" }));
    await userEvent.type(screen.getByLabelText("Why?"), "A stranger");
    day("The review that ends it", "2026-11-25");
    await press("Begin the pause");
    expect(app.sent("begin_pause")).toEqual([
      {
        ...here,
        by: alex.id,
        freedoms: ["live"],
        reason: "A stranger",
        review: "2026-11-25",
      },
    ]);
    expect(route.current).toEqual({ screen: "account", params: here });
  });
});

describe("Handing an envelope over", () => {
  const sealed = accountView({
    stage: "permit",
    envelope: {
      sealedOn: "2026-10-01",
      endsOn: "2026-11-01",
      ended: true,
      lapsed: false,
      mayOpen: [alex],
    },
  });

  it("destroys it only after all four, and says that it is gone", async () => {
    const app = await fake({
      account: () => sealed,
      hand_over: () => ({ ...sealed, envelope: null }),
    });
    render(HandOver, here);
    await press("Destroy the envelope");
    expect(app.sent("hand_over")).toEqual([]);
    await expectAccessible();
    for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
    await press("Destroy the envelope");
    expect(app.sent("hand_over")).toEqual([
      {
        ...here,
        done: { newPassword: true, twoStep: true, recoveryAddress: true, signedIn: true },
      },
    ]);
    expect(await screen.findByRole("heading", { name: "The envelope is gone" })).toBeTruthy();
  });
});

const drives: DriveAlongView[] = ["post", "block"].map((topic) => ({
  topic,
  name: `§${topic}`,
  childName: `§my ${topic}`,
  minutes: 10,
  things: ["§do this"],
  questions: ["§how was it"],
  sources: [source],
  doneOn: topic === "post" ? ["2026-11-14"] : [],
  fitsNow: topic === "block",
}));

describe("Drive-alongs", () => {
  it("offers first what fits now", async () => {
    await fake({ drive_alongs: () => drives });
    const { container } = render(DriveAlongs, here);
    await screen.findByRole("heading", { name: "§block" });
    expect(container.querySelectorAll("button.primary")).toHaveLength(1);
    await expectAccessible();
    await userEvent.click(container.querySelector("button.primary") as Element);
    expect(route.current).toEqual({ screen: "driveAlong", params: { ...here, topic: "block" } });
  });

  it("writes one down", async () => {
    const app = await fake({ drive_alongs: () => drives, note_drive_along: () => onRoad });
    render(DriveAlong, { ...here, topic: "post" });
    await screen.findByRole("heading", { level: 1, name: "§post" });
    await expectAccessible();
    await userEvent.type(screen.getByLabelText(/What did you find/), "Fun");
    await press("We did this");
    expect(app.sent("note_drive_along")).toEqual([{ ...here, topic: "post", note: "Fun" }]);
    expect(route.current).toEqual({ screen: "account", params: here });
  });
});

describe("words", () => {
  const data = [/§[\w ]+|Sam|Alex|Kim|Instagram|Terms of use|https:\/\/example.org\/terms/g];

  it("come from the catalogue", async () => {
    await fake({ account: () => onRoad, drive_alongs: () => drives }, family({ pin: true }));
    setPseudo(true);
    for (const show of [
      () => render(ReviewDate, { child: sam.id }),
      () => render(Pause, { ...here, freedoms: [] }),
      () => render(HandOver, here),
      () => render(DriveAlongs, here),
      () => render(DriveAlong, { ...here, topic: "post" }),
    ]) {
      const { container, unmount } = show();
      await new Promise((done) => setTimeout(done, 20));
      expect(hardCoded(container, data)).toEqual([]);
      unmount();
    }
  });
});
