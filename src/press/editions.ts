import type { EditionName } from "../content/booklet.ts"

/** True for what a print shop gets, with an order. */
export const isForShop = (edition: EditionName): boolean => edition !== "screen" && edition !== "office"
