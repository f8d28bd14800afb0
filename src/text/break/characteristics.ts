import type { Flat } from "../nodes/flatten.ts"
import type { InlineItem, ParagraphOptions } from "../text.ts"
import { combinedClasses, uprightContexts } from "../vertical.ts"
import { classesOf, contextsOf } from "./classify.ts"
import { penaltiesOf } from "./penalties.ts"
import { breaksOfClasses } from "./uax14.ts"
import { adjustBreaks } from "./word-break.ts"

/** What is found out about each character of a paragraph before it is cut into nodes. */
export interface Characteristics {
  /** Set as Chinese or as Latin text. */
  readonly contexts: Uint8Array
  /** Line-break classes, tailored. */
  readonly classes: Uint8Array
  /** What stands before it: NO_BREAK, BREAK or MUST_BREAK, and what a break costs. */
  readonly breaks: Uint8Array
  readonly penalties: Int32Array
}

const createRoom = (length: number): Characteristics => ({
  contexts: new Uint8Array(length),
  classes: new Uint8Array(length),
  breaks: new Uint8Array(length),
  penalties: new Int32Array(length),
})
const FIRST_ROOM = 1024
let room = createRoom(FIRST_ROOM)

/** Good until the next paragraph is asked for: nodes keep what they need, and all paragraphs have this in one place. */
export function characteristicsOf(
  flat: Flat,
  items: readonly InlineItem[],
  options: ParagraphOptions,
): Characteristics {
  const { length } = flat
  // One more than there are characters: inline boxes may end after the last.
  if (room.penalties.length <= length) room = createRoom(length * 2)
  const { contexts, classes, breaks, penalties } = room
  contextsOf(flat, contexts)
  if (options.vertical !== undefined) uprightContexts(flat, contexts, options.vertical)
  classesOf(flat, contexts, options, classes)
  if (options.vertical !== undefined) combinedClasses(flat, items, contexts, classes)
  breaksOfClasses(classes, length, breaks)
  adjustBreaks(classes, breaks, length, options)
  penaltiesOf(flat, contexts, breaks, options.keepUnits === true, penalties)
  return room
}
