import { execFileSync } from "node:child_process";

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly kilobytes: number;
  readonly command: string;
}

/**
 * The memory in use by the process in which VS Code runs extensions, in MB. Needs `ps` as Linux and macOS have it.
 *
 * @param server the process of VS Code's server, below which it is looked for.
 */
export function extensionHostMegabytes(server: number | undefined): number {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap(readProcess);
  const hosts = processes.filter(
    (process) => process.command.includes("--type=extensionHost") && isBelow(process, server, processes),
  );
  if (hosts.length === 0) throw new Error("VS Code runs no extensions.");
  return hosts.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1000;
}

function readProcess(line: string): Process[] {
  const [, pid, parent, kilobytes, command = ""] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
  return pid === undefined ? [] : [{ pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes), command }];
}

function isBelow({ parent }: Process, ancestor: number | undefined, all: readonly Process[]): boolean {
  if (parent === ancestor) return true;
  const next = all.find(({ pid }) => pid === parent);
  return next !== undefined && isBelow(next, ancestor, all);
}
