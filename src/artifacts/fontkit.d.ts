/** The little of fontkit that is used; it has no types of its own. */
declare module "fontkit" {
  interface Subset {
    includeGlyph(glyph: number): number
    encode(): Uint8Array
  }
  interface PathCommand {
    readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath"
    readonly args: readonly number[]
  }
  export function create(data: Buffer): {
    createSubset(): Subset
    getGlyph(glyph: number): { readonly path: { readonly commands: readonly PathCommand[] } }
  }
}
