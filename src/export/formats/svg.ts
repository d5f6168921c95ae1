import { withIdsOfContent } from "../../own-ids.ts";
import { type PictureFormatInfo, textPicture } from "./picture-format.ts";

export const svg: PictureFormatInfo = {
  endings: ["svg"],
  isText: true,
  needsNode: false,
  opensOutside: false,
  takes: ["background"],
  why: { scale: "SVG is sharp at every size" },
  choices: [{ label: "SVG", detail: "A picture that is sharp at every size, for documents, wikis and websites" }],
  write: async ({ pictures: [first] }) => textPicture(withIdsOfContent((await first()).svg)),
};
