// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Area } from "./Area";
import type { ComplaintKind } from "./ComplaintKind";
import type { Intensity } from "./Intensity";

/**
 * An area to ask about again (§7: "ask again tomorrow"), with what was said of it last.
 */
export type AskAgain = { 
/**
 * Whether it was said in a session; otherwise at the check-in.
 */
in_session: boolean, 
/**
 * Where.
 */
area: Area, 
/**
 * What kind.
 */
kind: ComplaintKind, 
/**
 * How strong, 0 to 10.
 */
intensity: Intensity, };
