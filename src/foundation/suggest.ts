import type { Message } from "./diagnostic.ts"
import { nearest } from "./nearest.ts"

/** More names than these are a list that nobody reads. */
const MAX_NAMES = 40

/** What to write instead of an unknown name: the one that was probably meant, else those there are. */
export function suggest(name: string, names: Iterable<string>): Message {
  const known = [...names]
  const near = nearest(name, known)
  if (near !== undefined) return { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` }
  if (known.length === 0) return { en: "there are none yet", zh: "目前一个也没有" }
  const listed = known.slice(0, MAX_NAMES)
  const left = known.length - listed.length
  return {
    en: `there are: ${listed.join(", ")}${left > 0 ? `, and ${left} more` : ""}`,
    zh: `可用的有：${listed.join("、")}${left > 0 ? `等 ${known.length} 个` : ""}`,
  }
}
