import { screen } from "@testing-library/svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { at, clear, heading, last, lay, press, saved, titles, user } from "./table";

beforeEach(lay);
afterEach(clear);

describe("the days", () => {
  const moment = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  const invalid = (label: string) => moment(label).getAttribute("aria-invalid");

  it("asks for a whole day and time before it saves, and takes a weekday", async () => {
    await at(titles[6] ?? "");
    await user.clear(moment("Time of day"));
    saved.mockClear();
    await press("Go on");
    expect(saved).not.toHaveBeenCalled();
    expect(invalid("Time of day")).toBe("true");
    await user.type(moment("Time of day"), "17:15");
    await user.selectOptions(screen.getByLabelText("Day of the week for reviews"), "Saturday");
    await press("Go on");
    await heading(titles[7] ?? "");
    expect(last().terms).toMatchObject({ reviewTime: "17:15:00", weekday: "Sat" });
  });

  it("says at its field that a day is past, and stays there", async () => {
    await at(titles[5] ?? "");
    await user.click(screen.getByRole("radio", { name: /^We hold the password/ }));
    const [ends, review] = ["The envelope stays shut from", "Day of the first review"];
    for (const [label, next] of [
      [ends, titles[6]],
      [review, titles[7]],
    ] as const) {
      const day = moment(label).value;
      await user.clear(moment(label));
      await user.type(moment(label), "2026-11-01");
      await press("Go on");
      expect(invalid(label)).toBe("true");
      expect(screen.getByRole("link").textContent).toContain("still to come");
      await user.clear(moment(label));
      await user.type(moment(label), day);
      await press("Go on");
      await heading(next ?? "");
    }
  });
});
