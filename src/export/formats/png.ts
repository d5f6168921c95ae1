import type { PictureFormatInfo } from "./picture-format.ts";

export const png: PictureFormatInfo = {
  endings: ["png"],
  isText: false,
  needsNode: true,
  opensOutside: false,
  takes: ["scale", "background"],
  choices: [{ label: "PNG", detail: "A bitmap picture, for slides and messages" }],
  write: async ({ pictures: [first] }, { scale }, tools) =>
    (await tools()).writePng((await first()).svg, scale === undefined ? {} : { scale }),
};
