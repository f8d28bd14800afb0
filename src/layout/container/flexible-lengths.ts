/** An item whose border-box width a row decides. */
export interface Flexible {
  /** Flex base size, of the border box and of the content box. */
  readonly base: number
  readonly innerBase: number
  readonly min: number
  readonly max: number
  readonly grow: number
  readonly shrink: number
  /** Margins in the row's axis together. */
  readonly margins: number
  /** Hypothetical at first, then used. */
  width: number
}

/** Free space smaller than this is rounding. */
const EQUAL = 1e-6

/** css-flexbox-1 #resolve-flexible-lengths: sets `width` of the items of one line, `room` being that without gaps. */
export function flexibleLengths(items: readonly Flexible[], room: number): void {
  let hypothetical = 0
  for (const item of items) hypothetical += item.width + item.margins
  if (Math.abs(room - hypothetical) < EQUAL) return
  const grows = hypothetical < room
  const factor = (item: Flexible): number => (grows ? item.grow : item.shrink)
  const open = new Set<Flexible>()
  for (const item of items) {
    const stays = factor(item) === 0 || (grows ? item.base > item.width : item.base < item.width)
    if (!stays) open.add(item)
  }
  const freeSpace = (): number => {
    let free = room
    for (const item of items) free -= (open.has(item) ? item.base : item.width) + item.margins
    return free
  }
  const initial = freeSpace()
  while (open.size > 0) {
    let free = freeSpace()
    let factors = 0
    let scaled = 0
    for (const item of open) {
      factors += factor(item)
      scaled += item.shrink * item.innerBase
    }
    if (factors < 1 && Math.abs(initial * factors) < Math.abs(free)) free = initial * factors
    let violation = 0
    const wanted = new Map<Flexible, number>()
    for (const item of open) {
      const share = grows ? item.grow / factors : scaled > 0 ? (item.shrink * item.innerBase) / scaled : 0
      const target = item.base + free * share
      item.width = Math.max(item.min, Math.min(item.max, target))
      wanted.set(item, target)
      violation += item.width - target
    }
    const under = violation > EQUAL
    const over = violation < -EQUAL
    for (const [item, target] of wanted) {
      if ((!under && !over) || (under && item.width > target) || (over && item.width < target)) open.delete(item)
    }
  }
}
