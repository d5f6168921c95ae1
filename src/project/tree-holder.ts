import type { ParseResult } from "langium";
import type { JourneyFile } from "../generated/langium/ast.ts";

/**
 * The text of a document with its syntax tree. A tree takes some fifty times the memory of its text, so only those of files
 * that are being edited stay. Any other is parsed again when somebody asks for it, and lives as long as they hold it.
 */
export class TreeHolder {
  readonly text: string;
  private readonly parse: (text: string) => ParseResult;
  private kept: ParseResult | undefined;
  private lent: WeakRef<ParseResult> | undefined;

  constructor(text: string, parse: (text: string) => ParseResult) {
    this.text = text;
    this.parse = parse;
  }

  /** Parses the text when the tree is not there. */
  get result(): ParseResult {
    const { present } = this;
    if (present) return present;
    const result = this.parse(this.text);
    this.lent = new WeakRef(result);
    return result;
  }

  /** The tree, if it is there and stays. */
  get keptResult(): ParseResult | undefined {
    return this.kept;
  }

  /** The tree's root, if the tree is there. */
  get root(): JourneyFile | undefined {
    return this.present?.value as JourneyFile | undefined;
  }

  /**
   * Holds on to the tree from now on. No weak reference is made for that: what one was made of is collected only after the current
   * turn of the event loop, and a program that reads many texts in one turn would hold all their trees.
   */
  keep(): void {
    this.kept = this.present ?? this.parse(this.text);
  }

  /** Lets go of the tree. Not even a weak reference stays: the collector of young objects would not take the tree then. */
  release(): void {
    this.kept = undefined;
    this.lent = undefined;
  }

  private get present(): ParseResult | undefined {
    return this.kept ?? this.lent?.deref();
  }
}
