import type { Message } from "../foundation/diagnostic.ts"
import { type GraphicFacts, isNegative, narrows, outsideWhole, wholeCount } from "./graphic-facts.ts"
import type { GraphicItem, GraphicType } from "./report.ts"

/** One thing that must be so, and what to say when it is not. */
export interface Condition {
  readonly holds: (facts: GraphicFacts) => boolean
  readonly otherwise: Message
  /** Without it the type has nothing to do with the data, and need not be named as a near miss. */
  readonly essential?: true
}

export interface GraphicRule {
  readonly id: string
  readonly type: GraphicType
  readonly when: readonly Condition[]
  readonly why: Message
}

const that = (holds: Condition["holds"], en: string, zh: string): Condition => ({ holds, otherwise: { en, zh } })
const essential = (...[holds, en, zh]: Parameters<typeof that>): Condition => ({
  ...that(holds, en, zh),
  essential: true,
})
const some = (of: (item: GraphicItem) => unknown, en: string, zh: string): Condition =>
  essential(({ items }) => items.some((item) => of(item) !== undefined), en, zh)

const oneUnit = that(
  ({ counts }) => new Set(counts.map(({ unit }) => unit.zh.text)).size === 1,
  "the units differ, so there is no common scale",
  "单位不同，没有共同尺度",
)
const oneCount = essential(
  ({ counts, figures }) => counts.length === 1 && figures.length === 1,
  "it is not one count alone",
  "不是单独一个计数",
)
const severalCounts = essential(({ counts }) => counts.length >= 2, "there are not two counts", "不足两个计数")
const noneNegative = that(
  ({ counts }) => !counts.some(isNegative),
  "a value below zero has no length",
  "负值没有长度可画",
)
const onlyWords = essential(({ figures }) => figures.length === 0, "it has figures", "含有数据")
const severalItems = essential(({ items }) => items.length >= 2, "there are not two parts", "部件不足两个")
const noCenter = that(({ block }) => block.center === undefined, "it has a centre", "有中心文字")
const centre = essential(({ block }) => block.center !== undefined, "it has no centre", "没有中心文字")

const EXACT_MOST = { people: 30, things: 100 }
const THINGS_LEAST = 10
const PEOPLE = /^(?:名|人|位)$/
/** Measure words of things that stand somewhere and can be seen one by one; not of times, cases or texts. */
const PLACES = /^(?:个|座|所|家|处|站|点|栋|户|台|辆)$/
const countWithin = (least: number, most: number) =>
  that(
    ({ counts }) => {
      const count = wholeCount(counts[0])
      return count !== undefined && count >= least && count <= most
    },
    `it is no exact count from ${least} to ${most}`,
    `不是 ${least} 至 ${most} 的准确计数`,
  )

const ACTING = /调研|起草|修改|审议|征求|发布|出台|召开|公布|报送|表决|论证|启动|验收/
const STARTED = /抽查|检查|摸排|收集|征集|受理|排查/
const FOLLOWED = /交办|整改|处理|办结|反馈|督办|解决/
/** Actions that follow on each other: at least two of them, or one that starts and a later one that follows. */
const inSteps = essential(
  ({ labels, figures, items }) => {
    const acting = items.filter(({ figure }) => figure === undefined && items.length > 0)
    if (acting.length >= 2 && labels.filter((label) => ACTING.test(label)).length >= 2) return true
    const start = labels.findIndex((label) => STARTED.test(label))
    return start !== -1 && figures.length >= 3 && labels.slice(start + 1).some((label) => FOLLOWED.test(label))
  },
  "its parts are not steps one after the other",
  "各部分不是先后步骤",
)
const TOGETHER = /协同|联合|合作|共建|联动|互联/
const LEVELS = /^(?:国家|全国|中央|省|自治区|市|州|县|区|乡|镇|乡镇|街道|村|社区|.{1,4}级|.{1,4}层)$/
/** Aims stand over what carries them; names stand in the middle of their fields. */
const AIM = /^(?:推进|推动|坚持|建设|实现|全面|加强|深化|在|以|为)/
const SHORT = { zh: 12, en: 40 }
const isShort = ({ label }: GraphicItem): boolean =>
  label.zh.text.length <= SHORT.zh && label.en.text.length <= SHORT.en

/** A state is a few words; longer texts are sentences, however alike. */
const LONGEST_STATE = 40

/** Share of the characters of the shorter label that the other one has too. */
function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length > LONGEST_STATE) return 0
  const rest = [...long]
  let shared = 0
  for (const char of short) {
    const at = rest.indexOf(char)
    if (at === -1) continue
    shared++
    rest.splice(at, 1)
  }
  return short.length === 0 ? 0 : shared / short.length
}

/**
 * Which type suits which figures, tried from above; the last row of a kind takes what is left of it. Reasons are told
 * by `tujie explain`, both why a rule was taken and why its neighbours were not.
 */
export const GRAPHIC_RULES: readonly GraphicRule[] = [
  {
    id: "address",
    type: "qr-panel",
    when: [some(({ url }) => url, "no part has an address", "没有网址")],
    why: { en: "its parts have addresses to scan", zh: "部件带有可扫描的网址" },
  },
  {
    id: "stage",
    type: "document-card",
    when: [
      some(({ state, status }) => state ?? status, "no part has a stage", "没有阶段"),
      that(
        ({ items }) =>
          items.some(
            ({ state, label }) =>
              state === "passed" || state === "first-reading" || /[《》]|条例|办法|规定|决定/.test(label.zh.text),
          ),
        "its parts are no documents",
        "部件不是文件",
      ),
      that(({ items }) => items.length <= 8, "more than eight cards crowd a page", "超过八张卡片过于拥挤"),
    ],
    why: { en: "documents have reached a stage each", zh: "各文件处于不同阶段" },
  },
  {
    id: "progress",
    type: "checklist",
    when: [some(({ state, status }) => state ?? status, "no part has a state", "没有完成情况")],
    why: { en: "pieces of work are done or still to be done", zh: "各项工作有完成情况" },
  },
  {
    id: "fields",
    type: "data-table",
    when: [
      that(
        ({ items, block }) => block.columns !== undefined || items.some(({ cells }) => cells !== undefined),
        "its parts have no further fields",
        "部件没有其他字段",
      ),
    ],
    why: { en: "every row has the same fields", zh: "各行字段相同" },
  },
  {
    id: "terms",
    type: "glossary",
    when: [that(({ block }) => (block.terms ?? []).length > 0, "it names no terms", "没有列名词")],
    why: { en: "terms are explained", zh: "解释名词" },
  },
  {
    id: "places",
    type: "map",
    when: [
      essential(
        ({ block, items }) => block.outline !== undefined && items.some(({ region }) => region !== undefined),
        "it has no outline with regions",
        "没有带区域的轮廓图",
      ),
    ],
    why: { en: "places differ, and an outline of them is there", zh: "各地不同，并备有轮廓图" },
  },
  {
    id: "target",
    type: "gauge",
    when: [some(({ target }) => target, "it has no target", "没有目标值")],
    why: { en: "values are held against stated targets", zh: "数值与既定目标对照" },
  },
  {
    id: "against-before",
    type: "arrow-card",
    when: [some(({ before }) => before, "it has no earlier value", "没有上一期数值")],
    why: { en: "values are compared with an earlier period", zh: "与上一期相比" },
  },
  {
    id: "over-years",
    type: "years",
    when: [
      some(({ date }) => date, "its parts have no dates", "部件没有日期"),
      that(
        ({ items }) => items.filter(({ date, figure }) => date !== undefined && figure !== undefined).length >= 3,
        "there are not three years with values",
        "有数值的年份不足三个",
      ),
      oneUnit,
    ],
    why: { en: "one value is followed over three or more years", zh: "同一指标三年及以上的变化" },
  },
  {
    id: "dates",
    type: "timeline",
    when: [some(({ date }) => date, "its parts have no dates", "部件没有日期")],
    why: { en: "events have dates", zh: "各事项有日期" },
  },
  {
    id: "order",
    type: "ranking",
    when: [
      essential(
        ({ block, words }) =>
          block.form === "highest" ||
          block.form === "lowest" ||
          /排名|名次|位次|前[一二三四五六七八九十\d]+[名位]/.test(words),
        "nothing says that order is the message",
        "未说明排序是重点",
      ),
      severalCounts,
      oneUnit,
    ],
    why: { en: "the order of the values is the message", zh: "数值的次序是重点" },
  },
  {
    id: "share",
    type: "ring",
    when: [
      essential(({ rates }) => rates.length > 0, "it has no rate", "没有比率"),
      that(({ counts }) => counts.length === 0, "it has counts beside its rate", "比率之外还有计数"),
      that(({ rates }) => rates.length <= 4, "more than four rings are hard to compare", "超过四个环难以比较"),
      that(
        ({ rates }) => !rates.some(outsideWhole),
        "a rate below 0 or over 100 % is no share of a whole",
        "小于 0 或超过 100 % 的比率不是整体中的占比",
      ),
      that(
        ({ rates }) => !rates.some(({ approx }) => approx),
        "an approximate rate has no exact arc",
        "约数没有准确的弧长",
      ),
    ],
    why: { en: "a rate from 0 to 100 % is a share of one whole", zh: "0 至 100 % 的比率是一个整体中的占比" },
  },
  {
    id: "no-share",
    type: "arrow-card",
    when: [
      that(({ rates }) => rates.length > 0, "it has no rate", "没有比率"),
      that(({ counts, items }) => counts.length === 0 && items.length === 0, "it has more than rates", "不只有比率"),
      that(({ rates }) => rates.every(outsideWhole), "its rates are shares of a whole", "比率都是整体中的占比"),
    ],
    why: {
      en: "a rate below 0 or over 100 % is a change, not a share",
      zh: "小于 0 或超过 100 % 的比率是变化，不是占比",
    },
  },
  {
    id: "levels",
    type: "pyramid",
    when: [
      onlyWords,
      noCenter,
      that(({ items }) => items.length >= 3, "there are not three levels", "不足三级"),
      essential(({ labels }) => labels.every((label) => LEVELS.test(label)), "its parts are no levels", "部件不是层级"),
    ],
    why: { en: "its parts are levels one above another", zh: "各部分是上下层级" },
  },
  {
    id: "together",
    type: "network",
    when: [
      noCenter,
      that(
        ({ items }) => items.length >= 2 && items.length <= 8,
        "there are not two to eight bodies",
        "主体不是二至八个",
      ),
      that(
        ({ items }) => items.every(({ figure, detail }) => figure === undefined && detail === undefined),
        "its parts have more than a name",
        "部件不只是名称",
      ),
      essential(({ words }) => TOGETHER.test(words), "nothing says that they act together", "未说明共同行动"),
    ],
    why: { en: "bodies act together", zh: "各主体共同行动" },
  },
  {
    id: "aim",
    type: "house",
    when: [
      centre,
      severalItems,
      that(({ items }) => items.length <= 6, "a house has at most six pillars", "房屋图最多六根支柱"),
      that(
        ({ block }) => AIM.test(block.center?.zh.text ?? ""),
        "its centre is a name, not an aim",
        "中心是名称而不是目标",
      ),
    ],
    why: { en: "pillars carry one aim", zh: "各支柱共同支撑一个目标" },
  },
  {
    id: "centre",
    type: "hub",
    when: [centre, severalItems],
    why: { en: "fields belong to one centre, in no order", zh: "各领域围绕一个中心，没有先后" },
  },
  {
    id: "two-views",
    type: "paired-numbers",
    when: [
      essential(
        ({ counts, figures }) => counts.length === 2 && figures.length === 2,
        "there are not two counts",
        "不是两个计数",
      ),
      that(
        ({ counts: [one, other] }) => one?.label.zh.text === other?.label.zh.text,
        "they do not count the same thing",
        "所计的不是同一件事",
      ),
      that(
        ({ counts: [one, other] }) => one?.unit.zh.text !== other?.unit.zh.text,
        "their units are the same",
        "单位相同",
      ),
    ],
    why: { en: "two units count one thing", zh: "同一件事用两种单位计数" },
  },
  {
    id: "sum",
    type: "stacked-bar",
    when: [
      severalCounts,
      oneUnit,
      noneNegative,
      that(({ relation }) => relation === "sum", "they are not said to be parts of a sum", "未说明是总数的组成部分"),
    ],
    why: { en: "the figures are parts of a sum", zh: "各数是总数的组成部分" },
  },
  {
    id: "kept",
    type: "funnel",
    when: [
      severalCounts,
      oneUnit,
      noneNegative,
      that(({ counts }) => narrows(counts), "a later figure is larger than an earlier one", "后面的数大于前面的数"),
      that(
        ({ relation }) => relation === "kept",
        "nothing says that a later figure is a part of the earlier one",
        "未说明后一个数是前一个数的一部分",
      ),
    ],
    why: { en: "one set becomes smaller, step by step", zh: "同一批事物逐步减少" },
  },
  {
    id: "steps",
    type: "flow",
    when: [
      noCenter,
      that(
        ({ labels }) => labels.length >= 2 && labels.length <= 6,
        "there are not two to six steps",
        "步骤不是二至六步",
      ),
      inSteps,
    ],
    why: { en: "its parts are steps, one after the other", zh: "各部分是先后步骤" },
  },
  {
    id: "change",
    type: "before-after",
    when: [
      onlyWords,
      essential(({ items }) => items.length === 2, "there are not two states", "不是两种状态"),
      that(
        ({ labels: [before = "", after = ""] }) => before !== after && likeness(before, after) >= 0.5,
        "its two parts are not the same words changed",
        "两部分不是同一说法的变化",
      ),
    ],
    why: { en: "the same thing is named before and after a change", zh: "同一事物变化前后的说法" },
  },
  {
    id: "plans",
    type: "path",
    when: [
      onlyWords,
      that(
        ({ items }) => items.length >= 3 && items.length <= 8,
        "there are not three to eight stations",
        "站点不是三至八个",
      ),
      essential(({ section }) => section === "outlook", "it is no plan for the time ahead", "不是今后的安排"),
      that(({ items }) => items.every(isShort), "its labels are too long for stations", "文字太长，不宜作站名"),
    ],
    why: { en: "plans for the time ahead are stations on the way", zh: "今后的安排是一路上的站点" },
  },
  {
    id: "one-scale",
    type: "bars",
    when: [
      severalCounts,
      oneUnit,
      noneNegative,
      that(({ counts }) => counts.length <= 8, "more than eight bars need a table", "超过八条宜用表格"),
    ],
    why: { en: "a few values of one unit are compared", zh: "比较几个同单位的数" },
  },
  {
    id: "persons",
    type: "pictogram",
    when: [
      oneCount,
      countWithin(1, EXACT_MOST.people),
      that(({ items }) => items.length <= 1, "it has several parts", "有多个部件"),
      that(
        ({ counts, items }) => PEOPLE.test(counts[0]?.unit.zh.text ?? "") || items[0]?.icon !== undefined,
        "it counts no persons, and no icon says what it counts",
        "不是人数，也没有图标表示所计之物",
      ),
    ],
    why: { en: "a few persons or things can be shown one by one", zh: "少量的人或物可以逐个画出" },
  },
  {
    id: "seen-whole",
    type: "dot-matrix",
    when: [
      oneCount,
      countWithin(THINGS_LEAST, EXACT_MOST.things),
      that(({ items }) => items.length === 0, "it has parts", "有部件"),
      that(
        ({ counts }) => PLACES.test(counts[0]?.unit.zh.text ?? ""),
        "its unit counts times, cases or texts, not things that stand somewhere",
        "单位计的是次数、事项或文件，不是实在的处所或物",
      ),
    ],
    why: { en: "a set of things can be seen whole, a dot for each", zh: "一批事物可以整体呈现，一点一个" },
  },
  {
    id: "topics-of",
    type: "tag-row",
    when: [
      oneCount,
      severalItems,
      that(
        ({ items }) => items.every((item) => item.figure === undefined && isShort(item)),
        "its parts are no short names",
        "部件不是短名称",
      ),
    ],
    why: { en: "some topics behind a number are named", zh: "数字背后列出了部分主题" },
  },
  {
    id: "rows",
    type: "data-table",
    when: [
      essential(({ figures }) => figures.length > 6, "six figures or fewer need no table", "不超过六个数不需要表格"),
    ],
    why: { en: "many figures are read in rows", zh: "数据较多，宜逐行阅读" },
  },
  {
    id: "side-by-side",
    type: "number-row",
    when: [that(({ figures }) => figures.length >= 2, "there is one figure", "只有一个数")],
    why: {
      en: "figures stand side by side; nothing is compared or added",
      zh: "各数并列，不比较也不相加",
    },
  },
  {
    id: "one-number",
    type: "number-card",
    when: [that(({ figures }) => figures.length === 1, "it is not one figure alone", "不是单独一个数")],
    why: { en: "one figure carries the message", zh: "一个数说明一件事" },
  },
  {
    id: "key-sentence",
    type: "pull-quote",
    when: [
      onlyWords,
      essential(({ items }) => items.length === 1, "it is not one sentence", "不是单独一句话"),
      that(({ items }) => items[0]?.icon === undefined, "it has an icon", "带有图标"),
    ],
    why: { en: "one sentence stands for the whole", zh: "一句话概括全部" },
  },
  {
    id: "topics",
    type: "tag-row",
    when: [
      onlyWords,
      severalItems,
      that(({ items }) => items.every(isShort), "its labels are sentences", "文字是句子"),
      that(
        ({ items }) => items.every(({ detail }) => detail === undefined),
        "its parts have a second line",
        "部件有第二行文字",
      ),
      that(({ items }) => items.every(({ icon }) => icon === undefined), "its parts have icons", "部件带有图标"),
    ],
    why: { en: "topics are named and nothing is counted", zh: "只列主题，没有计数" },
  },
  {
    id: "points",
    type: "icon-list",
    when: [that(({ items }) => items.length > 0, "it has no parts", "没有部件")],
    why: { en: "points of equal rank", zh: "并列的要点" },
  },
]
