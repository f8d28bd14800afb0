import type { XmlElement } from "./xml.ts"

/** Namespaces of the properties that are asked for. */
export const NS = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfx: "http://ns.adobe.com/pdfx/1.3/",
  pdfxid: "http://www.npes.org/pdfx/ns/id/",
} as const
const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
const XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

/** Simple properties, and the default of language alternatives, by `{namespace}name`. XMP specification, part 1, 7. */
export function xmpProperties(root: XmlElement): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const description of descriptions(root)) {
    for (const [name, value] of description.attributes) if (!name.startsWith(`{${RDF}}`)) out.set(name, value)
    for (const property of description.children) out.set(property.name, propertyValue(property))
  }
  return out
}

function* descriptions(element: XmlElement): Generator<XmlElement> {
  if (element.name === `{${RDF}}Description`) {
    yield element
    return
  }
  for (const child of element.children) yield* descriptions(child)
}

/** The text, or that of the `x-default` item, or of the first. */
function propertyValue(property: XmlElement): string {
  const container = property.children.find(({ name }) => name.startsWith(`{${RDF}}`))
  if (container === undefined) return property.text.trim()
  const items = container.children.filter(({ name }) => name === `{${RDF}}li`)
  const chosen = items.find(({ attributes }) => attributes.get(XML_LANG) === "x-default") ?? items[0]
  return chosen?.text.trim() ?? ""
}

export const property = (
  properties: ReadonlyMap<string, string>,
  space: keyof typeof NS,
  name: string,
): string | undefined => properties.get(`{${NS[space]}}${name}`)
