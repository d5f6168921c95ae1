/** The line of a map that is its background; see `renderMap`. */
const SURFACE = /^<rect id="map-surface"[^>]*\/>$/m;

/**
 * A map on another background.
 *
 * @param background a colour as `#rrggbb`; "none" lets shine through what is behind the map.
 */
export function withBackground(svg: string, background: string): string {
  return svg.replace(SURFACE, (surface) =>
    background === "none"
      ? surface.replace(/ fill="[^"]*"/, ' fill="none"')
      : surface.replace(/ fill="[^"]*"/, ` fill="${background}"`),
  );
}
