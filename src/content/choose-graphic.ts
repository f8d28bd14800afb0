import type { Message } from "../foundation/diagnostic.ts"
import { factsOf, type GraphicFacts } from "./graphic-facts.ts"
import { type Condition, GRAPHIC_RULES, type GraphicRule } from "./graphic-rules.ts"
import { type Block, blocksIn, type GraphicBlock, type GraphicType, type Report, type SectionKind } from "./report.ts"

/** Another type that came near: it would do too, or one thing spoke against it. */
export interface Considered {
  readonly type: GraphicType
  readonly rule: string
  readonly fits: boolean
  readonly reason: Message
}

export interface Choice {
  readonly type: GraphicType
  /** Id of the rule. */
  readonly rule: string
  readonly why: Message
  readonly considered: readonly Considered[]
}

const NOTHING: Choice = {
  type: "number-card",
  rule: "nothing",
  why: { en: "there is nothing to show", zh: "没有可画的内容" },
  considered: [],
}

/** The type that suits a graphic's figures and parts, by the first rule that holds, and why not its neighbours. */
export function chooseGraphic(facts: GraphicFacts): Choice {
  const taken = GRAPHIC_RULES.find((rule) => failing(rule, facts).length === 0)
  if (taken === undefined) return NOTHING
  const considered = new Map<GraphicType, Considered>()
  for (const rule of GRAPHIC_RULES) {
    if (rule.type === taken.type || considered.get(rule.type)?.fits) continue
    const against = failing(rule, facts)
    if (against.length === 0)
      considered.set(rule.type, { type: rule.type, rule: rule.id, fits: true, reason: rule.why })
    else if (isNearMiss(rule, against) && !considered.has(rule.type)) {
      const reason = against[0]?.otherwise as Message
      considered.set(rule.type, { type: rule.type, rule: rule.id, fits: false, reason })
    }
  }
  return { type: taken.type, rule: taken.id, why: taken.why, considered: [...considered.values()] }
}

const failing = (rule: GraphicRule, facts: GraphicFacts) => rule.when.filter(({ holds }) => !holds(facts))

/** One condition of several speaks against it, and not the one that it lives on. */
const isNearMiss = (rule: GraphicRule, against: readonly Condition[]): boolean =>
  against.length === 1 && rule.when.length > 1 && against[0]?.essential !== true

/** Every graphic that leaves its type to us gets one. */
export function chooseAll(report: Report): Report {
  const chosen = (block: Block, section: SectionKind): Block => {
    if (block.type === "row" || block.type === "example")
      return { ...block, blocks: block.blocks.map((inner) => chosen(inner, section)) }
    if (block.type !== "graphic" || block.auto !== true) return block
    const { type } = chooseGraphic(factsOf(block, section, report.figures))
    return { ...block, graphic: type }
  }
  if (!graphicsIn(report).some(({ block }) => block.auto)) return report
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => chosen(block, section.kind)),
  }))
  return { ...report, sections }
}

export interface PlacedGraphic {
  readonly block: GraphicBlock
  readonly section: SectionKind
}

/** The graphics of a report in reading order, those in rows too. */
export function graphicsIn(report: Pick<Report, "sections">): readonly PlacedGraphic[] {
  const found = (blocks: readonly Block[], section: SectionKind): readonly PlacedGraphic[] =>
    blocks.flatMap((block) => {
      return block.type === "graphic" ? [{ block, section }] : found(blocksIn(block), section)
    })
  return report.sections.flatMap(({ blocks, kind }) => found(blocks, kind))
}
