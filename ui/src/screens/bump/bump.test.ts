import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clearDrafts, draftOf } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import Bump from "./Bump.svelte";
import Playbook from "./Playbook.svelte";
import Playbooks from "./Playbooks.svelte";
import { hacked, lines, threat } from "./sample";

afterEach(() => {
  setPseudo(false);
  forget();
  clearDrafts();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const here = { child: "c1", playbook: "image_threat" };

async function family(answers: Parameters<typeof rust>[0]) {
  const fake = rust({ playbooks: lines, playbook: threat, ...answers });
  await arrive();
  return fake;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => user.click(button(name));

describe("the playbooks", () => {
  it("are offered in a grown-up's words and in the child's", async () => {
    await family({});
    render(Playbooks, { child: "c1" });
    expect(await screen.findByText("Sam may say: “§Someone threatens me”")).toBeTruthy();
    await expectAccessible();
    await press("Read this: §Threats with a picture");
    expect(route.current).toEqual({ screen: "playbook", params: here });
  });

  it("write nothing by being read", async () => {
    const { asked } = await family({});
    render(Playbooks, { child: "c1" });
    await screen.findByText(/§Someone threatens me/);
    render(Playbook, here);
    await screen.findByText("§Sit down.");
    const names = asked.map(([name]) => name);
    expect(names.filter((name) => !["state", "overview"].includes(name))).toEqual([
      "playbooks",
      "playbook",
    ]);
  });
});

describe("a playbook", () => {
  it("has the first words before the first steps, and the number to call", async () => {
    await family({});
    const { container } = render(Playbook, here);
    await screen.findByText("§Sit down.");
    const text = container.textContent;
    const order = ["§Thank you", "§Why did you", "999 · 112", "§Sit down", "§Report it", "§Pay"];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(screen.getByText("Not read by a practitioner yet")).toBeTruthy();
    expect(container.querySelectorAll("button.primary")).toHaveLength(1);
    await expectAccessible();
  });

  it("says never to keep a picture, and names the services for pictures only", async () => {
    await family({});
    render(Playbook, here);
    expect(await screen.findByText(/Never save a picture, never pass it on/)).toBeTruthy();
    const help = screen.getByText(/These help when a picture is going round/);
    expect(help.textContent).toContain("§Report Remove, §Take It Down");
    expect(help.textContent).not.toMatch(/StopNCII|Childline/);
  });

  it("says neither where it is not about pictures and was reviewed", async () => {
    await family({ playbook: hacked });
    render(Playbook, { child: "c1", playbook: "hacked" });
    await screen.findByText("§Sit down.");
    expect(screen.queryByText(/Never save a picture/)).toBeNull();
    expect(screen.queryByText(/practitioner/)).toBeNull();
    expect(screen.queryByRole("button", { name: "Look at the lesson again" })).toBeNull();
  });

  it("leads on to a note, or to a pause of what it names", async () => {
    await family({});
    render(Playbook, here);
    await screen.findByText("§Sit down.");
    await press("A safety pause for Instagram");
    expect(route.current).toEqual({
      screen: "pause",
      params: { account: "a1", freedoms: ["messages", "friends"] },
    });
    await press("Write a short note");
    expect(route.current).toEqual({ screen: "bump", params: here });
  });

  it("offers no pause where nothing is on the road", async () => {
    await family({});
    render(Playbook, { child: "c2", playbook: "image_threat" });
    await screen.findByText("§Sit down.");
    expect(screen.queryByRole("button", { name: /safety pause/ })).toBeNull();
  });
});

describe("a bump note", () => {
  async function fill() {
    await user.click(await screen.findByRole("radio", { name: "Instagram" }));
    await user.type(screen.getByLabelText("What happened?"), "Somebody asked for money");
    await user.type(screen.getByLabelText(/What helped/), "Telling Alex");
    await user.click(screen.getByRole("radio", { name: "Sam" }));
  }

  it("is kept with what was typed, and takes nothing away by itself", async () => {
    const { inputs } = await family({ note_bump: [], call_review: overview });
    render(Bump, here);
    await fill();
    expect(screen.getByText(/takes nothing away by itself/)).toBeTruthy();
    await expectAccessible();
    await press("Keep this note");
    expect(inputs("note_bump")).toEqual([
      {
        ...here,
        account: "a1",
        happenedOn: "2026-11-21",
        what: "Somebody asked for money",
        helped: "Telling Alex",
        change: "",
        by: "c1",
      },
    ]);
    await screen.findByRole("heading", { level: 1, name: "Your note is kept" });
    expect(inputs("call_review")).toEqual([]);
    expect(draftOf("bump c1 image_threat")).toBeUndefined();
    await expectAccessible();
  });

  it("can lead to a review that its writer calls", async () => {
    const { inputs } = await family({ note_bump: [], call_review: overview });
    render(Bump, here);
    await fill();
    await press("Keep this note");
    await user.click(await screen.findByRole("button", { name: "Call a review for today" }));
    expect(inputs("call_review")).toEqual([{ child: "c1", by: "c1" }]);
    await user.click(await screen.findByRole("button", { name: "To the review" }));
    expect(route.current).toEqual({ screen: "review", params: { child: "c1" } });
  });

  it("can be about none of the accounts here", async () => {
    const { inputs } = await family({ note_bump: [] });
    render(Bump, here);
    await fill();
    await user.click(screen.getByRole("radio", { name: "Somewhere else, or we do not know" }));
    await press("Keep this note");
    expect(inputs("note_bump")).toMatchObject([{ account: null }]);
  });

  it("asks for what is missing, at each field", async () => {
    const { inputs } = await family({});
    render(Bump, here);
    const day = await screen.findByLabelText("Which day?");
    await user.clear(day);
    await user.type(day, "2026-11-22");
    await press("Keep this note");
    const summary = screen.getByRole("group", { name: /need another look/ });
    expect(within(summary).getAllByRole("link")).toHaveLength(4);
    expect(day.getAttribute("aria-invalid")).toBe("true");
    expect(inputs("note_bump")).toEqual([]);
    await expectAccessible();
  });

  it("keeps what was typed when it is refused, and when the page is left", async () => {
    await family({
      note_bump: () => {
        throw refusal("invalid", { helped: "too_long" });
      },
    });
    const first = render(Bump, here);
    await fill();
    await press("Keep this note");
    const helped = screen.getByLabelText(/What helped/);
    await vi.waitFor(() => expect(helped.getAttribute("aria-invalid")).toBe("true"));
    expect(helped).toHaveProperty("value", "Telling Alex");
    first.unmount();
    render(Bump, here);
    expect(await screen.findByLabelText("What happened?")).toHaveProperty(
      "value",
      "Somebody asked for money",
    );
  });

  it("says never to describe a picture, where one may be concerned", async () => {
    await family({});
    const first = render(Bump, here);
    expect(await screen.findByText(/never describe it/)).toBeTruthy();
    expect(screen.getByText(/Say nothing of what a picture shows/)).toBeTruthy();
    expect(screen.getByText(/§Take It Down/)).toBeTruthy();
    first.unmount();
    await family({ playbook: hacked });
    render(Bump, { child: "c1", playbook: "hacked" });
    await screen.findByLabelText("What happened?");
    expect(screen.queryByText(/never describe it/)).toBeNull();
  });
});

describe("words", () => {
  const data = [/§[A-Za-z ?]+|Sam|Noor|Alex|Robin|Instagram/g];

  it("come from the catalogue", async () => {
    await family({ note_bump: [] });
    setPseudo(true);
    const list = render(Playbooks, { child: "c1" });
    await screen.findByText(/§Someone threatens me/);
    expect(hardCoded(list.container, data)).toEqual([]);
    list.unmount();
    const page = render(Playbook, here);
    await screen.findByText("§Sit down.");
    expect(hardCoded(page.container, data)).toEqual([]);
    page.unmount();
    const form = render(Bump, here);
    await vi.waitFor(() => expect(form.container.querySelector("form")).toBeTruthy());
    expect(hardCoded(form.container, data)).toEqual([]);
  });
});
