import type { Message } from "../../foundation/diagnostic.ts"
import type { ComponentValue } from "./component-value.ts"

/** What is wrong with a selector; thrown by its readers and caught by `parseSelectors`, since all of it is then void. */
export class Invalid {
  readonly value: ComponentValue | undefined
  readonly message: Message
  readonly hint: Message | undefined
  constructor(value: ComponentValue | undefined, message: Message, hint?: Message) {
    this.value = value
    this.message = message
    this.hint = hint
  }
}
