import { error, type Report } from "../foundation/diagnostic.ts"
import type { Path, PathSegment } from "../foundation/geometry.ts"
import type { Scene, SceneNode, SceneText } from "../graphic/scene.ts"
import type { FontFace } from "../text/text.ts"

/** A glyph's outline on an em square of `unitsPerEm`, y upwards. */
type GlyphOutline = (glyph: number) => Path

/**
 * A scene whose texts are drawn as paths, so that it looks the same where its fonts are not installed. What it says is kept
 * in its description. fontkit reads the outlines; it is loaded only here.
 */
export async function outlineText(scene: Scene, report: Report): Promise<Scene> {
  const fontkit = await import("fontkit")
  const faces = new Map<FontFace, GlyphOutline>()
  const outlinesOf = (face: FontFace): GlyphOutline => {
    const known = faces.get(face)
    if (known !== undefined) return known
    const made = openOutlines(face, fontkit, report)
    faces.set(face, made)
    return made
  }
  const outlined = (nodes: readonly SceneNode[]): readonly SceneNode[] =>
    nodes.map((node): SceneNode => {
      if (node.type === "group") return { ...node, children: outlined(node.children) }
      return node.type === "text" ? { type: "path", path: textPath(node, outlinesOf), fill: node.color } : node
    })
  return { ...scene, children: outlined(scene.children) }
}

function openOutlines(face: FontFace, fontkit: typeof import("fontkit"), report: Report): GlyphOutline {
  face.read?.(0, face.data.length)
  const known = new Map<number, Path>()
  try {
    const font = fontkit.create(Buffer.from(face.data))
    return (glyph) => {
      const path = known.get(glyph) ?? cubicPath(font.getGlyph(glyph).path.commands)
      known.set(glyph, path)
      return path
    }
  } catch {
    const message = {
      en: `the outlines of the font ${face.family} cannot be read`,
      zh: `无法读取字体 ${face.family} 的轮廓`,
    }
    report(error("artifacts/no-outlines", message, { hint: { en: "Ask for a PDF.", zh: "请改用 PDF 格式。" } }))
    return () => []
  }
}

/** All glyphs of a text as one path. */
function textPath(node: SceneText, outlinesOf: (face: FontFace) => GlyphOutline): Path {
  const out: PathSegment[] = []
  node.paragraph.lines.forEach((line, i) => {
    for (const run of line.runs) {
      const outline = outlinesOf(run.face)
      const scale = run.size / run.face.unitsPerEm
      const baseline = node.y + i * node.leading - run.rise
      for (const glyph of run.glyphs) {
        const left = node.x + line.x + run.x + glyph.x
        const x = (n: number): number => left + n * scale
        const y = (n: number): number => baseline - glyph.yOffset - n * scale
        for (const s of outline(glyph.id)) {
          if (s.type === "Z") out.push(s)
          else if (s.type === "C") {
            out.push({ type: "C", x1: x(s.x1), y1: y(s.y1), x2: x(s.x2), y2: y(s.y2), x: x(s.x), y: y(s.y) })
          } else out.push({ type: s.type, x: x(s.x), y: y(s.y) })
        }
      }
    }
  })
  return out
}

interface Command {
  readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath"
  readonly args: readonly number[]
}

/** TrueType's quadratic curves raised to cubic ones. */
function cubicPath(commands: readonly Command[]): Path {
  const out: PathSegment[] = []
  let [x, y] = [0, 0]
  for (const { command, args } of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = args
    if (command === "moveTo" || command === "lineTo") out.push({ type: command === "moveTo" ? "M" : "L", x: a, y: b })
    else if (command === "closePath") out.push({ type: "Z" })
    else if (command === "bezierCurveTo") out.push({ type: "C", x1: a, y1: b, x2: c, y2: d, x: e, y: f })
    else {
      const toward = (from: number, to: number): number => from + (2 / 3) * (to - from)
      out.push({ type: "C", x1: toward(x, a), y1: toward(y, b), x2: toward(c, a), y2: toward(d, b), x: c, y: d })
    }
    if (args.length >= 2) [x, y] = args.slice(-2) as [number, number]
  }
  return out
}
