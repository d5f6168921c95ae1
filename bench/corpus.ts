/** A project that is made by a seed: the same seed gives the same texts. */
export interface Corpus {
  /** Texts by file name. */
  readonly files: ReadonlyMap<string, string>;
}

export interface CorpusSize {
  readonly files: number;
  readonly touchpointsPerFile: number;
}

const OWNERS = 40;
const CONTEXTS = 60;
const SYSTEMS = 20;
const CHANNELS = ["web", "app", "email", "phone", "chat", "store", "social"] as const;

/**
 * Journeys as a company might have them: a shared file with owners, and one journey a file, with states and handoffs.
 * No name starts with a keyword, because the lexer that Langium makes by itself would take such names apart.
 */
export function makeCorpus({ files, touchpointsPerFile }: CorpusSize, seed = 1): Corpus {
  const random = randomNumbers(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const texts = new Map([["org.journey", sharedText()]]);
  for (let file = 0; file < files; file++)
    texts.set(`journey-${file}.journey`, journeyText(file, touchpointsPerFile, pick));
  return { files: texts };
}

function sharedText(): string {
  const owners = Array.from(
    { length: OWNERS },
    (_, i) => `owner team-${i} "Team ${i}" { contact "team-${i}@example.com" }`,
  );
  const contexts = Array.from({ length: CONTEXTS }, (_, i) => `context fact-${i} "Fact ${i}"`);
  const systems = Array.from({ length: SYSTEMS }, (_, i) => `system tool-${i} "Tool ${i}"`);
  return [
    ...owners,
    ...contexts,
    ...systems,
    'persona buyer "Buyer"',
    'source log "Log" { kind analytics }',
    'lifecycle life "Life" { phase look "Look" phase pay "Pay" }',
    "",
  ].join("\n");
}

function journeyText(file: number, touchpoints: number, pick: (count: number) => number): string {
  const owners = Array.from({ length: touchpoints }, () => pick(OWNERS));
  const perStage = 10;
  const lines = [
    `journey way-${file} "Way ${file}" for buyer by team-${pick(OWNERS)} {`,
    '  goal "Get it done"',
    "  follows life",
  ];
  for (let at = 0; at < touchpoints; at++) {
    if (at % perStage === 0) lines.push(`  stage part-${at / perStage} "Part ${at / perStage}" as look {`);
    lines.push(...touchpointLines(at, owners[at] ?? 0, pick));
    if (at % perStage === perStage - 1 || at === touchpoints - 1) lines.push("  }");
  }
  for (let at = 0; at + 1 < touchpoints; at++) {
    const [from, to] = [owners[at], owners[at + 1]];
    if (from !== to && pick(4) > 0) {
      lines.push(
        `  handoff step-${at} -> step-${at + 1} by team-${to} carries fact-${pick(CONTEXTS)} within ${1 + pick(20)} h`,
      );
    }
  }
  for (let at = 0; at < touchpoints; at += perStage) {
    lines.push(
      `  opportunity quick-${at} "Answer sooner" by team-${pick(OWNERS)} {`,
      `    closes step-${at}.wait, step-${at}`,
      `    customer-value ${1 + pick(5)}`,
      `    effort ${1 + pick(5)}`,
      "    status planned",
      "  }",
    );
  }
  lines.push("}", "");
  return lines.join("\n");
}

function touchpointLines(at: number, owner: number, pick: (count: number) => number): string[] {
  const channel = CHANNELS[pick(CHANNELS.length)] ?? "web";
  return [
    `    touchpoint step-${at} "Step ${at} of the way" via ${channel} by team-${owner} {`,
    ...(pick(8) === 0 ? ["      moment-of-truth"] : []),
    `      needs fact-${pick(CONTEXTS)}`,
    `      gives fact-${pick(CONTEXTS)}`,
    ...(pick(3) === 0 ? ['      pain "It takes long"'] : []),
    ...(pick(4) === 0 ? ['      quote "I was told to call again tomorrow" from log'] : []),
    ...(pick(4) > 0 ? [`      backstage "Looks it up" by team-${pick(OWNERS)} using tool-${pick(SYSTEMS)}`] : []),
    `      desired { wait <= ${1 + pick(9)} min  emotion +1 }`,
    "      actual on 2026-09-30 from log {",
    `        sample  ${30 + pick(1000)}`,
    `        wait    ${1 + pick(20)} min`,
    `        emotion ${pick(5) - 2}`,
    "      }",
    "    }",
  ];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
