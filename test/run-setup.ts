import { startTestRun } from "../scripts/lib/test-run/start.ts";

/** Makes of a run of vitest one that leaves nothing behind, also when it was not started by `npm test`. */
export function setup(): void {
  startTestRun();
}
