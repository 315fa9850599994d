import type { SetUpStep } from "./bindings";
import { go } from "./route.svelte";

/** Shows the screen of a set-up's next step. */
export function goToStep(step: SetUpStep, account: string, child: string): void {
  switch (step) {
    case "lesson":
      go("lessons", { child });
      break;
    case "agreement":
      go("agreement", { account });
      break;
    case "recovery_key":
      go("recovery", {});
      break;
    case "sign":
      go("sign", { account });
      break;
    case "walk":
      go("walk", { account });
      break;
    case "envelope":
      go("envelope", { account });
      break;
    case "permit":
      go("permit", { account });
      break;
    case "wait_and_look_again":
      go("askAgain", { account });
      break;
    case "on_the_road":
      go("account", { account });
      break;
  }
}
