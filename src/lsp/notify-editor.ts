import { ConnectionError, ConnectionErrors } from "vscode-languageserver";

/** Sends something to the editor; when the editor has closed the connection, does nothing. */
export async function notifyEditor(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!hasHungUp(error)) throw error;
  }
}

function hasHungUp(error: unknown): boolean {
  if (!(error instanceof ConnectionError)) return false;
  return error.code === ConnectionErrors.Closed || error.code === ConnectionErrors.Disposed;
}
