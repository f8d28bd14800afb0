/** A component of a frame: T.81, B.2.2. */
export interface Component {
  readonly id: number
  readonly h: number
  readonly v: number
  readonly quantization: number
  /** Blocks that have pixels of the picture: what a scan of this component alone has, T.81, A.2.2. */
  readonly columns: number
  readonly rows: number
  /** Blocks stored in a row: whole units of a scan. */
  readonly stride: number
  /** Coefficients of each block, row by row in the block, as scans leave them. */
  readonly blocks: Int16Array
}

export interface Frame {
  readonly progressive: boolean
  readonly width: number
  readonly height: number
  readonly components: readonly Component[]
  readonly unitsAcross: number
  readonly unitsDown: number
}

/** Samples along a side of a block, and in it. */
export const BLOCK = 8
export const BLOCK_SIZE = 64

/** More would take more than a gigabyte: no camera makes them, and a damaged size does. */
const MAX_SAMPLES = 400_000_000
/** The most blocks of a component in a unit, along each axis. */
const MAX_FACTOR = 4

/** The frame whose header stands at `from`, with its blocks still empty; undefined where it is damaged or of a kind that is not read. */
export function frameOf(data: Uint8Array, from: number, progressive: boolean): Frame | undefined {
  const height = word(data, from + 1)
  const width = word(data, from + 3)
  const count = data[from + 5] as number
  if (data[from] !== 8 || width === 0 || height === 0 || from + 6 + count * 3 > data.length) return undefined
  if (width * height * count > MAX_SAMPLES) return undefined
  const specs = Array.from({ length: count }, (_, i) => {
    const at = from + 6 + i * 3
    const factors = data[at + 1] as number
    return { id: data[at] as number, h: factors >> 4, v: factors & 15, quantization: data[at + 2] as number }
  })
  if (specs.some(({ h, v }) => h < 1 || h > MAX_FACTOR || v < 1 || v > MAX_FACTOR)) return undefined
  const across = Math.max(...specs.map(({ h }) => h))
  const down = Math.max(...specs.map(({ v }) => v))
  const unitsAcross = Math.ceil(width / (BLOCK * across))
  const unitsDown = Math.ceil(height / (BLOCK * down))
  const components = specs.map((spec): Component => {
    const stride = unitsAcross * spec.h
    return {
      ...spec,
      columns: Math.ceil(Math.ceil((width * spec.h) / across) / BLOCK),
      rows: Math.ceil(Math.ceil((height * spec.v) / down) / BLOCK),
      stride,
      blocks: new Int16Array(BLOCK_SIZE * stride * unitsDown * spec.v),
    }
  })
  return { progressive, width, height, components, unitsAcross, unitsDown }
}

export const word = (data: Uint8Array, at: number): number => ((data[at] as number) << 8) | (data[at + 1] as number)
