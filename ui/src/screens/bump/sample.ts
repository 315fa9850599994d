/** Playbooks for the tests of these screens. Words of the library begin with §. */
import type { HelplineView, PlaybookLine, PlaybookView } from "../../lib/bindings";

export const lines: PlaybookLine[] = [
  { id: "image_threat", name: "§Threats with a picture", child: "§Someone threatens me" },
  { id: "hacked", name: "§A hacked account", child: "§Someone is in my account" },
];

function service(id: string, name: string, everywhere: boolean, forWhat: string[]): HelplineView {
  return {
    id,
    name,
    about: null,
    forWhat,
    phone: null,
    text: null,
    url: null,
    hours: null,
    confidence: "official",
    sources: [],
    everywhere,
  };
}

/** Where a picture is concerned. */
export const threat: PlaybookView = {
  line: { id: "image_threat", name: "§Threats with a picture", child: "§Someone threatens me" },
  childName: "Sam",
  say: ["§Thank you for telling me."],
  unsaid: ["§Why did you send it?"],
  emergency: "§When it is about dying.",
  emergencyNumbers: ["999", "112"],
  first: ["§Sit down."],
  day: ["§Report it."],
  keep: ["§Words and names."],
  not: ["§Pay."],
  next: ["§How are you?"],
  image: true,
  reviewed: false,
  lines: [
    service("gb_childline", "§Childline", false, ["talk", "image"]),
    service("gb_reportremove", "§Report Remove", false, ["image"]),
    service("takeitdown", "§Take It Down", true, ["image"]),
    service("stopncii", "§StopNCII", true, ["image"]),
  ],
  freedoms: ["messages", "friends"],
  lesson: "secrets",
  sources: [],
};

/** Where none is. */
export const hacked: PlaybookView = {
  ...threat,
  line: { id: "hacked", name: "§A hacked account", child: "§Someone is in my account" },
  emergency: null,
  emergencyNumbers: [],
  image: false,
  reviewed: true,
  lesson: null,
};
