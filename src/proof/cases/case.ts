/** A place where we differ from the browser on purpose, or not yet agree: why, and how much of the case it concerns. */
export interface Difference {
  readonly because: string
  /** Elements of this tag are not compared; all others are. */
  readonly tag?: string
  /** Elements that differ, by their index, with our numbers; all others agree. */
  readonly ours?: Readonly<Record<number, string>> | readonly string[]
}

/** A name, the case in the notation of layout-case.ts, and what differs, if anything. */
export type LayoutCase = readonly [name: string, text: string, difference?: Difference]
