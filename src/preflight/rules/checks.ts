import type { Check } from "../run.ts"
import { channels, colorSpaces } from "./color-spaces.ts"
import { header, streams, structure, trailer, wholeFile } from "./file-structure.ts"
import { fonts } from "./fonts.ts"
import { imageResolution } from "./images.ts"
import { blackText, lightTints, totalInk } from "./ink.ts"
import { interaction, layers, printingAnnotations } from "./interaction.ts"
import { jpegPictures } from "./jpeg.ts"
import { lineWidths } from "./lines.ts"
import { marks } from "./marks.ts"
import { infoClaim, infoDictionary, metadataProperties, metadataStream } from "./metadata.ts"
import { outputIntent, outputProfile } from "./output-intent.ts"
import { grayText, overprint } from "./overprint.ts"
import { bleedBox, pageBoxes, pageCount, trimSize, uprightPages } from "./page-boxes.ts"
import { bleedContent, emptyPages, safeZone } from "./page-content.ts"
import { spotColors } from "./spot-colors.ts"
import { textSize } from "./text-size.ts"
import { graphicsStates, transparency } from "./transparency.ts"

/** All checks of a file, each rule of the table in one of them. */
export const CHECKS: readonly Check[] = [
  wholeFile,
  header,
  trailer,
  streams,
  metadataStream,
  metadataProperties,
  infoDictionary,
  infoClaim,
  outputIntent,
  outputProfile,
  pageBoxes,
  uprightPages,
  bleedBox,
  trimSize,
  pageCount,
  bleedContent,
  safeZone,
  emptyPages,
  colorSpaces,
  channels,
  spotColors,
  graphicsStates,
  transparency,
  totalInk,
  blackText,
  lightTints,
  overprint,
  grayText,
  textSize,
  lineWidths,
  imageResolution,
  jpegPictures,
  fonts,
  interaction,
  printingAnnotations,
  layers,
  marks,
  // Last, because reading is what shows most faults.
  structure,
]
