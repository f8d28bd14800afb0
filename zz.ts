import { projectFonts } from "./src/proof/real-fonts.ts"
import { emText, emOptions } from "./src/proof/em-font.ts"
import { composeParagraph } from "./src/text/paragraph.ts"
import { readFileSync } from "fs"
const t00=performance.now()
const fonts=projectFonts()
const fam=["Source Serif 4","Noto Serif SC"]
const seed=readFileSync("/work/shared/seed/000_925634a4c4223f1c.txt","utf8").replace(/,/g,"，").replace(/:/g,"：")
const paras=seed.split("\n").filter(l=>l.length>20)
const run=(label:string,texts:string[],w:number,lang="zh-Hans",o={})=>{ const t=performance.now(); let n=0,l=0; for (const p of texts){ const c=composeParagraph([emText(p,lang,{families:fam})],emOptions(w,{lang,...o}),fonts); n+=p.length; l+=c.lines.length } const d=performance.now()-t; console.log(label,n,"chars",l,"lines",d.toFixed(2),"ms", (d/n*1000).toFixed(2),"ms/1000") }
const t0=performance.now()
composeParagraph([emText("你好abc",undefined,{families:fam})],emOptions(20),fonts); console.log("first",(performance.now()-t0).toFixed(1))
run("cold",paras,24)
for (let i=0;i<6;i++) run("warm",paras,24)
run("warm32",paras,32); run("warm10",paras,10)
const big=paras.join("").repeat(50).slice(0,100000)
run("100k",[big],24); run("100k",[big],24); run("10k",[big.slice(0,10000)],24); run("20k",[big.slice(0,20000)],24)
run("10k latin",["a".repeat(10000)],24); run("10k latin anywhere",["a".repeat(10000)],24,"zh-Hans",{overflowWrap:"anywhere"})
const en="The standing committee strengthened oversight of economic development, heard reports on the implementation of the budget and examined accounts. ".repeat(8)
run("en cold",[en],40,"en",{hyphens:"auto"}); for (let i=0;i<3;i++) run("en",[en],40,"en",{hyphens:"auto"})
run("nowrap-wide",[big],100000); run("measure 1000",[big],1000); run("stars",["。".repeat(5000)],24); run("10k spaces",[" ".repeat(10000)],24); run("quotes",["“".repeat(5000)],24,"zh-Hans",{overflowWrap:"anywhere"})
