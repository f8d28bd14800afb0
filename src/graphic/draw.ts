import type { GraphicType } from "../content/report.ts"
import { arrowCard } from "./charts/arrow-card.ts"
import { bars } from "./charts/bars.ts"
import { beforeAfter } from "./charts/before-after.ts"
import { checklist } from "./charts/checklist.ts"
import { dataTable } from "./charts/data-table.ts"
import { documentCard } from "./charts/document-card.ts"
import { dotMatrix } from "./charts/dot-matrix.ts"
import { flow } from "./charts/flow.ts"
import { funnel } from "./charts/funnel.ts"
import { gauge } from "./charts/gauge.ts"
import { glossary } from "./charts/glossary.ts"
import { house } from "./charts/house.ts"
import { hub } from "./charts/hub.ts"
import { iconList } from "./charts/icon-list.ts"
import { map } from "./charts/map.ts"
import { network } from "./charts/network.ts"
import { numberCard } from "./charts/number-card.ts"
import { numberRow } from "./charts/number-row.ts"
import { pairedNumbers } from "./charts/paired-numbers.ts"
import { path } from "./charts/path.ts"
import { pictogram } from "./charts/pictogram.ts"
import { pullQuote } from "./charts/pull-quote.ts"
import { pyramid } from "./charts/pyramid.ts"
import { qrPanel } from "./charts/qr-panel.ts"
import { ranking } from "./charts/ranking.ts"
import { ring } from "./charts/ring.ts"
import { stackedBar } from "./charts/stacked-bar.ts"
import { tagRow } from "./charts/tag-row.ts"
import { timeline } from "./charts/timeline.ts"
import { years } from "./charts/years.ts"
import type { GraphicRequest } from "./request.ts"
import type { Scene } from "./scene.ts"

export type { GraphicRequest } from "./request.ts"

const CHARTS: { readonly [T in GraphicType]: (request: GraphicRequest) => Scene } = {
  "number-card": numberCard,
  "number-row": numberRow,
  ring,
  bars,
  "stacked-bar": stackedBar,
  funnel,
  "dot-matrix": dotMatrix,
  pictogram,
  flow,
  path,
  pyramid,
  house,
  hub,
  network,
  "before-after": beforeAfter,
  "data-table": dataTable,
  "tag-row": tagRow,
  "pull-quote": pullQuote,
  "icon-list": iconList,
  "document-card": documentCard,
  checklist,
  "qr-panel": qrPanel,
  glossary,
  "paired-numbers": pairedNumbers,
  gauge,
  timeline,
  ranking,
  years,
  "arrow-card": arrowCard,
  map,
}

/**
 * Draws a graphic block at a width; the height follows from the content. Text comes in reading order.
 * Data that a type cannot show honestly is a finding and is drawn as plain numbers.
 */
export const drawGraphic = (request: GraphicRequest): Scene => CHARTS[request.block.graphic](request)

/** The types whose shapes take of a page's spare height; others are the same with it. */
export const TAKES_SPARE: ReadonlySet<GraphicType> = new Set<GraphicType>([
  "number-row",
  "ring",
  "bars",
  "stacked-bar",
  "funnel",
  "dot-matrix",
  "pictogram",
  "flow",
  "path",
  "pyramid",
  "house",
  "hub",
  "network",
  "icon-list",
  "ranking",
  "years",
])
