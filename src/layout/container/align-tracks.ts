import type { Align } from "../../style/computed.ts"

/** Where the first of `count` tracks or items starts in the room they leave, and what is added between two of them. */
export interface Distribution {
  readonly start: number
  readonly between: number
}

/**
 * css-align-3 #distribution-values, with the fallback alignments for a single subject and for subjects that overflow.
 * Left to right and top to bottom alone; `normal` and `stretch` are at the start here, who stretches did so before.
 */
export function distribute(align: Align, free: number, count: number): Distribution {
  switch (align) {
    case "end":
    case "flex-end":
      return { start: free, between: 0 }
    case "center":
      return { start: free / 2, between: 0 }
    case "space-between":
      return { start: 0, between: free > 0 && count > 1 ? free / (count - 1) : 0 }
    case "space-around": {
      const share = Math.max(0, free) / Math.max(1, count)
      return { start: share / 2, between: count > 1 ? share : 0 }
    }
    case "space-evenly": {
      const share = Math.max(0, free) / (count + 1)
      return { start: share, between: count > 1 ? share : 0 }
    }
    default:
      return { start: 0, between: 0 }
  }
}

/** Start of a subject of outer size `size` in its line or area: css-align-3 #positional-values. */
export function alignIn(align: Align, room: number, size: number): number {
  switch (align) {
    case "end":
    case "flex-end":
      return room - size
    case "center":
      return (room - size) / 2
    default:
      return 0
  }
}
