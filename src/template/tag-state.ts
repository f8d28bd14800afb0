/** Where in markup a stretch of template text ends: between tags, in a tag, in a quoted attribute value, in a comment. */
export type TagState = "text" | "tag" | "double" | "single" | "comment"

/** html #tokenization, reduced to what tells whether a printed value would stand in text, in a tag or in quotes. */
export function tagStateAfter(text: string, before: TagState): TagState {
  let state = before
  let at = 0
  while (at < text.length) {
    switch (state) {
      case "text": {
        at = next(text, "<", at)
        if (text.startsWith("<!--", at)) {
          state = "comment"
          at += 4
        } else if (/^<[A-Za-z/!?]/.test(text.slice(at, at + 2))) {
          state = "tag"
          at += 1
        } else at += 1
        break
      }
      case "tag": {
        const c = text[at]
        state = c === ">" ? "text" : c === '"' ? "double" : c === "'" ? "single" : "tag"
        at += 1
        break
      }
      case "double":
      case "single": {
        at = next(text, state === "double" ? '"' : "'", at) + 1
        if (at <= text.length) state = "tag"
        break
      }
      case "comment": {
        at = next(text, "-->", at) + 3
        if (at <= text.length + 2 && text.startsWith("-->", at - 3)) state = "text"
        break
      }
    }
  }
  return state
}

const next = (text: string, what: string, from: number): number => {
  const at = text.indexOf(what, from)
  return at === -1 ? text.length : at
}
