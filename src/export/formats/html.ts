import { htmlPage } from "../html.ts";
import { type PictureFormatInfo, textPicture } from "./picture-format.ts";

export const html: PictureFormatInfo = {
  endings: ["html", "htm"],
  isText: true,
  needsNode: false,
  opensOutside: true,
  takes: [],
  why: {
    scale: "HTML is sharp at every size",
    background: "HTML follows the light or dark setting of its reader's system",
  },
  choices: [{ label: "HTML", detail: "A page with zoom, search and details, in one file" }],
  write: async ({ title, pictures }, _options, tools) => {
    const { script, style } = await (await tools()).viewer();
    const drawn = await Promise.all(pictures.map((draw) => draw()));
    return textPicture(await htmlPage({ title, pictures: drawn, script, style }));
  },
};
