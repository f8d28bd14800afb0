import type { BoxFragment, Fragment, LineFragment, PageFragment } from "./fragment.ts"

/** Pages as text for people and tests: geometry and words, no glyph numbers. Boxes stand where they are on the page. */
export function dumpPages(pages: readonly PageFragment[]): string {
  const out: string[] = []
  for (const page of pages) {
    const { name, side, blank } = page.context
    const facts = [
      `page ${page.number}`,
      ...(page.folio === page.number ? [] : [`folio ${page.folio}`]),
      `trim ${num(page.trim.width)} × ${num(page.trim.height)}`,
      side,
      ...(name === "auto" ? [] : [`name ${name}`]),
      ...(blank ? ["blank"] : []),
    ]
    out.push(facts.join("  "))
    for (const { rect } of page.backdrop) out.push(`  backdrop ${place(rect.x, rect.y, rect)}`)
    for (const { name: box, fragment } of page.marginBoxes) {
      out.push(`  @${box}  ${place(fragment.x, fragment.y, fragment)}`)
      for (const child of fragment.children) dump(child, fragment.x, fragment.y, "    ", out)
    }
    for (const child of page.children) dump(child, 0, 0, "  ", out)
  }
  return out.join("\n")
}

function dump(fragment: Fragment, x: number, y: number, indent: string, out: string[]): void {
  const left = x + fragment.x
  const top = y + fragment.y
  if (fragment.type === "line") {
    dumpLine(fragment, left, top, indent, out)
    return
  }
  if (fragment.type === "replaced") {
    out.push(`${indent}replaced ${label(fragment.source)}  ${place(left, top, fragment)}`)
    return
  }
  const marks = [
    fragment.first ? "" : "  …continued",
    fragment.last ? "" : "  continues…",
    fragment.repeated ? "  again" : "",
  ]
  out.push(`${indent}block ${label(fragment.source)}  ${place(left, top, fragment)}${marks.join("")}`)
  for (const child of fragment.children) dump(child, left, top, `${indent}  `, out)
}

function dumpLine(fragment: LineFragment, x: number, y: number, indent: string, out: string[]): void {
  const { line } = fragment
  const shift = line.x === 0 ? "" : `  x ${num(line.x)}`
  const turn = fragment.turn === undefined ? "" : ` ${fragment.turn}`
  const text = line.text === "" ? "" : `  ${JSON.stringify(line.text)}`
  out.push(
    `${indent}line${turn} ${num(x)},${num(y)}  ${num(line.width)} × ${num(turn === "" ? fragment.height : fragment.width)}  baseline ${num(fragment.baseline)}${shift}${text}`,
  )
  for (const ruby of fragment.rubies ?? []) {
    const at = `${num(x + line.x + ruby.x)},${num(y + fragment.baseline + ruby.y)}`
    out.push(`${indent}  ruby ${at}  ${num(ruby.line.width)}  ${JSON.stringify(ruby.line.text)}`)
  }
  for (const child of fragment.children) dump(child, x, y, `${indent}  `, out)
}

function label(source: BoxFragment["source"]): string {
  if (source === undefined) return "anonymous"
  const classes = source.element.attributes.get("class")?.value.trim().split(/\s+/) ?? []
  const id = source.element.attributes.get("id")?.value
  const name = [source.element.tag, ...classes.filter((name) => name !== "")].join(".")
  return `${name}${id === undefined ? "" : `#${id}`}${source.pseudo === undefined ? "" : `::${source.pseudo}`}`
}

const num = (n: number): string => String(Math.round(n * 100) / 100 + 0)
const place = (x: number, y: number, size: { readonly width: number; readonly height: number }): string =>
  `${num(x)},${num(y)}  ${num(size.width)} × ${num(size.height)}`
