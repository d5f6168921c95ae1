import { readdirSync, readFileSync } from "node:fs";

/** The environment variable that all processes of a test run inherit. Its value is the folder of the run. */
export const MARK = "JOURNEY_TEST_RUN";

export interface MarkedProcess {
  readonly pid: number;
  readonly command: string;
}

/** Whether the processes of a run can be told from all others here: only Linux lets one look them up by their environment. */
export const canFindProcesses: boolean = process.platform === "linux";

/** All processes that were started within a run, however far down; empty where they can't be found. */
export function processesOf(run: string): MarkedProcess[] {
  if (!canFindProcesses) return [];
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    const isOfRun = read(pid, "environ").split("\0").includes(`${MARK}=${run}`);
    return isOfRun ? [{ pid, command: read(pid, "cmdline").replaceAll("\0", " ").trim() }] : [];
  });
}

/** A file about a process; empty when the process has ended or belongs to somebody else. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
