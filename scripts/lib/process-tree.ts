import { execFileSync } from "node:child_process";

export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  /** What of it is in memory. */
  readonly kilobytes: number;
  readonly command: string;
}

/** All processes that a process has started, however far down. Needs `ps` as Linux and macOS have it. */
export function processesBelow(ancestor: number | undefined): readonly RunningProcess[] {
  const all = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap(readProcess);
  return all.filter((process) => isBelow(process, ancestor, all));
}

function readProcess(line: string): RunningProcess[] {
  const [, pid, parent, kilobytes, command = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }];
}

function isBelow({ parent }: RunningProcess, ancestor: number | undefined, all: readonly RunningProcess[]): boolean {
  if (parent === ancestor) return true;
  const next = all.find(({ pid }) => pid === parent);
  return next !== undefined && isBelow(next, ancestor, all);
}
