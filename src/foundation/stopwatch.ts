export interface Timing {
  readonly step: string
  readonly ms: number
}

export interface Stopwatch {
  /** Ends the step before and starts this one. */
  readonly step: (name: string) => void
  readonly timings: () => readonly Timing[]
}

/** Times steps by a clock it is given; without one it only tells which step begins. */
export function stopwatch(clock: (() => number) | undefined, onStep: ((step: string) => void) | undefined): Stopwatch {
  const done: Timing[] = []
  let current: { readonly step: string; readonly from: number } | undefined
  const end = (): void => {
    if (current && clock) done.push({ step: current.step, ms: clock() - current.from })
    current = undefined
  }
  return {
    step: (name) => {
      end()
      onStep?.(name)
      current = { step: name, from: clock?.() ?? 0 }
    },
    timings: () => {
      end()
      return done
    },
  }
}
