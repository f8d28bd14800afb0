/** Flex and grid: plain containers by our own algorithms, the others by Taffy, and how that engine is loaded. */
export { flexIntrinsic, layoutFlex } from "./flex.ts"
export { gridIntrinsic, layoutGrid } from "./grid.ts"
export { prepareContainers, TAFFY_WASM } from "./taffy.ts"
