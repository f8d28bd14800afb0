import type { Limits, PreflightProfile } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { FILE_RULES, PRODUCT_RULES, type PreflightRule, X1A_RULES, X4_RULES } from "../tables/preflight-rules.ts"

/** docs/preflight.md, from the tables. */
export function renderPreflightDocs(): string {
  return `# Preflight

<!-- Written from src/tables/ by src/preflight/docs.ts: npx vitest run src/preflight -u -->

\`tujie preflight file.pdf\` looks at a PDF file as a print shop would, whoever made it; every press build ends with it, and a
file that fails is not written. It reads the file by itself and asks no other program. A file that passes *declares* PDF/X; nobody
but a certified tool can call it certified.

${rows("The file", FILE_RULES, "Before anything else; of what is no PDF file nothing more is said.")}

${rows("PDF/X-4", X4_RULES, "A file that declares PDF/X-4, or of which it is asked (`--claim x4`), is held to these. X03 and X05 hold for every file.")}

${rows("PDF/X-1a", X1A_RULES, "Instead of the above for a file that declares PDF/X-1a.")}

${rows("Product", PRODUCT_RULES, "For every file, by the thresholds of its profile. What a rule of PDF/X says already is not said twice.")}

## Profiles

${profiles()}

Before a comparison text is rounded to 0.1 pt, lines to 0.001 pt and resolutions to 1 ppi, as GWG does.

## How ink is added up

C3 and what lies under text (O2, O3, T2, L2) come from a drawing of our own: every page inside its bleed, in cells of 0.97 mm, painted in the
order of the content with knock-out, overprint and opacity. Shapes count with the share of each cell that they cover, which is exact but for
paths that cross themselves; a glyph counts with its box and the share of it that its outline inks; a dashed line with half its length; a
stencil with half its area. Under a soft mask or a blend mode ink is only added, never taken away. The mean is taken over 4 × 4 cells, 15 mm².
Linear and radial gradients are added up cell by cell, pictures by sixteen of their samples in each cell, or by
the means of the blocks of a JPEG where these are smaller than a cell. RGB counts as the output intent of the
file converts sRGB, and the report says so, because a shop may convert otherwise. Spot and JPEG 2000 pictures, meshes, and RGB without an output
intent are not added up; pages with them are named as checked in part.

## What is not looked at

The report ends with a list of it. In general: content of luminosity masks, glyph widths of Type 1 programs and of fonts with named encodings or
predefined CMaps, the pictures inside JPEG 2000, JBIG2 and CCITT data, halftone screens, and whether a profile describes the press that it names.
`
}

const cell = (text: string): string => text.replace(/\|/g, "\\|")

function rows(title: string, rules: readonly PreflightRule[], note: string): string {
  const lines = rules.map(
    ({ id, name, severity, where, reason, remedy, source }) =>
      `| ${id} | ${cell(name.en)}<br>${cell(name.zh)} | ${severity} | ${where} | ${cell(reason.en)} ${cell(remedy.en)} | ${cell(source)} |`,
  )
  return `## ${title}: ${rules.length === 1 ? "1 rule" : `${rules.length} rules`}

${note}

| Rule | Holds | Severity | Seen in | Why, and what to do | Source |
| --- | --- | --- | --- | --- | --- |
${lines.join("\n")}`
}

const limit = ({ error, warning }: Limits): string =>
  error === undefined && warning === undefined ? "–" : `${error ?? "–"} / ${warning ?? "–"}`

const THRESHOLDS: readonly (readonly [string, (profile: PreflightProfile) => string])[] = [
  ["X33, G2 bleed, mm", ({ bleed }) => `${bleed}`],
  ["G4 text from the trim, mm", ({ safe }) => limit(safe)],
  ["C3 total ink, %", ({ ink }) => limit(ink)],
  ["C6 spot colours", ({ spots }) => `${spots}`],
  ["C8 lightest tint, %", ({ tint }) => limit(tint)],
  ["O2 black text that overprints, up to pt", ({ overprintText }) => `${overprintText}`],
  ["O3 black lines that overprint, up to pt", ({ overprintLine }) => `${overprintLine}`],
  ["T1 text, pt", ({ text }) => limit(text)],
  ["T1 Chinese text, pt", ({ hanText }) => limit(hanText)],
  ["T2 reversed or in several inks, pt", ({ inksText }) => limit(inksText)],
  ["T2 the same in Chinese, pt", ({ inksHanText }) => limit(inksHanText)],
  ["L1 lines, pt", ({ line }) => limit(line)],
  ["L2 reversed or in several inks, pt", ({ inksLine }) => limit(inksLine)],
  ["I1 pictures, ppi", ({ image }) => limit(image)],
  ["I2 1-bit pictures, ppi", ({ bitmap }) => limit(bitmap)],
  ["I3 finer than needed, ppi", ({ fineImage, fineBitmap }) => `${fineImage}, 1-bit ${fineBitmap}`],
  ["not asked", ({ off }) => off.join(" ") || "–"],
]

function profiles(): string {
  const all = Object.values(PREFLIGHT_PROFILES)
  const head = ["Error / warning", ...all.map(({ name, label }) => `\`${name}\`<br>${label.en}`)]
  const lines = THRESHOLDS.map(([title, of]) => `| ${[title, ...all.map(of)].join(" | ")} |`)
  return `| ${head.join(" | ")} |\n|${head.map(() => " --- |").join("")}\n${lines.join("\n")}`
}
