// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { DiscomfortOn } from "./DiscomfortOn";
import type { RedFlag } from "./RedFlag";
import type { WarningSign } from "./WarningSign";

/**
 * Everything that was noticed in a session.
 */
export type Noticed = { 
/**
 * Discomfort on movements, in the order in which it was said.
 */
discomforts: Array<DiscomfortOn>, 
/**
 * The sign that lit the warning light first.
 */
light: WarningSign | null, 
/**
 * Red flags that ended the session.
 */
flags: Array<RedFlag>, };
