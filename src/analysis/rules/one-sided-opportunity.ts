import type { Opportunity } from "../../model/journey.ts";
import { isOpen } from "../priority.ts";
import type { Rule } from "../rule.ts";
import { quoted } from "../wording.ts";

/** On the scale from 1 to 5: what is worth little, and what is worth much. */
const LITTLE = 2;
const MUCH = 4;

export const oneSidedOpportunity: Rule = {
  id: "one-sided-opportunity",
  severity: "info",
  from: "strict",
  summary: "An opportunity is worth much to one side and little to the other",
  *checkJourney(journey) {
    for (const opportunity of journey.opportunities) {
      const winner = winnerOf(opportunity);
      if (!winner || !isOpen(opportunity)) continue;
      const { customerValue, businessValue } = opportunity;
      const sides =
        winner === "customer"
          ? `customers (${customerValue}) but little to the business (${businessValue})`
          : `the business (${businessValue}) but little to customers (${customerValue})`;
      const message = `${quoted(opportunity)} is worth much to ${sides}. Improvements that serve one side only rarely last: what would make it worthwhile for both?`;
      yield { message, range: opportunity.nameRange };
    }
  },
};

function winnerOf({ customerValue, businessValue }: Opportunity): "customer" | "business" | undefined {
  if (customerValue === undefined || businessValue === undefined) return undefined;
  if (customerValue >= MUCH && businessValue <= LITTLE) return "customer";
  return businessValue >= MUCH && customerValue <= LITTLE ? "business" : undefined;
}
