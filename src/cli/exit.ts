/** Exit codes, the same for every command. */
export const EXIT = {
  /** Nothing that fails. */
  ok: 0,
  /** Findings that fail: errors; with --strict warnings too. */
  findings: 1,
  /** Wrong use of the command. */
  usage: 2,
  /** Our own fault. */
  internal: 3,
} as const
