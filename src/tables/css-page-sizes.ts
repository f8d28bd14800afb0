/** Names that `size` takes: css-page-3 #typedef-page-size-page-size; width and height in mm. */
export const CSS_PAGE_SIZES: Readonly<Record<string, readonly [number, number]>> = {
  a5: [148, 210],
  a4: [210, 297],
  a3: [297, 420],
  b5: [176, 250],
  b4: [250, 353],
  "jis-b5": [182, 257],
  "jis-b4": [257, 364],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
  ledger: [279.4, 431.8],
}
