// The pieces that the console's tables are made of.

export { ago } from "./ages.js";
export { AskDialog } from "./ask_dialog.js";
export { asking } from "./asking.js";
export { CardRow } from "./card_row.js";
export { ClusterBox } from "./cluster_box.js";
export { clusterDrag } from "./cluster_drag.js";
export { CoreGoals } from "./core_goals.js";
export { Duplicates, comparing } from "./duplicates.js";
export { EditLine } from "./edit_line.js";
export { fitting } from "./fitting.js";
export { FreeCard } from "./free_card.js";
export { GoalRow } from "./goal_row.js";
export { Icon } from "./icon.js";
export { KeyHelp } from "./key_help.js";
export { Matrix } from "./matrix.js";
export { PickMenu } from "./pick_menu.js";
export { fillHeight } from "./fill_height.js";
export { ProjectDialog } from "./project_dialog.js";
export { Proposals } from "./proposals.js";
export { proposing } from "./proposing.js";
export { shorten } from "./shorten.js";
export { choosing } from "./table_choice.js";
export { tableKeys } from "./table_keys.js";
export { keyOf, overlaid } from "./table_moves.js";
export { gathering } from "./table_turns.js";
