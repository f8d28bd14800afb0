import type { Message } from "../foundation/diagnostic.ts"

/**
 * What CSS has and the subset has not, and what to write instead: the hint of the finding.
 * Keys are names as they stand in a stylesheet. Functions, since a stylesheet without findings needs none of them.
 */
type Instead = Readonly<Record<string, Message>>

const layout: Message = {
  en: "lay the boxes out with `display: flex` or `display: grid`, or with `position: absolute`",
  zh: "请用 `display: flex`、`display: grid` 或 `position: absolute` 排布",
}
const fontLonghands: Message = {
  en: "write `font-family`, `font-size`, `line-height`, `font-weight` and `font-style` one by one",
  zh: "请分别写 `font-family`、`font-size`、`line-height`、`font-weight`、`font-style`",
}
const flat: Message = {
  en: "the press wants flat shapes: use a border, a background or a tint of a theme colour",
  zh: "印刷用平面色块：请用边框、底色或主题色的淡色",
}
const graphic: Message = {
  en: "draw it in an SVG and place that as an image or a background",
  zh: "请画成 SVG，作为图片或背景放入",
}
const paper: Message = { en: "paper does not move: leave it out", zh: "纸面不会动：请删去" }

export const PROPERTY_INSTEAD = (): Instead => ({
  font: fontLonghands,
  clear: layout,
  columns: layout,
  "column-count": layout,
  "column-width": layout,
  "grid-template": {
    en: "write `grid-template-columns` and `grid-template-rows`",
    zh: "请分别写 `grid-template-columns` 与 `grid-template-rows`",
  },
  grid: {
    en: "write `grid-template-columns` and `grid-template-rows`",
    zh: "请分别写 `grid-template-columns` 与 `grid-template-rows`",
  },
  "grid-template-areas": {
    en: "place items by line numbers with `grid-column` and `grid-row`",
    zh: "请用 `grid-column`、`grid-row` 的线号放置",
  },
  "grid-gap": { en: "write `gap`", zh: "请写 `gap`" },
  "box-shadow": flat,
  "text-shadow": flat,
  filter: flat,
  "backdrop-filter": flat,
  "mix-blend-mode": flat,
  outline: { en: "use `border`", zh: "请用 `border`" },
  "border-image": graphic,
  transform: graphic,
  rotate: graphic,
  "clip-path": graphic,
  mask: graphic,
  transition: paper,
  animation: paper,
  cursor: paper,
  "user-select": paper,
  "scroll-behavior": paper,
  direction: { en: "text runs from left to right", zh: "文字一律从左向右排" },
  "word-spacing": {
    en: "spaces between words are the line composer's; use `letter-spacing` for display text",
    zh: "词间距由排版引擎处理；标题可用 `letter-spacing`",
  },
  "font-feature-settings": { en: "use `font-variant-numeric`", zh: "请用 `font-variant-numeric`" },
  "font-variant": { en: "use `font-variant-numeric`", zh: "请用 `font-variant-numeric`" },
  "font-variant-caps": {
    en: "use `text-transform: uppercase` with `letter-spacing`",
    zh: "请用 `text-transform: uppercase` 加 `letter-spacing`",
  },
  "font-stretch": { en: "name a family of that width in `font-family`", zh: "请在 `font-family` 中写该宽度的字体" },
  "font-kerning": { en: "kerning is always on", zh: "字偶距调整始终开启" },
  "text-spacing": {
    en: "write `text-autospace` and `text-spacing-trim`",
    zh: "请分别写 `text-autospace` 与 `text-spacing-trim`",
  },
  "text-wrap-mode": { en: "write `text-wrap`", zh: "请写 `text-wrap`" },
  "text-wrap-style": { en: "write `text-wrap`", zh: "请写 `text-wrap`" },
  "text-decoration-skip-ink": {
    en: "lines run through descenders: leave it out, or move the line with `text-underline-offset`",
    zh: "线条不避让下伸笔画：请删去，或用 `text-underline-offset` 移开线条",
  },
  "text-decoration-skip": { en: "lines skip nothing: leave it out", zh: "线条不作避让：请删去" },
  "text-decoration-inset": {
    en: "adjacent lines keep a gap by themselves: leave it out",
    zh: "相邻线条自动留空：请删去",
  },
  "ruby-merge": {
    en: "write one `rt` for words annotated together, one for each base else",
    zh: "整词注音写一个 `rt`，逐字注音各写一个 `rt`",
  },
  "ruby-overhang": {
    en: "annotations reach over the blank halves of marks only: leave it out",
    zh: "注文只伸入相邻标点的空白：请删去",
  },
  "text-overflow": { en: "nothing is cut off on paper: give the text more room", zh: "印刷品不截断文字：请留出空间" },
  "list-style-image": {
    en: "use `::marker` or `::before` with `content`",
    zh: "请用 `::marker` 或 `::before` 的 `content`",
  },
  quotes: { en: "write the quotation marks in the text", zh: "引号请直接写在文字里" },
  "page-break-before": { en: "write `break-before: page` or `avoid`", zh: "请写 `break-before: page` 或 `avoid`" },
  "page-break-after": { en: "write `break-after: page` or `avoid`", zh: "请写 `break-after: page` 或 `avoid`" },
  "page-break-inside": { en: "write `break-inside: avoid`", zh: "请写 `break-inside: avoid`" },
  "word-wrap": { en: "write `overflow-wrap`", zh: "请写 `overflow-wrap`" },
  "overflow-x": { en: "write `overflow`", zh: "请写 `overflow`" },
  "overflow-y": { en: "write `overflow`", zh: "请写 `overflow`" },
  "box-decoration-break": {
    en: "a box that is cut has no edge at the cut, and its background goes on: give the parts boxes of their own",
    zh: "被分开的框在断口处没有边，背景连续：如需各自成框，请分成几个元素",
  },
  "background-attachment": paper,
  "empty-cells": {
    en: "give empty cells a class and set their border and background",
    zh: "请给空单元格加类名，再设边框与底色",
  },
  "print-color-adjust": { en: "colours are always printed as written: leave it out", zh: "颜色一律照写印出：请删去" },
  "-webkit-print-color-adjust": {
    en: "colours are always printed as written: leave it out",
    zh: "颜色一律照写印出：请删去",
  },
  all: { en: "set the properties one by one", zh: "请逐个设置属性" },
  src: { en: "fonts come from the catalogue in fonts/", zh: "字体来自 fonts/ 中的目录" },
  marks: {
    en: "the press edition draws crop and registration marks by itself",
    zh: "press 版会自动绘制裁切与套准标记",
  },
  size: { en: "`size` stands in `@page`", zh: "`size` 写在 `@page` 中" },
  behavior: { en: "no scripts run: leave it out", zh: "不运行脚本：请删去" },
  bleed: { en: "`bleed` stands in `@page`", zh: "`bleed` 写在 `@page` 中" },
})

/** Keywords of CSS that a property's grammar here leaves out, by `property: keyword` or `keyword`. */
export const KEYWORD_INSTEAD = (): Instead => ({
  revert: { en: "write `initial`, `unset` or the value itself", zh: "请写 `initial`、`unset` 或具体的值" },
  "revert-layer": { en: "there are no layers: write the value itself", zh: "没有层叠层：请写具体的值" },
  "position: fixed": {
    en: "put what stands on each page into a margin box: `position: running(name)` and `content: element(name)`",
    zh: "每页都有的内容请放入页边盒：`position: running(name)` 与 `content: element(name)`",
  },
  "position: sticky": paper,
  "float: left": layout,
  "float: right": layout,
  "float: inline-start": layout,
  "float: inline-end": layout,
  "float: top": {
    en: "move the element in the template; `float` makes footnotes only",
    zh: "请在模板中移动元素；`float` 只用于脚注",
  },
  "float: bottom": { en: "write `float: footnote`", zh: "请写 `float: footnote`" },
  "display: inline-table": {
    en: "write `display: inline-block` around a table",
    zh: "请把表格放进 `display: inline-block` 中",
  },
  "display: ruby": { en: "use the elements `ruby` and `rt`", zh: "请用 `ruby` 与 `rt` 元素" },
  "display: ruby-base": { en: "use the element `rb`", zh: "请用 `rb` 元素" },
  "display: ruby-text": { en: "use the element `rt`", zh: "请用 `rt` 元素" },
  "ruby-position: alternate": { en: "write `over` or `under`", zh: "请写 `over` 或 `under`" },
  "ruby-position: inter-character": { en: "write `over` or `under`", zh: "请写 `over` 或 `under`" },
  "writing-mode: vertical-lr": {
    en: "lines that run down follow each other to the left: write `vertical-rl`",
    zh: "直排的行一律自右向左：请写 `vertical-rl`",
  },
  "text-combine-upright: digits": {
    en: "put the digits into an element of their own and write `all`",
    zh: "请把数字放进单独的元素，写 `all`",
  },
  "background-clip: text": { en: "set `color`", zh: "请用 `color`" },
  "font-weight: bolder": { en: "write the weight: 600 or 700", zh: "请写明字重：600 或 700" },
  "font-weight: lighter": { en: "write the weight: 300 or 400", zh: "请写明字重：300 或 400" },
  "font-style: oblique": { en: "write `italic`", zh: "请写 `italic`" },
  "overflow: auto": {
    en: "paper does not scroll: write `visible` or `hidden`",
    zh: "纸面不能滚动：请写 `visible` 或 `hidden`",
  },
  "overflow: scroll": {
    en: "paper does not scroll: write `visible` or `hidden`",
    zh: "纸面不能滚动：请写 `visible` 或 `hidden`",
  },
  "break-before: column": { en: "there are no columns: write `page`", zh: "没有分栏：请写 `page`" },
  "break-after: column": { en: "there are no columns: write `page`", zh: "没有分栏：请写 `page`" },
  "break-before: always": { en: "write `page`", zh: "请写 `page`" },
  "break-after: always": { en: "write `page`", zh: "请写 `page`" },
  "white-space: break-spaces": { en: "write `pre-wrap`", zh: "请写 `pre-wrap`" },
  "word-break: break-word": { en: "write `overflow-wrap: anywhere`", zh: "请写 `overflow-wrap: anywhere`" },
  "hanging-punctuation: first": {
    en: "an opening mark already gives up its empty half at a line start: leave it out",
    zh: "行首的前引号、前括号已缩去空白，请删去此值",
  },
  "hanging-punctuation: last": {
    en: "a closing mark already gives up its empty half at a line end: leave it out, or write `allow-end`",
    zh: "行尾的后引号、后括号已缩去空白，请删去此值，或写 `allow-end`",
  },
  "text-spacing-trim: auto": { en: "write `normal`", zh: "请写 `normal`" },
  "text-spacing-trim: space-first": {
    en: "opening marks are trimmed at every line start: write `normal`, or `space-all` to trim nothing",
    zh: "行首的前引号、前括号一律缩去空白：请写 `normal`，全部保留请写 `space-all`",
  },
  "text-autospace: auto": { en: "write `normal`", zh: "请写 `normal`" },
  "text-autospace: insert": { en: "write `normal`", zh: "请写 `normal`" },
  "text-autospace: replace": {
    en: "write `normal`: typed spaces between Han and Latin are replaced",
    zh: "请写 `normal`：汉字与西文之间键入的空格会被替换",
  },
  "text-autospace: ideograph-alpha": {
    en: "write `normal`: letters and digits alike",
    zh: "请写 `normal`：字母与数字同样处理",
  },
  "text-autospace: ideograph-numeric": {
    en: "write `normal`: letters and digits alike",
    zh: "请写 `normal`：字母与数字同样处理",
  },
  "text-justify: distribute": { en: "write `inter-character`", zh: "请写 `inter-character`" },
  "word-break: auto-phrase": {
    en: "write `text-wrap: balance` for headings, `text-wrap: pretty` for texts: both cut between phrases",
    zh: "标题请写 `text-wrap: balance`，正文请写 `text-wrap: pretty`：两者都在词组之间断行",
  },
  "text-wrap: stable": { en: "write `wrap`", zh: "请写 `wrap`" },
  "text-align: middle": { en: "write `center`", zh: "请写 `center`" },
  "text-align: match-parent": { en: "write `start`", zh: "请写 `start`" },
  monospace: { en: "name a family of the catalogue", zh: "请写字体目录中的字体名" },
  "system-ui": {
    en: "name a family of the catalogue; fonts of the machine are never used",
    zh: "请写字体目录中的字体名；从不使用本机字体",
  },
  "auto-fill": { en: "write the number of columns: `repeat(3, 1fr)`", zh: "请写明列数：`repeat(3, 1fr)`" },
  "auto-fit": { en: "write the number of columns: `repeat(3, 1fr)`", zh: "请写明列数：`repeat(3, 1fr)`" },
})

export const AT_RULE_INSTEAD = (): Instead => ({
  import: {
    en: "write its rules into `booklet.css`; rules that themes share stand in the folder that theme.json `extends`",
    zh: "请把规则写进 `booklet.css`；各主题共用的规则放在 theme.json 中 `extends` 所指的文件夹里",
  },
  "font-face": {
    en: "add the font to the catalogue in fonts/ and name its family in theme.json",
    zh: "请把字体加入 fonts/ 目录，并在 theme.json 写上字体名",
  },
  media: { en: "`@media` stands around whole rules", zh: "`@media` 应写在整条规则之外" },
  supports: {
    en: "write the value itself; docs/css.md lists what is supported",
    zh: "请直接写值；docs/css.md 列出了支持的内容",
  },
  charset: { en: "files are UTF-8: leave it out", zh: "文件一律为 UTF-8：请删去" },
  layer: {
    en: "order the rules, or raise the specificity of the selector",
    zh: "请调整规则次序，或提高选择器的优先级",
  },
  container: { en: "style the element by a class", zh: "请用类名设置样式" },
  keyframes: paper,
  namespace: { en: "leave it out", zh: "请删去" },
  "counter-style": { en: "use one of the predefined counter styles, or a string", zh: "请用预定义的计数样式或字符串" },
  property: { en: "leave it out; `var()` takes a fallback", zh: "请删去；`var()` 可写后备值" },
})

const noState: Message = {
  en: "paper has no such state: style the element by a class",
  zh: "纸面没有这种状态：请用类名设置样式",
}

export const PSEUDO_INSTEAD = (): Instead => ({
  hover: noState,
  focus: noState,
  active: noState,
  visited: noState,
  link: { en: "write `a[href]`", zh: "请写 `a[href]`" },
  "any-link": { en: "write `a[href]`", zh: "请写 `a[href]`" },
  checked: noState,
  target: noState,
  has: { en: "give the element a class in the template", zh: "请在模板里给该元素加类名" },
  matches: { en: "write `:is()`", zh: "请写 `:is()`" },
  "first-letter": { en: "wrap the letter in a `span` in the template", zh: "请在模板里用 `span` 包住首字" },
  "first-line": { en: "the first line cannot be styled by itself", zh: "无法单独设置首行样式" },
  selection: noState,
  placeholder: noState,
})

/** Features of mediaqueries-4 that a booklet does not answer. */
export const MEDIA_INSTEAD = (): Instead => ({
  "device-width": { en: "write `width`: the width of the page", zh: "请写 `width`，即页面宽度" },
  "device-height": { en: "write `height`: the height of the page", zh: "请写 `height`，即页面高度" },
  "device-aspect-ratio": { en: "write `aspect-ratio`", zh: "请写 `aspect-ratio`" },
  color: { en: "leave it out: the press decides about inks", zh: "请删去：油墨由印刷决定" },
  monochrome: { en: "leave it out: the press decides about inks", zh: "请删去：油墨由印刷决定" },
  resolution: { en: "leave it out: what is drawn has no resolution", zh: "请删去：绘制的内容与分辨率无关" },
  hover: noState,
  pointer: noState,
  "prefers-color-scheme": { en: "paper is white: leave it out", zh: "纸是白的：请删去" },
})

export const UNIT_INSTEAD = (): Instead => ({
  ex: { en: "use `em`", zh: "请用 `em`" },
  ch: {
    en: "use `em` or `ic`: the width of 0 is the font's and not known here",
    zh: "请用 `em` 或 `ic`：数字 0 的宽度取决于字体",
  },
  cap: { en: "use `em`", zh: "请用 `em`" },
})

const cmyk: Message = {
  en: "use a colour of the theme, `color(--name)`, or `device-cmyk()`, `rgb()`, `#rrggbb`",
  zh: "请用主题色 `color(--name)`，或 `device-cmyk()`、`rgb()`、`#rrggbb`",
}
const compute: Message = {
  en: "write the number itself, or `calc()`, `min()`, `max()`, `clamp()`",
  zh: "请直接写数值，或用 `calc()`、`min()`、`max()`、`clamp()`",
}
const gradient: Message = {
  en: "use `linear-gradient()` or `radial-gradient()`, or an SVG",
  zh: "请用 `linear-gradient()`、`radial-gradient()` 或 SVG",
}

export const FUNCTION_INSTEAD = (): Instead => ({
  hsl: cmyk,
  hsla: cmyk,
  hwb: cmyk,
  lab: cmyk,
  lch: cmyk,
  oklab: cmyk,
  oklch: cmyk,
  rgba: { en: "write `rgb(r g b / alpha)`", zh: "请写 `rgb(r g b / alpha)`" },
  "color-mix": { en: "use a tint: `color(--red 30%)`", zh: "请用淡色：`color(--red 30%)`" },
  cmyk: { en: "write `device-cmyk()`", zh: "请写 `device-cmyk()`" },
  expression: {
    en: "a value cannot be computed by a script: write it, or use `calc()`",
    zh: "值不能由脚本计算：请直接写出，或用 `calc()`",
  },
  round: compute,
  mod: compute,
  rem: compute,
  abs: compute,
  sign: compute,
  sin: compute,
  cos: compute,
  tan: compute,
  pow: compute,
  sqrt: compute,
  hypot: compute,
  env: { en: "use a custom property and `var()`", zh: "请用自定义属性与 `var()`" },
  "fit-content": { en: "write `minmax(0, max-content)`", zh: "请写 `minmax(0, max-content)`" },
  "conic-gradient": gradient,
  "repeating-linear-gradient": gradient,
  "repeating-radial-gradient": gradient,
  "image-set": { en: "write `url()`", zh: "请写 `url()`" },
  "target-text": { en: "write the words in the template", zh: "请把文字写在模板里" },
  "target-counters": { en: "write `target-counter()`", zh: "请写 `target-counter()`" },
})
