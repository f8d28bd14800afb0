/** Page number and number of pages, as margin boxes show them. */
export interface PageShown {
  readonly page: number
  readonly pages: number
}
