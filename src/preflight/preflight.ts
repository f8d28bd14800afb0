import type { Message } from "../foundation/diagnostic.ts"
import type { PreflightProfile } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_RULES, PRODUCT_RULES, preflightRule } from "../tables/preflight-rules.ts"
import { type ColorSpace, ColorSpaces } from "./content/color-space.ts"
import type { ContentSink, ImagePainted, ShadingPainted } from "./content/events.ts"
import { hiddenLayers } from "./content/layers.ts"
import type { Reading } from "./content/machine.ts"
import { intersectBoxes } from "./content/matrix.ts"
import { readPage } from "./content/read-page.ts"
import type { PreflightExpectations, PrintClaim } from "./expectations.ts"
import { PdfFont } from "./fonts/pdf-font.ts"
import { CELL, InkRaster } from "./ink/ink-raster.ts"
import { type IntentInks, intentInks } from "./ink/intent-inks.ts"
import { type PictureInks, pictureInks } from "./ink/picture-inks.ts"
import { type GradientInks, gradientInks } from "./ink/shading-inks.ts"
import { whyNoPdf } from "./kind-of-file.ts"
import { readDeclared } from "./metadata/declared.ts"
import { type Box, type PdfPage, pagesOf } from "./pdf/pages.ts"
import { PdfFile } from "./pdf/pdf-file.ts"
import { type PdfDict, PdfRef, PdfStream } from "./pdf/value.ts"
import { CHECKS } from "./rules/checks.ts"
import { type Finding, OF_PAGES, type PageView, Run, type Unchecked, type Watch } from "./run.ts"

export interface PreflightReport {
  readonly profile: PreflightProfile["name"]
  /** What the file declares of itself: `PDF/X-4`; undefined for nothing. */
  readonly declares: string | undefined
  /** The PDF/X rules it was held to. */
  readonly heldTo: PrintClaim | undefined
  readonly pages: number
  readonly findings: readonly Finding[]
  /** Findings beyond the hundredth of a rule, by rule. */
  readonly more: ReadonlyMap<string, number>
  /** Ids of rules that were looked at. */
  readonly checked: readonly string[]
  readonly unchecked: readonly Unchecked[]
}

/** Operators, glyphs and points of a whole file: a thousand dense pages have a third of them. */
const MAX_OPERATORS = 30_000_000
/** Unpacked forms that are kept, in bytes. */
const MAX_FORM_BYTES = 1 << 24

/** Looks at a PDF file as a print shop would. Reads any file, damaged ones too, and never throws for what it meets. */
export function preflightFile(
  bytes: Uint8Array,
  profile: PreflightProfile,
  expected: PreflightExpectations = {},
): PreflightReport {
  const reason = whyNoPdf(bytes)
  if (reason !== undefined) return noPdf(reason, profile)
  const file = new PdfFile(bytes)
  const declared = readDeclared(file)
  const claim = expected.claim ?? claimOf(declared.version)
  const run = new Run(file, profile, expected, declared, claim)
  const readable = (rules: readonly string[]): boolean => !file.encrypted || rules.some((rule) => OUTSIDE.has(rule))
  const checks = CHECKS.filter(({ rules }) => rules.some((rule) => run.wants(rule)) && readable(rules))
  const watches: Watch[] = []
  const product = new Set<Watch>()
  for (const check of checks) {
    const watch = check.start(run)
    if (watch === undefined) continue
    watches.push(watch)
    if (check.product) product.add(watch)
  }
  const pages = file.encrypted ? 0 : readPages(run, watches, product)
  if (file.encrypted) run.cannot(contentRules(), ENCRYPTED)
  for (const watch of watches) watch.end?.(pages)
  whatIsNotChecked(run)
  const notLooked = new Set(run.unchecked.flatMap(({ rules, why }) => (why === ENCRYPTED ? rules : [])))
  const checked = PREFLIGHT_RULES.map(({ id }) => id).filter(
    (id) =>
      run.wants(id) && checks.some(({ rules }) => rules.includes(id)) && !notLooked.has(id) && !run.skipped.has(id),
  )
  return {
    profile: profile.name,
    declares: declared.version,
    heldTo: claim,
    pages,
    findings: ordered(run.findings),
    more: run.more,
    checked,
    unchecked: run.unchecked,
  }
}

/** What is no PDF file is held to one rule. */
function noPdf(detail: Message, { name, off }: PreflightProfile): PreflightReport {
  const rules = PREFLIGHT_RULES.map(({ id }) => id).filter((id) => id !== NO_PDF && !off.includes(id))
  return {
    profile: name,
    declares: undefined,
    heldTo: undefined,
    pages: 0,
    findings: [{ rule: NO_PDF, severity: preflightRule(NO_PDF).severity, detail, place: {}, count: 1 }],
    more: new Map(),
    checked: [NO_PDF],
    unchecked: [{ rules, why: { en: "there is no PDF file to look at", zh: "没有可检查的 PDF 文件" } }],
  }
}

const NO_PDF = "F1"

function claimOf(version: string | undefined): PrintClaim | undefined {
  if (version === undefined) return undefined
  if (/^PDF\/X-4/.test(version)) return "PDF/X-4"
  return /^PDF\/X-1/.test(version) ? "PDF/X-1a" : undefined
}

/** What an encrypted file still shows. */
const OUTSIDE = new Set(["F1", "X01", "X03", "X05"])
const ENCRYPTED = { en: "the file is encrypted", zh: "文件已加密" }
const OF_SHEETS = { en: "asked of pages, not of imposed sheets", zh: "针对单页，不用于拼好的印张" }
const NO_PAGE = { en: "no page can be found", zh: "找不到任何页面" }
const productRules = (): readonly string[] => PRODUCT_RULES.map(({ id }) => id)
const contentRules = (): readonly string[] => PREFLIGHT_RULES.map(({ id }) => id).filter((id) => !OUTSIDE.has(id))

function whatIsNotChecked(run: Run): void {
  const { imposed } = run.expected
  const x4 = PREFLIGHT_RULES.filter(
    ({ id }) => id.startsWith("X") && !run.wants(id) && !(imposed && OF_PAGES.has(id)),
  ).map(({ id }) => id)
  const { declared, claim } = run
  if (imposed) run.skip([...OF_PAGES], OF_SHEETS)
  if (x4.length > 0 && claim === undefined) {
    const said = declared.version
    run.skip(x4, {
      en: said === undefined ? "the file declares no PDF/X" : `the file declares ${said}, which has other rules`,
      zh: said === undefined ? "文件未声明 PDF/X" : `文件声明的是 ${said}，规则不同`,
    })
  }
  const { off } = run.profile
  if (off.length > 0)
    run.skip(off, { en: `not a subject of the profile ${run.profile.name}`, zh: `配置 ${run.profile.name} 不检查` })
}

function readPages(run: Run, watches: readonly Watch[], product: ReadonlySet<Watch>): number {
  const { file } = run
  const reading = openReading(run)
  const { inkChecked } = run.expected
  const ofInk = ["C3", "O2", "O3"].filter((rule) => run.wants(rule))
  if (inkChecked && ofInk.length > 0) run.skip(ofInk, INK_CHECKED)
  const rgb = conversionOf(run)
  const raster = inkChecked ? undefined : new InkRaster(rgb)
  const events = sinkFor(run, watches, product, raster, rgb)
  let pages = 0
  for (const page of pagesOf(file)) {
    pages++
    const view = viewOf(page, raster)
    raster?.begin(intersectBoxes(view.bleed, page.boxes.media))
    run.view = view
    events.at(view)
    for (const watch of watches) watch.page?.(view)
    readPage(reading, page, events.sink)
    for (const watch of watches) watch.endPage?.(view)
  }
  run.view = undefined
  if (pages === 0)
    run.skip(
      productRules().filter((rule) => run.wants(rule)),
      NO_PAGE,
    )
  return pages
}

function viewOf(page: PdfPage, raster: InkRaster | undefined): PageView {
  const { trim, art, crop, media, bleed } = page.boxes
  const inner = trim ?? art ?? crop ?? media
  return { page, trim: inner, bleed: bleed ?? inner, raster, transparent: false }
}

function openReading({ file }: Run): Reading {
  const fonts = new Map<unknown, PdfFont | undefined>()
  const forms = new Map<number, Uint8Array>()
  let kept = 0
  return {
    file,
    spaces: new ColorSpaces(file),
    font: (value) => {
      const key = value instanceof PdfRef ? value.num : value
      if (fonts.has(key)) return fonts.get(key)
      const dict = file.dict(value)
      const font = dict && new PdfFont(file, dict, value instanceof PdfRef ? value.num : undefined)
      fonts.set(key, font)
      return font
    },
    formBytes: (object, value) => {
      const known = object === undefined ? undefined : forms.get(object)
      if (known !== undefined) return known
      const bytes = value instanceof PdfStream ? file.decode(value).bytes : new Uint8Array()
      if (object !== undefined && kept + bytes.length <= MAX_FORM_BYTES) {
        kept += bytes.length
        forms.set(object, bytes)
      }
      return bytes
    },
    hidden: hiddenLayers(file),
    operators: MAX_OPERATORS,
  }
}

/** What RGB becomes, worked out when it is first met. */
function conversionOf(run: Run): () => IntentInks | undefined {
  let made: { readonly inks: IntentInks | undefined } | undefined
  return () => {
    made ??= { inks: intentInks(run.file, run.intents) }
    return made.inks
  }
}

/** A picture that is placed again is not unpacked again, unless others came between. */
const MAX_PICTURES = 3
/** Of all pictures: a hostile file has thousands. */
const MAX_PIXELS = 400_000_000

/** Samples along a side of a block. */
const JPEG_BLOCK = 8

/** The longer side of a sample on the page, in points. */
const pixelSize = ({ matrix: [a, b, c, d], width, height }: ImagePainted): number =>
  Math.max(Math.hypot(a, b) / width, Math.hypot(c, d) / height)

function pictureCache(run: Run, rgb: () => IntentInks | undefined): (painted: ImagePainted) => PictureInks | undefined {
  const known = new Map<PdfStream, { readonly coarse: boolean; readonly inks: PictureInks | undefined }>()
  let pixels = 0
  return (painted) => {
    const { stream } = painted
    if (pixels > MAX_PIXELS) return undefined
    const coarse = JPEG_BLOCK * pixelSize(painted) <= CELL
    const before = known.get(stream)
    if (before !== undefined && (coarse || !before.coarse)) return before.inks
    if (known.size >= MAX_PICTURES) known.delete(known.keys().next().value as PdfStream)
    pixels += painted.width * painted.height
    const inks = pictureInks(run.file, painted, rgb, coarse)
    known.set(stream, { coarse, inks })
    return inks
  }
}

/** Hands each event to those who want it; the raster paints after all have seen what lay there before. */
function sinkFor(
  run: Run,
  watches: readonly Watch[],
  product: ReadonlySet<Watch>,
  raster: InkRaster | undefined,
  rgb: () => IntentInks | undefined,
): { sink: ContentSink; at(view: PageView): void } {
  const having = <K extends keyof Watch>(key: K) => watches.filter((watch) => watch[key] !== undefined)
  const split = <K extends keyof Watch>(key: K) => {
    const all = having(key)
    return { all, outside: all.filter((watch) => !product.has(watch)) }
  }
  const texts = split("text")
  const paths = split("path")
  const images = split("image")
  const shadings = split("shading")
  const spaces = having("space")
  const forms = having("form")
  const states = having("extGState")
  const intents = having("renderingIntent")
  const gradients = new Map<PdfDict, GradientInks | undefined>()
  const gradientOf = ({ dict, space }: ShadingPainted): GradientInks | undefined => {
    if (!gradients.has(dict)) gradients.set(dict, gradientInks(run.file, dict, space))
    return gradients.get(dict)
  }
  const pictureOf = pictureCache(run, rgb)
  let view: PageView
  /** Met on the page at work. */
  const met = new Set<ColorSpace>()
  const hearing = (those: { readonly all: readonly Watch[]; readonly outside: readonly Watch[] }, box: Box) => {
    const { bleed } = view
    const shows = box.x0 <= bleed.x1 && box.x1 >= bleed.x0 && box.y0 <= bleed.y1 && box.y1 >= bleed.y0
    return shows ? those.all : those.outside
  }
  const sink: ContentSink = {
    text(shown) {
      for (const watch of hearing(texts, shown.box)) watch.text?.(shown, view)
      raster?.text(shown)
    },
    path(painted) {
      for (const watch of hearing(paths, painted.box)) watch.path?.(painted, view)
      raster?.path(painted)
    },
    image(painted) {
      for (const watch of hearing(images, painted.box)) watch.image?.(painted, view)
      raster?.image(painted, painted.stencil ? undefined : pictureOf(painted))
    },
    shading(painted) {
      for (const watch of hearing(shadings, painted.box)) watch.shading?.(painted, view)
      raster?.shading(painted, gradientOf(painted))
    },
    color({ space }, place) {
      if (met.has(space)) return
      met.add(space)
      for (const watch of spaces) watch.space?.(space, place, view)
    },
    form(dict, use, object) {
      for (const watch of forms) watch.form?.(dict, use, object)
    },
    extGState(dict, object) {
      for (const watch of states) watch.extGState?.(dict, object)
    },
    renderingIntent(name, place) {
      for (const watch of intents) watch.renderingIntent?.(name, place)
    },
    fault(what, place) {
      if (what === "too-much") run.cannot(contentRules(), TOO_MUCH)
      else run.report("X03", CONTENT_FAULTS[what], place)
    },
  }
  return {
    sink,
    at(next) {
      view = next
      met.clear()
    },
  }
}

const INK_CHECKED = { en: "was looked at in the file of single pages", zh: "已在单页文件中检查" }
const TOO_MUCH = { en: "the file paints more than is read; the rest of its pages", zh: "文件内容过多，其余页面未读取" }
const CONTENT_FAULTS = {
  "unknown-operator": { en: "content with an unknown operator", zh: "页面内容含有未知操作符" },
  "missing-resource": { en: "content that names a resource which is not there", zh: "页面内容引用了不存在的资源" },
  "too-deep": { en: "content nested too deeply", zh: "页面内容嵌套过深" },
  "damaged-stream": { en: "content whose compression is damaged", zh: "页面内容的压缩数据损坏" },
} as const

/** Errors first, then in the order of the table, then by page. */
function ordered(findings: readonly Finding[]): readonly Finding[] {
  const rank = { error: 0, warning: 1, info: 2 }
  const order = new Map(PREFLIGHT_RULES.map(({ id }, i) => [id, i]))
  const place = ({ rule }: Finding): number => order.get(rule) ?? 0
  return [...findings].sort(
    (a, b) => rank[a.severity] - rank[b.severity] || place(a) - place(b) || (a.place.page ?? 0) - (b.place.page ?? 0),
  )
}
