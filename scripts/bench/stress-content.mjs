// The sample report with its sections said again and again, or some of them alone: what a long or a short report would be.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"

const SAMPLE = "content/xiangtan-2022"

/** A copy of a section whose blocks have ids of their own. */
function again(section, turn) {
  if (turn === 0) return section
  const rename = (value) => {
    if (Array.isArray(value)) return value.map(rename)
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "id" && typeof inner === "string" ? `${inner}.again${turn}` : rename(inner),
      ]),
    )
  }
  return rename(section)
}

/** Figures that sections name, and those that these are computed from: evidence for others would be missing. */
function figuresOf(figures, sections) {
  const named = new Set()
  const walk = (value) => {
    if (typeof value === "string" && value in figures && !named.has(value)) {
      named.add(value)
      walk(figures[value].derived)
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk)
  }
  walk(sections)
  return Object.fromEntries(Object.entries(figures).filter(([id]) => named.has(id)))
}

/** Writes the booklet to `folder`; its report has every section `turns` times, or those of the given ids. */
export function writeStress(folder, turns, ids) {
  mkdirSync(folder, { recursive: true })
  cpSync(SAMPLE, folder, { recursive: true })
  const report = JSON.parse(readFileSync(`${SAMPLE}/report.json`, "utf8"))
  const sections = ids === undefined ? report.sections : report.sections.filter(({ id }) => ids.includes(id))
  if (ids !== undefined) report.figures = figuresOf(report.figures, sections)
  report.sections = Array.from({ length: turns }, (_, turn) => sections.map((s) => again(s, turn))).flat()
  writeFileSync(`${folder}/report.json`, JSON.stringify(report))
}
