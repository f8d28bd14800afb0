import { Parser } from "htmlparser2"

/** What CIP4's XJDF schema (2.1.43) says of an element that we write: its attributes, and its children in their order. */
interface ElementRule {
  readonly attributes: Readonly<Record<string, RegExp>>
  readonly required?: readonly string[]
  /** In this order; how many at the least and at the most. */
  readonly children?: readonly (readonly [names: readonly string[], least: number, most: number])[]
  readonly text?: true
}

const ANY = /^[\s\S]*$/
const INTEGER = /^-?\d+$/
const FLOAT = /^-?\d+(\.\d+)?$/
const SHAPE = /^-?\d+(\.\d+)?( -?\d+(\.\d+)?){2}$/
const TOKEN = /^[-:\w.\u00b7\u00c0-\u{effff}]+$/u
const TOKENS = /^[-:\w.\u00b7\u00c0-\u{effff}]+( [-:\w.\u00b7\u00c0-\u{effff}]+)*$/u
const oneOf = (...values: readonly string[]): RegExp => new RegExp(`^(?:${values.join("|")})$`)
const INTENTS = ["LayoutIntent", "MediaIntent", "ColorIntent", "BindingIntent"]
const MANY = Number.POSITIVE_INFINITY

const RULES: Readonly<Record<string, ElementRule>> = {
  XJDF: {
    attributes: { xmlns: ANY, Version: oneOf("2.0", "2.1"), JobID: TOKEN, DescriptiveName: ANY, Types: TOKENS },
    required: ["JobID", "Types"],
    children: [
      [["Comment"], 0, MANY],
      [["ProductList"], 0, 1],
    ],
  },
  Comment: { attributes: {}, text: true },
  ProductList: { attributes: {}, children: [[["Product"], 1, MANY]] },
  Product: {
    attributes: {
      ID: TOKEN,
      IsRoot: oneOf("true", "false"),
      Amount: INTEGER,
      ProductType: TOKEN,
      DescriptiveName: ANY,
    },
    children: [[["Intent"], 0, MANY]],
  },
  Intent: { attributes: { Name: TOKEN }, required: ["Name"], children: [[INTENTS, 0, 1]] },
  LayoutIntent: {
    attributes: {
      Bleed: FLOAT,
      FinishedDimensions: SHAPE,
      Pages: INTEGER,
      Sides: oneOf("OneSided", "OneSidedBack", "TwoSidedHeadToFoot", "TwoSidedHeadToHead"),
    },
  },
  MediaIntent: {
    attributes: {
      MediaType: oneOf("Paper"),
      Weight: FLOAT,
      Thickness: FLOAT,
      Coating: oneOf("Coated", "Gloss", "Matte", "None", "Satin"),
    },
    required: ["MediaType"],
  },
  ColorIntent: { attributes: {}, children: [[["SurfaceColor"], 0, 2]] },
  SurfaceColor: { attributes: { Surface: oneOf("Front", "Back"), ColorsUsed: TOKENS }, required: ["Surface"] },
  BindingIntent: {
    attributes: {
      BindingType: oneOf("SaddleStitch", "SoftCover", "None"),
      BindingSide: oneOf("Bottom", "Left", "Right", "Top"),
      // At least two.
      ChildRefs: /^\S+( \S+)+$/,
    },
    required: ["BindingType"],
  },
}

/** What of an XJDF file is not as the schema has it. */
export function xjdfFaults(source: string): readonly string[] {
  const faults: string[] = []
  const open: { readonly name: string; readonly children: string[] }[] = []
  const ids = new Set<string>()
  const refs: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const rule = RULES[name]
        open.at(-1)?.children.push(name)
        open.push({ name, children: [] })
        if (rule === undefined) {
          faults.push(`<${name}> is not known`)
          return
        }
        for (const [key, value] of Object.entries(attributes)) {
          if (rule.attributes[key]?.test(value) !== true) faults.push(`${name}/@${key}="${value}"`)
        }
        for (const key of rule.required ?? []) if (!(key in attributes)) faults.push(`${name}/@${key} is missing`)
        if (attributes["ID"] !== undefined) {
          if (ids.has(attributes["ID"])) faults.push(`ID ${attributes["ID"]} twice`)
          ids.add(attributes["ID"])
        }
        refs.push(...(attributes["ChildRefs"]?.split(" ") ?? []))
      },
      ontext(text) {
        const name = open.at(-1)?.name
        if (text.trim() !== "" && (name === undefined || RULES[name]?.text !== true)) faults.push(`text in <${name}>`)
      },
      onclosetag(name) {
        const children = open.pop()?.children ?? []
        let at = 0
        for (const [names, least, most] of RULES[name]?.children ?? []) {
          const from = at
          while (at < children.length && names.includes(children[at] as string)) at++
          if (at - from < least || at - from > most) faults.push(`${at - from} of ${names.join("|")} in <${name}>`)
        }
        if (at < children.length) faults.push(`<${children[at]}> out of order in <${name}>`)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(source)
  for (const ref of refs) if (!ids.has(ref)) faults.push(`no ${ref}`)
  return faults
}
