/** Flex and grid: the two modes whose sizes Taffy computes, and how its engine is loaded. */
export { flexIntrinsic, layoutFlex } from "./flex.ts"
export { gridIntrinsic, layoutGrid } from "./grid.ts"
export { prepareContainers, TAFFY_WASM } from "./taffy.ts"
