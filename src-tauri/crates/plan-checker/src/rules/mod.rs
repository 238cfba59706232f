//! One rule for each invariant, each decided from its text in §12 and the tables it points to.

mod aerobic;
mod care;
mod earned;
mod lifting;
mod person;
mod shape;
mod stored;
mod volume;
mod week;

use crate::view::View;
use crate::{Invariant, Verdict};

/// Judges a case by one invariant.
pub fn judge(invariant: Invariant, view: &View<'_>) -> Verdict {
    match invariant.number() {
        1 => shape::phases_in_order(view),
        2 => shape::prime_and_downshift(view),
        3 => shape::minutes_fit(view),
        4 => shape::raise_and_ramp_up(view),
        5 => shape::skill_is_short_and_stops(view),
        6 => lifting::reserve(view),
        7 => lifting::careful_reserve(view),
        8 => earned::tests(view),
        9 => lifting::load_steps(view),
        10 => lifting::never_load_and_sets(view),
        11 => lifting::unknown_lifts(view),
        12 => lifting::rests(view),
        13 => volume::ceilings(view),
        14 => volume::growth(view),
        15 => volume::heavy_days_apart(view),
        16 => earned::hard_days(view),
        17 => week::day_of_rest(view),
        18 => week::load_ceiling(view),
        19 => aerobic::longest(view),
        20 => earned::vigorous(view),
        21 => aerobic::moderate(view),
        22 => care::painful_areas(view),
        23 => care::alternatives(view),
        24 => care::red_flags(view),
        25 => care::illness(view),
        26 => person::uncleared(view),
        27 => person::balance(view),
        28 => person::beside_a_support(view),
        29 => lifting::power(view),
        30 => care::low_days(view),
        31 => stored::all_groups(view),
        32 => aerobic::growth(view),
        33 => volume::after_a_gap(view),
        34 => volume::lighter_week(view),
        35 => stored::nothing_carried_over(view),
        36 => stored::nothing_beyond(view),
        38 => shape::breathing(view),
        39 => shape::short_stretches(view),
        40 => volume::pulls_before_pushes(view),
        41 => person::own_equipment(view),
        42 => person::light_or_refused(view),
        43 => stored::reasons(view),
        44 => stored::kind_codes(view),
        _ => Verdict::Vacuous,
    }
}
