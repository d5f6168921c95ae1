import { didYouMean } from "../model/did-you-mean.ts";
import type { Finding } from "../model/finding.ts";
import type { Declarations } from "../model/vocabulary.ts";
import type { Project } from "./projects.ts";
import type { ConfigurationProblem, SettingsReference } from "./read-configuration.ts";

/**
 * What is wrong in a project file, as findings of that file. Their severity can't be set: the settings are what is broken.
 * @param layers the declarations of the project's files and of the library.
 */
export function configurationFindings(project: Project, layers: Iterable<Declarations>): Finding[] {
  const { file, problems, references } = project;
  const all = references.length === 0 ? problems : [...problems, ...unknownIn(references, layers)];
  return all.map(({ message, range, isOfJson }) => {
    const finding = { rule: "configuration", severity: "error" as const, message, uri: file, range, related: [] };
    return isOfJson ? { ...finding, isOfJson } : finding;
  });
}

function unknownIn(references: readonly SettingsReference[], layers: Iterable<Declarations>): ConfigurationProblem[] {
  const lifecycles = [...layers].flatMap(({ lifecycle }) => lifecycle);
  const known = {
    lifecycle: namesOf(lifecycles),
    phase: namesOf(lifecycles.flatMap(({ phases }) => phases)),
  };
  return references
    .filter(({ kind, name }) => !known[kind].includes(name))
    .map(({ kind, name, range }) => ({ message: unknown(kind, name, known[kind]), range }));
}

function namesOf(elements: readonly { readonly name: string | undefined }[]): string[] {
  return [...new Set(elements.flatMap(({ name }) => name ?? []))];
}

function unknown(kind: SettingsReference["kind"], name: string, known: readonly string[]): string {
  const near = didYouMean(name, known);
  const hint = near ? `Did you mean "${near}"?` : `Known: ${known.map((item) => `"${item}"`).join(", ")}.`;
  return `There is no ${kind} ${JSON.stringify(name)} in this project. ${hint}`;
}
