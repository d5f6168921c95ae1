/** Where the built-in library is, so that names in it can be visited. */
export const LIBRARY_URI = "builtin:/library.journey";
