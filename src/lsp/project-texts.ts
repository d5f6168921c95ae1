import { URI, UriUtils } from "langium";
import type { LangiumSharedServices } from "langium/lsp";
import { LIBRARY_URI } from "../project/library.ts";
import { isConfigurationFile, isWithin, type Projects } from "../project/projects.ts";
import type { Texts } from "../project/text-project.ts";
import type { OtherTexts } from "../protocol.ts";

interface Services extends LangiumSharedServices {
  readonly projects: Projects;
}

/** The texts of a project as they are in the editor, by their paths from its folder. */
export interface ProjectTexts {
  /** The address of the folder. */
  readonly root: string;
  readonly texts: Texts;
  pathOf(uri: string): string;
  addressOf(path: string): string;
  /** Whether a file is of this project, or would be if it were there. */
  has(uri: string): boolean;
}

/** The texts of the project that a file belongs to. A file that its project ignores is alone. */
export function projectTexts({ projects, workspace }: Services, file: string): ProjectTexts {
  const isAlone = projects.isIgnored(file);
  const root = isAlone ? file.slice(0, file.lastIndexOf("/")) : projects.rootOf(file);
  const has = (uri: string): boolean =>
    isAlone ? uri === file : isWithin(uri, root) && (isConfigurationFile(uri) || projects.rootOf(uri) === root);
  const pathOf = (uri: string): string => (has(uri) ? decodeURIComponent(uri.slice(root.length + 1)) : uri);
  const addressOf = (path: string): string =>
    path.includes("://") ? path : UriUtils.joinPath(URI.parse(root), path).toString();
  const settings = projects.all.find((project) => project.root === root);
  const texts: Record<string, string> = settings && !isAlone ? { [pathOf(settings.file)]: settings.text } : {};
  for (const document of workspace.LangiumDocuments.all) {
    const uri = document.uri.toString();
    if (uri !== LIBRARY_URI && has(uri)) texts[pathOf(uri)] = document.textDocument.getText();
  }
  return { root, texts, pathOf, addressOf, has };
}

/** The same project in another version. @param others `null` for a file that is not there; those of other projects are passed over. */
export function withOtherTexts({ texts, has, pathOf }: ProjectTexts, others: OtherTexts): Texts {
  const changed: Record<string, string> = { ...texts };
  for (const [address, text] of Object.entries(others)) {
    const uri = URI.parse(address).toString();
    if (!has(uri)) continue;
    if (text === null) delete changed[pathOf(uri)];
    else changed[pathOf(uri)] = text;
  }
  return changed;
}
