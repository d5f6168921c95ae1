import { processesBelow } from "../scripts/lib/process-tree.ts";

/**
 * The memory in use by the process in which VS Code runs extensions, in MB.
 *
 * @param server the process of VS Code's server, below which it is looked for.
 */
export function extensionHostMegabytes(server: number | undefined): number {
  const hosts = processesBelow(server).filter(({ command }) => command.includes("--type=extensionHost"));
  if (hosts.length === 0) throw new Error("VS Code runs no extensions.");
  return hosts.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1000;
}
