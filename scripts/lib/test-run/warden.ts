/**
 * Outlives a test run to clean up after it. Its standard input is a pipe that only the run's main process holds, so it closes
 * when that process is gone: at its end, after a failure, interrupted or killed.
 */
import { rm } from "node:fs/promises";
import process from "node:process";
import { endProcesses } from "./end-processes.ts";

const [run = ""] = process.argv.slice(2);
for await (const _ of process.stdin);
await endProcesses(run);
await rm(run, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
