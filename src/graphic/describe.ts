import { parseDate } from "../content/dates.ts"
import type { GraphicType, Lang } from "../content/report.ts"
import { dateText } from "./calendar-text.ts"
import { TAG, valueWords } from "./figure-text.ts"
import type { GraphicRequest, Part, Parts } from "./request.ts"
import type { Scene } from "./scene.ts"
import { stateWords } from "./state.ts"

type Describer = {
  readonly [L in Lang]: (parts: Parts, center: string, request: Pick<GraphicRequest, "block">) => string
}

const named = (kind: string): Describer["zh"] => {
  return (parts, _, request) => `${kind}：${list(parts, "zh", VALUED.has(request.block.graphic))}`
}
const namedEn = (kind: string): Describer["en"] => {
  return (parts, _, request) => `${kind}: ${list(parts, "en", VALUED.has(request.block.graphic))}`
}
const centred = (zh: string, en: string): Describer => ({
  zh: (parts, center) =>
    `${zh}${center === "" ? "" : `，${zh === "房屋图" ? "屋顶" : "中心"}为“${center}”`}：${list(parts, "zh")}`,
  en: (parts, center) =>
    `${en}${center === "" ? "" : ` with “${center}” ${en.startsWith("House") ? "as the roof" : "at the centre"}`}: ${list(parts, "en")}`,
})

/** The sentence of each type; what it lists is the same for all. */
const DESCRIBERS: { readonly [T in GraphicType]: Describer } = {
  "number-card": { zh: named("数字卡"), en: namedEn("Number card") },
  "number-row": { zh: named("一组数字"), en: namedEn("Row of numbers") },
  ring: { zh: named("环形图"), en: namedEn("Ring chart") },
  bars: { zh: named("条形图"), en: namedEn("Bar chart") },
  "stacked-bar": { zh: named("堆叠条形图"), en: namedEn("Stacked bar") },
  funnel: { zh: named("漏斗图，依次为"), en: namedEn("Funnel, step by step") },
  "dot-matrix": { zh: named("点阵图，一点为一个"), en: namedEn("Dot matrix, one dot for each") },
  pictogram: { zh: named("象形图，一个图形为一个"), en: namedEn("Pictogram, one figure for each") },
  flow: { zh: named("流程图，依次为"), en: namedEn("Flow, step by step") },
  path: { zh: named("路线图，依次为"), en: namedEn("Path, station by station") },
  pyramid: { zh: named("金字塔图，自上而下为"), en: namedEn("Pyramid, from top to bottom") },
  house: centred("房屋图", "House diagram"),
  hub: centred("中心辐射图", "Hub"),
  network: centred("网络图", "Network of nodes joined to each other"),
  "before-after": {
    zh: (parts) => `前后对比：由${parts.parts.map((part) => `“${words(part, "zh")}”`).join("到")}`,
    en: (parts) => `Before and after: from ${parts.parts.map((part) => `“${words(part, "en")}”`).join(" to ")}`,
  },
  "data-table": {
    zh: (parts, _, { block }) => `数据表${headings(block, "zh")}：${list(parts, "zh")}`,
    en: (parts, _, { block }) => `Table${headings(block, "en")}: ${list(parts, "en")}`,
  },
  "tag-row": { zh: named("主题词"), en: namedEn("Topics") },
  "pull-quote": { zh: named("引语"), en: namedEn("Quotation") },
  "icon-list": { zh: named("要点"), en: namedEn("Points") },
  "document-card": { zh: named("文件及其阶段"), en: namedEn("Documents with their stages") },
  checklist: { zh: named("清单"), en: namedEn("Checklist") },
  "qr-panel": { zh: named("二维码"), en: namedEn("QR codes") },
  glossary: { zh: named("名词解释"), en: namedEn("Terms explained") },
  "paired-numbers": {
    zh: (parts, center) => `同一件事的两种计数${center === "" ? "" : `（${center}）`}：${list(parts, "zh")}`,
    en: (parts, center) => `Two counts of one thing${center === "" ? "" : `, ${center}`}: ${list(parts, "en")}`,
  },
  gauge: { zh: named("半环表，对照目标"), en: namedEn("Gauge against a target") },
  timeline: { zh: named("时间轴，依次为"), en: namedEn("Timeline, in order") },
  ranking: { zh: named("排行榜"), en: namedEn("Ranking") },
  years: { zh: named("历年图"), en: namedEn("Chart over the years") },
  "arrow-card": { zh: named("变化"), en: namedEn("Changes") },
  map: { zh: named("地图"), en: namedEn("Map") },
}

function headings({ columns = [] }: GraphicRequest["block"], lang: Lang): string {
  if (columns.length === 0) return ""
  const names = columns.map((column) => column[lang].text)
  return lang === "zh" ? `（${names.join("、")}）` : ` of ${names.join(", ")}`
}

/** Types whose items without a figure lack a value. */
const VALUED: ReadonlySet<GraphicType> = new Set(["ranking", "years", "map"])

/** A part in words: date, label, fields, value, state, address; what it is held against and its second line in brackets. */
function words(part: Part, lang: Lang, valued = false): string {
  const { figure, target, before, detail } = part
  const date = part.date === undefined ? undefined : parseDate(part.date)
  const none = valued ? (lang === "zh" ? "无数据" : "no data") : ""
  const more = [
    ...(part.cells ?? []).map((cell) => cell[lang].text),
    figure === undefined ? none : valueWords(figure, lang),
    part.state === undefined && part.status === undefined ? "" : stateWords(part, lang),
    part.url?.text ?? "",
  ].filter((s) => s !== "")
  const asides = [
    target === undefined ? "" : `${lang === "zh" ? "目标" : "target "}${valueWords(target, lang)}`,
    before === undefined ? "" : `${lang === "zh" ? "上期" : "before: "}${valueWords(before, lang)}`,
    detail?.[lang].text ?? "",
  ].filter((s) => s !== "")
  const when = date === undefined ? "" : dateText(date, lang)
  const label = part.label[lang].text
  if (lang === "en") {
    const aside = asides.length === 0 ? "" : ` (${asides.join(", ")})`
    return `${[when, label, ...more].filter((s) => s !== "").join(", ")}${aside}`
  }
  // A value follows its label at once; other fields are set off.
  const gap = (figure !== undefined || none !== "") && more.length === 1 ? "" : "，"
  const aside = asides.length === 0 ? "" : `（${asides.join("，")}）`
  return `${when}${label}${label === "" || more.length === 0 ? "" : gap}${more.join("，")}${aside}`
}

function list(parts: Parts, lang: Lang, valued = false): string {
  const extras = parts.extras.map((figure) => words({ label: figure.label, figure }, lang))
  return [...extras, ...parts.parts.map((part) => words(part, lang, valued))]
    .filter((s) => s !== "")
    .join(lang === "zh" ? "；" : "; ")
}

/** Alternative text: one full sentence a language, with every label and value that is drawn. */
export function describe(request: Pick<GraphicRequest, "block" | "languages">, parts: Parts): Scene["description"] {
  return request.languages.map((lang) => {
    const center = request.block.center?.[lang].text ?? ""
    const sentence = DESCRIBERS[request.block.graphic][lang](parts, center, request)
    const title = request.block.title?.[lang].text ?? ""
    const head = title === "" ? "" : lang === "zh" ? `${title}。` : `${title}. `
    return { lang: TAG[lang], text: `${head}${sentence}${lang === "zh" ? "。" : "."}` }
  })
}
