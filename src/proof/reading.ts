import { sentencesOf } from "../content/plain-text.ts"
import type { Lang, Report } from "../content/report.ts"

const HAN = /[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u
/** Marks that both scripts share: they are of the script of what stands beside them. */
const SHARED = /[\u00b7\u2014\u2018-\u201d\u2026]/u

/**
 * The text of a booklet from the text of its pages, as a reader joins lines: nothing beside a Han character or mark,
 * one space elsewhere. Running heads and folios are lines of their own and are left out; nothing else is touched.
 */
export function readingText(pages: readonly string[], runningHeads: ReadonlySet<string>): string {
  let text = ""
  pages.forEach((page, i) => {
    for (const raw of page.split(/\r?\n|\f/)) {
      const line = raw.trim()
      if (line === "" || line === String(i + 1) || runningHeads.has(line.replace(/\s+/gu, ""))) continue
      text += (text === "" || joinsWithoutSpace(text, line) ? "" : " ") + line
    }
  })
  return text
}

function joinsWithoutSpace(before: string, after: string): boolean {
  let end = before.length - 1
  while (end > 0 && SHARED.test(before[end] as string)) end--
  let start = 0
  while (start < after.length - 1 && SHARED.test(after[start] as string)) start++
  return HAN.test(before[end] as string) || HAN.test(after[start] as string)
}

/** What pages say at their head: a section's title, in the languages of the edition. */
export const runningHeadsOf = ({ sections }: Report): ReadonlySet<string> =>
  new Set(
    sections
      .flatMap(({ title: { zh, en } }) => [zh.text + en.text, zh.text, en.text])
      .map((title) => title.replace(/\s+/gu, "")),
  )

export interface TextFault {
  readonly lang: Lang
  readonly sentence: string
  readonly fault: "missing" | "out of order" | "other white space"
}

const squeeze = (text: string): string => text.replace(/\s+/gu, "")

/** Sentences of the report, and values of its figures in the annex, that the text does not hold as they are written. */
export function textFaults(text: string, report: Report): readonly TextFault[] {
  const faults: TextFault[] = []
  const squeezed = squeeze(text)
  let body = 0
  for (const lang of ["zh", "en"] as const) {
    let from = 0
    for (const sentence of sentencesOf(report, lang)) {
      const at = text.indexOf(sentence, from)
      if (at !== -1) {
        from = at + sentence.length
        continue
      }
      const anyhow = squeezed.includes(squeeze(sentence)) ? "other white space" : "missing"
      faults.push({ lang, sentence, fault: text.includes(sentence) ? "out of order" : anyhow })
    }
    body = Math.max(body, from)
  }
  const annex = text.slice(body)
  for (const { derived, label, value, approx } of report.figures.values()) {
    if (derived !== undefined) continue
    const digits = value.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (approx ? "+" : "")
    if (!annex.split(/[^\d.,+]+/).includes(digits)) faults.push({ lang: "zh", sentence: digits, fault: "missing" })
    for (const lang of ["zh", "en"] as const) {
      const sentence = label[lang].text
      if (!annex.includes(sentence)) faults.push({ lang, sentence, fault: "missing" })
    }
  }
  return faults
}
