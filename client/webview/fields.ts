/** Where keys write or choose something. */
export const FIELDS = "input, select, textarea";
