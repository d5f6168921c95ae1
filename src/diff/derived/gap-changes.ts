import type { Reading } from "../../model/gap.ts";
import type { Change } from "../change.ts";
import { gapClosed } from "../rules/gap-closed.ts";
import { gapFound } from "../rules/gap-found.ts";
import { gapNarrowed } from "../rules/gap-narrowed.ts";
import { gapOpened } from "../rules/gap-opened.ts";
import { gapWidened } from "../rules/gap-widened.ts";
import type { ChangeRule } from "../written/rule.ts";
import type { Causes } from "./causes.ts";
import { follow } from "./follow.ts";
import type { GapSide, KnownGap } from "./gap-side.ts";
import { closedGapText, gapText, valueText } from "./gap-wording.ts";

/** Shortfalls that differ by less than this are the same. */
const SAME = 1e-9;

/** The changes of goals that can hide a gap. */
const GOALS: ReadonlySet<string> = new Set(["desired-lowered", "desired-removed", "desired-changed"]);

/** How the gaps of a journey changed. */
export class GapChanges {
  readonly changes: Change[] = [];
  /** The changes of goals that hide a gap or a part of it, with how to say so. */
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
      if (old) this.addKept(key, old, now);
      else this.addOpened(key, now);
    }
    for (const [key, old] of before.gaps) if (!after.gaps.has(key)) this.addClosed(key, old);
  }

  private addOpened(key: string, now: KnownGap): void {
    const isNews = this.isOnlyNews(now);
    // A new goal that is not measured yet was already reported as a new goal.
    if (isNews && now.gap.kind === "unknown") return;
    const message = isNews ? `A gap is now known: ${gapText(now)}.` : `A gap opened: ${gapText(now)}.`;
    this.add(isNews ? gapFound : gapOpened, key, undefined, now, message);
  }

  private addKept(key: string, old: KnownGap, now: KnownGap): void {
    const difference = (now.gap.shortfall ?? 0) - (old.gap.shortfall ?? 0);
    if (Math.abs(difference) < SAME) return;
    const isGoal = isSameValue(old.reading, now.reading);
    if (isGoal && this.hides(now, difference < 0 ? "made smaller" : undefined)) return;
    const what = `${gapText(now)}${isGoal ? "" : `; it was ${valueText(old)}`}`;
    if (difference > 0) this.add(gapWidened, key, old, now, `A gap widened: ${what}.`);
    else this.add(gapNarrowed, key, old, now, `A gap narrowed: ${what}.`);
  }

  private addClosed(key: string, old: KnownGap): void {
    const { gap, id } = old;
    // A gap that was removed together with its element did not get better.
    if (!this.after.subjects.has(id)) return;
    const reading = this.after.reading(id, gap.target?.metric.name);
    if (gap.target && isSameValue(old.reading, reading) && this.hides(old, "closed")) return;
    // A first measurement is reported as that; a value that is no longer known is a gap of another kind.
    if (gap.kind === "unknown" || (gap.kind === "metric" && !reading?.measure)) return;
    const value = reading?.measure ? `: it is now ${reading.measure.value.text}` : "";
    this.add(gapClosed, key, old, undefined, `${closedGapText(old)}${value}.`);
  }

  /** Whether a gap existed before it was known, so that nothing got worse. */
  private isOnlyNews({ id, gap, reading }: KnownGap): boolean {
    if (!this.before.subjects.has(id)) return true;
    const old = this.before.reading(id, gap.target?.metric.name);
    if (gap.kind === "metric") return !old?.measure || isSameValue(old, reading);
    return gap.kind === "unknown" && !old?.measure;
  }

  /** Notes that a gap changed because a goal did, and not what customers experience. @returns whether that is so. */
  private hides(known: KnownGap, how: string | undefined): boolean {
    const goals = this.causesOf(known).filter(({ rule }) => GOALS.has(rule) || rule === "desired-raised");
    for (const goal of goals) {
      if (how && goal.rule !== "desired-raised") {
        this.hiding.set(goal, `a gap is ${how} by moving the goal, not by getting better`);
      }
    }
    return goals.length > 0;
  }

  private add(
    rule: ChangeRule,
    key: string,
    old: KnownGap | undefined,
    now: KnownGap | undefined,
    message: string,
  ): void {
    const known = now ?? old;
    if (!known) return;
    const before = old?.subject ?? this.before.subjects.get(known.id);
    const after = now?.subject ?? this.after.subjects.get(known.id);
    const texts = { before: old && gapText(old), after: now && gapText(now) };
    const detail = key.slice(known.id.length + 1);
    this.changes.push(follow({ rule, before, after, detail, message, causes: this.causesOf(known), texts }));
  }

  /** The edits of the metric at the element, else any edits of the element, else those of the metric or the source themselves. */
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

function isSameValue(old: Reading | undefined, now: Reading | undefined): boolean {
  return old?.measure?.value.base === now?.measure?.value.base;
}
