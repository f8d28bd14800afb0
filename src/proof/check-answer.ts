import type { Answer } from "../compose/compose-answer.ts"
import type { Expected, Vector } from "./vectors.ts"

/** As an answer has them; nothing of the composer is known here. */
interface Cluster {
  readonly text: string
  readonly x: number
  readonly advance: number
  readonly inserted?: boolean
}
interface Line {
  readonly text: string
  readonly width: number
  readonly natural: number
  readonly clusters: readonly Cluster[]
}

const HAN = /^\p{Script=Han}$/u
const LATIN = /[A-Za-z0-9]/
const MARKS = /^[，、；：。！？．（）《》〈〉「」『』【】〖〗〔〕“”‘’…—～／·]+$/
const QUOTES = /^[“”‘’]$/
const TOLERANCE = 0.02
const EXACT = 1e-6

const squeezed = (text: string): string => text.replace(/\s+/g, "")
const right = (cluster: Cluster): number => cluster.x + cluster.advance
const visible = (line: Line): readonly Cluster[] =>
  line.clusters.filter(({ text, inserted }) => inserted || text.trim())

/**
 * What an answer of `compose --jsonl` does wrong, by the vectors' meta alone: `x` is where a cluster starts, `advance`
 * what it takes, and the space between two clusters is a gap.
 */
export function wrongsOf(vector: Vector, width: number, answer: Answer): readonly string[] {
  const wrongs: string[] = []
  const say = (holds: boolean, what: string): void => {
    if (!holds) wrongs.push(`${vector.id} at ${width}: ${what}`)
  }
  const { expected, align, options } = vector
  say(!answer.findings.some(({ severity }) => severity === "error"), JSON.stringify(answer.findings))
  if (answer.columns !== undefined) {
    columnsHold(vector, answer, say)
    return wrongs
  }
  const lines = (answer.lines ?? []) as readonly Line[]
  const reported = new Set(answer.findings.map(({ line }) => line))
  always(vector.text, lines, say, vector.lang)
  if (align === "justify" && options?.["wrap"] === undefined) {
    for (const [i, line] of lines.entries()) {
      if (i === lines.length - 1 && options?.["alignLast"] !== "justify") continue
      say(Math.abs(line.width - width) <= TOLERANCE || reported.has(i), `line ${i} misses the measure: ${line.width}`)
    }
  }
  linesHold(expected, vector.text, lines, say)
  lengthsHold(expected, lines, width, say)
  return wrongs
}

/** Holds for every text; `alwaysTrue` of the meta. */
export function always(
  source: string,
  lines: readonly Line[],
  say: (holds: boolean, what: string) => void,
  lang = "zh-Hans",
): void {
  say(lines.map(({ text }) => text).join("") === source, "the lines joined are the source")
  for (const line of lines) {
    say(line.clusters.map(({ text }) => text).join("") === line.text, `clusters of ${line.text}`)
    const clusters = visible(line)
    const last = clusters.at(-1)
    if (last !== undefined && line.width > 0) say(right(last) >= line.width - EXACT, `${line.text} ends at its width`)
    clusters.forEach((cluster, i) => {
      // Quotes that Latin text shares are proportional there.
      const beside = [clusters[i - 1], clusters[i + 1]].some((other) => LATIN.test(other?.text ?? ""))
      const shared = QUOTES.test(cluster.text) && (beside || !lang.startsWith("zh"))
      if (MARKS.test(cluster.text) && !shared)
        say(cluster.advance >= 0.5 - EXACT, `${cluster.text} is narrower than half`)
      const next = clusters[i + 1]
      if (next === undefined) return
      say(next.x >= right(cluster) - 1e-5, `${cluster.text} and ${next.text} overlap in ${line.text}`)
      if (HAN.test(cluster.text) && HAN.test(next.text)) say(next.x - cluster.x >= 1 - EXACT, "Han closer than 1 em")
    })
  }
}

/** What is wrong with lines of text alone, whoever broke them. */
export function lineWrongs({ expected, text }: Vector, texts: readonly string[]): readonly string[] {
  const wrongs: string[] = []
  const lines = texts.map((line) => ({ text: line, width: 0, natural: 0, clusters: [] }))
  const { forbidden, lastLineMinHan } = expected
  linesHold(
    { ...(forbidden && { forbidden }), ...(lastLineMinHan && { lastLineMinHan }) },
    text,
    lines,
    (holds, what) => {
      if (!holds) wrongs.push(what)
    },
  )
  return wrongs
}

function linesHold(
  expected: Expected,
  source: string,
  lines: readonly Line[],
  say: (holds: boolean, what: string) => void,
): void {
  const texts = lines.map(({ text }) => text.trimEnd())
  const { lineStart = [], lineEnd = [], breakBetween = [], breakInside = [] } = expected.forbidden ?? {}
  texts.forEach((text, i) => {
    const opens = (mark: string) => text.startsWith(mark) && !(mark === "—" && text.startsWith("——"))
    if (i > 0) for (const mark of lineStart) say(!opens(mark), `${mark} starts a line`)
    if (i < texts.length - 1) for (const mark of lineEnd) say(!text.endsWith(mark), `${mark} ends a line`)
    const next = texts[i + 1]
    if (next === undefined) return
    for (const pair of breakBetween) {
      const [a, b] = pair.split("|") as [string, string]
      say(!(text.endsWith(a) && next.startsWith(b)), `a break between ${pair}`)
    }
  })
  const starts = new Set<number>()
  lines.reduce((at, { text }) => {
    starts.add(at)
    return at + text.length
  }, 0)
  for (const whole of breakInside) {
    for (let from = source.indexOf(whole); from >= 0; from = source.indexOf(whole, from + 1)) {
      for (let k = from + 1; k < from + whole.length; k++) say(!starts.has(k), `a break inside ${whole}`)
    }
  }
  if (expected.lines) say(expected.lines.join("|") === texts.join("|"), `lines ${texts.join("|")}`)
  if (expected.lineCount) say(expected.lineCount === lines.length, `${lines.length} lines`)
  if (expected.lastLineMinHan && lines.length > 1) {
    const last = texts.at(-1) ?? ""
    const han = [...last].filter((character) => HAN.test(character)).length
    say(han >= expected.lastLineMinHan || LATIN.test(last), `the last line is ${last}`)
  }
  if (expected.noInsertedHyphen) say(!lines.some(isHyphenated), "a hyphen is inserted")
  const hyphens = expected.hyphenMin
  if (hyphens === undefined) return
  lines.forEach((line, i) => {
    const cut = /[A-Za-z]$/.test(line.text) && /^[A-Za-z]/.test(lines[i + 1]?.text ?? "")
    if (hyphens.visible) say(cut === isHyphenated(line), `${line.text} is cut without a hyphen`)
    if (!cut) return
    say((/[A-Za-z]+$/.exec(line.text)?.[0].length ?? 0) >= hyphens.before, `${line.text} leaves too little`)
    say((/^[A-Za-z]+/.exec(lines[i + 1]?.text ?? "")?.[0].length ?? 0) >= hyphens.after, "too little after the hyphen")
  })
}

const isHyphenated = (line: Line): boolean =>
  line.clusters.some(({ inserted, text, advance }) => inserted === true && text === "" && advance > 0)

function lengthsHold(
  expected: Expected,
  lines: readonly Line[],
  width: number,
  say: (holds: boolean, what: string) => void,
): void {
  for (const { run, em, tol = TOLERANCE } of [...(expected.advance ?? []), ...(expected.advanceInLine ?? [])]) {
    for (const found of advancesOf(run, lines)) say(Math.abs(found - em) <= tol, `${run} takes ${found}`)
    say(advancesOf(run, lines).length > 0, `${run} is on a line`)
  }
  for (const { run, em } of expected.advanceMax ?? []) {
    for (const found of advancesOf(run, lines)) say(found <= em, `${run} takes ${found}`)
  }
  for (const { between, em, tol } of expected.gaps ?? []) {
    const [a, b] = between.split("|") as [string, string]
    const found = neighbours(lines).filter(([first, second]) => first.text === a && second.text === b)
    say(found.length > 0, `${between} is on a line`)
    for (const [first, second] of found) {
      const gap = second.x - right(first)
      say(Math.abs(gap - em) <= tol, `${between} are ${gap} apart`)
    }
  }
  for (const { line, char, originEm, tol } of expected.position ?? []) {
    const clusters = visible(lines[line] as Line)
    const found = char === "*first*" ? clusters[0] : clusters.find(({ text }) => text === char)
    say(found !== undefined && Math.abs(found.x - originEm) <= tol, `${char} is at ${found?.x}`)
  }
  for (const [first, second] of neighbours(lines)) {
    if (!HAN.test(first.text) || !HAN.test(second.text)) continue
    const { hanAdvanceMin = 0.995, hanHanGapMax = Number.POSITIVE_INFINITY, hanHanGap } = expected
    const gap = second.x - right(first)
    say(second.x - first.x >= hanAdvanceMin, `${first.text}${second.text} are closer than ${hanAdvanceMin}`)
    say(gap <= hanHanGapMax, `${first.text}${second.text} are ${gap} apart`)
    if (hanHanGap) say(Math.abs(gap - hanHanGap.em) <= hanHanGap.tol, `${first.text}${second.text} are ${gap} apart`)
  }
  if (expected.maxLineDiffEm !== undefined) {
    const widths = lines.map(({ natural }) => natural)
    say(Math.max(...widths) - Math.min(...widths) <= expected.maxLineDiffEm, `lines of ${widths.join(", ")}`)
  }
  if (expected.inkRightMax !== undefined) {
    for (const line of lines) {
      const edge = Math.max(0, ...visible(line).map(right))
      say(edge <= width + expected.inkRightMax + EXACT, `${line.text} reaches ${edge}`)
    }
  }
}

function neighbours(lines: readonly Line[]): readonly (readonly [Cluster, Cluster])[] {
  return lines.flatMap((line) => {
    const clusters = visible(line)
    return clusters.slice(1).map((cluster, i) => [clusters[i] as Cluster, cluster] as const)
  })
}

/** From the start of a run's first cluster to the end of its last, wherever it stands. */
export function advancesOf(run: string, lines: readonly Line[]): readonly number[] {
  const out: number[] = []
  for (const line of lines) {
    for (const [i, first] of line.clusters.entries()) {
      let text = ""
      for (let k = i; k < line.clusters.length && text.length < run.length; k++) {
        const last = line.clusters[k] as Cluster
        text += last.text
        if (text === run) out.push(right(last) - first.x)
      }
    }
  }
  return out
}

function columnsHold(vector: Vector, answer: Answer, say: (holds: boolean, what: string) => void): void {
  const pairs = vector.options?.["pairs"] as readonly (readonly string[])[]
  const given = vector.options?.["columns"] as readonly { lang: string; width: number }[]
  const columns = answer.columns ?? []
  say(columns.map(({ lang }) => lang).join() === given.map(({ lang }) => lang).join(), "columns in order")
  const rows = columns.map(({ lines }, side) => {
    const texts = pairs.map((pair) => pair[side] as string)
    say(squeezed(lines.map(({ text }) => text).join("")) === squeezed(texts.join("")), "the texts, in order")
    for (const [k, line] of lines.entries()) {
      say(line.width <= (given[side]?.width ?? 0) + EXACT, `${line.text} fits`)
      say(line.row === k, "lines stand on one leading")
    }
    return pairs.map((_, pair) => {
      const own = lines.filter((line) => line.pair === pair)
      always(texts[pair] as string, own, say, given[side]?.lang)
      return own[0]?.row ?? Number.NaN
    })
  })
  for (const [pair, row] of (rows[0] ?? []).entries()) {
    for (const side of rows) say(side[pair] === row, `pair ${pair} starts at one height`)
  }
}
