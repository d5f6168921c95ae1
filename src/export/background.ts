/** The lines of a map that its background is in: all of it, and the plates beneath the names of lanes and the stages. */
const SURFACES = [
  /^<rect id="map-surface"[^>]*\/>$/m,
  /(?<=^<g id="[^"]*" class="side">)<rect [^>]*\/>/gm,
  /(?<=^<g id="stages"[^>]*>\n)<rect [^>]*\/>$/m,
];

/**
 * A map on another background.
 *
 * @param background a colour as `#rrggbb`; "none" lets shine through what is behind the map.
 */
export function withBackground(svg: string, background: string): string {
  return SURFACES.reduce(
    (picture, surface) => picture.replace(surface, (rect) => rect.replace(/ fill="[^"]*"/, ` fill="${background}"`)),
    svg,
  );
}
