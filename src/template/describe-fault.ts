import type { Message } from "../foundation/diagnostic.ts"
import type { Expected, HandlebarsFault } from "./handlebars-tree.ts"
import { MAX_NESTING } from "./parse-expression.ts"

export const OPENED: Message = { en: "it is opened here", zh: "在这里打开" }

/** What to do about it. */
const MEND: Readonly<Record<Expected, Message>> = {
  value: { en: "write a name of the data, or remove the braces", zh: "请写数据中的名称，或删去大括号" },
  close: { en: "end the expression with }}", zh: "请用 }} 结束表达式" },
  "close-call": { en: "close the bracket with )", zh: "请补上 )" },
  "close-comment": {
    en: "end it with --}}, or }} where it began with {{!",
    zh: "请以 --}} 结束；以 {{! 开头的以 }} 结束",
  },
  equals: { en: "write name=value", zh: "请写成 名称=值" },
  "end-block": { en: "close the block where it ends", zh: "请在块末补上结束标记" },
  "nothing-open": { en: "remove it, or open the block before it", zh: "请删去，或在前面打开对应的块" },
  "one-else": { en: "write {{else if …}} for more than two ways", zh: "两种以上的情况请写 {{else if …}}" },
  "no-else": { en: "put the condition inside the partial", zh: "请把条件写在片段之内" },
}

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
      return { message: EXPECTED[fault.expected], hint: MEND[fault.expected] }
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
        hint: { en: "for instance ../title", zh: "例如 ../title" },
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
      return { message, hint: { en: "move a part into a partial of its own", zh: "请把一部分移到单独的片段中" } }
    }
  }
}
