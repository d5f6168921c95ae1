import type { Connection } from "vscode-languageserver";
import { notifyEditor } from "./notify-editor.ts";

/**
 * Starts work that no request waits for. A failure is logged in the editor, because a rejection that nobody handles ends the
 * server.
 *
 * @param connection without one, in tests, a failure stays unhandled and fails the run.
 */
export function inBackground(connection: Connection | undefined, work: () => Promise<void>): void {
  notifyEditor(work).catch((error: unknown) => {
    if (!connection) throw error;
    logFailure(connection, error);
  });
}

/** Logs a failure in the editor. */
export function logFailure(connection: Connection, error: unknown): void {
  connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
