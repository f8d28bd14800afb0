import { projectFonts } from "./src/proof/real-fonts.ts"
import { emText, emOptions } from "./src/proof/em-font.ts"
import { flatten } from "./src/text/flatten.ts"
import { contextsOf, classesOf } from "./src/text/classify.ts"
import { breaksOfClasses } from "./src/text/uax14.ts"
import { penaltiesOf } from "./src/text/penalties.ts"
import { buildNodes } from "./src/text/build-nodes.ts"
import { spaceNodes } from "./src/text/spacing.ts"
import { sumLines } from "./src/text/line-sums.ts"
import { composeParagraph } from "./src/text/paragraph.ts"
import { readFileSync } from "fs"
const T:Record<string,number>={}
const time=<R>(n:string,f:()=>R):R=>{const c=process.hrtime.bigint(); const r=f(); T[n]=(T[n]??0)+Number(process.hrtime.bigint()-c)/1e6; return r}
const fonts=time("open",()=>projectFonts())
const fam=["Source Serif 4","Noto Serif SC"]
time("read",()=>{fonts.faceFor(0x4e2d,{...(emText("") as any).style,families:fam},"cjk");fonts.faceFor(0x41,{...(emText("") as any).style,families:fam},"latin")})
const seed=readFileSync("/work/shared/seed/000_925634a4c4223f1c.txt","utf8").replace(/,/g,"，").replace(/:/g,"：")
const paras=seed.split("\n").filter(l=>l.length>20)
for (const p of paras){ const items=[emText(p,"zh-Hans",{families:fam})]; const o=emOptions(24)
 const flat=time("flatten",()=>flatten(items)); const ctx=time("contexts",()=>contextsOf(flat)); const cls=time("classes",()=>classesOf(flat,ctx,o)); const br=new Uint8Array(flat.length); time("breaks",()=>breaksOfClasses(cls,flat.length,br)); const pen=time("pen",()=>penaltiesOf(flat,ctx,br,false)); const nodes=time("build",()=>buildNodes(items,flat,{contexts:ctx,classes:cls},br,pen,o,fonts,0.01,Infinity,{missing:[],unsupported:[]})); time("space",()=>spaceNodes(nodes,flat,o)); time("sums",()=>sumLines(nodes)); time("whole(2nd prepare+opt+place)",()=>composeParagraph(items,o,fonts)) }
console.log(Object.entries(T).map(([k,v])=>k+" "+v.toFixed(1)).join("  "))
