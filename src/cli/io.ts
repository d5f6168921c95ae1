import type { Day } from "../model/element.ts";

/** The process as a command sees it. */
export interface Io {
  /** The working directory, which paths are relative to. */
  readonly cwd: string;
  /** The absolute path of the script that runs, by which others can call it again. */
  readonly script: string;
  /** Whether output goes to a terminal that shows colours. */
  readonly color: boolean;
  /** How many cells a line of the terminal has; absent where output goes elsewhere. */
  readonly columns?: number;
  readonly today: () => Day;
  /** All of standard input, once it has ended. */
  readonly input: () => Promise<Uint8Array>;
  readonly out: (text: string) => void;
  /** Writes a picture to the output; absent where that is a terminal, which shows texts only. */
  readonly outBytes?: (bytes: Uint8Array) => void;
  readonly error: (text: string) => void;
  /** Writes to the terminal behind standard error, where a line can be written over; absent when there is none. */
  readonly terminal?: (text: string) => void;
}

/** 0 clean, 1 findings at the threshold, 2 bad usage, unreadable input or failure. */
export type ExitCode = 0 | 1 | 2;

/** Bad usage or unreadable input: reported in one line, exit code 2. */
export class UsageError extends Error {}
