import { spawn } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.ts";
import { cache, root, vsix } from "./lib/paths.ts";
import { packageExtension } from "./package.ts";
import { installWorkbench } from "./workbench/install.ts";
import { installExtension, serveWorkbench } from "./workbench/serve.ts";

/** The first is tried first, so that the address stays the same from one start to the next. */
const PORTS = "8137-8236";

const { port, open } = options();
console.log("Building the extension ...");
await build();
await packageExtension();
const server = await installWorkbench(console.log);
console.log("Starting VS Code ...");
const installation = { server, data: path.join(cache, "start") };
await installExtension(installation, vsix);
const workbench = await serveWorkbench({ ...installation, port });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stop().catch(fail);
  });
}

const address = workbench.address(path.join(root, "examples"));
console.log(`\nVS Code with the journey examples is at\n\n  ${address}\n\nPress Ctrl-C to stop.`);
if (open) openBrowser(address);
await workbench.ended;
process.exit(0);

async function stop(): Promise<void> {
  console.log("\nStopping VS Code ...");
  await workbench.stop();
}

function fail(error: unknown): void {
  console.error(error);
  process.exit(1);
}

function options(): { port: string; open: boolean } {
  try {
    const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });
    if (values.port !== undefined && !/^\d{1,5}$/.test(values.port)) throw new Error(`${values.port} is not a port.`);
    return { port: values.port ?? PORTS, open: !values["no-open"] };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: npm start -- [--port N] [--no-open]`);
    process.exit(2);
  }
}

/** Opens the address where somebody is likely to look at it. That it doesn't open is no harm: the address is printed. */
function openBrowser(address: string): void {
  if (process.env.CI) return;
  const [program, ...args] = openCommand(address);
  if (!program) return;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function openCommand(address: string): string[] {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", address];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ["xdg-open", address] : [];
}
