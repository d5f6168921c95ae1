import type { Reading } from "../model/gap.ts";
import type { Causes } from "./causes.ts";
import type { Change } from "./change.ts";
import { follow } from "./derived.ts";
import type { GapSide, KnownGap } from "./gap-side.ts";
import { closedGapText, gapText, valueText } from "./gap-wording.ts";
import type { ChangeRule } from "./rule.ts";
import { gapClosed } from "./rules/gap-closed.ts";
import { gapFound } from "./rules/gap-found.ts";
import { gapNarrowed } from "./rules/gap-narrowed.ts";
import { gapOpened } from "./rules/gap-opened.ts";
import { gapWidened } from "./rules/gap-widened.ts";

/** Shortfalls that are nearer to each other than this are the same. */
const SAME = 1e-9;

/** The changes of goals, by which a gap can go out of sight. */
const GOALS: ReadonlySet<string> = new Set(["desired-lowered", "desired-removed", "desired-changed"]);

/** What became of the gaps of a journey. */
export class GapChanges {
  readonly changes: Change[] = [];
  /** The changes of goals that hide a gap or a part of it, with what to say of that. */
  readonly hiding = new Map<Change, string>();
  private readonly before: GapSide;
  private readonly after: GapSide;
  private readonly causes: Causes;

  constructor(before: GapSide, after: GapSide, causes: Causes) {
    this.before = before;
    this.after = after;
    this.causes = causes;
    for (const [key, now] of after.gaps) {
      const old = before.gaps.get(key);
      if (old) this.stays(key, old, now);
      else this.comes(key, now);
    }
    for (const [key, old] of before.gaps) if (!after.gaps.has(key)) this.goes(key, old);
  }

  private comes(key: string, now: KnownGap): void {
    const isNews = this.isOnlyNews(now);
    // That something is desired which is not measured yet was told with the goal itself.
    if (isNews && now.gap.kind === "unknown") return;
    const message = isNews ? `A gap is known now: ${gapText(now)}.` : `A gap opened: ${gapText(now)}.`;
    this.tell(isNews ? gapFound : gapOpened, key, undefined, now, message);
  }

  private stays(key: string, old: KnownGap, now: KnownGap): void {
    const difference = (now.gap.shortfall ?? 0) - (old.gap.shortfall ?? 0);
    if (Math.abs(difference) < SAME) return;
    const isGoal = isSameValue(old.reading, now.reading);
    if (isGoal && this.hides(now, difference < 0 ? "made smaller" : undefined)) return;
    const what = `${gapText(now)}${isGoal ? "" : `; it was ${valueText(old)}`}`;
    if (difference > 0) this.tell(gapWidened, key, old, now, `A gap is wider: ${what}.`);
    else this.tell(gapNarrowed, key, old, now, `A gap is narrower: ${what}.`);
  }

  private goes(key: string, old: KnownGap): void {
    const { gap, id } = old;
    // What goes with its element goes without having got better.
    if (!this.after.spots.has(id)) return;
    const reading = this.after.reading(id, gap.target?.metric.name);
    if (gap.target && isSameValue(old.reading, reading) && this.hides(old, "closed")) return;
    // What was measured is told as that; what is no longer known is a gap of another kind.
    if (gap.kind === "unknown" || (gap.kind === "metric" && !reading?.measure)) return;
    const value = reading?.measure ? `: it is ${reading.measure.value.text}` : "";
    this.tell(gapClosed, key, old, undefined, `${closedGapText(old)}${value}.`);
  }

  /** Whether a gap was there before it was known, rather than that something got worse. */
  private isOnlyNews({ id, gap, reading }: KnownGap): boolean {
    if (!this.before.spots.has(id)) return true;
    const was = this.before.reading(id, gap.target?.metric.name);
    if (gap.kind === "metric") return !was?.measure || isSameValue(was, reading);
    return gap.kind === "unknown" && !was?.measure;
  }

  /** Notes that a change of a goal, and not of what customers meet, is behind what became of a gap. @returns whether one is. */
  private hides(known: KnownGap, how: string | undefined): boolean {
    const goals = this.causesOf(known).filter(({ rule }) => GOALS.has(rule) || rule === "desired-raised");
    for (const goal of goals) {
      if (how && goal.rule !== "desired-raised") {
        this.hiding.set(goal, `a gap is ${how} by moving the goal, not by getting better`);
      }
    }
    return goals.length > 0;
  }

  private tell(
    rule: ChangeRule,
    key: string,
    old: KnownGap | undefined,
    now: KnownGap | undefined,
    message: string,
  ): void {
    const known = now ?? old;
    if (!known) return;
    const before = old?.spot ?? this.before.spots.get(known.id);
    const after = now?.spot ?? this.after.spots.get(known.id);
    const texts = { before: old && gapText(old), after: now && gapText(now) };
    const detail = key.slice(known.id.length + 1);
    this.changes.push(follow({ rule, before, after, detail, message, causes: this.causesOf(known), texts }));
  }

  /** What was written at the metric itself, else what else was at the element, else the metric and the source. */
  private causesOf({ id, gap }: KnownGap): readonly Change[] {
    const { target, actual, observedStep } = gap;
    const shared = [`project/metric:${target?.metric.name}`, `project/source:${actual?.source?.name}`];
    return this.causes.find(
      id,
      this.causes.ofMetric(id, target?.metric.name),
      this.causes.at(id),
      ({ edit }) => shared.includes(edit.id),
      ({ edit, change }) => observedStep !== undefined && change.rule === "flow-changed" && edit.id.startsWith(id),
    );
  }
}

function isSameValue(was: Reading | undefined, is: Reading | undefined): boolean {
  return was?.measure?.value.base === is?.measure?.value.base;
}
