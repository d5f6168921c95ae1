import path from "node:path";

/** The checkout's folder; every script and test runs on the files below it. */
export const root = path.dirname(path.dirname(import.meta.dirname));

/** Where the bundles go. */
export const dist = path.join(root, "dist");

/** What is fetched or made once and kept between runs; git ignores it. */
export const cache = path.join(root, ".cache");

/** The packaged extension. */
export const vsix = path.join(cache, "journey.vsix");
