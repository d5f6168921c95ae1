/**
 * What went wrong, in words for a sentence: of a failure that the operating system reports, without its code, the name of the
 * call and the path, which whoever asks names anyway.
 */
export function systemReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^E[A-Z0-9]+: ([^,]+), \w+/.exec(message)?.[1] ?? message;
}
