import { gapsOfKind, type Rule, spokenSubject } from "../rule.ts";

export const gapMissing: Rule = {
  id: "gap-missing",
  severity: "error",
  summary: "Something that should happen, and customers never get it",
  *checkJourney(_journey, { assessment }) {
    for (const { subject, range, actual } of gapsOfKind(assessment, "missing")) {
      const why = actual?.title ? `: ${actual.title}` : "";
      yield { message: `Customers never get ${spokenSubject(subject)}${why}.`, range };
    }
  },
};
