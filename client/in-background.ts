/** Lets something go on that nobody waits for. A failure goes to the log of the extension host. */
export function inBackground(work: Thenable<unknown>): void {
  work.then(undefined, (error: unknown) => console.error(error));
}
