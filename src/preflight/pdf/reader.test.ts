import { deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { decodeStream } from "./filters.ts"
import { Lexer, TOKEN } from "./lexer.ts"
import { parseObject } from "./parse-object.ts"
import { PdfFile } from "./pdf-file.ts"
import { PdfRef, PdfStream, type PdfValue, readableName, textString } from "./value.ts"

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const parse = (source: string) => parseObject(new Lexer(ascii(source)))
const decode = (entries: Record<string, PdfValue>, bytes: Uint8Array) =>
  decodeStream(new PdfStream(new Map(Object.entries(entries)), bytes), (value) => value ?? null)
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

test.each([
  ["12", 12],
  ["-.5", -0.5],
  ["+3.", 3],
  ["4.", 4],
  ["--2", -2],
  ["/Name", "Name"],
  ["/A#20B#2", "A B#2"],
  ["/", ""],
  ["true", true],
  ["null", null],
  ["[1 R 2]", [1, 2]],
] as const)("%s", (source, value) => {
  expect(parse(source)).toEqual(value)
})

test("strings: escapes, nesting, octal, hexadecimal with an odd digit", () => {
  expect(text(parse("(a(b)\\)\\101\\\n\\n\\q)") as Uint8Array)).toBe("a(b))A\nq")
  expect(parse("<4 1 4>")).toEqual(Uint8Array.from([0x41, 0x40]))
})

test("references, and numbers that look like them", () => {
  expect(parse("[1 0 R 2 0 RG 3 4]")).toEqual([new PdfRef(1, 0), 2, 0, 3, 4])
})

test("what is not closed ends with the object", () => {
  const lexer = new Lexer(ascii("<</A[1 2/B(x endobj"))
  expect(parseObject(lexer)).toBeInstanceOf(Map)
  expect(parse("[[[1")).toEqual([[[1]]])
  expect(parse(`${"[".repeat(5000)}1`)).toBeInstanceOf(Array)
})

test("operators are told apart by their characters", () => {
  const lexer = new Lexer(ascii("BT f* T* ' averylongword"))
  const words: string[] = []
  while (lexer.next() === TOKEN.keyword) words.push(lexer.word())
  expect(words).toEqual(["BT", "f*", "T*", "'", "averylongword"])
})

test("filters of text and runs", () => {
  expect(text(decode({ Filter: "ASCIIHexDecode" }, ascii("48 65 6c 6C 6f>")).bytes)).toBe("Hello")
  expect(text(decode({ Filter: "ASCII85Decode" }, ascii('87cURD]i,"Ebo80~>')).bytes)).toBe("Hello World!")
  expect(decode({ Filter: "A85" }, ascii("z~>")).bytes).toEqual(new Uint8Array(4))
  expect(text(decode({ Filter: "RL" }, Uint8Array.from([2, 97, 98, 99, 254, 100, 128, 9])).bytes)).toBe("abcddd")
})

test("LZW: the example of the standard", () => {
  const packed = Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01])
  expect([...decode({ Filter: "LZWDecode" }, packed).bytes]).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
})

test("PNG predictors row by row", () => {
  const rows = Uint8Array.from([0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1])
  const params = new Map<string, PdfValue>([
    ["Predictor", 15],
    ["Columns", 3],
  ])
  const { bytes } = decode({ Filter: ["FlateDecode"], DecodeParms: [params] }, deflateSync(rows))
  expect([...bytes]).toEqual([1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5])
})

test("a damaged Flate stream gives what stands before the damage", () => {
  const whole = ascii("0123456789".repeat(2000))
  const packed = deflateSync(whole)
  const cut = decode({ Filter: "FlateDecode" }, packed.subarray(0, packed.length - 8))
  expect(cut.bytes.length).toBeGreaterThan(1000)
  expect(decode({ Filter: "FlateDecode" }, ascii("no zlib here")).fault).toBeDefined()
  expect(decode({ Filter: "Unknown" }, whole)).toMatchObject({ left: "Unknown", fault: "unknown filter Unknown" })
})

test("names and text strings as people read them", () => {
  expect(readableName("\xe4\xb8\x93\xe8\x89\xb2")).toBe("专色")
  expect(textString(Uint8Array.from([0xfe, 0xff, 0x4e, 0x2d]))).toBe("中")
})

const FILE =
  "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"

test("without a table objects are found by their heads, the last of a number counts", () => {
  const file = new PdfFile(ascii(`${FILE}2 0 obj\n<</Type/Pages/Count 7>>\nendobj\n`))
  expect(file.faults.map(({ what }) => what.en)).toEqual(["there is no startxref"])
  expect(file.faults.map(({ what }) => what.zh)).toEqual(["没有 startxref"])
  expect(file.dict(file.dict(file.trailer.get("Root"))?.get("Pages"))?.get("Count")).toBe(7)
})

test("an update counts before what it updates, a hybrid file's stream before its older table", () => {
  const at = (body: string, word: string): string => String(body.lastIndexOf(word)).padStart(10, "0")
  const first = `${FILE}xref\n0 3\n0000000000 65535 f \n${at(FILE, "1 0 obj")} 00000 n \n${at(FILE, "2 0 obj")} 00000 n \ntrailer\n<</Root 1 0 R/Size 3>>\nstartxref\n${FILE.length}\n%%EOF\n`
  const update = `${first}2 0 obj\n<</Type/Pages/Count 9>>\nendobj\n`
  const second = `${update}xref\n2 1\n${at(update, "2 0 obj")} 00000 n \ntrailer\n<</Root 1 0 R/Size 3/Prev ${FILE.length}>>\nstartxref\n${update.length}\n%%EOF\n`
  const file = new PdfFile(ascii(second))
  expect(file.faults).toEqual([])
  expect(file.sections).toBe(2)
  expect(file.dict(file.object(2))?.get("Count")).toBe(9)

  const packed = "3 0 <</Hidden true>>"
  const body = `${FILE}4 0 obj\n<</Type/ObjStm/N 1/First 4/Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`
  const entries = [
    [1, body.lastIndexOf("4 0 obj")],
    [2, 4],
  ]
  const data = String.fromCharCode(
    ...[
      [2, 4, 0],
      [1, (entries[0] as number[])[1] as number, 0],
    ].flatMap(([type, value, index]) => [
      type as number,
      (value as number) >> 8,
      (value as number) & 255,
      index as number,
    ]),
  )
  const stream = `${body}5 0 obj\n<</Type/XRef/Size 6/W[1 2 1]/Index[3 2]/Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`
  const hybrid = `${stream}xref\n0 3\n0000000000 65535 f \n${at(FILE, "1 0 obj")} 00000 n \n${at(FILE, "2 0 obj")} 00000 n \ntrailer\n<</Root 1 0 R/Size 3/XRefStm ${body.length}>>\nstartxref\n${stream.length}\n%%EOF\n`
  const both = new PdfFile(ascii(hybrid))
  expect(both.faults).toEqual([])
  expect(both.dict(both.object(3))?.get("Hidden")).toBe(true)
})

test("rings end: of tables, references, lengths and object streams", () => {
  const ring = `${FILE}trailer\n<</Root 1 0 R/Prev 20>>\nstartxref\n${FILE.length}\n%%EOF`
  expect(new PdfFile(ascii(ring)).resolve(new PdfRef(1, 0))).toBeInstanceOf(Map)
  const self = new PdfFile(
    ascii(`${FILE}8 0 obj\n8 0 R\nendobj\n9 0 obj\n<</Length 9 0 R>>\nstream\nabc\nendstream\nendobj\n`),
  )
  expect(self.resolve(new PdfRef(8, 0))).toBeNull()
  expect(self.stream(new PdfRef(9, 0))?.raw.length).toBe(3)
})
