import { diskSources } from "../cli/disk.ts"
import type { BilingualMode } from "../content/booklet.ts"
import type { Lang } from "../content/report.ts"
import { dumpPages } from "../layout/dump.ts"
import { prepareFor } from "../layout/generate/prepare.ts"
import { graphicsOf } from "../layout/replaced/replaced-content.ts"
import { treeOf } from "../steps/paint-booklet.ts"
import { readContent, readDesign } from "../steps/read-booklet-folder.ts"
import { setPages } from "../steps/set-pages.ts"
import { styleDocument } from "../style/style-document.ts"
import { readTemplates } from "../template/read-templates.ts"
import { openFonts } from "../text/font/fonts.ts"
import { overlay } from "./booklets.ts"

const CONTENT = "content/xiangtan-2022"
const PATH = `${CONTENT}/report.json`

/** A sentence as the report writes it: text with marked words in it. */
type Sentence = string | readonly unknown[]
interface Block {
  readonly id: string
  readonly type: string
  readonly sentences: Record<Lang, Sentence>[]
}
interface WrittenReport {
  readonly sections: readonly { readonly blocks: readonly Block[] }[]
}

/**
 * Sets the sample booklet again and again, each time with another report; the pages as text. What is not of the report (design, fonts
 * and what they have composed) is kept.
 */
export function sampleSetter(mode: BilingualMode): (report: WrittenReport) => Promise<readonly string[]> {
  const base = diskSources(process.cwd())
  const request = { content: CONTENT, bilingual: mode }
  const ignored = (): void => {}
  const { booklet } = readContent(base, request, ignored)
  const design = booklet && readDesign(booklet, base, ignored)
  if (booklet === undefined || design === undefined) throw new Error("the sample cannot be read")
  const { theme, folders, stylesheets, catalogue } = design
  const templates = readTemplates(base, folders)
  const fonts = openFonts(catalogue, base, ignored)
  return async (report) => {
    const sources = overlay({ [PATH]: JSON.stringify(report) }, base)
    const { content } = readContent(sources, request, ignored)
    const root = content && treeOf(content, booklet, templates, ignored)
    if (content === undefined || root === undefined) throw new Error("the report cannot be read")
    const document = styleDocument(root, stylesheets, theme, booklet, ignored)
    await prepareFor(document.root, [...graphicsOf(content).values()], sources)
    const setting = { document, root, content, booklet, theme, stylesheets, fonts, sources }
    const { pages } = setPages({ ...setting, contentFolder: CONTENT, report: ignored })
    return dumpPages(pages).split(/^(?=page )/m)
  }
}

export const sampleReport = (): WrittenReport => JSON.parse(diskSources(process.cwd()).text(PATH) ?? "{}")

export const paragraphsOf = (report: WrittenReport): readonly Block[] =>
  report.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === "paragraph"))

/** How one word is changed: another one beside it, or it is gone. */
export type Change = "longer" | "shorter"

/** Changes one word of a paragraph, in place; gives back what undoes it. */
export function changeWord(block: Block, lang: Lang, change: Change): () => void {
  const at = block.sentences.findIndex((sentence) => longestText(sentence[lang]) !== undefined)
  const sentence = block.sentences[at] as Block["sentences"][number]
  const old = sentence[lang]
  const text = longestText(old) as string
  const changed = lang === "zh" ? chineseWord(text, change) : englishWord(text, change)
  sentence[lang] = typeof old === "string" ? changed : old.map((part) => (part === text ? changed : part))
  return () => {
    sentence[lang] = old
  }
}

const longestText = (sentence: Sentence): string | undefined => {
  const texts = (typeof sentence === "string" ? [sentence] : sentence).filter((part) => typeof part === "string")
  return texts.sort((a, b) => b.length - a.length)[0]
}

function chineseWord(text: string, change: Change): string {
  const at = text.search(/\p{Script=Han}{4}/u) + 2
  return text.slice(0, at) + (change === "longer" ? "进一步地" : "") + text.slice(change === "longer" ? at : at + 2)
}

function englishWord(text: string, change: Change): string {
  const words = text.match(/[a-z]+/gi) ?? []
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), "")
  return text.replace(longest, change === "longer" ? `comprehensively ${longest}` : "")
}

/** The first page, 1-based, on which a block stands. */
export const pageOf = (pages: readonly string[], { id }: Block): number =>
  1 + pages.findIndex((page) => page.includes(`#${id} `))

/** The first page, 1-based, that is not as it was; one after the last where all are. */
export function firstMoved(before: readonly string[], after: readonly string[]): number {
  const at = before.findIndex((page, i) => page !== after[i])
  return 1 + (at === -1 ? before.length : at)
}
