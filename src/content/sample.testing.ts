import type { Diagnostic } from "../foundation/diagnostic.ts"
import { lineColumn } from "../foundation/source.ts"
import { readReport } from "./read-report.ts"
import type { Report } from "./report.ts"

/** A small report with one of everything, for tests, which change it and read it. */
export const sampleReport = () => ({
  id: "sample",
  title: { zh: "样本报告", en: "Sample report" },
  organ: { zh: "某机关", en: "An organ" },
  period: { zh: "2022年", en: "2022" },
  date: "2023-02-20",
  source: { name: { zh: "某网", en: "A site" }, url: "https://example.org/" },
  figures: {
    all: {
      value: "460",
      unit: { zh: "件", en: "" },
      label: { zh: "建议", en: "suggestions" },
      evidence: { zh: "收到建议460件", en: "460 suggestions were received" },
    },
    done: {
      value: "434",
      unit: { zh: "件", en: "" },
      label: { zh: "办结", en: "handled" },
      evidence: { zh: "办结434件", en: "434 were handled" },
    },
    rate: {
      value: "94.35",
      unit: { zh: "%", en: "%" },
      label: { zh: "办结率", en: "rate" },
      evidence: { zh: "办结率94.35%", en: "a rate of 94.35%" },
    },
    many: {
      value: "30",
      approx: true,
      unit: { zh: "次", en: "" },
      label: { zh: "会议", en: "meetings" },
      evidence: { zh: "开会30余次", en: "met more than 30 times" },
    },
    share: {
      derived: { op: "percent", of: ["done", "all"] },
      unit: { zh: "%", en: "%" },
      label: { zh: "办结占比", en: "share handled" },
    },
  } as Record<string, unknown>,
  terms: {
    npc: { name: { zh: "人大", en: "Congress" }, explanation: { zh: ["人民代表大会"], en: "People’s congress" } },
  },
  sections: [
    {
      id: "s0",
      kind: "opening",
      title: { zh: "开篇", en: "Opening" },
      blocks: [
        {
          type: "paragraph",
          id: "p0",
          lead: { zh: "主题", en: "Topic" },
          sentences: [
            {
              zh: ["收到建议", { figure: "all", text: "460" }, "件，", { strong: "办结" }, "434件，办结率94.35%。"],
              en: [{ figure: "all", text: "460" }, " suggestions were received, 434 were handled, a rate of 94.35%."],
            },
            {
              zh: ["依", { law: "《代表法》" }, "，", { term: "npc", text: "人大" }, "开会30余次。"],
              en: [
                "By the ",
                { law: "Law on Deputies" },
                ", the ",
                { term: "npc", text: "congress" },
                " met more than 30 times.",
              ],
            },
          ],
        },
      ],
    },
    {
      id: "s1",
      kind: "numbered",
      title: { zh: "第一", en: "First" },
      summary: { zh: "提要", en: "Summary" },
      blocks: [
        { type: "list", id: "l1", items: [{ icon: "book", text: { zh: "一项", en: "A point" } }] },
        {
          type: "quote",
          id: "q1",
          text: { zh: [{ ruby: "hàn", text: "汉" }], en: [{ link: "https://example.org/", text: "site" }] },
        },
        {
          type: "row",
          id: "r1",
          blocks: [
            { type: "graphic", id: "g1", graphic: "ring", figures: ["rate"], size: "half" },
            {
              type: "graphic",
              id: "g2",
              graphic: "funnel",
              figures: ["all", "done"],
              size: "half",
              caption: { zh: "图注", en: "Caption" },
            },
          ],
        },
        {
          type: "cards",
          id: "c1",
          cards: [{ title: { zh: "条例", en: "Rules" }, status: { zh: "通过", en: "adopted" } }],
        },
        { type: "tags", id: "t1", tags: [{ zh: "燃气", en: "gas" }] },
        { type: "table", id: "tb1", columns: [{ zh: "列", en: "Column" }], rows: [[{ zh: "格", en: "Cell" }]] },
        { type: "picture", id: "pic1", src: "a.svg", alt: { zh: "图", en: "Picture" } },
      ],
    },
  ] as unknown[],
  imprint: [{ zh: "说明", en: "Note" }],
})

export type Sample = ReturnType<typeof sampleReport>

export interface Reading {
  readonly report: Report | undefined
  readonly findings: readonly Diagnostic[]
  readonly text: string
}

export function read(text: string): Reading {
  const findings: Diagnostic[] = []
  return { report: readReport({ path: "report.json", text }, (d) => findings.push(d)), findings, text }
}

/** Reads the sample after a change; findings as `code the words they point at`. */
export function readChanged(change: (sample: Sample) => void): readonly string[] {
  const sample = sampleReport()
  change(sample)
  const { findings, text } = read(JSON.stringify(sample))
  return findings.map((d) => `${d.code} ${text.slice(d.span?.start, d.span?.end).slice(0, 40)}`)
}

/** `1:5 code`, for tests of places. */
export const placed = (d: Diagnostic, text: string): string => {
  const { line, column } = lineColumn(text, d.span?.start ?? -1)
  return `${line}:${column} ${d.code}`
}
