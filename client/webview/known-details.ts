import type { AllDetails } from "../preview/messages.ts";

export type Details = AllDetails[number];

/** All that is known of what is on the map. Asked for when somebody first wants to know, once for each version of the map. */
export class KnownDetails {
  private readonly fetch: () => Promise<AllDetails>;
  private asked: Promise<AllDetails> | undefined;

  constructor(fetch: () => Promise<AllDetails>) {
    this.fetch = fetch;
  }

  /** In the order in which the map is read. */
  all(): Promise<AllDetails> {
    this.asked ??= this.fetch();
    return this.asked;
  }

  async of(about: string): Promise<Details | undefined> {
    return (await this.all()).find((details) => details.about === about);
  }

  /** Says that there is another map. */
  forget(): void {
    this.asked = undefined;
  }
}
