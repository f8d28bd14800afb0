/** The little of fontkit that is used; it has no types of its own. */
declare module "fontkit" {
  interface Subset {
    includeGlyph(glyph: number): number
    encode(): Uint8Array
  }
  export function create(data: Buffer): { createSubset(): Subset }
}
