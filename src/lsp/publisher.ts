import type { Connection } from "vscode-languageserver";
import type { Finding } from "../model/finding.ts";
import { sameRange } from "../model/place.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { inBackground } from "./in-background.ts";
import { notifyEditor } from "./notify-editor.ts";

/**
 * A file with more findings than this waits for a pause in the typing: thousands of them would keep the editor busy, and VS Code
 * shows only a thousand per file.
 */
const MANY = 250;

/** Milliseconds without an edit after which somebody rests: longer than between two letters, shorter than it takes to look up. */
const REST = 300;

/** Does something once, after so many milliseconds; what it returns calls that off. */
export type After = (milliseconds: number, act: () => void) => () => void;

interface Waiting {
  readonly findings: readonly Finding[];
  readonly callOff: () => void;
}

/** Sends findings to the editor as diagnostics: only those it does not have yet, and large numbers only when the typing pauses. */
export class Publisher {
  private readonly connection: Connection;
  private readonly after: After;
  /** By file. */
  private readonly sent = new Map<string, readonly Finding[]>();
  private readonly waiting = new Map<string, Waiting>();

  constructor(connection: Connection, after: After) {
    this.connection = connection;
    this.after = after;
  }

  /** Publishes the findings of a file from now on. */
  async tell(uri: string, findings: readonly Finding[]): Promise<void> {
    this.drop(uri);
    const known = this.sent.get(uri);
    if (known && sameFindings(known, findings)) return;
    if (known && findings.length > MANY) this.wait(uri, findings);
    else await this.send(uri, findings);
  }

  /** Keeps what waits waiting, because somebody is typing. */
  hold(uri: string): void {
    const held = this.waiting.get(uri);
    this.drop(uri);
    if (held) this.wait(uri, held.findings);
  }

  /** The file is gone, and the editor knows. */
  forget(uri: string): void {
    this.drop(uri);
    this.sent.delete(uri);
  }

  private wait(uri: string, findings: readonly Finding[]): void {
    const callOff = this.after(REST, () => {
      this.waiting.delete(uri);
      inBackground(this.connection, () => this.send(uri, findings));
    });
    this.waiting.set(uri, { findings, callOff });
  }

  private drop(uri: string): void {
    this.waiting.get(uri)?.callOff();
    this.waiting.delete(uri);
  }

  private async send(uri: string, findings: readonly Finding[]): Promise<void> {
    this.sent.set(uri, findings);
    await notifyEditor(() => this.connection.sendDiagnostics({ uri, diagnostics: findings.map(toDiagnostic) }));
  }
}

function sameFindings(left: readonly Finding[], right: readonly Finding[]): boolean {
  if (left === right) return true;
  return left.length === right.length && left.every((finding, at) => sameFinding(finding, right[at]));
}

function sameFinding(left: Finding, right: Finding | undefined): boolean {
  if (left === right) return true;
  if (!right || left.rule !== right.rule || left.severity !== right.severity || left.message !== right.message)
    return false;
  if (!sameRange(left.range, right.range) || left.related.length !== right.related.length) return false;
  return left.related.every((place, at) => {
    const other = right.related[at];
    return other?.uri === place.uri && other.message === place.message && sameRange(other.range, place.range);
  });
}
