import { getHeapStatistics, setFlagsFromString } from "node:v8"

/** Bytes that only a booklet of some hundred pages has in use. */
const LARGE = 64 << 20
/** By V8's own rule a heap may grow to four times what was in use before it is collected again; a large one by this much. */
const GROWTH_PERCENT = 30

let held = false

/** Asked between the steps of a build, so that what one of them leaves behind is collected in the next. */
export function holdMemory(): void {
  if (held || getHeapStatistics().used_heap_size < LARGE) return
  held = true
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
}
