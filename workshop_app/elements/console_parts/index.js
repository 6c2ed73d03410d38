// The pieces that the console's tables are made of.

export { ago } from "./ages.js";
export { AskDialog } from "./ask_dialog.js";
export { asking } from "./asking.js";
export { CardRow } from "./card_row.js";
export { ChainCluster, ChainLink } from "./chain_link.js";
export { ClusterBox } from "./cluster_box.js";
export { clusterDrag } from "./cluster_drag.js";
export { CoreGoals } from "./core_goals.js";
export { EditLine } from "./edit_line.js";
export { FreeCard } from "./free_card.js";
export { GoalRow } from "./goal_row.js";
export { Icon } from "./icon.js";
export { Matrix } from "./matrix.js";
export { PickMenu } from "./pick_menu.js";
export { fillHeight } from "./fill_height.js";
export { ProjectDialog } from "./project_dialog.js";
export { Proposals, proposing } from "./proposals.js";
export { shorten } from "./shorten.js";
export { keyOf, overlaid } from "./table_moves.js";
