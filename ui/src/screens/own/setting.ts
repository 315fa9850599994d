/** A setting of the family's own while it is written: choices are known by their place, since their words change. */
import type { OwnHome, OwnView, Platform, SettingTexts } from "../../lib/bindings";

/** The place of a choice, as a list wants it; empty while none is chosen. */
export type At = `${number}` | "";

export interface SettingDraft {
  name: string;
  why: string;
  mustDo: boolean;
  /** The way on each device, with `>` between the menus. */
  places: Partial<Record<Platform, string>>;
  choices: string[];
  freedom: string;
  byStep: At[];
  suggested: At;
}

export const newSetting = (): SettingDraft => ({
  name: "",
  why: "",
  mustDo: false,
  places: {},
  choices: ["", ""],
  freedom: "",
  byStep: [],
  suggested: "",
});

/** Two to six. */
export const mostChoices = 6;
export const fewestChoices = 2;

const place = (choices: readonly string[], choice: string | null): At => {
  const at = choice === null ? -1 : choices.indexOf(choice);
  return at < 0 ? "" : `${at}`;
};

const at = (choices: readonly string[], where: At): string | undefined =>
  where === "" ? undefined : choices[Number(where)];

/** What is begun for `id`: what was written, or a new one. `undefined` where it is no longer there. */
export function draftFrom(view: OwnView, id: string | null): SettingDraft | undefined {
  if (id === null) return newSetting();
  const written = view.settings.find((one) => one.id === id)?.setting;
  if (!written) return undefined;
  const { choices } = written;
  return {
    name: written.name,
    why: written.why,
    mustDo: written.mustDo,
    places: Object.fromEntries(
      Object.entries(written.places).map(([platform, path]) => [platform, path.join(" > ")]),
    ),
    choices: [...choices],
    freedom: written.freedom ?? "",
    byStep: written.byStep.map((choice) => place(choices, choice)),
    suggested: place(choices, written.suggested),
  };
}

/** As it is sent. A step without a choice is left out, so that it is refused at its field. */
export function texts(draft: SettingDraft, home: OwnHome): SettingTexts {
  const governed = draft.freedom !== "";
  const steps = (platform: Platform): string[] =>
    (draft.places[platform] ?? "")
      .split(/[>›\n]/)
      .map((step) => step.trim())
      .filter((step) => step !== "");
  return {
    name: draft.name,
    why: draft.why,
    mustDo: draft.mustDo,
    places: Object.fromEntries(home.platforms.map((platform) => [platform, steps(platform)])),
    choices: draft.choices,
    freedom: governed ? draft.freedom : null,
    byStep: governed ? draft.byStep.flatMap((where) => at(draft.choices, where) ?? []) : [],
    suggested: governed ? null : (at(draft.choices, draft.suggested) ?? null),
  };
}

/** Without the choice at `gone`: what pointed at it points at nothing, and what stood after it moves up. */
export function withoutChoice(draft: SettingDraft, gone: number): SettingDraft {
  const moved = (where: At): At => {
    if (where === "" || Number(where) === gone) return "";
    return Number(where) > gone ? `${Number(where) - 1}` : where;
  };
  return {
    ...draft,
    choices: draft.choices.filter((_, at) => at !== gone),
    byStep: draft.byStep.map(moved),
    suggested: moved(draft.suggested),
  };
}
