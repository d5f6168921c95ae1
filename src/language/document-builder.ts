import { DefaultDocumentBuilder } from "langium";

/** Builds what changed and nothing else. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  /** Never: names are looked up when they are needed. */
  protected override shouldRelink(): boolean {
    return false;
  }

  /** Never: a file that was checked was checked for everything. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }
}
