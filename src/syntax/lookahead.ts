import { type ILookaheadStrategy, LLkLookaheadStrategy } from "chevrotain";

type Optional = Parameters<ILookaheadStrategy["buildLookaheadForOptional"]>[0];
type Alternation = Parameters<ILookaheadStrategy["buildLookaheadForAlternation"]>[0];

/**
 * Decides by the next word alone whether a line or a clause goes on, so that an incomplete one is entered and told of by
 * what it lacks: after `via` comes a channel. The one choice that needs a second token is a value or a part in `actuals`.
 */
export class KeywordLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForOptional(options: Optional): ReturnType<ILookaheadStrategy["buildLookaheadForOptional"]> {
    return super.buildLookaheadForOptional({ ...options, maxLookahead: 1 });
  }

  override buildLookaheadForAlternation(
    options: Alternation,
  ): ReturnType<ILookaheadStrategy["buildLookaheadForAlternation"]> {
    return super.buildLookaheadForAlternation({ ...options, maxLookahead: 2 });
  }
}
