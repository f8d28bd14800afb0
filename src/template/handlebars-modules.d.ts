// The inner modules of the `handlebars` package (exact version in package.json) that parse-handlebars.ts uses.

declare module "handlebars/dist/cjs/handlebars/compiler/parser.js" {
  interface Parser {
    yy: Record<string, unknown>
    readonly lexer: { options: { ranges?: boolean }; readonly offset: number; readonly match: string }
    parse(input: string): unknown
  }
  const parser: Parser
  export default parser
}
declare module "handlebars/dist/cjs/handlebars/compiler/helpers.js" {
  const helpers: Record<string, unknown>
  export default helpers
}
declare module "handlebars/dist/cjs/handlebars/compiler/whitespace-control.js" {
  const WhitespaceControl: new () => { accept(program: unknown): void }
  export default WhitespaceControl
}
