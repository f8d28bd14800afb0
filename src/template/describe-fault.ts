import type { Message } from "../foundation/diagnostic.ts"
import type { Expected, HandlebarsFault } from "./handlebars-tree.ts"
import { MAX_NESTING } from "./parse-expression.ts"

export const OPENED: Message = { en: "it is opened here", zh: "在这里打开" }

const EXPECTED: Readonly<Record<Expected, Message>> = {
  value: { en: "a name or value is expected here", zh: "此处应为名称或值" },
  close: { en: "}} is expected here", zh: "此处应为 }}" },
  "close-call": { en: ") is expected here", zh: "此处应为 )" },
  "close-comment": { en: "a comment is not closed", zh: "注释没有结束" },
  equals: { en: "= is expected here: named values come last", zh: "此处应为 =：具名的值须放在最后" },
  "end-block": { en: "a block is not closed: {{/…}} is missing", zh: "有块未结束：缺少 {{/…}}" },
  "nothing-open": { en: "nothing is open here that this could close", zh: "此处没有可结束的块" },
  "one-else": { en: "a block has one {{else}}, and it comes last", zh: "一个块只能有一个 {{else}}，且在最后" },
  "no-else": { en: "an inline partial has no {{else}}", zh: "内联片段没有 {{else}}" },
}

export function describeFault(fault: HandlebarsFault): { readonly message: Message; readonly hint?: Message } {
  switch (fault.kind) {
    case "syntax":
      return { message: EXPECTED[fault.expected] }
    case "unmatched": {
      const { open, close } = fault
      return {
        message: {
          en: `{{/${close}}} closes nothing: the block open here is "${open}"`,
          zh: `{{/${close}}} 没有可结束的块：此处未结束的是“${open}”`,
        },
        hint: { en: `write {{/${open}}}`, zh: `请写 {{/${open}}}` },
      }
    }
    case "path":
      return {
        message: {
          en: `${fault.path} is no path: ../ stands only at the start`,
          zh: `路径 ${fault.path} 有误：../ 只能在开头`,
        },
      }
    case "raw-block":
      return {
        message: { en: "raw blocks {{{{…}}}} are not supported", zh: "不支持原文块 {{{{…}}}}" },
        hint: { en: "write \\{{ for braces that are text", zh: "要把大括号当作文字，请写 \\{{" },
      }
    case "too-deep": {
      const message = {
        en: `blocks or calls nest more than ${MAX_NESTING} deep`,
        zh: `块或调用嵌套超过 ${MAX_NESTING} 层`,
      }
      return { message }
    }
  }
}
