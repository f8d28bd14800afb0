import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { PREFLIGHT_RULES } from "../tables/preflight-rules.ts"
import type { PreflightExpectations } from "./expectations.ts"
import { preflightFile } from "./preflight.ts"
import {
  BLEED,
  INFO,
  iccProfile,
  line,
  MEDIA,
  type Parts,
  packet,
  RESOURCES,
  rect,
  SOUND_CONTENT,
  soundFile,
  TRIM,
  text,
  XMP,
} from "./sound-file.testing.ts"

const MM = 72 / 25.4
const JOB: PreflightExpectations = {
  claim: "PDF/X-4",
  trim: { width: (148 * MM) as never, height: (210 * MM) as never },
  binding: "saddle-stitch",
  spots: [],
}

function rulesOf(bytes: Uint8Array, expected: PreflightExpectations = JOB): readonly string[] {
  const { findings } = preflightFile(bytes, PREFLIGHT_PROFILES["sheetfed-coated"], expected)
  return [...new Set(findings.map(({ rule }) => rule))]
}

/** A file with one defect, and the rule that is to catch it, alone. */
type Defect = readonly [rule: string, what: string, changes: Partial<Parts>, expected?: PreflightExpectations]

const without = <T extends object>(all: T, ...keys: (keyof T)[]): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key as keyof T)))
/** What is drawn beside the sound content. */
const also = (content: string, resources = "", entries: Partial<Parts> = {}): Partial<Parts> => ({
  content: `${SOUND_CONTENT}\n${content}`,
  resources: RESOURCES + resources,
  ...entries,
})
const LZW = Uint8Array.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01])
const annotation = (subtype: string, more = ""): Partial<Parts> => ({
  pageEntries: "/Group<</S/Transparency/CS/DeviceCMYK>>/Annots[30 0 R]",
  objects: { 30: `<</Type/Annot/Subtype/${subtype}/Rect[100 100 200 120]${more}>>` },
})
const SPOT = "/FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]"
const spot = (id: string, name: string, c1: string): string =>
  `/${id}[/Separation/${name}/DeviceCMYK<<${SPOT}/C1[${c1}]>>]`
const image = (entries: string, size: number, bytes = 4): Partial<Parts> => ({
  objects: {
    30: [`/Type/XObject/Subtype/Image/Width ${size}/Height ${size}${entries}`, new Uint8Array(size * size * bytes)],
  },
})
const PLACED = "q 57 0 0 57 100 300 cm /Im2 Do Q"
const drawn = (entries: string, size: number, bytes = 4): Partial<Parts> => ({
  content: `${SOUND_CONTENT}\n${PLACED}`,
  resources: RESOURCES.replace("/Im1 20 0 R", "/Im1 20 0 R/Im2 30 0 R"),
  ...image(entries, size, bytes),
})
const jpeg = (segments: readonly number[], channels: number, decode = "", space = "DeviceCMYK"): Partial<Parts> => ({
  ...drawn("", 0),
  objects: {
    30: [
      `/Type/XObject/Subtype/Image/Width 250/Height 250/BitsPerComponent 8/ColorSpace/${space}/Filter/DCTDecode${decode}`,
      Uint8Array.from([
        ...[0xff, 0xd8, ...segments, 0xff, 0xc0, 0, 8 + 3 * channels, 8, 0, 250, 0, 250, channels],
        ...Array.from({ length: channels * 3 }, () => 1),
        ...[0xff, 0xda, 0, 2, 0, 0xff, 0xd9],
      ]),
    ],
  },
})
const ADOBE = [0xff, 0xee, 0, 14, 0x41, 0x64, 0x6f, 0x62, 0x65, 0, 100, 0, 0, 0, 0, 0]
const ICC_SEGMENT = [0xff, 0xe2, 0, 16, ...[...new TextEncoder().encode("ICC_PROFILE\0")], 1, 1]
const COARSE = [0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 200)]

const X4: readonly Defect[] = [
  ["X01", "header 1.7", { version: "1.7" }],
  ["X02", "no binary comment", { comment: "%abcd" }],
  ["X03", "offsets that lead elsewhere", { shift: 7 }],
  ["X03", "bytes after the end", { tail: "\nmail footer" }],
  ["X04", "no ID", { id: "" }],
  ["X04", "an ID of one string", { id: "/ID[<00>]" }],
  ["X05", "encrypted", { trailer: "/Encrypt<</Filter/Standard/V 2/R 3>>" }],
  ["X06", "a stream in another file", { objects: { 30: ["/F(other.bin)", ""] } }],
  ["X07", "LZW", { objects: { 30: ["/Filter/LZWDecode", LZW] } }],
  ["X08", "PostScript", { objects: { 30: ["/Type/XObject/Subtype/PS", "showpage"] } }],
  [
    "X08",
    "a reference XObject",
    { objects: { 30: ["/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Ref<</F(a.pdf)/Page 0>>", ""] } },
  ],
  ["X08", "OPI", { objects: { 30: ["/Type/XObject/Subtype/Form/BBox[0 0 1 1]/OPI<</1.3<<>>>>", ""] } }],
  ["X09", "no metadata", { xmp: undefined }],
  [
    "X10",
    "compressed metadata",
    {
      metadata: "/Filter/ASCIIHexDecode",
      packet: [...packet(XMP)].map((c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join(""),
    },
  ],
  ["X11", "metadata that is no XML", { packet: packet({ ...XMP, "dc:title": "A & B" }) }],
  ["X11", "a tag left open", { packet: packet(XMP).replace("</rdf:RDF>", "") }],
  ["X12", "no claim", { xmp: without(XMP, "pdfxid:GTS_PDFXVersion") }],
  ["X13", "no MetadataDate", { xmp: without(XMP, "xmp:MetadataDate") }],
  ["X13", "a date that is none", { xmp: { ...XMP, "xmp:MetadataDate": "5 March" } }],
  ["X14", "no title", { xmp: without(XMP, "dc:title") }],
  ["X15", "no VersionID", { xmp: without(XMP, "xmpMM:VersionID") }],
  ["X16", "Trapped Unknown", { xmp: { ...XMP, "pdf:Trapped": "Unknown" }, info: without(INFO, "Trapped") }],
  ["X17", "two titles", { info: { ...INFO, Title: "(Other)" } }],
  ["X18", "two dates", { info: { ...INFO, CreationDate: "(D:20240306080000+08'00')" } }],
  ["X19", "Trapped as a string", { info: { ...INFO, Trapped: "(False)" } }],
  ["X19", "Trapped otherwise", { info: { ...INFO, Trapped: "/True" } }],
  ["X20", "no output intent", { intents: "[]" }],
  ["X20", "two output intents", { intents: "[7 0 R 7 0 R]" }],
  [
    "X21",
    "a condition without name",
    { objects: { 7: "<</S/GTS_PDFX/OutputConditionIdentifier()/DestOutputProfile 8 0 R>>" } },
  ],
  ["X22", "no profile", { objects: { 7: "<</S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)>>" } }],
  ["X23", "a monitor's profile", { icc: iccProfile({ deviceClass: "mntr" }) }],
  ["X24", "N 3 for CMYK", { iccEntries: "/N 3" }],
  ["X25", "a profile cut short", { icc: iccProfile({ size: 9000 }) }],
  ["X25", "ICC version 5", { icc: iccProfile({ major: 5 }) }],
  ["X25", "a profile that is none", { icc: new Uint8Array(200) }],
  [
    "X26",
    "another profile for PDF/A",
    {
      intents: "[7 0 R 30 0 R]",
      objects: {
        30: "<</S/GTS_PDFA1/OutputConditionIdentifier(x)/DestOutputProfile 31 0 R>>",
        31: ["/N 4", iccProfile()],
      },
    },
  ],
  ["X27", "no TrimBox", { boxes: MEDIA + BLEED }, { ...JOB, trim: undefined }],
  ["X27", "TrimBox and ArtBox", { boxes: MEDIA + BLEED + TRIM + TRIM.replace("TrimBox", "ArtBox") }],
  [
    "X28",
    "bleed outside the media",
    { boxes: TRIM + BLEED + BLEED.replace("BleedBox", "MediaBox").replace(/\[[\d.]+/, "[40") },
    { ...JOB },
  ],
  ["X29", "a box without area", { boxes: `${MEDIA + BLEED + TRIM}/CropBox[0 0 0 0]` }],
  ["X30", "UserUnit", { pageEntries: "/Group<</S/Transparency/CS/DeviceCMYK>>/UserUnit 2" }],
  ["X31", "a CropBox", { boxes: MEDIA + BLEED + TRIM + TRIM.replace("TrimBox", "CropBox") }],
  [
    "X32",
    "another trim size",
    { boxes: [MEDIA + BLEED + TRIM, MEDIA + BLEED + TRIM.replace(/\[[\d.]+/, "[29")] },
    { ...JOB, trim: undefined },
  ],
  ["X33", "no BleedBox", { boxes: MEDIA + TRIM }],
  [
    "X33",
    "2 mm of bleed",
    { boxes: MEDIA + TRIM.replace("TrimBox", "BleedBox").replace(/\[.*\]/, "[22.677 22.677 453.543 629.291]") + TRIM },
  ],
  ["X34", "DeviceRGB", also(`1 0 0 rg ${rect(40, 40, 20, 20)} f`)],
  ["X34", "an RGB picture", drawn("/BitsPerComponent 8/ColorSpace/DeviceRGB", 250, 3)],
  [
    "X35",
    "one spot colour, two definitions",
    also(
      `/S1 cs 1 scn ${rect(40, 40, 20, 20)} f /S2 cs 1 scn ${rect(70, 40, 20, 20)} f`,
      `/ColorSpace<<${spot("S1", "Gold", "0 .2 .6 .2")}${spot("S2", "Gold", "0 .3 .6 .2")}>>`,
    ),
    { ...JOB, spots: ["Gold"] },
  ],
  ["X36", "an unknown rendering intent", also("/Vivid ri")],
  [
    "X36",
    "an unknown rendering intent of a state",
    also("/GS2 gs", "", { resources: RESOURCES.replace("/GS0", "/GS2<</RI/Vivid>>/GS0") }),
  ],
  [
    "X37",
    "N 3 for a CMYK profile",
    also(`/S1 cs 0 0 0 scn ${rect(40, 40, 20, 20)} f`, "/ColorSpace<</S1[/ICCBased 30 0 R]>>", {
      objects: { 30: ["/N 3", iccProfile()] },
    }),
  ],
  ["X37", "a grey JPEG as CMYK", jpeg([], 1)],
  [
    "X38",
    "a transfer function",
    also("/GS2 gs", "", { resources: RESOURCES.replace("/GS0", "/GS2<</TR<</FunctionType 2/N 1/Domain[0 1]>>>>/GS0") }),
  ],
  [
    "X38",
    "a named halftone",
    also("/GS2 gs", "", { resources: RESOURCES.replace("/GS0", "/GS2<</HT<</HalftoneType 1/HalftoneName(x)>>>>/GS0") }),
  ],
  ["X39", "a page group in RGB", { pageEntries: "/Group<</S/Transparency/CS/DeviceRGB>>" }],
  [
    "X40",
    "an unknown blend mode",
    also("/GS2 gs", "", { resources: RESOURCES.replace("/GS0", "/GS2<</BM/Glow>>/GS0") }),
  ],
  [
    "X41",
    "transparency without a page group",
    also("/GS2 gs", "", { pageEntries: "", resources: RESOURCES.replace("/GS0", "/GS2<</ca .5>>/GS0") }),
  ],
  ["X42", "a font that is not embedded", { descriptor: "/Type/FontDescriptor/FontName/ABCDEF+Square/Flags 4" }],
  [
    "X42",
    "the same for invisible text",
    also("3 Tr BT /F2 10 Tf 200 200 Td (A) Tj ET", "", {
      resources: RESOURCES.replace("/F1 9 0 R", "/F1 9 0 R/F2<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Times>>"),
    }),
  ],
  [
    "X43",
    "other widths",
    { cidFont: "/Type/Font/Subtype/CIDFontType2/CIDToGIDMap/Identity/FontDescriptor 11 0 R/DW 1000/W[1[480]]" },
  ],
  ["X43", "the missing glyph", also(`0 0 0 1 k ${text(10, "0", 60, 180)}`)],
  ["X44", "JavaScript", { catalog: "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>" }],
  ["X44", "Launch", { catalog: "/OpenAction<</S/Launch/F(a.exe)>>" }],
  ["X44", "a form", { catalog: "/AcroForm<</Fields[<</T(a)>>]>>" }],
  ["X44", "an attachment", { catalog: "/Names<</EmbeddedFiles<</Names[]>>>>" }],
  ["X44", "a film", annotation("Movie")],
  ["X44", "actions of a page", { pageEntries: "/Group<</S/Transparency/CS/DeviceCMYK>>/AA<</O<</S/JavaScript>>>>" }],
  ["X45", "a link", annotation("Link")],
  [
    "X46",
    "layers that switch by themselves",
    { catalog: "/OCProperties<</OCGs[30 0 R]/D<</AS[<</Event/Print>>]>>>>", objects: { 30: "<</Type/OCG/Name(a)>>" } },
  ],
  [
    "X46",
    "layers without a default",
    { catalog: "/OCProperties<</OCGs[30 0 R]>>", objects: { 30: "<</Type/OCG/Name(a)>>" } },
  ],
]

const { claim: _, ...PLAIN } = JOB
const NO_CLAIM: Partial<Parts> = { xmp: undefined }

const PRODUCT: readonly Defect[] = [
  ["G1", "another size", {}, { ...JOB, trim: { width: 420 as never, height: (210 * MM) as never } }],
  ["G2", "a panel that ends at the trim", also(`/GS0 gs 0.2 0.2 0 0 k ${rect(10, 30, 60, 20)} f`)],
  ["G2", "a panel that ends in the bleed", also(`/GS0 gs 0.2 0.2 0 0 k ${rect(100, 30, 59.5, 20)} f`)],
  ["G3", "a turned page", { pageEntries: "/Group<</S/Transparency/CS/DeviceCMYK>>/Rotate 90" }],
  [
    "G3",
    "a CropBox in a file that declares nothing",
    { ...NO_CLAIM, boxes: MEDIA + BLEED + TRIM + TRIM.replace("TrimBox", "CropBox") },
    PLAIN,
  ],
  ["G4", "text 2 mm from the trim", also(`0 0 0 1 k ${text(10, "1", 11.6, 100)}`)],
  ["G4", "text 4 mm from the trim", also(`0 0 0 1 k ${text(10, "1", 13.8, 100)}`)],
  ["G5", "three pages, stitched", { pages: 3 }],
  ["G6", "an empty page", { content: [SOUND_CONTENT, SOUND_CONTENT, SOUND_CONTENT, ""] }],
  [
    "C1",
    "a spot colour nobody ordered",
    also(`/S1 cs 1 scn ${rect(40, 40, 20, 20)} f`, `/ColorSpace<<${spot("S1", "Gold", "0 .2 .6 .2")}>>`),
  ],
  [
    "C2",
    "RGB with a profile in a job of CMYK",
    also(`/S1 cs 1 0 0 scn ${rect(40, 40, 20, 20)} f`, "/ColorSpace<</S1[/ICCBased 30 0 R]>>", {
      objects: { 30: ["/N 3", iccProfile({ space: "RGB " })] },
    }),
    { ...JOB, cmykOnly: true },
  ],
  [
    "C2",
    "DeviceRGB in a file that declares nothing",
    { ...NO_CLAIM, ...also(`1 0 0 rg ${rect(40, 40, 20, 20)} f`) },
    PLAIN,
  ],
  ["C3", "310 % of ink", also(`/GS0 gs 0.8 0.8 0.8 0.7 k ${rect(40, 40, 20, 20)} f`)],
  [
    "C3",
    "ink that adds up by overprint",
    also(
      `/GS0 gs 1 1 0 0 k ${rect(40, 40, 20, 20)} f /GS1 gs /S1 cs 1 scn ${rect(40, 40, 20, 20)} f 0 0 0 1 k ${rect(40, 40, 20, 20)} f`,
      `/ColorSpace<<${spot("S1", "Gold", "0 .2 .6 .2")}>>`,
    ),
    { ...JOB, spots: ["Gold"] },
  ],
  [
    "C3",
    "a gradient that ends in 310 %",
    also(
      "/GS0 gs q 113 113 57 57 re W n /Sh1 sh Q",
      `/Shading<</Sh1<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[113 0 141 0]/Extend[true true]/Function<<${SPOT}/C1[.8 .8 .8 .7]>>>>>>`,
    ),
  ],
  ["C4", "black text in four inks", also(`/GS0 gs .6 .4 .4 1 k ${text(20, "12", 60, 180)}`)],
  [
    "C5",
    "one ink by two names",
    also(
      `/S1 cs 1 scn ${rect(40, 40, 20, 20)} f /S2 cs 1 scn ${rect(70, 40, 20, 20)} f`,
      `/ColorSpace<<${spot("S1", "PANTONE#20186#20C", "0 .2 .6 .2")}${spot("S2", "Pantone#20186#20U", "0 .3 .6 .2")}>>`,
    ),
    { ...JOB, spots: ["PANTONE 186 C", "Pantone 186 U"] },
  ],
  [
    "C5",
    "registration colour on the page",
    also(`/S1 cs .5 scn ${rect(40, 40, 20, 20)} f`, `/ColorSpace<<${spot("S1", "All", "1 1 1 1")}>>`),
  ],
  [
    "C6",
    "two spot colours",
    also(
      `/S1 cs 1 scn ${rect(40, 40, 20, 20)} f /S2 cs 1 scn ${rect(70, 40, 20, 20)} f`,
      `/ColorSpace<<${spot("S1", "Gold", "0 .2 .6 .2")}${spot("S2", "Leaf", ".5 0 .6 .2")}>>`,
    ),
    { ...JOB, spots: undefined },
  ],
  ["C7", "a group in a profiled CMYK", { pageEntries: "/Group<</S/Transparency/CS[/ICCBased 8 0 R]>>" }],
  ["C8", "a tint of 3 %", also(`/GS0 gs 0 0 0.03 0 k ${rect(40, 40, 20, 20)} f`)],
  ["O1", "white that overprints", also(`0 0 0 0 k ${text(20, "12", 60, 180)}`)],
  ["O2", "black text that knocks out", also(`/GS0 gs 0 0 0 1 k ${text(10, "12", 60, 180)}`)],
  [
    "O2",
    "black text that overprints by OPM 0",
    also(`/GS2 gs 0 0 0 1 k ${text(10, "12", 60, 180)}`, "", {
      resources: RESOURCES.replace("/GS0", "/GS2<</OP true/OPM 0>>/GS0"),
    }),
  ],
  ["O3", "a black line that knocks out", also(`/GS0 gs 0 0 0 1 K .4 w ${line(60, 180, 90, 180)}`)],
  ["O4", "grey text", also(`/GS0 gs 0 g ${text(20, "12", 60, 180)}`)],
  ["O5", "cyan that overprints", also(`1 0 0 0 k ${text(20, "12", 60, 180)}`)],
  ["T1", "Latin text of 5.5 pt", also(`0 0 0 1 k ${text(5.5, "1", 60, 180)}`)],
  ["T1", "Chinese text of 6.5 pt", also(`0 0 0 1 k ${text(6.5, "2", 60, 180)}`)],
  ["T1", "text made small by the matrix", also(`q .4 0 0 .4 0 0 cm 0 0 0 1 k ${text(10, "1", 200, 400)} Q`)],
  ["T2", "red text of 6 pt", also(`/GS0 gs 0 1 1 0 k ${text(6, "1", 60, 180)}`)],
  [
    "T2",
    "white text of 7 pt on blue",
    also(`/GS0 gs 1 .6 0 0 k ${rect(55, 175, 30, 20)} f 0 0 0 0 k ${text(7, "1", 60, 180)}`),
  ],
  [
    "T3",
    "no map to text",
    { font: "/Type/Font/Subtype/Type0/BaseFont/ABCDEF+Square/Encoding/Identity-H/DescendantFonts[10 0 R]" },
  ],
  [
    "T3",
    "not a subset",
    { font: "/Type/Font/Subtype/Type0/BaseFont/Square/Encoding/Identity-H/DescendantFonts[10 0 R]/ToUnicode 13 0 R" },
  ],
  [
    "T3",
    "Courier",
    {
      font: "/Type/Font/Subtype/Type0/BaseFont/ABCDEF+CourierNew/Encoding/Identity-H/DescendantFonts[10 0 R]/ToUnicode 13 0 R",
    },
  ],
  ["L1", "a hairline", also(`0 0 0 1 K .1 w ${line(60, 180, 90, 180)}`)],
  ["L1", "a line as a thin rectangle", also(`0 0 0 1 k ${rect(60, 180, 30, 0.03)} f`)],
  ["L2", "a red line of 0.3 pt", also(`/GS0 gs 0 1 1 0 K .3 w ${line(60, 180, 90, 180)}`)],
  [
    "L2",
    "a white line of 0.3 pt on blue",
    also(`/GS0 gs 1 .6 0 0 k ${rect(55, 175, 40, 20)} f 0 0 0 0 K .3 w ${line(60, 180, 90, 180)}`),
  ],
  ["I1", "a picture of 126 ppi", drawn("/BitsPerComponent 8/ColorSpace/DeviceCMYK", 100)],
  ["I2", "a bitmap of 500 ppi", drawn("/BitsPerComponent 1/ColorSpace/DeviceGray", 400, 1)],
  ["I3", "a picture of 500 ppi", drawn("/BitsPerComponent 8/ColorSpace/DeviceCMYK", 400)],
  ["I4", "a CMYK JPEG of Adobe's kind without Decode", jpeg(ADOBE, 4)],
  ["I4", "a plain CMYK JPEG with Decode", jpeg([], 4, "/Decode[1 0 1 0 1 0 1 0]")],
  ["I4", "a profile in a JPEG", jpeg(ICC_SEGMENT, 4)],
  ["I4", "a JPEG of low quality", jpeg(COARSE, 4)],
  ["S2", "a link in a file that declares nothing", { ...NO_CLAIM, ...annotation("Link") }, PLAIN],
  [
    "M1",
    "a crop mark inside the bleed",
    also(`/S1 CS 1 SCN .25 w ${line(8, 10, 4, 10)}`, `/ColorSpace<<${spot("S1", "All", "1 1 1 1")}>>`),
  ],
  ["M1", "a crop mark in black alone", also(`.25 w ${line(5, 10, 1, 10)}`)],
  [
    "M1",
    "a crop mark too thick",
    also(`/S1 CS 1 SCN 1 w ${line(5, 10, 1, 10)}`, `/ColorSpace<<${spot("S1", "All", "1 1 1 1")}>>`),
  ],
]

const X1A_JOB: PreflightExpectations = { ...JOB, claim: "PDF/X-1a" }
const X1A_SOUND: Partial<Parts> = {
  version: "1.4",
  xmp: undefined,
  pageEntries: "",
  info: { ...INFO, GTS_PDFXVersion: "(PDF/X-1a:2003)" },
  intents: "[30 0 R]",
  objects: { 30: "<</S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/RegistryName(http://www.color.org)>>" },
}
const x1a = (changes: Partial<Parts>): Partial<Parts> => ({
  ...X1A_SOUND,
  ...changes,
  objects: { ...X1A_SOUND.objects, ...changes.objects },
})

const X1A: readonly Defect[] = [
  ["A01", "header 1.6", x1a({ version: "1.6" }), X1A_JOB],
  ["A02", "no Trapped", x1a({ info: without({ ...INFO, GTS_PDFXVersion: "(PDF/X-1a:2003)" }, "Trapped") }), X1A_JOB],
  ["A02", "no conformance", x1a({ info: { ...INFO, GTS_PDFXVersion: "(PDF/X-1:2001)" } }), X1A_JOB],
  ["A03", "RGB", x1a(also(`1 0 0 rg ${rect(40, 40, 20, 20)} f`)), X1A_JOB],
  [
    "A03",
    "a profiled colour",
    x1a(also(`/S1 cs 0 0 0 1 scn ${rect(40, 40, 20, 20)} f`, "/ColorSpace<</S1[/ICCBased 8 0 R]>>")),
    X1A_JOB,
  ],
  ["A04", "opacity", x1a(also("/GS2 gs", "", { resources: RESOURCES.replace("/GS0", "/GS2<</ca .5>>/GS0") })), X1A_JOB],
  ["A05", "no condition", x1a({ objects: { 30: "<</S/GTS_PDFX/OutputConditionIdentifier()>>" } }), X1A_JOB],
  ["A06", "layers", x1a({ catalog: "/OCProperties<</OCGs[]/D<<>>>>" }), X1A_JOB],
]

const ALL = [...X4, ...PRODUCT, ...X1A]

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"))
const SOUND = soundFile()
const PROFILE = PREFLIGHT_PROFILES["sheetfed-coated"]
/** What is no PDF file, or not all of one, and what is said of it. */
const NO_FILES: readonly (readonly [what: string, bytes: Uint8Array, detail: RegExp])[] = [
  ["nothing", new Uint8Array(), /^the file is empty$/],
  ["words", bytesOf("Dear printer, the file comes tomorrow."), /^this is no PDF file/],
  ["a web page", bytesOf("\xef\xbb\xbf\n<!DOCTYPE html><html>404</html>"), /^this is a web page or XML, no PDF file$/],
  ["a picture", bytesOf("\xff\xd8\xff\xe0\0\x10JFIF"), /^this is a JPEG picture/],
  ["an office document", bytesOf("PK\x03\x04\0\0"), /^this is a ZIP archive or an office document/],
  ["the first bytes", SOUND.subarray(0, 60), /^the file is cut off: its end is missing, and no page/],
  ["no page", soundFile({ pages: 0 }), /^no page can be found$/],
]

test("sound files have no finding", () => {
  expect(rulesOf(soundFile())).toEqual([])
  expect(rulesOf(soundFile(X1A_SOUND), X1A_JOB)).toEqual([])
  expect(rulesOf(soundFile(NO_CLAIM), PLAIN)).toEqual([])
})

for (const [rule, what, changes, expected] of ALL) {
  test(`${rule}: ${what}`, () => {
    expect(rulesOf(soundFile(changes), expected)).toEqual([rule])
  })
}

for (const [what, bytes, detail] of NO_FILES) {
  test(`F1: ${what}`, () => {
    const { findings, checked, unchecked, pages } = preflightFile(bytes, PROFILE, { claim: "PDF/X-4" })
    const told = findings.filter(({ rule }) => rule === "F1")
    expect(told.map(({ detail }) => detail.en)).toEqual([expect.stringMatching(detail)])
    expect(pages).toBe(0)
    // Nothing that could not be looked at counts as kept.
    expect(checked).not.toContain("T3")
    expect(unchecked.flatMap(({ rules }) => rules)).toContain("T3")
  })
}

test("F1: a file cut off behind its pages says so and is looked at as far as it goes", () => {
  const end = Buffer.from(SOUND).lastIndexOf("xref\n0")
  const { findings, pages } = preflightFile(SOUND.subarray(0, end), PROFILE)
  expect(findings.find(({ rule }) => rule === "F1")?.detail.en).toMatch(/cut off.*pages? (?:was|were) found/)
  expect(pages).toBeGreaterThan(0)
})

test("every rule of files has a seeded defect", () => {
  const seeded = new Set(["F1", ...ALL.map(([rule]) => rule)])
  expect(PREFLIGHT_RULES.filter(({ where, id }) => where !== "layout" && !seeded.has(id)).map(({ id }) => id)).toEqual(
    [],
  )
  expect(seeded.size).toBeGreaterThanOrEqual(75)
})

test("what is about the pages of a product is not asked of imposed sheets, and not said to be kept", () => {
  const boxes = [MEDIA + BLEED + TRIM, MEDIA + TRIM.replace(/\[[\d.]+/, "[29")]
  const { findings, checked, unchecked } = preflightFile(
    soundFile({ boxes, pages: 3, ...also(`0 0 0 1 k ${text(10, "1", 11.6, 100)}`) }),
    PREFLIGHT_PROFILES["sheetfed-coated"],
    { ...JOB, trim: undefined, imposed: true },
  )
  expect(findings).toEqual([])
  const ofPages = ["G2", "G4", "G5", "G6", "X32", "X33"]
  expect(checked.filter((rule) => ofPages.includes(rule))).toEqual([])
  expect(unchecked.flatMap(({ rules }) => rules)).toEqual(expect.arrayContaining(ofPages))
})
