import { announce } from "../../lib/ui/LiveRegion.svelte";
import { t } from "../../lib/words.svelte";

function say(seconds: number): string {
  return seconds > 90
    ? t("lock-wait-minutes", { minutes: Math.round(seconds / 60) })
    : t("lock-wait", { seconds });
}

/** Seconds that run down before the next try. Heard at their start and end; ends with the component. */
export function waiting(seconds: number) {
  let left = $state(0);
  let ends = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function start(next: number): void {
    clearInterval(timer);
    left = next;
    if (next <= 0) return;
    ends = performance.now() + next * 1000;
    announce(say(next));
    timer = setInterval(() => {
      left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
      if (left > 0) return;
      clearInterval(timer);
      announce(t("lock-wait-over"));
    }, 250);
  }

  $effect(() => {
    start(seconds);
    return () => clearInterval(timer);
  });

  return {
    get left(): number {
      return left;
    },
    get words(): string {
      return say(left);
    },
    start,
  };
}
