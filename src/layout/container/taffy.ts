import type { Sources } from "../../foundation/sources.ts"

type Taffy = typeof import("taffy-layout/wasm")
type TaffyStyle = import("taffy-layout/wasm").StylePropertyValues
type Grid = import("taffy-layout/wasm").DetailedGridInfo

export type { TaffyStyle }
export type TaffyTrack = import("taffy-layout/wasm").TrackSizingFunction
export type TaffyMinTrack = import("taffy-layout/wasm").MinTrackSizingFunction
export type TaffyMaxTrack = import("taffy-layout/wasm").MaxTrackSizingFunction
export type TaffyDimension = import("taffy-layout/wasm").Dimension
export type TaffyLengthAuto = import("taffy-layout/wasm").LengthPercentageAuto
export type TaffyAvailable = import("taffy-layout/wasm").AvailableSpace
export type GridTracks = Grid["columns"]
export type GridArea = Grid["items"][number]

/** The compiled engine, as `Sources` reads it; the package exports only the JavaScript beside it. */
export const TAFFY_WASM = "package:taffy-layout/pkg/taffy_wasm_bg.wasm"

let engine: Taffy | undefined

/**
 * Loads the flex and grid engine, once a process. The pipeline awaits it before layout where the box tree has a flex or
 * grid box, so that layout itself stays synchronous; without such a box neither the module nor its bytes are read.
 */
export async function prepareContainers(sources: Sources): Promise<void> {
  if (engine !== undefined) return
  const bytes = sources.bytes(TAFFY_WASM)
  if (bytes === undefined) throw new Error(`the package taffy-layout is not installed: ${TAFFY_WASM} is missing`)
  const taffy = await import("taffy-layout/wasm")
  taffy.initSync({ module: bytes })
  engine = taffy
}

/** The engine's enumerations and classes. */
export function taffy(): Taffy {
  if (engine === undefined) throw new Error("prepareContainers() must be awaited before a flex or grid box is laid out")
  return engine
}

export interface TaffyBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface TaffyResult {
  readonly root: TaffyBox
  readonly items: readonly TaffyBox[]
  /** Tracks and areas; absent for flex. */
  readonly grid?: Grid
}
export interface TaffySize<T> {
  readonly width: T
  readonly height: T
}

/**
 * Content-box size of item `index`. `known` is in border-box terms, `available` in content-box terms: that is how the
 * engine calls leaves.
 */
export type MeasureItem = (
  index: number,
  known: TaffySize<number | undefined>,
  available: TaffySize<TaffyAvailable>,
) => TaffySize<number>

/**
 * One container and its items, one level deep: nested containers are measured like any other child. All coordinates are
 * from the container's border box. Nothing of it stays in the engine's memory afterwards.
 */
export function compute(
  container: TaffyStyle,
  items: readonly TaffyStyle[],
  available: TaffySize<TaffyAvailable>,
  measure: MeasureItem,
): TaffyResult {
  const { Style, TaffyTree } = taffy()
  const tree = new TaffyTree()
  try {
    tree.disableRounding()
    const node = <T>(props: TaffyStyle, make: (style: InstanceType<Taffy["Style"]>) => T): T => {
      const style = new Style(props)
      try {
        return make(style)
      } finally {
        style.free()
      }
    }
    const ids = items.map((props, index) => node(props, (style) => tree.newLeafWithContext(style, index)))
    const isGrid = container.display === taffy().Display.Grid
    // Without children the engine takes the container for a leaf and makes no tracks: one out of flow keeps it a grid.
    const filler =
      items.length > 0 || !isGrid ? [] : [node({ position: taffy().Position.Absolute }, (s) => tree.newLeaf(s))]
    const root = node(container, (style) => tree.newWithChildren(style, [...ids, ...filler]))
    // The engine turns an exception of the callback into a size of zero: it is kept and thrown after the call.
    let fault: { readonly cause: unknown } | undefined
    tree.computeLayoutWithMeasure(root, available, (known, space, _node, index, style) => {
      style.free()
      if (fault !== undefined || typeof index !== "number") return { width: 0, height: 0 }
      try {
        return measure(index, known, space)
      } catch (cause) {
        fault = { cause }
        return { width: 0, height: 0 }
      }
    })
    if (fault !== undefined) throw fault.cause
    const read = (id: bigint): TaffyBox => {
      const layout = tree.getLayout(id)
      const { x, y, width, height } = layout
      layout.free()
      return { x, y, width, height }
    }
    const grid = isGrid ? tree.detailedLayoutInfo(root) : null
    return { root: read(root), items: ids.map(read), ...(grid === null ? {} : { grid }) }
  } finally {
    tree.free()
  }
}

/**
 * The engine's last call for an item, whose size is decided but not told as `known`: what is available is that size.
 */
export const isDecided = (
  known: TaffySize<number | undefined>,
  available: TaffySize<TaffyAvailable>,
): available is TaffySize<number> =>
  known.width === undefined &&
  known.height === undefined &&
  typeof available.width === "number" &&
  typeof available.height === "number"

/** Parts of a point that single-precision numbers hold exactly up to 16384 pt. */
const GRAIN = 1024
/** How far single precision may miss a multiple of the grain, in grains. */
const NOISE = 0.05

/** Rounded up to what the engine holds exactly, so that a width made for some text does not come back too narrow. */
export const ceilGrain = (length: number): number => Math.ceil(length * GRAIN - NOISE) / GRAIN

/**
 * A length as it comes back: never wider than it was, without the noise of single precision; `exact`, where the engine
 * meant that very length (the container's own).
 */
export function fromEngine(length: number, exact?: number): number {
  if (exact !== undefined && Math.abs(length - exact) < 1 / GRAIN) return exact
  return Math.floor(length * GRAIN + NOISE) / GRAIN
}
