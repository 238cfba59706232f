/** Fuel and water: how a day was supplied, without amounts and without a right answer. */

import type { Supplied, Supply } from '../bindings';
import { m } from '../paraglide/messages.js';

export const supplies = ['enough', 'little_short', 'hardly_any'] as const satisfies readonly Supply[];

const words: Readonly<Record<Supply, () => string>> = {
  enough: m.supply_enough,
  little_short: m.supply_little_short,
  hardly_any: m.supply_hardly_any,
};

export const supplyWords = (supply: Supply): string => words[supply]();

/** As it is asked in the morning. */
export const supplyOfYesterday = (of: Supplied): string => (of === 'fuel' ? m.supply_fuel_yesterday() : m.supply_water_yesterday());
