import reportSchema from "../../schemas/report.schema.json" with { type: "json" }
import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { buildReport } from "./build-report.ts"
import type { Building } from "./building.ts"
import { checkReport, type Icons } from "./check-report.ts"
import { chooseAll } from "./choose-graphic.ts"
import { isDay, REAL_DAY } from "./dates.ts"
import { deriveFigures } from "./derive-figures.ts"
import { fillExamples } from "./fill-examples.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import { parseJson } from "./parse-json.ts"
import type { Report } from "./report.ts"
import type { Schema } from "./schema.ts"
import { validate } from "./validate.ts"

/** Without `hasIcon`, icon names are not checked. */
export type ReadOptions = Icons

/**
 * A report from its JSON. Every fault of one run is reported. Undefined when the text is no report: broken JSON, a
 * shape the schema refuses, names of nothing, derivations that give no value. Numbers that contradict each other are
 * errors too, but the report is there, so that a preview can show it.
 */
export function readReport(file: SourceFile, findings: Findings, options: ReadOptions = {}): Report | undefined {
  const report = limited(findings, file)
  const root = parseJson(file, report)
  if (root === undefined) return undefined
  const schema = reportSchema as unknown as Schema
  const refused = new Set<number>()
  const noting: Findings = (finding) => {
    if (finding.span !== undefined) refused.add(finding.span.start)
    report(finding)
  }
  const valid = validate(root, schema, { root: schema, file: file.path, report: noting })
  const building: Building = {
    file: file.path,
    derived: derivedIds(root),
    references: [],
    unpairedNotes: [],
    ids: [],
    refused,
    wordsLost: false,
    hasExamples: false,
  }
  const written = buildReport(root, building)
  const figures = deriveFigures(written.figures, report)
  const content = fillExamples(chooseAll({ ...written.report, figures }), file, building, report)
  const dateNode = entryOf(root, "date")
  const dated = !valid || dateNode === undefined || isDay(content.date)
  if (!dated) {
    const message = { en: `there is no day ${content.date}`, zh: `没有 ${content.date} 这一天` }
    report(error("content/date", message, { span: spanOf(file.path, dateNode), hint: REAL_DAY }))
  }
  const sound = checkReport(content, building, options, report)
  const derived = [...figures.values()].every((figure) => figure.value !== "")
  return valid && dated && sound && derived ? content : undefined
}

/** More findings than anyone reads; the same slip is then in every line. */
const MAX_FINDINGS = 500

function limited(report: Findings, file: SourceFile): Findings {
  let count = 0
  return (finding) => {
    if (count++ < MAX_FINDINGS) report(finding)
    else if (count === MAX_FINDINGS + 1) {
      const message = {
        en: `there are more than ${MAX_FINDINGS} findings; the others are not listed`,
        zh: `问题超过 ${MAX_FINDINGS} 个，其余未列出`,
      }
      const hint = {
        en: "mend the first ones; others often follow from them",
        zh: "请先改正前面的，后面的往往随之消失",
      }
      report(error("content/many", message, { span: { file: file.path, start: 0, end: 1 }, hint }))
    }
  }
}

/** Ids of `figures` that are written as derivations. */
function derivedIds(root: JsonNode): ReadonlySet<string> {
  const figures = entryOf(root, "figures")
  if (figures?.type !== "object") return new Set()
  const derived = figures.entries.filter(({ value }) => entryOf(value, "derived") !== undefined)
  return new Set(derived.map(({ key }) => key.value))
}
