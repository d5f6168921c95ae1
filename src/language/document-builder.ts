import { DefaultDocumentBuilder } from "langium";

/** Builds what changed and nothing else: names are looked up when they are needed, so no other file has to be linked again. */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  protected override shouldRelink(): boolean {
    return false;
  }
}
