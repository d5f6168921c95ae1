import type { AssessedJourney } from "../analysis/assessed-journey.ts";
import { brokenFiles, compareTexts, withSettingsOf } from "../compare/compare-projects.ts";
import { describe } from "../details/describe.ts";
import type { Change as OwnChange, ChangeSide as OwnSide } from "../diff/change.ts";
import { labelOf } from "../model/element.ts";
import type { Finding as OwnFinding } from "../model/finding.ts";
import { parseDay } from "../model/parse-day.ts";
import { withIdsOfContent } from "../own-ids.ts";
import { formatText, pathOfText, TextProject } from "../project/text-project.ts";
import { localDay } from "../project/today.ts";
import { drawMap } from "../render/draw-map.ts";
import { DARK, LIGHT, PRINT } from "../render/theme.ts";

// Everything that is exported here is a promise to others. The types need no others, so that they can ship as one file.

/** The texts of a project, and what else its findings depend on. */
export interface ProjectOptions {
  /**
   * Text by path from the project's folder, with slashes between folders: `.journey` files, and `journey.config.json` where there
   * is one. Other files are passed over.
   */
  readonly files: Readonly<Record<string, string>>;
  /** Takes the place of a `journey.config.json` in the project's folder; it overrides one among the files. */
  readonly settings?: object;
  /** The day that counts as today, as `2026-11-22`; the day it is without it. */
  readonly today?: string;
}

/** A project that was read. It never changes: when a text does, open it again. */
export interface Project {
  /** The journeys of all files, in the order of the files. */
  readonly journeys: readonly Journey[];
  /** All findings, those that `journey check` prints, file by file. */
  check(): Finding[];
  /** Draws the map of a journey. Throws a RangeError, which names what there is, when there is no such journey. */
  render(options?: RenderOptions): RenderedMap;
  /** What is known of the things on the map of a journey, in the order in which they are read. Throws as `render` does. */
  describe(options?: JourneyChoice): Details[];
}

/** A journey of a project, in short. */
export interface Journey {
  /** As it is written; empty where the text lacks one. */
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly name: string;
  readonly title: string;
  readonly touchpoints: readonly Touchpoint[];
}

export interface Touchpoint {
  readonly name: string;
  readonly title: string;
  /** Titles; absent where there is none. */
  readonly owner?: string;
  readonly channel?: string;
}

/** A place in a text. Lines and characters count from zero, characters as JavaScript counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  /** The first position behind it. */
  readonly end: Position;
}

/** Something that is wrong or should be known. */
export interface Finding {
  /** The id of its rule, such as `unowned-handoff`. */
  readonly rule: string;
  readonly severity: "error" | "warning" | "info" | "hint";
  readonly message: string;
  readonly file: string;
  readonly range: Range;
  /** Places that explain it. */
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
}

/** Which journey is meant: the first one without anything. */
export interface JourneyChoice {
  /** By name. */
  readonly journey?: string;
  /** The file it is in. */
  readonly file?: string;
}

export interface RenderOptions extends JourneyChoice {
  /** Light without it. */
  readonly theme?: "light" | "dark" | "print";
  /** Lanes to leave out, by name as `lanes` of the result says them; unknown ones are no mistake. */
  readonly hidden?: readonly string[];
}

export interface RenderedMap {
  /** The map, which needs nothing beside itself. The same input gives the same text everywhere. */
  readonly svg: string;
  readonly title: string;
  /** The lanes that the journey has something for, hidden ones among them, from top to bottom. */
  readonly lanes: readonly { readonly name: string; readonly title: string }[];
}

/** All that is known of one thing on a map. */
export interface Details {
  /** The thing, as `data-about` of the map's parts says it. */
  readonly about: string;
  readonly kind: "journey" | "stage" | "touchpoint" | "handoff" | "opportunity";
  readonly title: string;
  /** What it is and where it stands, as in `Touchpoint 3 in Getting it fixed`. */
  readonly place: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly metrics: readonly {
    readonly name: string;
    readonly desired: string | undefined;
    readonly actual: string | undefined;
    readonly verdict: "met" | "missed" | "not measured" | "no target" | "cannot be compared";
    readonly notes: readonly string[];
  }[];
  /** What is off, with the arithmetic of how much it weighs. */
  readonly gaps: readonly { readonly title: string; readonly arithmetic: readonly string[] }[];
  readonly findings: readonly Pick<Finding, "rule" | "severity" | "message">[];
  readonly owner: string | undefined;
  readonly channel: string | undefined;
  readonly persona: string | undefined;
}

/** What is different between two versions of a project. */
export interface Comparison {
  /** Journey by journey, what is shared first, and the worst first in each. */
  readonly changes: readonly Change[];
  /** How many changes there are of each severity. */
  readonly summary: Readonly<Record<Change["severity"], number>>;
  /** The journey files that differ; without changes they mean what they meant. */
  readonly files: readonly string[];
  /** Those of them that can't be read in full on either side: more may have changed in them. */
  readonly unreadable: readonly string[];
}

/** One thing that means something else now. */
export interface Change {
  /** Unlike those of all others of its comparison. It stays while lines, titles and numbers change. */
  readonly id: string;
  /** The id of its rule, such as `owner-removed`. */
  readonly rule: string;
  /** What it is worth to customers; `risky` where somebody should look whether it is meant. */
  readonly severity: "worse" | "risky" | "better" | "neutral";
  /** `derived`: nobody wrote it; it follows from what was written. */
  readonly kind: "added" | "removed" | "renamed" | "moved" | "changed" | "derived";
  /** One plain sentence. */
  readonly message: string;
  /** What it is about, such as a `touchpoint`, and the way to it from the journey, or what is shared. */
  readonly subject: {
    readonly kind: string;
    readonly path: readonly { readonly kind: string; readonly name: string; readonly title: string }[];
  };
  /** The keyword of the line that says something else. */
  readonly field?: string;
  /** Absent for what is new. */
  readonly before?: ChangeSide;
  /** Absent for what is gone. */
  readonly after?: ChangeSide;
  /** The ids of the changes that it follows from. */
  readonly causes: readonly string[];
}

/** What a change is about on one side. */
export interface ChangeSide {
  /** The name of the journey that it is in. */
  readonly journey?: string;
  /** What it is called on the map of that journey, as `data-about` of its parts says it. */
  readonly about?: string;
  readonly file?: string;
  readonly range?: Range;
  /** What is said there, as people read it. */
  readonly text?: string;
}

const THEMES = { light: LIGHT, dark: DARK, print: PRINT };

/**
 * Reads the texts of a project. Mistakes in them are findings, never errors that are thrown.
 *
 * @throws TypeError when `today` is no day.
 */
export function openProject(options: ProjectOptions): Project {
  const today = dayOf(options);
  const project = new TextProject(textsOf(options), () => today);
  const found = project.files.flatMap((file) => project.of(file).journeys.map((assessed) => ({ file, assessed })));
  const choose = (choice: JourneyChoice) => chooseJourney(found, choice);
  const toFinding = (finding: OwnFinding) => publicFinding(finding, project);
  return {
    journeys: found.map(({ file, assessed }) => summaryOf(file, assessed)),
    check: () => [
      ...project.configurationFindings.map(toFinding),
      ...project.files.flatMap((file) => project.toldOf(file).map(toFinding)),
    ],
    render: ({ theme = "light", hidden = [], ...choice } = {}) => {
      const { file, assessed } = choose(choice);
      const { findings } = project.of(file);
      const { svg, lanes } = drawMap(assessed, { findings, theme: THEMES[theme], hidden });
      return { svg: withIdsOfContent(svg), title: labelOf(assessed.journey), lanes };
    },
    describe: (choice = {}) => {
      const { file, assessed } = choose(choice);
      return describe({ ...assessed, findings: project.of(file).findings });
    },
  };
}

/**
 * What a change of a project means. Formatting, comments and an order that means nothing are no change. Both versions are looked at
 * with the settings and the day of the later one. Mistakes in the texts are changes, never errors that are thrown.
 *
 * @throws TypeError when `today` of the later version is no day.
 */
export function compare(before: ProjectOptions, after: ProjectOptions): Comparison {
  const today = dayOf(after);
  const texts = textsOf(after);
  const comparison = compareTexts(withSettingsOf(texts, before.files), texts, () => today);
  const changes = comparison.projects.flatMap(({ root, diff }) =>
    diff.changes.map((change) => publicChange(change, pathOfText(root))),
  );
  const count = (severity: Change["severity"]): number => changes.filter((item) => item.severity === severity).length;
  const files = comparison.files.filter((file) => file.endsWith(".journey"));
  const broken = brokenFiles(comparison);
  return {
    changes,
    summary: { worse: count("worse"), risky: count("risky"), better: count("better"), neutral: count("neutral") },
    files,
    unreadable: files.filter((file) => broken.has(file)),
  };
}

/** The canonical text of a `.journey` file, as `journey format` writes it. Only white space changes, also in a text with mistakes. */
export function format(text: string): string {
  return formatText(text);
}

/** @throws TypeError when it is no day. */
function dayOf({ today = localDay() }: ProjectOptions): string {
  if (parseDay(today) === undefined) throw new TypeError(`today must be a date such as 2026-11-22, not ${today}`);
  return today;
}

function textsOf({ files, settings }: ProjectOptions): Readonly<Record<string, string>> {
  return settings === undefined ? files : { ...files, "journey.config.json": JSON.stringify(settings) };
}

interface Found {
  readonly file: string;
  readonly assessed: AssessedJourney;
}

function chooseJourney(found: readonly Found[], { journey: name, file }: JourneyChoice): Found {
  const inFile = found.filter((item) => file === undefined || item.file === file);
  const chosen = name === undefined ? inFile[0] : inFile.find(({ assessed }) => assessed.journey.name === name);
  if (chosen) return chosen;
  const where = file ?? "The project";
  if (inFile.length === 0) throw new RangeError(`${where} has no journey`);
  const names = inFile.map(({ assessed }) => assessed.journey.name ?? "").join(", ");
  throw new RangeError(`${where} has no journey called ${name}; it has ${names}`);
}

function summaryOf(file: string, { journey, vocabulary }: AssessedJourney): Journey {
  return {
    name: journey.name ?? "",
    title: labelOf(journey),
    file,
    stages: journey.stages.map((stage) => ({
      name: stage.name ?? "",
      title: labelOf(stage),
      touchpoints: stage.touchpoints.map((touchpoint) => ({
        name: touchpoint.name ?? "",
        title: labelOf(touchpoint),
        ...(touchpoint.owner && { owner: vocabulary.label("owner", touchpoint.owner.ref) }),
        ...(touchpoint.channel && { channel: vocabulary.label("channel", touchpoint.channel) }),
      })),
    })),
  };
}

function publicFinding({ rule, severity, message, uri, range, related }: OwnFinding, project: TextProject): Finding {
  return {
    rule,
    severity,
    message,
    file: project.pathOf(uri),
    range,
    related: related.map((item) => ({ message: item.message, file: project.pathOf(item.uri), range: item.range })),
  };
}

/** @param root the folder of its project, which tells it apart from changes of other projects. */
function publicChange({ id, causes, before, after, ...rest }: OwnChange, root: string): Change {
  const own = (name: string): string => (root === "" ? name : `${root} ${name}`);
  return {
    ...rest,
    id: own(id),
    ...(before && { before: publicSide(before) }),
    ...(after && { after: publicSide(after) }),
    causes: causes.map(own),
  };
}

function publicSide({ journey, about, place, text }: OwnSide): ChangeSide {
  return {
    ...(journey !== undefined && { journey }),
    ...(about !== undefined && { about }),
    ...(place && { file: pathOfText(place.uri), range: place.range }),
    ...(text !== undefined && { text }),
  };
}
