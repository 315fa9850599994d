import { fireEvent, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import type { NetworkCard, NetworkKind } from "../../lib/bindings";
import { clearDrafts } from "../../lib/drafts";
import { setTransport } from "../../lib/ipc";
import { route } from "../../lib/route.svelte";
import { setPseudo } from "../../lib/words.svelte";
import Choose from "./Choose.svelte";
import { find } from "./choosing";
import { fake, refusal, sam } from "./sample";

afterEach(() => {
  clearDrafts();
  setPseudo(false);
  setTransport(null);
});

function card(name: string, kind: NetworkKind | null, taken = false): NetworkCard {
  const known = kind !== null;
  return {
    id: name.toLowerCase(),
    own: false,
    name,
    kind,
    about: known ? `§about ${name}` : "",
    aboutChild: known ? `§child ${name}` : "",
    hasWalk: known,
    taken,
  };
}

const cards = [
  card("Instagram", "picture_and_video"),
  card("BéReal", "picture_and_video"),
  card("Discord", "community", true),
  card("Character.AI", "ai_chat"),
  card("Viber", null),
  card("Weibo", null),
];

const radio = (name: string) => screen.queryByRole<HTMLInputElement>("radio", { name });
const search = () => screen.getByLabelText<HTMLInputElement>("Look for a name");
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

async function show() {
  await fake({ networks: () => cards });
  const shown = render(Choose, { child: sam.id });
  await screen.findByRole("radio", { name: "Instagram" });
  return shown;
}

describe("Choose", () => {
  it("asks for what is missing, then asks the gate", async () => {
    await show();
    await press("Ask: may we?");
    expect(document.activeElement?.textContent).toContain("2 things");
    await expectAccessible();
    await userEvent.click(screen.getByRole("radio", { name: "Yes, it is in use" }));
    await userEvent.click(screen.getByRole("radio", { name: "Instagram" }));
    expect(screen.getByText("Chosen: Instagram")).toBeTruthy();
    await press("Ask: may we?");
    expect(route.current).toEqual({
      screen: "gate",
      params: { child: sam.id, network: "instagram", wasThere: true },
    });
  });

  it("leads from the summary to the search where nothing is found", async () => {
    await show();
    await userEvent.type(search(), "zzz");
    await press("Ask: may we?");
    await userEvent.click(screen.getByRole("link", { name: "Please choose one." }));
    expect(document.activeElement).toBe(search());
  });

  it("gives a new one two things to talk about, and says why one cannot be chosen", async () => {
    await show();
    await userEvent.click(screen.getByRole("radio", { name: "No, it would be new" }));
    expect(screen.getByText("What do your friends use?")).toBeTruthy();
    expect(radio("Discord")?.disabled).toBe(true);
    await userEvent.click(screen.getByRole("radio", { name: "Words for Sam" }));
    expect(screen.getByText("§child Instagram")).toBeTruthy();
  });

  it("groups them by kind and folds those of which it knows only the age rule", async () => {
    await show();
    const legends = [...document.querySelectorAll("fieldset fieldset legend")];
    expect(legends.map(({ textContent }) => textContent)).toEqual([
      "Pictures and videos",
      "Communities",
      "Chats with AI",
      "Others, of which we only know the age rule",
    ]);
    expect(radio("Viber")?.closest("details")?.open).toBe(false);
    await userEvent.type(search(), "vib");
    expect(radio("Viber")?.closest("details")).toBeNull();
  });

  it("is searched by name, says how many there are, and keeps what was chosen", async () => {
    await show();
    await userEvent.click(screen.getByRole("radio", { name: "Instagram" }));
    await userEvent.type(search(), "bereal");
    expect(radio("Instagram")).toBeNull();
    expect(radio("BéReal")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("One to choose from.");
    expect(screen.getByText("Chosen: Instagram")).toBeTruthy();
    await userEvent.type(search(), "x");
    expect(screen.getByRole("status").textContent).toMatch(/^None has that name/);
  });

  it("goes from the search into the list by arrow, and back by typing", async () => {
    await show();
    await userEvent.type(search(), "e");
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(radio("BéReal"));
    expect(radio("BéReal")?.checked).toBe(false);
    await userEvent.keyboard(" ");
    expect(radio("BéReal")?.checked).toBe(true);
    await userEvent.keyboard("i");
    expect(document.activeElement).toBe(search());
    expect(search().value).toBe("ei");
    await userEvent.keyboard("b{Enter}");
    expect(document.activeElement).toBe(radio("Weibo"));
    expect(screen.queryByText(/things need/)).toBeNull();
  });

  it("leads to the page of the chosen one, and of one they have, and keeps what was chosen", async () => {
    const first = await show();
    await userEvent.click(screen.getByRole("radio", { name: "No, it would be new" }));
    expect(screen.queryByRole("button", { name: "About Instagram" })).toBeNull();
    expect(screen.getByRole("button", { name: "About Discord" })).toBeTruthy();
    await userEvent.click(screen.getByRole("radio", { name: "Instagram" }));
    await press("About Instagram");
    expect(route.current).toEqual({
      screen: "network",
      params: { child: sam.id, network: "instagram" },
    });
    first.unmount();
    const second = await show();
    expect(radio("Instagram")?.checked).toBe(true);
    expect(radio("No, it would be new")?.checked).toBe(true);
    second.unmount();
    await fake({ networks: () => [card("Instagram", "picture_and_video", true)] });
    render(Choose, { child: sam.id });
    await screen.findByRole("radio", { name: "Instagram" });
    expect(screen.getAllByRole<HTMLInputElement>("radio").filter((one) => one.checked)).toEqual([
      screen.getByRole("radio", { name: "Words for grown-ups" }),
    ]);
  });

  it("says so when the list does not come, and tries again", async () => {
    let tries = 0;
    await fake({ networks: () => (tries++ ? cards : refusal("not_found")) });
    render(Choose, { child: sam.id });
    await fireEvent.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("radio", { name: "Instagram" })).toBeTruthy();
  });

  it("takes its words from the catalogue", async () => {
    await fake({ networks: () => cards });
    setPseudo(true);
    const { container } = render(Choose, { child: sam.id });
    await userEvent.click(await screen.findByRole("radio", { name: "Instagram" }));
    const data = [/§\S+ \S+|Sam|Instagram|BéReal|Discord|Character\.AI|Viber|Weibo/g];
    expect(hardCoded(container, data)).toEqual([]);
  });
});

describe("find", () => {
  const names = (typed: string) => {
    const { groups, others } = find(cards, typed);
    return [...groups.flatMap((group) => group.cards), ...others].map(({ name }) => name);
  };

  it.each([
    ["BEREAL", ["BéReal"]],
    ["béré", ["BéReal"]],
    [" character ai ", ["Character.AI"]],
    ["ib", ["Viber", "Weibo"]],
    ["?", cards.map(({ name }) => name)],
  ])("looks for %j", (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});
