import type { PdfFile } from "../pdf/pdf-file.ts"
import { isArray, type PdfDict, PdfRef, type PdfStream, type PdfValue } from "../pdf/value.ts"

/** Families of ISO 32000-1, 8.6.3. */
export type ColorSpace =
  | { readonly family: DeviceFamily; readonly components: number }
  | { readonly family: "CalGray" | "CalRGB" | "Lab"; readonly components: number }
  | { readonly family: "ICCBased"; readonly components: number; readonly profile: IccStream }
  | {
      readonly family: "Indexed"
      readonly components: 1
      readonly base: ColorSpace
      readonly table: Uint8Array
    }
  | {
      readonly family: "Separation" | "DeviceN"
      readonly components: number
      readonly names: readonly string[]
      readonly alternate: ColorSpace
      readonly tint: PdfValue
    }
  | { readonly family: "Pattern"; readonly components: number; readonly base?: ColorSpace }

export type DeviceFamily = "DeviceGray" | "DeviceRGB" | "DeviceCMYK"

export interface IccStream {
  readonly object: number | undefined
  readonly stream: PdfStream
}

export const GRAY: ColorSpace = { family: "DeviceGray", components: 1 }
export const RGB: ColorSpace = { family: "DeviceRGB", components: 3 }
export const CMYK: ColorSpace = { family: "DeviceCMYK", components: 4 }

const DEVICE: Readonly<Record<string, ColorSpace>> = {
  DeviceGray: GRAY,
  G: GRAY,
  DeviceRGB: RGB,
  RGB,
  DeviceCMYK: CMYK,
  CMYK,
}

/** ISO 32000-1, 8.6.5.6: what a device space stands for where the resources say so. */
const DEFAULTS = { DeviceGray: "DefaultGray", DeviceRGB: "DefaultRGB", DeviceCMYK: "DefaultCMYK" } as const

/** Spaces in spaces: Indexed over DeviceN over ICC is three. */
const MAX_DEPTH = 6

/** ISO 32000-1, annex C: colorants of DeviceN. */
const MAX_COMPONENTS = 32

/** Reads colour spaces of one file; those that are objects are read once. */
export class ColorSpaces {
  readonly #file: PdfFile
  readonly #known = new Map<number, ColorSpace | undefined>()
  readonly #direct = new WeakMap<object, ColorSpace>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** By the name a content stream uses; undefined when it cannot be read. */
  named(name: string, resources: PdfDict | undefined): ColorSpace | undefined {
    const device = DEVICE[name]
    if (device !== undefined) return this.device(device, resources)
    if (name === "Pattern") return { family: "Pattern", components: 0 }
    return this.read(this.#file.dict(resources?.get("ColorSpace"))?.get(name), resources)
  }

  /** The device space itself, or the default that replaces it. */
  device(space: ColorSpace, resources: PdfDict | undefined): ColorSpace {
    const spaces = resources === undefined ? undefined : this.#file.dict(resources.get("ColorSpace"))
    if (spaces === undefined) return space
    const written = spaces.get(DEFAULTS[space.family as DeviceFamily])
    return written === undefined ? space : (this.read(written, undefined) ?? space)
  }

  read(value: PdfValue | undefined, resources: PdfDict | undefined, depth = 0): ColorSpace | undefined {
    if (depth > MAX_DEPTH) return undefined
    if (value instanceof PdfRef) {
      if (this.#known.has(value.num)) return this.#known.get(value.num)
      const space = this.read(this.#file.resolve(value), resources, depth + 1)
      this.#known.set(value.num, space)
      return space
    }
    if (typeof value === "string") {
      const device = DEVICE[value]
      if (device !== undefined) return this.device(device, resources)
      return depth === 0 || value === "Pattern" ? this.named(value, resources) : undefined
    }
    if (!isArray(value)) return undefined
    const kept = this.#direct.get(value)
    if (kept !== undefined) return kept
    const space = this.#array(value, resources, depth)
    if (space !== undefined) this.#direct.set(value, space)
    return space
  }

  #array(array: readonly PdfValue[], resources: PdfDict | undefined, depth: number): ColorSpace | undefined {
    const file = this.#file
    const family = file.name(array[0])
    switch (family) {
      case "CalGray":
        return { family, components: 1 }
      case "CalRGB":
      case "Lab":
        return { family, components: 3 }
      case "ICCBased": {
        const stream = file.stream(array[1])
        if (stream === undefined) return undefined
        const components = Math.min(MAX_COMPONENTS, Math.max(0, Math.floor(file.number(stream.dict.get("N")) ?? 0)))
        const object = array[1] instanceof PdfRef ? array[1].num : undefined
        return { family, components, profile: { object, stream } }
      }
      case "Indexed":
      case "I": {
        const base = this.read(array[1], resources, depth + 1)
        const table = file.resolve(array[3])
        if (base === undefined) return undefined
        const stream = file.stream(array[3])
        const bytes = table instanceof Uint8Array ? table : stream && file.decode(stream).bytes
        return { family: "Indexed", components: 1, base, table: bytes ?? new Uint8Array() }
      }
      case "Separation": {
        const name = file.name(array[1])
        const alternate = this.read(array[2], resources, depth + 1)
        if (name === undefined || alternate === undefined) return undefined
        return { family, components: 1, names: [name], alternate, tint: array[3] ?? null }
      }
      case "DeviceN": {
        const names = file.array(array[1])?.map((name) => file.name(name) ?? "")
        const alternate = this.read(array[2], resources, depth + 1)
        if (names === undefined || alternate === undefined) return undefined
        return { family, components: names.length, names, alternate, tint: array[3] ?? null }
      }
      case "Pattern": {
        const base = array[1] === undefined ? undefined : this.read(array[1], resources, depth + 1)
        return { family, components: base?.components ?? 0, ...(base && { base }) }
      }
    }
    const device = family === undefined ? undefined : DEVICE[family]
    return device && this.device(device, resources)
  }
}
