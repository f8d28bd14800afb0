/** File name in the user agent stylesheet's spans. */
export const USER_AGENT = "user-agent.css"

/**
 * What elements look like before a theme says otherwise: html #rendering for the elements that templates use,
 * css-page-3 #margin-text-alignment for the margin boxes. Chinese is never slanted.
 */
export const USER_AGENT_CSS = `
html, body, article, aside, address, blockquote, div, dl, dt, dd, figure, figcaption, footer, header, hgroup, hr,
h1, h2, h3, h4, h5, h6, main, nav, ol, p, pre, section, ul { display: block }
head, link, meta, script, style, template, title, [hidden] { display: none }
li { display: list-item }
table { display: table; border-spacing: 2px; text-indent: 0 }
caption { display: table-caption; text-align: center }
thead { display: table-header-group; break-inside: avoid }
tbody { display: table-row-group }
tfoot { display: table-footer-group }
tr { display: table-row }
td, th { display: table-cell; padding: 1px; vertical-align: middle }
th { font-weight: 700; text-align: center }
h1, h2, h3, h4, h5, h6 { font-weight: 700; break-after: avoid; break-inside: avoid }
h1 { font-size: 2em; margin: 0.67em 0; bookmark-level: 1 }
h2 { font-size: 1.5em; margin: 0.83em 0; bookmark-level: 2 }
h3 { font-size: 1.17em; margin: 1em 0; bookmark-level: 3 }
h4 { margin: 1.33em 0; bookmark-level: 4 }
h5 { font-size: 0.83em; margin: 1.67em 0; bookmark-level: 5 }
h6 { font-size: 0.67em; margin: 2.33em 0; bookmark-level: 6 }
p, dl, ol, ul, pre { margin: 1em 0 }
blockquote, figure { margin: 1em 40px }
dd { margin-left: 40px }
ol, ul { padding-left: 40px }
ol { list-style-type: decimal }
ul ul { list-style-type: circle }
ul ul, ul ol, ol ul, ol ol { margin: 0 }
hr { border-top: 0.5pt solid; margin: 0.5em 0 }
pre { white-space: pre }
strong, b { font-weight: 700 }
em, i, cite, dfn, var { font-style: italic }
em:lang(zh), i:lang(zh), cite:lang(zh), dfn:lang(zh), var:lang(zh) { font-style: normal }
u, ins { text-decoration-line: underline }
s, del { text-decoration-line: line-through }
small { font-size: 0.83em }
sub { vertical-align: sub; font-size: 0.75em; line-height: 1 }
sup { vertical-align: super; font-size: 0.75em; line-height: 1 }
rp { display: none }
rt { font-size: 0.5em; line-height: 1; letter-spacing: 0; text-emphasis: none }
small[role="doc-footnote"] { float: footnote }
::footnote-call { content: counter(footnote); vertical-align: super; font-size: 0.65em; line-height: 1 }
::footnote-marker { content: counter(footnote) "." }
@page {
  margin: 15mm;
  @footnote { margin-top: 1em }
  @top-left-corner { text-align: right; vertical-align: middle }
  @top-left { text-align: left; vertical-align: middle }
  @top-center { text-align: center; vertical-align: middle }
  @top-right { text-align: right; vertical-align: middle }
  @top-right-corner { text-align: left; vertical-align: middle }
  @right-top { text-align: center; vertical-align: top }
  @right-middle { text-align: center; vertical-align: middle }
  @right-bottom { text-align: center; vertical-align: bottom }
  @bottom-right-corner { text-align: left; vertical-align: middle }
  @bottom-right { text-align: right; vertical-align: middle }
  @bottom-center { text-align: center; vertical-align: middle }
  @bottom-left { text-align: left; vertical-align: middle }
  @bottom-left-corner { text-align: right; vertical-align: middle }
  @left-bottom { text-align: center; vertical-align: bottom }
  @left-middle { text-align: center; vertical-align: middle }
  @left-top { text-align: center; vertical-align: top }
}
`
