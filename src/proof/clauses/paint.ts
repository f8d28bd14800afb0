import type { SpecClauses } from "./clause.ts"

export const PAINT_CLAUSES: readonly SpecClauses[] = [
  {
    spec: "css-backgrounds-3",
    clauses: [
      [
        "background-color",
        "colours",
        "style: background-color: rgb(10 20 30 / 50%) → backgroundColor: rgb(10 20 30 / 0.5)",
      ],
      [
        "background-image",
        "layers",
        "style: background-image: url(a.svg), linear-gradient(white, black) → backgroundImage: {url url=a.svg} {linear-gradient angle=180 stops={color=k(0)} {color=k(1)}}",
      ],
      [
        "background-size",
        "sizes",
        "style: background-size: cover → backgroundSize: cover",
        "style: background-size: 3pt auto → backgroundSize: 3 auto",
        "test: src/paint/shapes.test.ts ¦ background tiles stand where size, position and repeat put them, cut to the box",
      ],
      ["background-position", "places", "style: background-position: bottom → backgroundPosition: 50% 100%"],
      ["background-clip", "where it is cut", "style: background-clip: padding-box → backgroundClip: padding-box"],
      [
        "background-origin",
        "what it is placed in",
        "style: background-origin: border-box → backgroundOrigin: border-box",
      ],
      ["background-repeat", "repeats", "style: background-repeat: repeat-x → backgroundRepeat: repeat-x"],
      [
        "background",
        "the shorthand",
        "style: background: url(a.svg) center / cover no-repeat white → backgroundColor: k(0); backgroundImage: {url url=a.svg}; backgroundSize: cover; backgroundPosition: 50% 50%; backgroundRepeat: no-repeat",
      ],
      [
        "special-backgrounds",
        "the root's background covers the page",
        "test: src/layout/pages/page.test.ts ¦ a page without a background shows the root's; its border stands around the page area",
        "test: src/layout/pages/page.test.ts ¦ the page's own background covers the bleed",
      ],
      [
        "border-color",
        "colours",
        "style: border-top-color: white; border-right-color: white; border-bottom-color: white; border-left-color: white → borderColor: k(0)",
      ],
      [
        "border-style",
        "styles",
        "style: border-top-style: solid; border-right-style: dashed; border-bottom-style: dotted; border-left-style: double → borderWidth: 2.25; borderStyle: solid dashed dotted double",
        "test: src/paint/shapes.test.ts ¦ borders: a ring, two thirds of a ring, dashes that end as they begin, dots, unlike sides",
        "fault: p { border-style: groove } → 1:19 style/value: `border-style` does not take `groove` here",
      ],
      [
        "border-width",
        "no style, no width",
        "style: border-top-width: 3pt; border-right-width: thin; border-bottom-width: 1pt; border-left-width: 1pt → nothing",
        "style: border: 1pt solid → borderWidth: 1; borderStyle: solid",
      ],
      [
        "border-shorthands",
        "shorthands",
        "style: border-top: dashed thin; border-right: none; border-bottom: 1pt solid; border-width: 2pt; border-color: white → borderWidth: 2 0 2 0; borderStyle: dashed none solid none; borderColor: k(0)",
        "style: border: 1pt solid white; border-left: none → borderWidth: 1 1 1 0; borderStyle: solid solid solid none; borderColor: k(0) k(0) k(0) k(1)",
      ],
      [
        "border-radius",
        "ellipses",
        "style: border-top-left-radius: 1pt 2pt; border-top-right-radius: 5%; border-bottom-right-radius: 1pt; border-bottom-left-radius: 2pt → borderRadius: 1/2 5% 1 2",
        "style: border-radius: 1pt / 2pt 3pt → borderRadius: 1/2 1/3 1/2 1/3",
      ],
      [
        "corner-overlap",
        "radii shrink together",
        "test: src/paint/shapes.test.ts ¦ radii that would overlap shrink together; a cut edge has none; a border takes off its width",
      ],
      [
        "corner-clipping",
        "content is cut to the corners",
        "test: src/paint/shapes.test.ts ¦ a picture behind a box is cut to its round corners",
      ],
    ],
  },
  {
    spec: "css-images-3",
    clauses: [
      [
        "linear-gradients",
        "gradients",
        "style: background-image: linear-gradient(to right, white, color(--red) 50% 80%) → backgroundImage: {linear-gradient angle=90 stops={color=k(0)} {color=--red at=50%} {color=--red at=80%}}",
        "test: src/paint/shapes.test.ts ¦ the gradient line reaches the corners; stops without a place are spread",
      ],
      [
        "color-stop-fixup",
        "stops",
        "test: src/paint/shapes.test.ts ¦ the gradient line reaches the corners; stops without a place are spread",
      ],
      [
        "the-object-fit",
        "fitting",
        "style: object-fit: cover → objectFit: cover",
        "test: src/layout/replaced/replaced.test.ts ¦ a drawing keeps its proportions in any box",
      ],
      ["the-object-position", "placing", "style: object-position: right 3pt → objectPosition: 100% 3"],
      [
        "default-sizing",
        "sizes of pictures",
        "oracle: flex: picture in a column",
        "test: src/layout/replaced/replaced.test.ts ¦ the parent's size is the border box",
      ],
    ],
  },
  {
    spec: "css-color-5",
    clauses: [
      [
        "hex-notation",
        "hexadecimal",
        "style: color: #f00 → borderColor: rgb(255 0 0); color: rgb(255 0 0)",
        "style: background-color: #00ff0080 → backgroundColor: rgb(0 255 0 / 0.502)",
      ],
      [
        "rgb-functions",
        "rgb()",
        "style: background-color: rgb(10%, 20%, 30%, 0.5) → backgroundColor: rgb(25.5 51 76.5 / 0.5)",
      ],
      ["named-colors", "names", "style: background-color: RebeccaPurple → backgroundColor: rgb(102 51 153)"],
      [
        "currentcolor-color",
        "currentColor",
        "style: color: white; background-color: currentColor → borderColor: k(0); backgroundColor: k(0); color: k(0)",
      ],
      ["transparency", "opacity", "style: opacity: 25% → opacity: 0.25"],
      [
        "device-cmyk",
        "inks",
        "style: background-color: device-cmyk(15% 100% 0.95 0 / 0.5) → backgroundColor: cmyk(0.15 1 0.95 0 / 0.5)",
      ],
      [
        "custom-color",
        "the theme's colours",
        "style: background-color: color(--red 30%) → backgroundColor: --red 30%",
        "fault: p { color: color(--rad) } → 1:18 style/unknown-color: the theme has no colour `--rad`",
      ],
    ],
  },
]
