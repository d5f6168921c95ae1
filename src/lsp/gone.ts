import type { URI } from "langium";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** The answer to a request about a file that was deleted, or never was there. */
export function gone(uri: URI): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ServerCancelled, `There is no journey file ${uri.toString()}`);
}
