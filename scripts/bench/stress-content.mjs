// The sample report with its sections said again and again, as a content folder: what a long report would be.
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

/** Writes the booklet to `folder`; its report has every section `turns` times. */
export function writeStress(folder, turns) {
  mkdirSync(folder, { recursive: true })
  cpSync(SAMPLE, folder, { recursive: true })
  const report = JSON.parse(readFileSync(`${SAMPLE}/report.json`, "utf8"))
  report.sections = Array.from({ length: turns }, (_, turn) => report.sections.map((s) => again(s, turn))).flat()
  writeFileSync(`${folder}/report.json`, JSON.stringify(report))
}
