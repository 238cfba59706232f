// Generated from Rust by `cargo xtask bindings`. Do not edit.
import type { Company } from "./Company";
import type { DatedDay } from "./DatedDay";

/**
 * Who a day was moved with, on its page.
 */
export type JournalCompany = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it corrects an earlier one: the day on which it did.
 */
corrected: DatedDay | null, 
/**
 * Who.
 */
company: Company, };
