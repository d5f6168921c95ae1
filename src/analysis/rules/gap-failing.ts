import { gapsOfKind, type Rule, spokenSubject } from "../rule.ts";

export const gapFailing: Rule = {
  id: "gap-failing",
  severity: "error",
  summary: "Something that breaks for customers",
  *checkJourney(_journey, { assessment }) {
    for (const { subject, range, actual } of gapsOfKind(assessment, "failing")) {
      const why = actual?.title ? `: ${actual.title}` : "";
      const name = spokenSubject(subject);
      yield { message: `${name.charAt(0).toUpperCase()}${name.slice(1)} fails${why}.`, range };
    }
  },
};
