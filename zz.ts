import {readFileSync} from "fs"
import {openSfnt} from "./src/text/sfnt.ts"
import {openFace} from "./src/text/font.ts"
import * as fk from "fontkit"
const P="/work/main/node_modules/@expo-google-fonts/"
const words=[...new Set((readFileSync("/work/shared/seed/glossary.json","utf8")+readFileSync("/work/shared/design.md","utf8")+readFileSync("/work/shared/features.md","utf8")+" office affluent fjord AVATAR Tokyo “yes” didn’t 94.35% $1,080.50 ¥12,345.60 naïve e\u0301te\u0301 A\u030A VIỆT x\u0302\u0301 3x4 12:30 (A-B) -> --> 1/2 Ωμέγα Привет").match(/[^\s\u2e80-\uffff]+/g)!)]
for (const p of ["inter/400Regular/Inter_400Regular.ttf","source-serif-4/400Regular/SourceSerif4_400Regular.ttf","source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf","source-sans-3/400Regular/SourceSans3_400Regular.ttf","noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf","noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf"]) {
  const data=readFileSync(P+p)
  let t=performance.now()
  const s=openSfnt(data); if (typeof s==="string") throw s
  const face=openFace(s,{id:p,family:p,weight:400,italic:false,scale:1})
  const t1=performance.now()-t; t=performance.now()
  for (const w of words) face.shape(w,"latn","ENG ")
  const t2=performance.now()-t
  const f=fk.create(data) as any; t=performance.now(); let bad=0
  const cmp=(w:string,script:string,lang:string|undefined,oursLang:string,feats?:string[])=>{
    const ours=face.shape(w,script,oursLang,feats).map(g=>[g.id,Math.round(g.advance*s.unitsPerEm),Math.round(g.xOffset*s.unitsPerEm),Math.round(g.yOffset*s.unitsPerEm)].join(":")).join(" ")
    const r=f.layout(w,feats,script,lang)
    const th=r.glyphs.map((g:any,i:number)=>[g.id,r.positions[i].xAdvance,r.positions[i].xOffset,r.positions[i].yOffset].join(":")).join(" ")
    if (ours!==th && bad++<6) console.log(JSON.stringify(w),script,feats,"\n  ours",ours,"\n  fk  ",th)
  }
  for (const w of words) { const sc=/[а-я]/i.test(w)?"cyrl":/[α-ω]/i.test(w)?"grek":"latn"; cmp(w,sc,undefined,"dflt"); cmp(w,sc,undefined,"dflt",["tnum","lnum"]) }
  for (const w of ["——","……","—","…","·","“","”","，","？！","中","～"]) { cmp(w,"hani","ZHS","ZHS ") ; }
  console.log(p,words.length,"open",t1.toFixed(1),"shape",t2.toFixed(1),"fk",(performance.now()-t).toFixed(1),"bad",bad, face.ascent,face.descent,face.xHeight,face.capHeight)
  for (const c of "，（“”·？：、—") console.log(c,JSON.stringify(face.blanks(c.codePointAt(0)!)))
}
