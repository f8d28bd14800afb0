// The booklet's content as plain blocks, so that every contestant sets the same words.
import { readFileSync } from "node:fs"

export const FONTS = {
  serif: "node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  serifBold: "node_modules/@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  sansBold: "node_modules/@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
  latin: "node_modules/@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
}

const plain = (content) =>
  typeof content === "string"
    ? content
    : content.map((node) => (typeof node === "string" ? node : (node.strong ?? node.law ?? node.text))).join("")

const pair = (value) => ({ zh: plain(value.zh), en: plain(value.en) })

/** @returns {{ type: "heading" | "lead" | "paragraph" | "page", zh?: string, en?: string }[]} and the annex rows */
export function content() {
  const report = JSON.parse(readFileSync("content/xiangtan-2022/report.json", "utf8"))
  const blocks = [
    { type: "heading", ...pair(report.title) },
    { type: "paragraph", ...pair(report.subtitle) },
  ]
  const walk = (block) => {
    if (block.lead) blocks.push({ type: "lead", ...pair(block.lead) })
    if (block.type === "paragraph") {
      const join = (lang, glue) => block.sentences.map((sentence) => plain(sentence[lang])).join(glue)
      blocks.push({ type: "paragraph", zh: join("zh", ""), en: join("en", " ") })
    }
    for (const item of block.items ?? []) blocks.push({ type: "paragraph", ...pair(item.text ?? item.label) })
    for (const card of block.cards ?? []) blocks.push({ type: "paragraph", ...pair(card.title) })
    for (const tag of block.tags ?? []) blocks.push({ type: "paragraph", ...pair(tag) })
    for (const key of ["title", "caption", "note"]) {
      if (block[key]?.zh) blocks.push({ type: "paragraph", ...pair(block[key]) })
    }
    for (const id of block.figures ?? []) {
      const figure = report.figures[id]
      blocks.push({
        type: "paragraph",
        zh: `${figure.value ?? ""}${figure.unit.zh} ${figure.label.zh}`,
        en: figure.label.en,
      })
    }
    for (const child of block.blocks ?? []) walk(child)
  }
  for (const section of report.sections) {
    blocks.push({ type: "page" }, { type: "heading", ...pair(section.title) })
    for (const block of section.blocks) walk(block)
  }
  const rows = Object.values(report.figures).map((figure) => ({
    label: pair(figure.label),
    value: String(figure.value ?? ""),
    unit: figure.unit.zh,
    evidence: figure.evidence?.zh ?? "",
  }))
  const terms = Object.values(report.terms).map((term) => ({ name: pair(term.name), text: pair(term.explanation) }))
  return { blocks, rows, terms }
}
