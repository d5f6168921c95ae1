import { setTimeout } from "node:timers/promises";
import { type MarkedProcess, processesOf } from "./marked-processes.ts";

/** How long processes have to end by themselves before they are killed, and how often to look. */
const GRACE_MS = 3000;
const LOOK_EVERY_MS = 50;

/** Ends all processes of a run: asks them to end first, then kills those that have not. */
export async function endProcesses(run: string): Promise<void> {
  send(processesOf(run), "SIGTERM");
  if ((await processesAfter(run, GRACE_MS)).length === 0) return;
  // One that is killed may just have started another one.
  for (let left = processesOf(run); left.length > 0; left = processesOf(run)) {
    send(left, "SIGKILL");
    await setTimeout(LOOK_EVERY_MS);
  }
}

/** The processes of a run that still live after some time; returns as soon as there is none. */
export async function processesAfter(run: string, milliseconds: number): Promise<MarkedProcess[]> {
  const end = performance.now() + milliseconds;
  let left = processesOf(run);
  while (left.length > 0 && performance.now() < end) {
    await setTimeout(LOOK_EVERY_MS);
    left = processesOf(run);
  }
  return left;
}

function send(processes: readonly MarkedProcess[], signal: NodeJS.Signals): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in the meantime.
    }
  }
}
