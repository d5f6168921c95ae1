/** Whether a call asks for completion or lists all commands, so that others need not load what completion takes. */
export function isAboutCompletion(argv: readonly string[]): boolean {
  return ["complete", "completions", "help", "--help", "-h"].includes(argv[0] ?? "");
}
