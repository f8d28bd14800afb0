import { hyphenationPoints } from "./src/text/hyphenate.ts"
import { readFileSync } from "fs"
import { createRequire } from "module"
const r=createRequire("/work/main/package.json")
const h=r("hyphen")(r("hyphen/patterns/en-us.js"),{async:false,hyphenChar:"\u00ad"})
const words=[...new Set(readFileSync("/work/shared/features.md","utf8").match(/[A-Za-z]{5,}/g)!),"associate","present","institutionalised","efficient","hyphenation","recognizance","Project"]
const t=performance.now(); hyphenationPoints("institutionalised"); console.log("first",performance.now()-t)
let bad=0
for (const w of words){ const th=(h(w) as string).split("\u00ad"); let a=0; const pts=th.slice(0,-1).map(x=>a+=x.length).filter(p=>p>=2&&w.length-p>=3); if (pts.join()!==hyphenationPoints(w).join()&&bad++<10) console.log(w,pts,hyphenationPoints(w)) }
console.log(words.length,bad)
