//! The api over a real store in a temporary folder: whole days, bad input, corrections, interruptions.
// JSON is written where it is used, so that a test reads like what is sent.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::needless_pass_by_value)]

mod album;
mod bad_input;
mod bindings;
mod care;
mod clocks;
mod company;
mod confidence;
mod correction;
mod damage;
mod easier_week;
mod elsewhere;
mod full_disk;
mod golden;
mod history;
mod intention;
mod interruption;
mod library;
mod loop_of_a_day;
mod month;
mod own_past_alone;
mod person;
mod progress;
mod reasons;
mod schemas;
mod searching;
mod sharing;
mod sound;
mod steady;
mod then_and_now;
mod thoughts;
mod today;
mod trial;
mod tuning;
mod vault;
