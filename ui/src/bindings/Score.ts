// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * One item of the check-in, 1 to 5; 5 is best for every item, so that their sum never mixes directions.
 *
 * ```
 * use training::quantity::Score;
 * assert_eq!(Score::new(5).unwrap().get(), 5);
 * assert!(Score::new(0).is_err());
 * ```
 */
export type Score = number;
