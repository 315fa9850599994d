import { render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, describe, expect, it, vi } from "vitest";
import { asWritten, count, dayLong, dayShort, isDay, monthYear, weekday } from "../src/lib/dates";
import { call, Fault, listen, setTransport } from "../src/lib/ipc";
import { errorFor, faultText, fieldId, issuesOf } from "../src/lib/issues";
import { back, go, restart, route } from "../src/lib/route.svelte";
import { arrive, forget, run, session } from "../src/lib/session.svelte";
import { has, setPseudo, t } from "../src/lib/words.svelte";
import { overview, refusal, rust } from "./family";
import Pieces from "./Pieces.svelte";

afterEach(() => {
  setPseudo(false);
  setTransport(null);
});

/** Something to write down. */
const noor = {
  id: null,
  child: { name: "Noor", birthYear: 2012, birthMonth: 3, country: "GB", state: null },
};

describe("words", () => {
  it("shows the id of a message that is missing and complains", () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(t("no-such-words")).toBe("⟨no-such-words⟩");
    expect(complaint).toHaveBeenCalledOnce();
    complaint.mockClear();
  });

  it("accents and lengthens ours, never what was handed in", () => {
    setPseudo(true);
    expect(t("road-here", { label: "Sam" })).toBe("Sam: ýóóúú ááŕéé ĥééŕéé");
    expect(t("stage-permit.letter")).toHaveLength(1);
  });

  it("keeps a right-to-left name from turning the sentence", () => {
    expect(t("road-here", { label: "سام" }).codePointAt(0)).toBe(0x2068);
  });

  it("has every message the sources ask for", () => {
    const sources = import.meta.glob<string>("../src/**/*.{ts,svelte}", {
      query: "?raw",
      import: "default",
      eager: true,
    });
    const missing = Object.entries(sources).flatMap(([path, text]) =>
      [...text.matchAll(/\bt\(\s*"([^"]+)"/g)]
        .map((found) => found[1] ?? "")
        .filter((id) => !has(id))
        .map((id) => `${path}: ${id}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("dates", () => {
  it("never shift with the zone", () => {
    expect(dayLong("2026-11-21")).toMatch(/^Saturday,? 21 November 2026$/);
    expect(dayShort("2026-03-01")).toBe("1 Mar 2026");
    expect(monthYear("2026-04")).toBe("April 2026");
    expect(weekday("2026-11-21")).toBe("Saturday");
    expect(count(1520)).toBe("1,520");
  });

  it("are as exact as they were written, and other text stays", () => {
    expect(["2026", "2026-08", "2026-08-20", "soon"].map(asWritten)).toEqual([
      "2026",
      "August 2026",
      "20 Aug 2026",
      "soon",
    ]);
  });

  it("knows a whole day that there is", () => {
    expect(["2026-11-28", "2026-02-30", "2026-13-01", "2026-11", ""].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("ipc", () => {
  it("hands the input over and throws a fault", async () => {
    const invoke = vi.fn(() =>
      Promise.reject<unknown>({ code: "invalid", fields: [{ field: "name", rule: "empty" }] }),
    );
    setTransport({ invoke, listen: vi.fn() });
    const fault = await call("state", null).catch((thrown: unknown) => thrown);
    expect(invoke).toHaveBeenCalledWith("state", { input: null });
    if (!(fault instanceof Fault)) throw new Error("no fault");
    expect(fault.code).toBe("invalid");
    expect(errorFor(fault.fields, "name")).toBe("Please fill this in.");
    expect(issuesOf(fault, { name: "Name" })).toEqual([
      { field: "name", text: "Name: Please fill this in." },
    ]);
    expect(fieldId("a.b[0]")).toBe("field-a-b-0-");
  });

  it("turns whatever else was thrown into an internal fault", async () => {
    const complaint = vi.spyOn(console, "error").mockImplementation(() => {});
    setTransport({ invoke: () => Promise.reject(new Error("x")), listen: vi.fn() });
    const fault = await call("state", null).catch((thrown: unknown) => thrown);
    complaint.mockClear();
    if (!(fault instanceof Fault)) throw new Error("no fault");
    expect(fault.code).toBe("internal");
    expect(issuesOf(fault)).toEqual([{ field: null, text: faultText(fault) }]);
  });

  it("ask no question twice over: a label with an end of its own has no colon behind it", () => {
    const fault = new Fault("invalid", [{ field: "name", rule: "empty" }]);
    const line = (name: string) => issuesOf(fault, { name })[0]?.text;
    expect(line("Name")).toBe("Name: Please fill this in.");
    expect(line("What is it called?")).toBe("What is it called? Please fill this in.");
    expect(line("I have read this.")).toBe("I have read this. Please fill this in.");
  });

  it("hears events", async () => {
    let say: (payload: unknown) => void = () => {};
    setTransport({
      invoke: vi.fn(),
      listen: (_event, heard) => {
        say = heard;
        return Promise.resolve(() => {});
      },
    });
    const heard = vi.fn();
    await listen("changed", heard);
    say(["family"]);
    expect(heard).toHaveBeenCalledWith(["family"]);
  });
});

describe("route", () => {
  it("leaves focus alone at start and puts it on the heading after a move", async () => {
    render(Pieces, { piece: "Page" });
    await tick();
    expect(document.activeElement).toBe(document.body);
    go("today", {});
    await tick();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(document.title).toBe("Passenger Seat");
  });

  it("goes back as far as it came", () => {
    restart("today", {});
    expect(route.canGoBack).toBe(false);
    go("today", {});
    const visit = route.visit;
    back();
    back();
    expect(route.visit).toBe(visit + 1);
    expect(route.current).toEqual({ screen: "today", params: {} });
  });
});

describe("session", () => {
  afterEach(() => {
    forget();
    restart("today", {});
  });

  it("gives what was written even when the overview cannot be read again", async () => {
    let broken = false;
    rust({
      save_child: overview,
      overview: () => {
        if (broken) throw refusal("storage");
        return overview;
      },
    });
    await arrive();
    broken = true;
    await expect(run("save_child", noor)).resolves.toEqual(overview);
    expect(session.overview).toEqual(overview);
  });

  it("does not answer a screen that was left meanwhile, but does what has to be done", async () => {
    let save = (): void => {};
    setTransport({
      invoke: (name) =>
        name === "save_child"
          ? new Promise((done) => (save = () => done(overview)))
          : Promise.resolve(overview),
      listen: vi.fn(),
    });
    const answered = vi.fn();
    const written = vi.fn();
    const saving = run("save_child", noor, written).finally(answered);
    go("settings", {});
    save();
    await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
    await Promise.race([saving, new Promise((later) => setTimeout(later))]);
    expect(answered).not.toHaveBeenCalled();
    expect(session.overview).toEqual(overview);
  });

  it("does not bring a family back that was locked meanwhile", async () => {
    rust({
      save_child: overview,
      overview: () => {
        forget();
        return overview;
      },
    });
    await run("save_child", noor);
    expect(session.overview).toBeNull();
  });
});
