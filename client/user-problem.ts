/** Something that its user can do something about: the message says what, and is all that is shown. */
export class UserProblem extends Error {}
