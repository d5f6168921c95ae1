/** What a file can start with: shown where there is no map yet, and written into the file on demand. */
export const FIRST_JOURNEY = `owner support "Customer support"
persona parent "A busy parent"

journey get-help "Getting help" for parent by support {
  stage ask "Asking" {
    touchpoint call "Calls support" via phone by support {
      desired { wait <= 5 min }
      actual on 2026-09-30 { wait 12 h }
    }
  }
}
`;
