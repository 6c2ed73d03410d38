// What shows the chain, on the console and on the results page alike.

export { ChainExplorer } from "./explorer.js";
