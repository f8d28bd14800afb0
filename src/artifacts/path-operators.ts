import type { Path } from "../foundation/geometry.ts"
import type { ByteWriter } from "./byte-writer.ts"

/** Path construction, ISO 32000-1, 8.5.2; an upright rectangle is one operator. */
export function writePath(out: ByteWriter, path: Path): void {
  const [a, b, c, d, e] = path.length === 5 ? path : []
  if (a?.type === "M" && b?.type === "L" && c?.type === "L" && d?.type === "L") {
    if (e?.type === "Z" && a.y === b.y && b.x === c.x && c.y === d.y && d.x === a.x) {
      out
        .num(a.x)
        .num(a.y)
        .num(c.x - a.x)
        .num(c.y - a.y)
        .text("re\n")
      return
    }
  }
  for (const segment of path) {
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
