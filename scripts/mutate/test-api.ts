import { readFileSync } from "node:fs";
import path from "node:path";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  type ChaiPlugin,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";

/**
 * Stands in for `vitest` where mutants are tried: tests are collected, so that any one of them can run again and again in the
 * same process. What isn't here fails a test before the first mutant is tried, and so takes it out.
 */

type Body = (...args: unknown[]) => unknown;

/** What can run around tests: once for a whole suite, or for each test. */
interface Suite {
  readonly parent: Suite | undefined;
  readonly name: string;
  readonly beforeAll: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
  readonly afterAll: Body[];
  /** Whether `beforeAll` has run. */
  started: boolean;
}

/** A test as it was collected. */
export interface CollectedTest {
  readonly file: string;
  readonly name: string;
  /** Runs it with all that belongs around it. Rejects when it fails. */
  run(): Promise<void>;
}

/** All tests of the files that were imported, in the order in which they are written. */
export const collected: CollectedTest[] = [];
const suites: Suite[] = [];
let file = "";
let suite = newSuite("", undefined);

/** What is collected from now on belongs to a file. */
export function collectFrom(testFile: string): void {
  file = testFile;
  suite = newSuite("", undefined);
}

/** Cleans up behind the tests. */
export async function endTests(): Promise<void> {
  for (const { afterAll, started } of suites) {
    if (started) for (const hook of afterAll) await hook();
  }
}

function newSuite(name: string, parent: Suite | undefined): Suite {
  const created = { parent, name, beforeAll: [], beforeEach: [], afterEach: [], afterAll: [], started: false };
  suites.push(created);
  return created;
}

function collectTest(name: string, body: Body): void {
  const own = suite;
  const from = file;
  collected.push({ file: from, name: fullName(own, name), run: () => runTest(body, own, from) });
}

async function runTest(body: Body, own: Suite, from: string): Promise<void> {
  file = from;
  const around: Suite[] = [];
  for (let each: Suite | undefined = own; each; each = each.parent) around.unshift(each);
  for (const each of around.filter(({ started }) => !started)) {
    each.started = true;
    for (const hook of each.beforeAll) await hook();
  }
  for (const each of around) for (const hook of each.beforeEach) await hook();
  try {
    await body();
  } finally {
    for (const each of around.toReversed()) for (const hook of each.afterEach) await hook();
  }
}

function collectSuite(name: string, body: Body): void {
  const before = suite;
  suite = newSuite(name, before);
  body();
  suite = before;
}

function fullName({ name: own, parent }: Suite, name: string): string {
  return parent ? fullName(parent, own === "" ? name : `${own} › ${name}`) : name;
}

type Collect = (name: string, body: Body) => void;

/** `it` and `describe` with what tests use of them; options that are given before or behind the body mean nothing here. */
function collector(collect: Collect) {
  const call = (name: string, ...rest: readonly unknown[]) => collect(name, bodyIn(rest));
  const each =
    (cases: readonly unknown[]) =>
    (name: string, ...rest: readonly unknown[]) => {
      cases.forEach((item, at) => {
        const args = Array.isArray(item) ? item : [item];
        collect(`${name} #${at}`, () => bodyIn(rest)(...args));
      });
    };
  const skipIf = (isSkipped: unknown) => (isSkipped ? () => undefined : call);
  return Object.assign(call, { each, skipIf, skip: () => undefined });
}

function bodyIn(rest: readonly unknown[]): Body {
  const body = rest.find((one) => typeof one === "function");
  if (!body) throw new Error("A test without a body.");
  return body as Body;
}

export const it = collector(collectTest);
export const test = collector(collectTest);
export const describe = collector(collectSuite);

export const beforeAll = (hook: Body): number => suite.beforeAll.push(hook);
export const beforeEach = (hook: Body): number => suite.beforeEach.push(hook);
export const afterEach = (hook: Body): number => suite.afterEach.push(hook);
export const afterAll = (hook: Body): number => suite.afterAll.push(hook);

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin as ChaiPlugin);
chai.util.addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", async function (this: object, golden: string) {
  const expected = readFileSync(path.resolve(path.dirname(file), golden), "utf8");
  new chai.Assertion(chai.util.flag(this, "object") === expected, `differs from ${golden}`).to.equal(true);
});

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  Reflect.get(globalThis, ASYMMETRIC_MATCHERS_OBJECT) as object,
);

function missing(): never {
  throw new Error("This part of vitest has no stand-in.");
}

export const vi = new Proxy({}, { get: missing });
export const inject = missing;
