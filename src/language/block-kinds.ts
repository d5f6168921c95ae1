/** A block in braces, named by the keyword that starts it; `entry` is a part's block inside `actuals`. */
export type BlockKind = (typeof HEADERS)[number] | "entry";

const HEADERS = [
  ...["owner", "persona", "channel", "metric", "lifecycle", "context", "system", "promise", "source"],
  ...["journey", "stage", "touchpoint", "handoff", "opportunity", "desired", "actual", "benchmark", "actuals"],
] as const;

const HEADER_SET: ReadonlySet<string> = new Set(HEADERS);

/** Whether this keyword can be followed by a block. */
export function startsBlock(keyword: string): boolean {
  return HEADER_SET.has(keyword);
}

/** The declarations of the top level: inside a block they show that a closing brace is missing. */
export const DECLARING: ReadonlySet<string> = new Set([
  ...["owner", "persona", "channel", "metric", "lifecycle", "context", "system", "promise", "source"],
  ...["journey", "actuals"],
]);

const STATE_BLOCKS: ReadonlySet<BlockKind> = new Set(["desired", "actual", "benchmark", "actuals", "entry"]);

/** Whether a block holds values of metrics. */
export function holdsValues(block: BlockKind | undefined): boolean {
  return block !== undefined && STATE_BLOCKS.has(block);
}

const PARTS: readonly BlockKind[] = ["journey", "stage", "touchpoint", "handoff"];

const HOMES = new Map<string, readonly BlockKind[]>([
  ...each("contact codeowner retired", ["owner"]),
  ...each("job need", ["persona"]),
  ...each("unit better scale", ["metric"]),
  ...each("phase", ["lifecycle"]),
  ...each("kind url", ["source"]),
  ...each("for goal follows reviewed stage handoff opportunity", ["journey"]),
  ...each("as touchpoint", ["stage"]),
  ...each("via moment-of-truth needs gives pain quote backstage then ends expands", ["touchpoint"]),
  ...each("carries within", ["handoff"]),
  ...each("closes customer-value business-value effort status ticket due", ["opportunity"]),
  ...each("keeps", ["journey", "stage", "touchpoint"]),
  ...each("by", [...PARTS, "opportunity"]),
  ...each("desired actual benchmark", PARTS),
  ...each("sample sequence", ["actual", "actuals", "entry"]),
  ...each("on from", ["actual", "benchmark", "actuals", "entry"]),
]);

function each(keywords: string, blocks: readonly BlockKind[]): [string, readonly BlockKind[]][] {
  return keywords.split(" ").map((keyword) => [keyword, blocks]);
}

/** The blocks in which a line may start with this keyword: none for a declaration, `undefined` where it may be anywhere. */
export function homesOf(keyword: string): readonly BlockKind[] | undefined {
  return DECLARING.has(keyword) ? [] : HOMES.get(keyword);
}

/** The keywords that start a block inside a block, or at the top level. @param block `undefined` for the top level. */
export function headersIn(block: BlockKind | undefined): string[] {
  return block === undefined ? [...DECLARING] : keywordsIn(block).filter(startsBlock);
}

/** What a block can say, in the order of the documentation; empty for what has no lines of its own. */
export function keywordsIn(block: BlockKind): string[] {
  return [...HOMES].filter(([, homes]) => homes.includes(block)).map(([keyword]) => keyword);
}
