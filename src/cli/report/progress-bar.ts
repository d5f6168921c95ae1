import { LONG, type Progress, UNHEARD } from "../../project/progress.ts";
import type { Io } from "../io.ts";

const WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";

/** A bar on the terminal, once reading takes long; it is gone when the findings come. None where there is no terminal. */
export function progressBar({ terminal }: Pick<Io, "terminal">): Progress {
  if (!terminal) return UNHEARD;
  let started: number | undefined;
  let shown = "";
  return {
    report(done, total) {
      started ??= Date.now();
      if (Date.now() - started <= LONG) return true;
      const filled = Math.floor((WIDTH * done) / total);
      const bar = `Reading ${"#".repeat(filled)}${"-".repeat(WIDTH - filled)} ${Math.floor((100 * done) / total)} %`;
      if (bar !== shown) terminal(CLEAR_LINE + bar);
      shown = bar;
      return true;
    },
    end() {
      if (shown) terminal(CLEAR_LINE);
    },
  };
}
