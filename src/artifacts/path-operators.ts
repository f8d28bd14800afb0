import type { Path, PathSegment } from "../foundation/geometry.ts"
import type { ByteWriter } from "./byte-writer.ts"

/** Path construction, ISO 32000-1, 8.5.2; an upright rectangle is one operator. */
export function writePath(out: ByteWriter, path: Path): void {
  if (path.length === 5 && writeRectangle(out, path)) return
  for (let i = 0; i < path.length; i++) {
    const segment = path[i] as PathSegment
    switch (segment.type) {
      case "M":
        out.num(segment.x).num(segment.y).text("m\n")
        break
      case "L":
        out.num(segment.x).num(segment.y).text("l\n")
        break
      case "C":
        out.num(segment.x1).num(segment.y1).num(segment.x2).num(segment.y2).num(segment.x).num(segment.y).text("c\n")
        break
      case "Z":
        out.text("h\n")
    }
  }
}

/** False where five segments are no upright rectangle that starts along its width. */
function writeRectangle(out: ByteWriter, path: Path): boolean {
  const a = path[0]
  const b = path[1]
  const c = path[2]
  const d = path[3]
  if (a?.type !== "M" || b?.type !== "L" || c?.type !== "L" || d?.type !== "L" || path[4]?.type !== "Z") return false
  if (a.y !== b.y || b.x !== c.x || c.y !== d.y || d.x !== a.x) return false
  out
    .num(a.x)
    .num(a.y)
    .num(c.x - a.x)
    .num(c.y - a.y)
    .text("re\n")
  return true
}
