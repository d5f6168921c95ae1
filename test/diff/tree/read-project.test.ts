import { expect, it } from "vitest";
import { meaningOf, nodesIn, type TreeNode, type Value } from "../../../src/diff/tree/tree.ts";
import { treeOf } from "../../helpers/tree.ts";

const DECLARATIONS = `owner o "Owner" { contact "o@example.com" codeowner "@o" retired accept unused-declaration "soon" until 2027-01-01 }
owner p
persona family "A family" { job "Stay online" need "Simple" need "Cheap" }
persona firm
channel app "The app"
metric wait "Wait" { unit time better lower }
metric mood "Mood" { unit count better higher scale 1 .. 5 }
metric plain
lifecycle life "Life" { phase start "Start" phase late optional }
context notes "what was tried"
system crm "Records"
promise kind "We are kind"
source log "Log" { kind analytics url "https://example.com" }
source talk
`;

const JOURNEY = `journey help "Getting help" for family by o {
  goal "Online"
  follows life
  keeps kind, fast
  reviewed 2026-11-01 every 90 days
  desired "Calm" { wait <= 1 h }
  actual failing "Breaks" on 2026-11-02 from log { sample 12 sequence call, mail wait 2 h mood 3 }
  benchmark "Others" on 2026-11-03 from talk { wait 30 min }
  accept unowned-handoff
  stage ask "Asking" as start by o {
    keeps kind
    desired "Quick"
    actual on 2026-11-04
    touchpoint call "Calls" via app by p {
      moment-of-truth
      keeps fast
      needs notes
      gives place, notes
      ends
      expands below
      desired
      pain "Waits" from log
      quote "Hello?"
      backstage "Looks it up" by p using crm, other
      then mail "not helped"
      then mail
      benchmark { mood >= 4 }
      accept small-sample "few calls"
    }
  }
  stage call {
    touchpoint mail
    touchpoint mail "Again"
    touchpoint "Unnamed"
  }
  handoff call -> mail by p carries notes within 1 h { desired "Warm" { wait < 5 min } actual missing accept handoff-without-time }
  handoff call -> mail
  opportunity bot "A bot" by o {
    closes call.wait, ask, call -> mail.failing
    customer-value 4
    business-value 2
    effort 3
    status planned
    ticket "A-1"
    due 2026-12-01
    accept one-sided-opportunity
  }
}
`;

/** Each node, as `id | field=value | field=value`, without the start of its id. */
function lines(tree: TreeNode): string[] {
  return [...nodesIn(tree)].slice(1).map(({ id, fields }) => {
    const facts = Object.entries(fields).map(([field, value]) => `${field}=${textOf(value)}`);
    return [id.replace("project/", ""), ...facts].join(" | ");
  });
}

function textOf(value: Value): string {
  return "names" in value ? `${value.of} ${meaningOf(value)}` : meaningOf(value);
}

/** What is written where each node has its place. */
function written(text: string): string[] {
  const rows = text.split("\n");
  return [...nodesIn(treeOf(text))].map(({ kind, place }) => {
    if (!place) return kind;
    const { start, end } = place.range;
    const ending = start.line === end.line ? end.character : undefined;
    return `${kind}: ${rows[start.line]?.slice(start.character, ending)}`;
  });
}

it("reads every fact of shared declarations", () => {
  expect(lines(treeOf(DECLARATIONS))).toEqual([
    "owner:o | title=Owner | contact=o@example.com | codeowner=@o | retired=yes",
    "owner:o/accept:unused-declaration | rule=unused-declaration | reason=soon | until=2027-01-01",
    "owner:p",
    "persona:family | title=A family | job=Stay online | need=Cheap; Simple",
    "persona:firm",
    "channel:app | title=The app",
    "metric:wait | title=Wait | unit=time | better=lower",
    "metric:mood | title=Mood | unit=count | better=higher | scale from= 1 number | scale to= 5 number",
    "metric:plain | unit=count",
    "lifecycle:life | title=Life",
    "lifecycle:life/phase:start | title=Start",
    "lifecycle:life/phase:late | optional=yes",
    "context:notes | title=what was tried",
    "system:crm | title=Records",
    "promise:kind | title=We are kind",
    "source:log | title=Log | kind=analytics | url=https://example.com",
    "source:talk",
  ]);
});

it("reads every fact of a journey", () => {
  expect(lines(treeOf(JOURNEY))).toEqual([
    "journey:help | title=Getting help | for=persona family | by=owner o | goal=Online | follows=lifecycle life | keeps=promise fast, kind | reviewed=2026-11-01 | every= 7776000 time | desired=Calm",
    "journey:help/stage:ask | title=Asking | as=phase start | by=owner o | keeps=promise kind | desired=Quick",
    "journey:help/touchpoint:call | title=Calls | via=channel app | by=owner p | moment-of-truth=yes | keeps=promise fast | needs=context notes | gives=context notes, place | ends=yes | expands=journey below | desired=",
    "journey:help/touchpoint:call/pain:Waits | text=Waits | from=source log",
    "journey:help/touchpoint:call/quote:Hello? | text=Hello?",
    "journey:help/touchpoint:call/backstage:Looks it up | text=Looks it up | by=owner p | using=system crm, other",
    "journey:help/touchpoint:call/then:mail | to=touchpoint mail | when=not helped",
    "journey:help/touchpoint:call/then:mail~2 | to=touchpoint mail",
    "journey:help/touchpoint:call/benchmark: ",
    "journey:help/touchpoint:call/benchmark: /target:mood | metric=metric mood | value=>= 4 number",
    "journey:help/touchpoint:call/accept:small-sample | rule=small-sample | reason=few calls",
    "journey:help/stage:ask/actual:2026-11-04  | on=2026-11-04",
    "journey:help/stage:call",
    "journey:help/touchpoint:mail",
    "journey:help/touchpoint:mail~2 | title=Again",
    "journey:help/touchpoint:~1 | title=Unnamed",
    "journey:help/handoff:call mail | from=touchpoint call | to=touchpoint mail | by=owner p | carries=context notes | within= 3600 time | desired=Warm",
    "journey:help/handoff:call mail/target:wait | metric=metric wait | value=< 300 time",
    "journey:help/handoff:call mail/actual:  | deviation=missing",
    "journey:help/handoff:call mail/accept:handoff-without-time | rule=handoff-without-time",
    "journey:help/handoff:call mail~2 | from=touchpoint call | to=touchpoint mail",
    "journey:help/opportunity:bot | title=A bot | by=owner o | customer-value=4 | business-value=2 | effort=3 | status=planned | ticket=A-1 | due=2026-12-01",
    "journey:help/opportunity:bot/closes:call  wait  | part=touchpoint call | metric=metric wait",
    "journey:help/opportunity:bot/closes:ask    | part=stage ask",
    "journey:help/opportunity:bot/closes:call mail  failing | part=touchpoint call | to=touchpoint mail | kind=failing",
    "journey:help/opportunity:bot/accept:one-sided-opportunity | rule=one-sided-opportunity",
    "journey:help/target:wait | metric=metric wait | value=<= 3600 time",
    "journey:help/actual:2026-11-02 log | deviation=failing | title=Breaks | on=2026-11-02 | from=source log | sample=12 | sequence=touchpoint call, mail",
    "journey:help/actual:2026-11-02 log/measure:wait | metric=metric wait | value= 7200 time",
    "journey:help/actual:2026-11-02 log/measure:mood | metric=metric mood | value= 3 number",
    "journey:help/benchmark:2026-11-03 talk | title=Others | on=2026-11-03 | from=source talk",
    "journey:help/benchmark:2026-11-03 talk/target:wait | metric=metric wait | value= 1800 time",
    "journey:help/accept:unowned-handoff | rule=unowned-handoff",
  ]);
});

it("knows where each thing is written", () => {
  expect(written(DECLARATIONS)).toEqual([
    "project",
    "owner: o",
    'accept: accept unused-declaration "soon" until 2027-01-01',
    "owner: p",
    "persona: family",
    "persona: firm",
    "channel: app",
    "metric: wait",
    "metric: mood",
    "metric: plain",
    "lifecycle: life",
    "phase: start",
    "phase: late",
    "context: notes",
    "system: crm",
    "promise: kind",
    "source: log",
    "source: talk",
  ]);
  expect(written(JOURNEY)).toEqual([
    "project",
    "journey: help",
    "stage: ask",
    "touchpoint: call",
    'pain: pain "Waits" from log',
    'quote: quote "Hello?"',
    'backstage: backstage "Looks it up" by p using crm, other',
    'then: then mail "not helped"',
    "then: then mail",
    "benchmark: benchmark { mood >= 4 }",
    "target: mood >= 4",
    'accept: accept small-sample "few calls"',
    "actual: actual",
    "stage: call",
    "touchpoint: mail",
    "touchpoint: mail",
    'touchpoint: "Unnamed"',
    "handoff: call",
    "target: wait < 5 min",
    "actual: actual missing",
    "accept: accept handoff-without-time",
    "handoff: call",
    "opportunity: bot",
    "closes: call.wait",
    "closes: ask",
    "closes: call -> mail.failing",
    "accept: accept one-sided-opportunity",
    "target: wait <= 1 h",
    "actual: actual failing",
    "measure: wait 2 h",
    "measure: mood 3",
    'benchmark: benchmark "Others" on 2026-11-03 from talk { wait 30 min }',
    "target: wait 30 min",
    "accept: accept unowned-handoff",
  ]);
});
