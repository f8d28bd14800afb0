import type { FontUsage } from "./font-usage.ts"

/**
 * The CFF program with the glyphs of a usage, in the order of its codes, CID-keyed: fontkit's, loaded only for fonts
 * with CFF outlines. Undefined where fontkit cannot make it.
 */
export async function subsetCff(usage: FontUsage): Promise<Uint8Array | undefined> {
  const fontkit = await import("fontkit")
  try {
    usage.face.read?.(0, usage.face.data.length)
    const subset = fontkit.create(Buffer.from(usage.face.data)).createSubset()
    for (let code = 1; code < usage.codes.length; code++) {
      // fontkit keeps one place for a glyph; a second code for it would move all that follow.
      if (subset.includeGlyph(usage.codes[code]?.glyph ?? 0) !== code) return undefined
    }
    return subset.encode()
  } catch {
    return undefined
  }
}
