/** The header of an ICC profile; ICC.1:2022, 7.2. */
export interface IccHeader {
  /** Bytes it says it has. */
  readonly size: number
  /** 2, 4, 5. */
  readonly major: number
  /** `prtr`, `mntr`, `scnr`, `spac`, … */
  readonly deviceClass: string
  /** `CMYK`, `RGB `, `GRAY`, `Lab `. */
  readonly space: string
  readonly channels: number | undefined
}

const CHANNELS: Readonly<Record<string, number>> = { CMYK: 4, "RGB ": 3, GRAY: 1, "Lab ": 3, "XYZ ": 3 }
const HEADER_BYTES = 128
const SIGNATURE = 36

/** Undefined when it is no profile at all. */
export function readIccHeader(bytes: Uint8Array): IccHeader | undefined {
  if (bytes.length < HEADER_BYTES || tag(bytes, SIGNATURE) !== "acsp") return undefined
  const space = tag(bytes, 16)
  const colors = /^([2-9A-F])CLR$/.exec(space)?.[1]
  return {
    size: new DataView(bytes.buffer, bytes.byteOffset).getUint32(0),
    major: bytes[8] as number,
    deviceClass: tag(bytes, 12),
    space,
    channels: CHANNELS[space] ?? (colors === undefined ? undefined : Number.parseInt(colors, 16)),
  }
}

const tag = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
