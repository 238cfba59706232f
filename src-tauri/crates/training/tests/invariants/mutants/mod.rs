//! The checker has teeth: for each invariant a plan (or a day around it) that was spoilt in one way is refused, and for
//! that invariant.
//!
//! Every invariant of 1 to 45 has its mutants here; of 44 those that can be seen in a plan, its kind codes. The words of 44 are
//! tested where they are written (the interface's messages), 46 where statistics are made (`trends` and `progress`).

macro_rules! mutants {
    ($($name:ident: $number:literal, $bench:expr, $spoil:expr;)+) => {
        $(#[test]
        fn $name() {
            let spoil: fn(&mut $crate::mutants::bench::Bench) = $spoil;
            $bench.refuses($number, spoil);
        })+
    };
}

mod bench;
mod compared;
mod person;
mod session;
mod week;
