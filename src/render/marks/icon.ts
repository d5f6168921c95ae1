import type { ChannelIcon, Icon } from "../../layout/scene.ts";
import type { Svg } from "../element.ts";
import type { Painter } from "../painter.ts";
import { movedTo, path } from "../shapes.ts";

const LINE_WIDTH = 1.3;

/** Pictures of channels in lines, on a square of 14 px. */
const WAYS: Readonly<Record<ChannelIcon, string>> = {
  web: "M1 3h12v8H1ZM1 5.5h12M5 13h4",
  app: "M4 1h6v12H4ZM6.5 11h1",
  email: "M1 3h12v8H1ZM1 3.5l6 4.5l6 -4.5",
  sms: "M1 2.5h12v7H6l-3 3v-3H1ZM4 6h1M6.5 6h1M9 6h1",
  chat: "M1 2h8v5H4l-2 2v-2H1ZM6 9h4l2 2v-2h1V4.5h-2",
  phone: "M3.5 1.5l2 3l-1.5 1.5q1 2.5 4 4l1.5 -1.5l3 2q-1 2.5 -3 2q-7 -2 -8 -9q0 -1.5 2 -2Z",
  letter: "M2 1h7l3 3v9H2ZM9 1v3h3M4.5 7h5M4.5 9.5h5",
  store: "M2 6v7h10V6M1 5.5l1.5 -4h9l1.5 4ZM5.5 13V9h3v4",
  "service-desk": "M1 9h12M2.5 9v4M11.5 9v4M4 9q0 -3 3 -3q3 0 3 3M7 1.5a2 2 0 1 0 0.01 0Z",
  kiosk: "M3 1h8v7H3ZM7 8v4M4 13h6M5 4.5h4",
  social: "M4 4.5a2 2 0 1 0 0.01 0ZM10.5 1a1.7 1.7 0 1 0 0.01 0ZM10.5 9a1.7 1.7 0 1 0 0.01 0ZM6 5.5l3 -2M6 7.5l3 2",
  parcel: "M1.5 4l5.5 -2.5l5.5 2.5v6.5l-5.5 2.5l-5.5 -2.5ZM1.5 4l5.5 2.5l5.5 -2.5M7 6.5v6.5",
  invoice: "M3 1h8v12l-2 -1.2l-2 1.2l-2 -1.2l-2 1.2ZM5 4.5h4M5 7h4",
  payment: "M1 3h12v8H1ZM1 6h12M3.5 9h2",
  other: "M7 2.5a4.5 4.5 0 1 0 0.01 0ZM7 6.5v1",
  none: "M7 2a5 5 0 1 0 0.01 0ZM3.5 10.5l7 -7",
};

/** The picture of a channel. */
export function drawIcon(icon: Icon, painter: Painter): Svg {
  const role = icon.name === "none" ? "loss" : "muted";
  const lines = path(WAYS[icon.name], `${painter.stroke(role, LINE_WIDTH)} stroke-linejoin="round"`);
  return `<g${movedTo(icon)}>${lines}</g>`;
}
