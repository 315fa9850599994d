import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { refusal, rust } from "../../../tests/family";
import { expectAccessible, hardCoded } from "../../../tests/kit";
import { setTransport } from "../../lib/ipc";
import { go, restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { setPseudo } from "../../lib/words.svelte";
import { choosingOf } from "../gate/choosing";
import OwnNetwork from "./OwnNetwork.svelte";
import OwnSetting from "./OwnSetting.svelte";
import { climb, treehouse, view } from "./sample";

afterEach(() => {
  forget();
  setPseudo(false);
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const kept = { id: "own-9", network: treehouse, writtenOn: "2026-11-21", inUse: false };

async function network(
  answers: Parameters<typeof rust>[0],
  props: { network: string | null; child: string | null } = { network: null, child: null },
) {
  const fake = rust({ own: view, ...answers });
  await arrive();
  go("choose", { child: "c1" });
  go("ownNetwork", props);
  const { unmount } = render(OwnNetwork, props);
  await screen.findByLabelText(/What is it called/);
  return { ...fake, unmount };
}

async function setting(
  answers: Parameters<typeof rust>[0],
  props: { of: string; setting: string | null } = { of: "instagram", setting: null },
) {
  const fake = rust({ own: view, ...answers });
  await arrive();
  go("own", {});
  go("ownSetting", props);
  const { unmount } = render(OwnSetting, props);
  await screen.findByLabelText(/What is it called/);
  return { ...fake, unmount };
}

const keep = () => user.click(screen.getByRole("button", { name: "Keep this" }));

describe("a network of our own", () => {
  it("needs a name, a kind and a device, with the keyboard alone", async () => {
    const { inputs } = await network({ save_own_network: kept }, { network: null, child: "c1" });
    await expectAccessible();
    screen.getByLabelText(/What is it called/).focus();
    await user.keyboard("Treehouse{Tab} ");
    screen.getByRole("radio", { name: "Communities" }).focus();
    await user.keyboard(" {Tab} {Enter}");
    await vi.waitFor(() => expect(inputs("save_own_network")).toHaveLength(1));
    expect(inputs("save_own_network")[0]).toEqual({
      id: null,
      network: {
        name: "Treehouse",
        about: "",
        kind: "community",
        url: "",
        platforms: ["ios"],
        termsAge: null,
        readAt: "",
        methods: ["envelope", "follow"],
        freedoms: ["messages"],
      },
    });
    await vi.waitFor(() => expect(route.current.screen).toBe("choose"));
    expect(choosingOf("c1").network).toBe("own-9");
  });

  it("names all that is missing at once, and leads there", async () => {
    const { inputs } = await network({
      save_own_network: () => {
        throw refusal("invalid", { kind: "choose_one", platforms: "none_chosen" });
      },
    });
    await user.type(screen.getByLabelText(/What is it called/), "Treehouse");
    await keep();
    expect(inputs("save_own_network")).toMatchObject([{ network: { kind: null, platforms: [] } }]);
    await screen.findByRole("link", { name: /Where is it used.*Please choose one at least/ });
    await user.click(screen.getByRole("link", { name: /What kind of place is it/ }));
    expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Pictures and videos" }));
  });

  it("opens what was folded for a field that was refused, and keeps what was typed", async () => {
    await network({
      save_own_network: () => {
        throw refusal("invalid", { termsAge: "no_terms_age", url: "no_address" });
      },
    });
    await user.type(screen.getByLabelText(/What is it called/), "Treehouse");
    await user.click(screen.getByRole("radio", { name: "Games" }));
    const age = screen.getByLabelText(/From what age/);
    await user.type(age, "200");
    await keep();
    await vi.waitFor(() => expect(age.getAttribute("aria-invalid")).toBe("true"));
    await user.click(screen.getByRole("link", { name: /an age between 1 and 21/ }));
    expect(document.activeElement).toBe(age);
    expect(age).toHaveProperty("value", "200");
    await expectAccessible();
  });

  it("is still there after another screen was looked at", async () => {
    const { unmount } = await network({});
    await user.type(screen.getByLabelText(/What is it called/), "Treeh");
    unmount();
    render(OwnNetwork, { network: null, child: null });
    const name = await screen.findByLabelText(/What is it called/);
    expect(name).toHaveProperty("value", "Treeh");
    await user.click(screen.getByRole("button", { name: "Leave it for now" }));
    expect(route.current.screen).toBe("choose");
  });

  it("begins with what was written", async () => {
    const { inputs } = await network({ save_own_network: kept }, { network: "own-1", child: null });
    expect(screen.getByRole("heading", { name: "Change “Treehouse”" })).toBeTruthy();
    expect(screen.getByLabelText(/From what age/)).toHaveProperty("value", "12");
    await keep();
    await vi.waitFor(() => expect(inputs("save_own_network")).toHaveLength(1));
    expect(inputs("save_own_network")[0]).toMatchObject({ id: "own-1", network: { termsAge: 12 } });
  });

  it("has no word that is not in the catalogue", async () => {
    rust({ own: view });
    await arrive();
    setPseudo(true);
    render(OwnNetwork, { network: null, child: null });
    await vi.waitFor(() => expect(document.querySelector("form")).toBeTruthy());
    expect(hardCoded(document.body, ["Messages", "Live video"])).toEqual([]);
  });
});

describe("a setting of our own", () => {
  it("is written with choices, the one that fits and the way", async () => {
    const saved = {
      id: "own-5",
      of: "instagram",
      ofName: "Instagram",
      setting: climb,
      inUse: false,
    };
    const { inputs } = await setting({ save_own_setting: saved });
    await expectAccessible();
    await user.type(screen.getByLabelText(/What is it called/), "Who sees my status?");
    await user.type(screen.getByLabelText("Choice 1"), "Nobody");
    await user.type(screen.getByLabelText("Choice 2"), "Friends");
    await user.click(screen.getByRole("button", { name: "Add a choice" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Choice 3"));
    await user.keyboard("Everyone");
    await user.selectOptions(screen.getByLabelText("Which choice is right?"), "Friends");
    await user.type(screen.getByLabelText(/On iPhone or iPad/), "Settings > Status >");
    await user.click(screen.getByLabelText("It has to be done before the permit"));
    await keep();
    await vi.waitFor(() => expect(inputs("save_own_setting")).toHaveLength(1));
    expect(inputs("save_own_setting")[0]).toEqual({
      id: null,
      of: "instagram",
      setting: {
        name: "Who sees my status?",
        why: "",
        mustDo: true,
        places: { ios: ["Settings", "Status"] },
        choices: ["Nobody", "Friends", "Everyone"],
        freedom: null,
        byStep: [],
        suggested: "Friends",
      },
    });
    await vi.waitFor(() => expect(route.current.screen).toBe("own"));
  });

  it("gives each step of a freedom its choice, and keeps them when a choice goes", async () => {
    const saved = { id: "own-2", of: "own-1", ofName: "Treehouse", setting: climb, inUse: true };
    const { inputs } = await setting(
      { save_own_setting: saved },
      { of: "own-1", setting: "own-2" },
    );
    const freedom = screen.getByLabelText("Does a freedom decide it?");
    expect(within(freedom).queryByRole("option", { name: "Live video" })).toBeNull();
    await user.selectOptions(freedom, "Messages");
    await user.selectOptions(screen.getByLabelText("Nobody writes"), "Nobody");
    await user.selectOptions(screen.getByLabelText("Friends write"), "Everyone");
    await user.click(screen.getByRole("button", { name: "Take out: Choice 2" }));
    expect(document.activeElement).toBe(screen.getByLabelText("Choice 2"));
    await keep();
    await vi.waitFor(() => expect(inputs("save_own_setting")).toHaveLength(1));
    expect(inputs("save_own_setting")[0]).toMatchObject({
      setting: {
        choices: ["Nobody", "Everyone"],
        freedom: "messages",
        byStep: ["Nobody", "Everyone"],
        suggested: null,
      },
    });
    await expectAccessible();
  });

  it("says at its place what cannot be taken", async () => {
    await setting({
      save_own_setting: () => {
        throw refusal("invalid", { "choices.1": "same_choice", suggested: "choose_one" });
      },
    });
    await keep();
    const second = screen.getByLabelText("Choice 2");
    await vi.waitFor(() => expect(second.getAttribute("aria-invalid")).toBe("true"));
    await user.click(screen.getByRole("link", { name: /This is there twice/ }));
    expect(document.activeElement).toBe(second);
    await expectAccessible();
  });
});
