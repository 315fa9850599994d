import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { ChildLine } from "../../lib/bindings";
import { setTransport } from "../../lib/ipc";
import { restart, route } from "../../lib/route.svelte";
import { arrive, forget } from "../../lib/session.svelte";
import { overview, refusal, rust } from "../../../tests/family";
import { expectAccessible } from "../../../tests/kit";
import PapersCard from "./PapersCard.svelte";

afterEach(() => {
  forget();
  restart("today", {});
  setTransport(null);
});

const user = userEvent.setup();
const press = (name: string) => user.click(screen.getByRole("button", { name }));

async function show(answers: Parameters<typeof rust>[0], children: ChildLine[]) {
  const fake = rust(answers);
  await arrive();
  render(PapersCard, { children });
  return fake;
}

describe("paper and files", () => {
  it("leads to each child’s papers", async () => {
    await show({}, overview.children);
    await press("Papers of Noor");
    expect(route.current).toEqual({ screen: "paper", params: { child: "c2", paper: null } });
    await expectAccessible();
  });

  it("gives everything out only where they say so, and says that the file is outside the lock", async () => {
    const { inputs } = await show(
      {
        export_family: ({ wanted }) => {
          if (!wanted) throw refusal("invalid", { wanted: "not_wanted" });
          return true;
        },
      },
      overview.children,
    );
    await press("Everything as a file");
    expect(screen.getByText(/The file is outside the lock/)).toBeTruthy();
    await expectAccessible();
    await press("Save the file");
    expect(await screen.findAllByText(/Put a tick here first/)).not.toHaveLength(0);
    await user.click(screen.getByLabelText("We have read this and want the file"));
    await press("Save the file");
    expect(inputs("export_family")).toEqual([{ wanted: false }, { wanted: true }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("asks the child, and the child’s PIN, for everything about the child", async () => {
    const sam = overview.children.slice(0, 1).map((line) => ({ ...line, pin: true }));
    const { inputs } = await show(
      {
        export_child: ({ pin }) => {
          if (pin !== "4711") throw refusal("wrong_pin");
          return true;
        },
      },
      sam,
    );
    await press("Everything about Sam");
    await user.click(screen.getByLabelText(/I am Sam/));
    await user.type(screen.getByLabelText("My PIN"), "1234");
    await press("Save the file");
    expect(await screen.findAllByText(/That PIN does not fit/)).not.toHaveLength(0);
    await user.clear(screen.getByLabelText("My PIN"));
    await user.type(screen.getByLabelText("My PIN"), "4711");
    await press("Save the file");
    expect(inputs("export_child").at(-1)).toEqual({ child: "c1", wanted: true, pin: "4711" });
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});
