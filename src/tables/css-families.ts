import type { Message } from "../foundation/diagnostic.ts"

/** Properties of CSS by what their names begin with, and what to write instead of them here. */
export interface FamilyRow {
  /** Names, or their first words: `mask` is `mask-size` too. */
  readonly names: readonly string[]
  readonly instead: Message
}

export const PROPERTY_FAMILIES = (): readonly FamilyRow[] => [
  {
    names: [
      ..."animation transition scroll scrollbar overscroll-behavior caret pointer-events resize touch-action will-change".split(
        " ",
      ),
      ..."view-transition view-timeline timeline timeline-scope timeline-trigger trigger-scope interactivity interest-delay".split(
        " ",
      ),
      ..."overflow-anchor ime-mode appearance accent-color field-sizing user interpolate-size nav spatial-navigation".split(
        " ",
      ),
      ..."backface-visibility event-trigger animation-trigger overlay".split(" "),
    ],
    instead: {
      en: "paper does not move, scroll or listen: leave it out",
      zh: "纸面不会动、不滚动、也没有交互：请删去",
    },
  },
  {
    names:
      "mask shape offset transform translate scale perspective border-image clip object-view-box corner box-reflect".split(
        " ",
      ),
    instead: {
      en: "draw it in an SVG and place that as an image or a background",
      zh: "请画成 SVG，作为图片或背景放入",
    },
  },
  {
    names: [
      ..."cx cy d r rx ry x y fill stroke stop flood lighting-color marker-start marker-mid marker-end marker".split(
        " ",
      ),
      ..."text-anchor shape-rendering vector-effect paint-order dominant-baseline alignment-baseline baseline-shift".split(
        " ",
      ),
      ..."color-interpolation clip-rule mask-type glyph-orientation-horizontal glyph-orientation-vertical kerning".split(
        " ",
      ),
      ..."color-rendering text-fill-color text-stroke".split(" "),
    ],
    instead: { en: "write it as an attribute inside the SVG", zh: "请在 SVG 内写成属性" },
  },
  {
    names: "speak speak-as voice cue pause rest azimuth elevation pitch richness speech-rate stress volume".split(" "),
    instead: { en: "a booklet is not spoken: leave it out", zh: "成品不发声：请删去" },
  },
  {
    names: "column column-wrap region flow-from flow-into wrap block-progression".split(" "),
    instead: {
      en: "there are no columns: lay the boxes out with `display: grid`",
      zh: "没有分栏：请用 `display: grid` 排布",
    },
  },
  { names: ["outline"], instead: { en: "use `border`", zh: "请用 `border`" } },
  {
    names: "font initial-letter text-rendering osx-font-smoothing".split(" "),
    instead: {
      en: "use `font-family`, `font-weight`, `font-style`, `font-variant-numeric`; the font decides the rest",
      zh: "请用 `font-family`、`font-weight`、`font-style`、`font-variant-numeric`，其余由字体决定",
    },
  },
  {
    names: "contain container content-visibility".split(" "),
    instead: { en: "it changes nothing on paper: leave it out", zh: "对纸面没有作用：请删去" },
  },
  {
    names: "anchor position-anchor position-area position-try position-visibility".split(" "),
    instead: { en: "place it with `position: absolute` and `inset`", zh: "请用 `position: absolute` 与 `inset` 放置" },
  },
  { names: ["grid-column-gap"], instead: { en: "write `column-gap`", zh: "请写 `column-gap`" } },
  { names: ["grid-row-gap"], instead: { en: "write `row-gap`", zh: "请写 `row-gap`" } },
  {
    names: ["background-position-x", "background-position-y"],
    instead: { en: "write `background-position`", zh: "请写 `background-position`" },
  },
  {
    names: ["background-blend-mode", "isolation", "mix-blend-mode", "image-resolution", "image-rendering"],
    instead: { en: "prepare the picture as it is to be printed", zh: "请把图片处理成印刷所需的样子" },
  },
  {
    names: ["image-orientation"],
    instead: { en: "pictures are turned as their file says: leave it out", zh: "图片按文件所记方向摆正：请删去" },
  },
  {
    names: ["white-space-collapse", "white-space-trim"],
    instead: { en: "write `white-space`", zh: "请写 `white-space`" },
  },
  { names: ["text-space-collapse"], instead: { en: "write `white-space`", zh: "请写 `white-space`" } },
  {
    names: ["tab-size"],
    instead: { en: "a tab is eight spaces: use `padding` or a grid", zh: "制表符为八个空格：请用 `padding` 或网格" },
  },
  { names: ["unicode-bidi"], instead: { en: "text runs from left to right", zh: "文字一律从左向右排" } },
  {
    names: ["text-box", "line-height-step", "baseline-source", "margin-trim", "line-snap", "line-grid", "block-step"],
    instead: {
      en: "set `line-height`, and the margins of `:first-child` and `:last-child`",
      zh: "请设 `line-height`，并为 `:first-child`、`:last-child` 设外边距",
    },
  },
  {
    names: ["hyphenate"],
    instead: { en: "write soft hyphens (`&shy;`) where a word may break", zh: "请在可断处写软连字符（`&shy;`）" },
  },
  {
    names: ["line-clamp", "max-lines", "block-ellipsis", "continue"],
    instead: { en: "nothing is cut off on paper: give the text more room", zh: "印刷品不截断文字：请留出空间" },
  },
  {
    names: ["box-decoration-break"],
    instead: {
      en: "a break slices borders and padding: give them to the boxes inside, which do not break",
      zh: "分页处边框与内边距一律切断：请加在不分页的内层元素上",
    },
  },
  {
    names: ["overflow-block", "overflow-inline", "overflow-clip-margin", "overflow-clip-box", "overflow-style"],
    instead: { en: "write `overflow`", zh: "请写 `overflow`" },
  },
  {
    names: ["reading-flow", "reading-order"],
    instead: { en: "write the elements in the order they are read in", zh: "请按阅读次序写元素" },
  },
  {
    names: ["forced-color-adjust", "color-scheme", "dynamic-range-limit", "high-contrast-adjust", "color-adjust"],
    instead: { en: "colours are always printed as written: leave it out", zh: "颜色一律照写印出：请删去" },
  },
  {
    names: ["math"],
    instead: { en: "set a formula as a picture", zh: "公式请以图片放入" },
  },
  {
    names: ["align-tracks", "justify-tracks", "masonry-auto-flow", "box"],
    instead: { en: "use `display: flex` or `display: grid`", zh: "请用 `display: flex` 或 `display: grid`" },
  },
  {
    names: [
      "flex-align",
      "flex-item-align",
      "flex-line-pack",
      "flex-negative",
      "flex-pack",
      "flex-order",
      "flex-positive",
    ],
    instead: { en: "write the flex properties of the standard", zh: "请写标准的弹性盒属性" },
  },
  { names: ["flex-preferred-size"], instead: { en: "write `flex-basis`", zh: "请写 `flex-basis`" } },
  {
    names: ["ruby"],
    instead: { en: "ruby stands over its base, in the middle: leave it out", zh: "注音居中排在字上方：请删去" },
  },
  {
    names: ["text-decoration", "text-underline"],
    instead: { en: "write `text-decoration-line`", zh: "请写 `text-decoration-line`" },
  },
  {
    names: ["text-emphasis"],
    instead: { en: "use weight or a theme colour for emphasis", zh: "强调请用字重或主题色" },
  },
  { names: ["text-size-adjust"], instead: { en: "set `font-size`", zh: "请设 `font-size`" } },
  {
    names: ["footnote", "bookmark-state", "string"],
    instead: { en: "docs/css.md lists what paged media have here", zh: "分页相关的属性见 docs/css.md" },
  },
]

/** Properties of one browser alone. */
export const VENDOR: Message = {
  en: "it belongs to one browser: write the property of the standard",
  zh: "这是某一浏览器的私有属性：请写标准属性",
}
