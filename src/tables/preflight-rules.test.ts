import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "./preflight-profiles.ts"
import { PREFLIGHT_RULES, PRODUCT_RULES, preflightRule, X4_RULES } from "./preflight-rules.ts"

test("46 rules of PDF/X-4 in their order, 30 of the product, each id once", () => {
  expect(X4_RULES.map(({ id }) => id)).toEqual(
    Array.from({ length: 46 }, (_, i) => `X${String(i + 1).padStart(2, "0")}`),
  )
  expect(PRODUCT_RULES).toHaveLength(30)
  expect(new Set(PREFLIGHT_RULES.map(({ id }) => id)).size).toBe(PREFLIGHT_RULES.length)
})

test("rules say everything in both languages, as one sentence each", () => {
  for (const { id, name, reason, remedy, source } of PREFLIGHT_RULES) {
    for (const { en, zh } of [name, reason, remedy]) {
      expect(`${id} ${en}`).not.toMatch(/\p{Script=Han}|\s{2}| $/u)
      expect(`${id} ${zh}`).toMatch(/\p{Script=Han}/u)
    }
    expect(name.en, id).not.toMatch(/\.$/)
    expect(`${reason.en}${remedy.en}`, id).toMatch(/\..*\.$/s)
    expect(`${reason.zh}${remedy.zh}`, id).toMatch(/。.*。$/s)
    expect(source, id).not.toBe("")
  }
})

test("profiles are named as they are found, and switch off rules that exist; warnings come before errors", () => {
  for (const [name, profile] of Object.entries(PREFLIGHT_PROFILES)) {
    expect(profile.name).toBe(name)
    for (const id of profile.off) expect(preflightRule(id).id).toBe(id)
    for (const least of [profile.text, profile.hanText, profile.line, profile.image, profile.bitmap, profile.safe]) {
      expect(least.error ?? 0).toBeLessThan(least.warning ?? Number.POSITIVE_INFINITY)
    }
    expect(profile.ink.error ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(profile.ink.warning ?? 0)
  }
})
