import {
  type AstNodeDescription,
  DefaultLinker,
  type LangiumCoreServices,
  type LinkingError,
  type ReferenceInfo,
} from "langium";
import { didYouMean } from "./did-you-mean.ts";
import { nounOf } from "./nouns.ts";

/** Declared inside a journey; everything else is declared at the top level. */
const INNER: ReadonlySet<string> = new Set(["Touchpoint", "Part", "Phase", "Stage"]);

/** Resolves names, and says of one that means nothing what was looked for and what comes close. */
export class JourneyLinker extends DefaultLinker {
  private readonly services: LangiumCoreServices;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.services = services;
  }

  protected override createLinkingError(info: ReferenceInfo, target?: AstNodeDescription): LinkingError {
    const type = this.reflection.getReferenceType(info);
    const noun = nounOf(type);
    const name = info.reference.$refText;
    const known = this.services.references.ScopeProvider.getScope(info)
      .getAllElements()
      .map((item) => item.name)
      .toArray();
    const near = didYouMean(name, known);
    const declare = INNER.has(type) ? "" : ` Declare it in a file of the project: ${noun} ${name} "...".`;
    const hint = near ? ` Did you mean \`${near}\`?` : declare;
    return { ...super.createLinkingError(info, target), message: `No ${noun} is called \`${name}\`.${hint}` };
  }
}
