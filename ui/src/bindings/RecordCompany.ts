// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Company } from "./Company";

/**
 * Who a day was moved with.
 */
export type RecordCompany = { 
/**
 * The training day; today when it is left out.
 */
day: string | null, 
/**
 * Who.
 */
company: Company, };
