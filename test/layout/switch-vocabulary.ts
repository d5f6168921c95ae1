import type { Element } from "../../src/model/element.ts";
import type { Dimension } from "../../src/model/quantity.ts";
import { type Declarations, type Metric, Vocabulary } from "../../src/model/vocabulary.ts";
import { element, quantity } from "./plain-data.ts";

function metric(
  name: string,
  dimension: Dimension,
  better: Metric["better"],
  scale?: readonly [string, string],
): Metric {
  const limits = scale && { low: quantity(scale[0]), high: quantity(scale[1]) };
  return {
    ...element(name, name.charAt(0).toUpperCase() + name.slice(1).replace("-", " ")),
    dimension,
    better,
    scale: limits,
  };
}

function titled(titles: Readonly<Record<string, string>>): Element[] {
  return Object.entries(titles).map(([name, title]) => element(name, title));
}

const SWITCH_DECLARATIONS: Declarations = {
  owner: titled({
    marketing: "Marketing",
    support: "Customer support",
    "social-care": "Social care",
    network: "Network engineering",
    cx: "Head of customer experience",
  }).map((owner) => ({ ...owner, contact: undefined, codeowner: undefined, retired: false })),
  persona: titled({ family: "Family of four, price-sensitive" }).map((persona) => ({
    ...persona,
    job: undefined,
    needs: [],
  })),
  channel: titled({ social: "Social media", phone: "Phone", web: "Website" }),
  metric: [
    metric("emotion", "number", "higher", ["-2", "2"]),
    { ...metric("nps", "number", "higher", ["-100", "100"]), title: "NPS" },
    metric("wait", "time", "lower"),
    metric("reply-time", "time", "lower"),
    metric("contacts", "number", "lower"),
    metric("conversion", "percent", "higher"),
    { ...metric("csat", "number", "higher", ["1", "5"]), title: "CSAT" },
  ],
  lifecycle: [
    {
      ...element("forrester", "Forrester"),
      phases: titled({ evaluate: "Evaluate", support: "Support", leave: "Leave" }).map((phase) => ({
        ...phase,
        optional: false,
      })),
    },
  ],
  context: titled({ "case-notes": "What support already tried", "phone-number": "The customer's number" }),
  system: titled({ crm: "CRM" }),
  promise: titled({ simple: "One contact is enough" }),
  source: titled({ "support-log": "Support tickets, 2026 Q3" }).map((source) => ({
    ...source,
    sourceKind: "analytics",
    url: undefined,
  })),
};

export const SWITCH_VOCABULARY = new Vocabulary([SWITCH_DECLARATIONS]);
