import type { Day } from "../../model/element.ts";

/** The settings of a new project: what could be set, and the preset for journeys that are being written. */
export const CONFIGURATION_TEXT = `{
  // How much is reported: "draft" while journeys are being written, then "recommended", or "strict" for every remark.
  "preset": "draft",
  // The level of each finding: "error", "warning", "info", "hint" or "off". \`journey rules\` lists them all.
  "rules": {
    "unowned-handoff": "error"
  },
  // How long reviews and observations are valid, unless a journey says otherwise.
  "reviewEvery": "180 days"
}
`;

/** What all journeys of a new project share. */
export const ORGANISATION_TEXT = `// What all journeys of this project share. These lines can be in any .journey file.

// Who is responsible. An owner is a team or a person, never "everyone".
owner shop     "Online shop"
owner support  "Customer support"
owner delivery "Delivery"

// Whose journeys these are.
persona newcomer "Someone who orders for the first time" {
  job  "Get the thing home without trouble"
  need "To know when it comes"
}

// What the customer should not have to repeat.
context order-number "The order's number"

// What the brand promises.
promise one-contact "One contact is enough"

// Where observed values come from. The kind says how much they weigh: assumption, interview, survey or analytics.
source workshop "What we believe" { kind assumption }
`;

/** A journey that shows what a journey can say, with a gap, an unknown and an opportunity in it. */
export function firstJourney(today: Day): string {
  return `/**
 * A first journey. Each line is a fact: change one, and the map beside it follows.
 * It is all made up: replace it step by step with what your customers experience.
 */
journey first-order "The first order" for newcomer by shop {
  goal     "Have it at home on the promised day"
  keeps    one-contact
  reviewed ${today} every 90 days

  // Stages are what the customer does, in the customer's words.
  stage order "Ordering" by shop {
    // What happens, and via which channel; the owner is inherited from the stage.
    touchpoint choose "Finds what fits" via web {
      desired { duration <= 10 min }
      actual on ${today} from workshop { duration 8 min }
    }

    touchpoint pay "Pays" via web {
      keeps one-contact
      gives order-number
      desired { emotion +1 }
    }
  }

  stage receive "Getting it" by delivery {
    // The moment that decides whether they come back.
    touchpoint doorstep "Gets the parcel" via parcel {
      moment-of-truth
      desired "There on the promised day" { emotion +2 }
      actual failing "Comes a day late, and nobody says so" on ${today} from workshop {
        emotion -1
      }
      then ask "it is late"
      then unpack "it is on time"
    }

    touchpoint unpack "Unpacks it" via parcel {
      keeps one-contact
      desired { emotion +2 }
      ends
    }
  }

  stage help "Asking where it is" by support {
    touchpoint ask "Asks where it is" via chat {
      keeps one-contact
      needs order-number
      desired { reply-time <= 1 h }
      then unpack "it comes after all"
    }
  }

  // Where the owner changes, somebody owns the handoff: what is passed on, and how fast.
  handoff pay -> doorstep by delivery carries order-number within 2 days
  handoff doorstep -> ask by support carries order-number within 1 h
  handoff ask -> unpack by delivery within 2 days

  // What could be done about it. The score weighs the gaps it closes against the effort.
  opportunity tell-them "Say it before they ask" by delivery {
    closes         doorstep.failing, doorstep.emotion
    customer-value 5
    business-value 4
    effort         2
    status         idea
  }
}
`;
}
