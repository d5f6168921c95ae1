/** How many checks of a step went which way, and what to show of it. */
export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
  /** What to print below the step's line when something failed. */
  readonly details?: string;
}

export interface Step {
  readonly title: string;
  run(): Promise<StepResult>;
}

/**
 * Runs steps one after another, a failed one included, and prints a line for each and a closing line that counts
 * everything.
 *
 * @returns whether all went well.
 */
export async function runSteps(steps: readonly Step[]): Promise<boolean> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    process.stdout.write(`${step.title} ... `);
    const started = performance.now();
    const result = await step.run().catch(
      (error: unknown): StepResult => ({
        passed: 0,
        failed: 1,
        details: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
    );
    console.log(`${describe(result)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (result.failed > 0 && result.details) console.log(`\n${result.details.trim()}\n`);
    sum.passed += result.passed;
    sum.failed += result.failed;
    sum.skipped += result.skipped ?? 0;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ""}`);
  return sum.failed === 0;
}

function describe({ passed, failed, skipped }: StepResult): string {
  if (passed + failed === 1) return failed ? "FAILED" : "ok";
  const parts = [`${passed} passed`, failed && `${failed} FAILED`, skipped && `${skipped} skipped`];
  return parts.filter(Boolean).join(", ");
}
