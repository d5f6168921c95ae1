import { ConnectionError, ConnectionErrors } from "vscode-languageserver";

/** Tells the editor something, unless it has hung up: then there is nobody left to hear it. */
export async function tellEditor(tell: () => Promise<void>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    if (!hasHungUp(error)) throw error;
  }
}

function hasHungUp(error: unknown): boolean {
  if (!(error instanceof ConnectionError)) return false;
  return error.code === ConnectionErrors.Closed || error.code === ConnectionErrors.Disposed;
}
