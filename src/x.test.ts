import {test,expect} from "vitest"
import { parseTemplate } from "./template/parse-template.ts"
test("t",()=>{ for (const t of ["{{a "+"(a ".repeat(20000), "{{a "+"(a ".repeat(5000)+")".repeat(5000)+"}}", "{{#if a}}x{{/if}}".repeat(5000), "{{a.".repeat(5000), "{{"+"../".repeat(20000)+"a}}"]){const s=performance.now();const f:string[]=[];parseTemplate({path:"x",text:t},d=>f.push(d.code));console.log(t.slice(0,20),f.slice(0,3),performance.now()-s)} })
