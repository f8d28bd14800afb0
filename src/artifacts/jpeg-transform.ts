/** Halves of cosines of sixteenths of π, with which frequencies count: T.81, A.3.3. */
const [C1, C2, C3, C4, C5, C6, C7] = [1, 2, 3, 4, 5, 6, 7].map((n) => Math.cos((n * Math.PI) / 16) / 2) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
]

/** Eight frequencies, `step` apart, become eight samples in their place; even and odd ones are summed by themselves. */
export function inverseTransform(values: Float64Array, at: number, step: number): void {
  const f1 = values[at + step] as number
  const f2 = values[at + 2 * step] as number
  const f3 = values[at + 3 * step] as number
  const f5 = values[at + 5 * step] as number
  const f6 = values[at + 6 * step] as number
  const f7 = values[at + 7 * step] as number
  const f0 = (values[at] as number) * C4
  const f4 = (values[at + 4 * step] as number) * C4
  const a = f2 * C2 + f6 * C6
  const b = f2 * C6 - f6 * C2
  const even0 = f0 + f4 + a
  const even3 = f0 + f4 - a
  const even1 = f0 - f4 + b
  const even2 = f0 - f4 - b
  const odd0 = f1 * C1 + f3 * C3 + f5 * C5 + f7 * C7
  const odd1 = f1 * C3 - f3 * C7 - f5 * C1 - f7 * C5
  const odd2 = f1 * C5 - f3 * C1 + f5 * C7 + f7 * C3
  const odd3 = f1 * C7 - f3 * C5 + f5 * C3 - f7 * C1
  values[at] = even0 + odd0
  values[at + step] = even1 + odd1
  values[at + 2 * step] = even2 + odd2
  values[at + 3 * step] = even3 + odd3
  values[at + 4 * step] = even3 - odd3
  values[at + 5 * step] = even2 - odd2
  values[at + 6 * step] = even1 - odd1
  values[at + 7 * step] = even0 - odd0
}
