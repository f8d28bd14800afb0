import type { Difference, LayoutCase } from "./case.ts"

const tallMarker = (...ours: string[]): Difference => ({
  because:
    "a marker higher than the first line makes no room for itself, which CSS 2.2, 12.5.1 leaves open; a browser moves the content down to the marker's baseline",
  ours,
})

const GROWING_RATIO: Difference = {
  because:
    "css-sizing-4 #aspect-ratio-minimum: a percentage that acts as auto leaves the height to the proportions, and so to the content; a browser asks for auto itself",
  ours: ["0 0 20 60"],
}

/** CSS 2.2, chapters 8 to 10, and css-sizing-3. */
// biome-ignore format: a case is a line.
export const BLOCK_CASES: readonly LayoutCase[] = [
  // 8.3.1 #collapsing-margins
  ["margins: siblings", "<9 margin:10px 0><9 margin:14px 0 6px><9 margin:6px>"],
  ["margins: negative", "<9 margin-bottom:12px><9 margin:-5px 0 -8px><9 margin:-3px 0><9>"],
  ["margins: first child", "<9><div margin-top:4px><div margin-top:15px><9 margin-top:9px></div></div>"],
  ["margins: last child", "<div margin-bottom:3px><div><9 margin-bottom:17px></div></div><9>"],
  ["margins: first and last of several", "<9><div><9 margin:8px 0><9 margin:11px 0></div><9>"],
  ["margins: padding keeps them in", "<9><div padding-top:1px><9 margin:20px 0></div><9>"],
  ["margins: border keeps them in", "<9><div border:solid 2px><9 margin:20px 0></div><9 margin-top:5px>"],
  ["margins: overflow keeps them in", "<9><div overflow:hidden><9 margin:20px 0></div><9 margin-top:5px>"],
  ["margins: a height keeps the last one in", "<div height:30px><9 margin:12px 0></div><9>"],
  ["margins: a minimum height that is not reached", "<div min-height:5px><9 margin:12px 0></div><9>"],
  ["margins: a minimum height that is reached", "<div min-height:40px><9 margin:12px 0></div><9>"],
  ["margins: a maximum height", "<div max-height:8px><9 margin:12px 0></div><9>"],
  ["margins: through an empty box", "<9 margin-bottom:6px><div margin:10px 0 14px></div><9 margin-top:4px>"],
  ["margins: through empty boxes in each other", "<9><div margin:5px 0><div margin:9px 0 -4px></div></div><9>"],
  ["margins: an empty box with padding", "<9><div margin:8px 0; padding:1px 0></div><9 margin:8px>"],
  ["margins: an empty box with a height", "<9><div margin:8px 0; height:2px></div><9 margin:8px>"],
  ["margins: an empty first child", "<9><div><div margin:7px 0></div><9 margin-top:3px></div>"],
  ["margins: an empty last child", "<div><9 margin-bottom:3px><div margin:7px 0></div></div><9>"],
  ["margins: an empty parent, a relative child", "<9><div><rel margin:9px 0; top:4px></rel></div><9>"],
  ["margins: negative first child", "<9><div><9 margin-top:-6px></div><9>"],
  ["margins: negative against positive, nested", "<9 margin-bottom:20px><div margin-top:-6px><9 margin-top:-9px></div>"],
  ["margins: flex containers keep theirs apart", "<9><flex margin:8px 0><9 margin:5px 0></flex><9 margin-top:6px>"],
  ["margins: tables keep theirs apart", "<9><table margin:8px 0><tr><td><9 margin:5px></td></tr></table><9>"],
  ["margins: inline-blocks keep theirs in", "<div><ib><9 margin:10px 0></ib></div><9 margin-top:6px>"],
  ["margins: percentages are of the width", "<9 margin:10% 5%><9 padding:3% 0 2%>"],
  // 10.3.3
  ["width: auto fills", "<div margin:0 10px 0 20px; padding:0 5px; border-left:3px solid><9></div>"],
  ["width: auto margins centre", "<9 width:100px; margin:0 auto><9 width:100px; margin-left:auto>"],
  ["width: auto margin on the right alone", "<9 width:100px; margin:0 auto 0 30px>"],
  ["width: over-constrained", "<div width:280px; margin:0 40px><9></div><9 width:350px; margin:0 auto>"],
  ["width: percentages nested", "<div width:50%><div width:50%; padding:0 10%><9></div></div>"],
  ["width: negative margins widen", "<div padding:0 30px><9 margin:0 -20px></div>"],
  ["width: calc", "<9 width:calc(50% + 13px)><9 margin-left:calc(10% - 5px)>"],
  ["width: border-box", "<div width:100px; padding:10px; border:2px solid; box-sizing:border-box><9></div>"],
  ["width: border-box narrower than its padding", "<div width:10px; padding:10px; box-sizing:border-box></div>"],
  ["width: content keywords", "<30+50+20 width:min-content><30+50 width:max-content><40 width:fit-content>"],
  ["width: content keywords in limits", "<30+50+20 max-width:min-content><3 min-width:max-content; width:10px>"],
  // 10.4
  ["limits: maximum", "<9 max-width:120px; margin:0 auto>"],
  ["limits: the minimum wins", "<9 width:50px; min-width:90px; max-width:70px>"],
  ["limits: percentages", "<9 min-width:60%; width:20px><9 max-width:30%>"],
  ["limits: border-box", "<9 max-width:100px; padding:0 20px; box-sizing:border-box>"],
  // 10.5 to 10.7
  ["height: percentage of a definite height", "<div height:80px><div height:25%></div><div height:50%; padding:3px></div></div>"],
  ["height: percentage of an indefinite height", "<div><div height:50%><9></div></div>"],
  ["height: minimum and maximum", "<9 min-height:33px><60 max-height:15px><9>"],
  ["height: border-box", "<9 height:30px; padding:5px; border:1px solid; box-sizing:border-box>"],
  ["height: percentage minimum", "<div height:60px><9 min-height:50%><40 max-height:10%></div>"],
  ["height: content overflows", "<div height:12px><60></div><9>"],
  // css-sizing-4 #aspect-ratio
  ["ratio: from the width", "<div width:80px; aspect-ratio:2/1></div><div aspect-ratio:10/1></div>"],
  ["ratio: content is higher", "<60 width:80px; aspect-ratio:4/1>"],
  ["ratio: from the height", "<div height:30px; aspect-ratio:2/1></div>"],
  ["ratio: maximum width", "<div max-width:90px; aspect-ratio:3/1></div>"],
  ["ratio: border-box", "<div width:80px; padding:10px; aspect-ratio:2/1; box-sizing:border-box></div>"],
  ["ratio: content-box", "<div width:80px; padding:10px; aspect-ratio:2/1></div>"],
  // 9.4.3
  ["relative: offsets", "<rel left:12px; top:-3px><9></rel><rel right:5px; bottom:4px><9></rel><9>"],
  ["relative: percentages", "<div height:50px><rel left:10%; top:20%><9></rel></div>"],
  ["relative: over-constrained", "<rel left:4px; right:9px; top:2px; bottom:30px><9></rel>"],
  // CSS 2.2, 12.5.1; css-lists-3
  ["list: items and nesting", "<ul><li><9></li><li><ul><li><9></li></ul></li></ul>", tallMarker("0 0 300 20", "40 0 260 10", "40 0 260 10", "40 10 260 10", "40 10 260 10", "80 10 220 10", "80 10 220 10")],
  ["list: margins of items", "<ul margin:10px 0><li margin:6px 0><9></li><li margin:4px 0>ab</li></ul>", tallMarker("0 10 300 36", "40 10 260 10", "40 10 260 10", "40 26 260 20")],
  ["list: text", "<ol padding-left:25px><li>ab</li><li padding-left:5px>ab</li></ol>"],
  ["list: an empty item", "<ul><li></li><li>ab</li></ul>"],
  ["anonymous: text between blocks", "<div>ab<9 margin:5px 0>cd</div>"],
  ["anonymous: blank space makes no box", "<div> <9 margin-bottom:5px> <9 margin-top:5px> </div>"],
  ["ratio: from the height, held by a maximum", "<div height:30px; aspect-ratio:2/1; max-width:40px></div>"],
  ["ratio: from the height, border-box", "<div height:30px; padding:5px 10px; aspect-ratio:2/1; box-sizing:border-box></div><div height:30px; padding:5px 10px; aspect-ratio:2/1></div>"],
  ["ratio: from a limited height", "<div height:90px; max-height:30px; aspect-ratio:2/1></div>"],
  ["width: percentage padding around content", "<9 width:max-content; padding:0 5%><30+20 width:min-content; padding:0 5%>"],
  ["width: keywords and limits", "<9 width:max-content; max-width:50px><9 width:min-content; min-width:40px>"],
  ["relative: in each other", "<rel left:10px; top:5px><rel left:10px; top:5px><9></rel></rel><9>"],
  ["margins: three in a chain", "<div margin-top:5px><div margin-top:12px><div margin-top:-4px><9></div></div></div><div margin-bottom:-7px><9 margin-bottom:11px></div><9>"],
  ["margins: through a box with a definite height of zero", "<9 margin-bottom:6px><div height:0; margin:10px 0 14px></div><9 margin-top:4px>"],
  ["ratio: from the height, content is wider", "<div height:10px; aspect-ratio:1/1><20+></div><div height:10px; aspect-ratio:1/1; overflow:hidden><20+></div><div height:10px; aspect-ratio:1/1; min-width:0><20+></div>"],
  ["ratio: a minimum height lets content overflow", "<div width:80px; aspect-ratio:4/1; min-height:5px><60></div>"],
  ["ratio: limits of the height hold the width", "<div max-height:10px; aspect-ratio:1/2></div><div max-width:90px; min-height:30px; aspect-ratio:4/1></div><div max-width:90px; min-height:60px; aspect-ratio:1/1></div>"],
  ["ratio: content is higher, with a margin", "<div width:20px; aspect-ratio:4/1><6 margin-bottom:10px></div><9>"],
  ["ratio: content is higher than the maximum", "<div width:20px; max-height:12px; aspect-ratio:4/1><6></div>"],
  ["ratio: content widths around it", "<div width:fit-content><div height:30px; aspect-ratio:2/1></div></div><div width:max-content><div min-height:max(10%, 40px); aspect-ratio:2/1></div></div>"],
  ["height: a minimum in percent and lengths, indefinite", "<9 min-height:max(10%, 40px)><9 min-height:calc(10% + 15px)><60x30 display:block; min-height:max(10%, 40px)>"],
  ["margins: through a box with a percentage minimum of nothing", "<9 margin-bottom:6px><div min-height:24%; margin:10px 0></div><9>"],
  ["width: content widths of limits by keywords", "<div width:fit-content><5 width:100px; max-width:fit-content></div><div width:fit-content><20+30 width:10px; min-width:max-content></div>"],
  ["ratio: a percentage height without a base", "<12 width:20px; height:14%; aspect-ratio:1>", GROWING_RATIO],
]
