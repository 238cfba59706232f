// Generated from Rust by `cargo xtask bindings`. Do not edit.

/**
 * How the sets went that ask for control: those of skill and strength, and where there are none, of prime. What runs by
 * the clock alone says nothing about form.
 */
export type Form = { 
/**
 * Sets that stayed clean.
 */
clean: number, 
/**
 * Sets that wobbled.
 */
wobbly: number, 
/**
 * Sets in which the movement was lost.
 */
lost: number, };
