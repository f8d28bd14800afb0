import { projectFonts } from "./src/proof/real-fonts.ts"
import { emText, emOptions } from "./src/proof/em-font.ts"
import { composeParagraph } from "./src/text/paragraph.ts"
import { readFileSync } from "fs"
const fonts=projectFonts()
const fam=["Source Serif 4","Noto Serif SC"]
const seed=readFileSync("/work/shared/seed/000_925634a4c4223f1c.txt","utf8").replace(/,/g,"，").replace(/:/g,"：")
const paras=seed.split("\n").filter(l=>l.length>20)
const times:number[]=[]
for (let k=0;k<Number(process.argv[2]??40);k++){ const c0=process.cpuUsage(); const t=performance.now(); for (const p of paras) composeParagraph([emText(p,"zh-Hans",{families:fam})],emOptions(24),fonts); {const c=process.cpuUsage(c0); times.push(k<3?(c.user+c.system)/1000:performance.now()-t)} }
console.log(paras.length, paras.join("").length, times.map(x=>x.toFixed(1)).join(" "))
