// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { SmallWindow } from "./SmallWindow";
export type Shown = { large_type: boolean, small_window: SmallWindow | null, };
