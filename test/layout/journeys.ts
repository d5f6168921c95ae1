import type { MapInput } from "../../src/layout/map-input.ts";
import { type HandoffNotes, mapInput, type StageNotes, type TouchpointNotes } from "./journey-builder.ts";

const SEEN = { on: "2026-09-30", from: "support-log" };

/** The journey of the language's guide. */
export function switchProvider(): MapInput {
  return mapInput({
    name: "switch-provider",
    title: "Switching to a cheaper phone plan",
    goal: "Pay less and keep a phone that works",
    persona: "family",
    by: "cx",
    keeps: ["simple"],
    reviewed: "2026-09-01",
    desired: { nps: ">= 30" },
    actual: { nps: "-12" },
    notes: SEEN,
    stages: [
      {
        name: "evaluate",
        title: "Comparing plans",
        phase: "evaluate",
        by: "marketing",
        touchpoints: [
          [
            "price-ad",
            "Sees the price advert",
            { via: "social", desired: { emotion: "+1" }, actual: { emotion: "+1" }, notes: SEEN },
          ],
        ],
      },
      {
        name: "support",
        title: "Getting it fixed",
        phase: "support",
        by: "support",
        touchpoints: [
          [
            "call",
            "Calls support",
            {
              via: "phone",
              truth: true,
              voices: [["pain", "Every call starts from zero"]],
              backstage: [["Opens a ticket", "support", "crm"]],
              wish: "One call and it is fixed",
              desired: { emotion: "+1", contacts: "<= 1", wait: "<= 5 min" },
              actual: { emotion: "-2", contacts: "6", wait: "12 h" },
              notes: { ...SEEN, deviation: "failing", title: "Twelve hours over a month, never fixed", sample: 431 },
            },
          ],
          ["tweet", "Complains in public", { via: "social", by: "social-care" }],
          [
            "dm",
            "Is asked to send a direct message",
            {
              via: "social",
              by: "social-care",
              voices: [["quote", "Have you talked to customer care?", "support-log"]],
              desired: { emotion: "+1", "reply-time": "<= 1 h" },
              actual: { emotion: "-2", "reply-time": "50 min" },
              notes: SEEN,
              next: [
                ["cancel", "gives up"],
                ["engineer", "asks once more"],
              ],
            },
          ],
          [
            "engineer",
            "Waits two months for an engineer",
            { by: "network", desired: { wait: "<= 3 days" }, ends: true },
          ],
        ],
      },
      {
        name: "leave",
        title: "Leaving",
        phase: "leave",
        touchpoints: [["cancel", "Cancels the contract", { via: "phone", by: "support" }]],
      },
    ],
    handoffs: [
      { from: "call", to: "tweet", by: "support", carries: ["case-notes", "phone-number"], within: "1 h" },
      { from: "dm", to: "cancel", by: "social-care" },
    ],
    opportunities: [
      {
        name: "share-notes",
        title: "Show social care the case notes",
        by: "social-care",
        closes: ["dm.emotion", "call.contacts"],
        values: [5, 4, 2],
        status: "planned",
        ticket: "CX-142",
        due: "2027-01-31",
      },
    ],
  });
}

/** 12 owners and 40 touchpoints, with branches, steps that skip touchpoints, loops, and two touchpoints of nobody. */
export function crowded(): MapInput {
  const names = Array.from({ length: 40 }, (_, i) => `t${i + 1}`);
  const owners = Array.from({ length: 12 }, (_, i) => `team-${i + 1}`);
  const ways: Readonly<Record<string, TouchpointNotes["next"]>> = {
    t4: [
      ["t5", "in time"],
      ["t9", "too late"],
      ["t2", "tries again"],
    ],
    t8: [["t9"], ["t4", "the form was wrong"]],
    t12: [["t13"], ["t20", "has an account already"], ["t30", "calls instead"]],
    t16: [["t17"], ["t16", "asks again and again"]],
    t22: [["t23"], ["t14", "documents are missing"], ["t10", "starts over"]],
    t28: [["t29"], ["t35", "is put through to a specialist at once"]],
    t33: [["t34"], ["t36"], ["t37", "no answer"]],
    t38: [["t39"], ["t1", "comes back for another contract"]],
    t40: [["t40", "reads the letter twice"]],
  };
  const stages = Array.from(
    { length: 8 },
    (_, s): StageNotes => ({
      name: `s${s + 1}`,
      title: `Stage number ${s + 1}`,
      touchpoints: names.slice(s * 5, s * 5 + 5).map((name, i) => {
        const index = s * 5 + i;
        const owner = index === 10 || index === 25 ? undefined : owners[(index * 7 + (index % 3)) % 12];
        const next = ways[name];
        const notes: TouchpointNotes = {
          via: index % 3 === 0 ? "phone" : "web",
          ...(owner ? { by: owner } : {}),
          ...(next ? { next } : {}),
          ...(index % 4 === 0 ? { desired: { emotion: "1", wait: "<= 10 min" } } : {}),
          ...(index % 8 === 0 ? { actual: { emotion: "-1", wait: "25 min" }, notes: { ...SEEN, sample: index } } : {}),
        };
        return [name, `Does thing number ${index + 1} of this long journey`, notes] as const;
      }),
    }),
  );
  const handoffs: HandoffNotes[] = [
    { from: "t1", to: "t2", by: "team-1", within: "2 h", carries: ["case-notes", "phone-number"] },
    { from: "t12", to: "t30", by: "team-3", within: "2 days", carries: ["case-notes"] },
    { from: "t22", to: "t14", by: "team-5", within: "1 h" },
    { from: "t38", to: "t1", by: "team-9", within: "3 days", carries: ["phone-number"], desired: { wait: "<= 1 h" } },
    { from: "t20", to: "t21", by: "team-2", desired: { wait: "<= 1 h" }, actual: { wait: "3 h" }, notes: SEEN },
  ];
  return mapInput({
    name: "crowded",
    title: "A journey through twelve departments",
    stages,
    handoffs,
    opportunities: [
      { name: "o1", title: "One form for all", closes: ["t4", "t8", "t22"], values: [5, 5, 2], by: "team-1" },
      { name: "o2", title: "Put through at once", closes: ["t9"], values: [3, 1, 1], due: "2026-01-31" },
      { name: "o3", title: "Done before", closes: ["t5", "t6"], status: "done", by: "team-2" },
      { name: "o4", title: "Not worth it", closes: ["s6"], status: "dropped", by: "team-2" },
      { name: "o5", title: "Helps nothing that can be seen", closes: [], status: "idea", by: "team-2" },
    ],
  });
}

/** One stage with one touchpoint. */
export function smallest(): MapInput {
  return mapInput({
    name: "smallest",
    title: "Small",
    by: "cx",
    stages: [
      { name: "s", title: "Only stage", touchpoints: [["t", "Only touchpoint", { via: "web", by: "support" }]] },
    ],
  });
}

/** A journey of which only the first line is written. */
export function empty(): MapInput {
  return mapInput({ name: "empty", title: "Returning a parcel" });
}

/** A journey with a stage that has no touchpoints. */
export function emptyStage(): MapInput {
  return mapInput({
    name: "begun",
    title: "Returning a parcel",
    stages: [{ name: "s", title: "Wrapping it", touchpoints: [] }],
  });
}

const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsunternehmen";

/** Titles without end, words without a place to break, and scripts of all kinds. */
export function wordy(): MapInput {
  const many = "An uncommonly long title that goes on and on about everything that there is to say ".repeat(4).trim();
  return mapInput({
    name: "wordy",
    title: many,
    goal: many,
    persona: LONG,
    by: "社内のお客様体験責任者および全社横断プロジェクト推進室",
    stages: [
      {
        name: "long",
        title: many,
        phase: LONG,
        by: LONG,
        desired: { csat: ">= 4" },
        actual: { csat: "3" },
        touchpoints: [
          [
            "a",
            LONG,
            {
              via: LONG,
              by: LONG,
              truth: true,
              wish: many,
              desired: { [LONG]: "<= 1000000000 EUR", emotion: "2" },
              actual: { [LONG]: "12345678901234567890 EUR", emotion: "-2" },
              notes: { deviation: "ad-hoc", title: many, from: LONG, sample: 123456789, on: "2026-09-30" },
              voices: [
                ["quote", many, LONG],
                ["pain", LONG],
              ],
              backstage: [[many, LONG, LONG, LONG]],
              next: [
                ["b", many],
                ["c", LONG],
              ],
            },
          ],
          [
            "b",
            "お客様サポートに電話をかけて長時間待たされた後に別の部署へ転送される",
            {
              via: "電話",
              by: "顧客サポート部門",
              voices: [["quote", "もう一度最初から説明してください。"]],
              desired: { wait: "<= 5 min" },
            },
          ],
          [
            "c",
            "يتصل العميل بخدمة الدعم ثم ينتظر طويلا على الهاتف",
            { via: "هاتف", by: "فريق الدعم", actual: { wait: "3 h" } },
          ],
          [
            "d",
            "👩‍👩‍👧‍👦 is happy 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
            { by: "🦄 team", voices: [["pain", "😡😡😡😡😡😡😡😡😡😡😡😡😡😡😡"]] },
          ],
          ["e", "ลูกค้าโทรหาฝ่ายสนับสนุนและรอนานมากก่อนที่จะได้พูดคุยกับเจ้าหน้าที่", { next: [["a", "лучше начать сначала"]] }],
        ],
      },
    ],
    handoffs: [
      { from: "a", to: "b", by: LONG, within: "1000000 days", carries: [LONG, LONG, "case-notes", "phone-number"] },
      { from: "a", to: "c", by: "顧客サポート部門", within: "2 days", carries: ["case-notes"] },
    ],
    opportunities: [
      { name: "o", title: many, by: LONG, closes: ["b"], values: [1, 2, 3], ticket: LONG, due: "2026-01-01" },
    ],
  });
}
