// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { IntentionNow } from "./IntentionNow";
import type { Interruption } from "./Interruption";
import type { PlayerView } from "./PlayerView";
import type { Shown } from "./Shown";
import type { Unsaved } from "./Unsaved";

/**
 * The session under way.
 */
export type SessionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Why it stands still, when it was interrupted and waits to be resumed or closed.
 */
interruption: Interruption | null, 
/**
 * What the person wants of it.
 */
intention: IntentionNow | null, 
/**
 * What is not on the disk yet, when the disk refuses.
 */
unsaved: Unsaved | null, 
/**
 * How it is shown.
 */
shown: Shown, 
/**
 * What the screen draws.
 */
player: PlayerView, };
