import { DefaultConfigurationProvider } from "langium";

/** Asks the editor for no settings and wants to hear of none: those of a project are in its own file. */
export class Unconfigured extends DefaultConfigurationProvider {
  override initialize(): void {}
}
